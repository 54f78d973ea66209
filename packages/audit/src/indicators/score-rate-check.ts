import { agree, measureOf, percentOf } from '../measure.ts';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import type { GridCell } from '../tables/grid.ts';
import { placeOfCell } from './cell-place.ts';
import { cellOf, type IndicatorTable } from './columns.ts';
import { failure } from './failure.ts';

const HEADING = /^(?:得分率|得分比例|得分比|得分占比|得分占分值比例)$/;

interface Rated {
  readonly row: number;
  readonly points: Cell;
  readonly score: Cell;
  readonly rate: Cell;
}

type Cell = GridCell & { readonly mention: Mention };

/** A column 得分率 holds score ÷ points in every row, totals too. */
export function checkScoreRates(file: string, table: IndicatorTable): Outcome[] {
  const { grid, headingRow, rows } = table;
  const head = grid.startingIn(headingRow).find(({ text }) => HEADING.test(text.replace(/[（(].*$/, '')));
  if (!head) return [];
  return rows
    .flatMap((row) => ratedIn(table, row, head.cell.column) ?? [])
    .flatMap((rated) => judge(file, table, rated));
}

function ratedIn(table: IndicatorTable, row: number, column: number): Rated | null {
  const [points, score, rate] = [
    number(cellOf(table, row, 'points')),
    number(cellOf(table, row, 'score')),
    number(table.grid.at(row, column)),
  ];
  return points && score && rate && !points.mention.figure.value.isZero() ? { row, points, score, rate } : null;
}

function number(cell: GridCell | undefined): Cell | null {
  return cell?.kind === 'number' && cell.mention && !cell.mention.figure.malformed
    ? { ...cell, mention: cell.mention }
    : null;
}

function judge(file: string, table: IndicatorTable, { row, points, score, rate }: Rated): Outcome[] {
  const mentions = [rate, score, points].map(({ mention }) => mention);
  const share = percentOf(measureOf(score.mention.figure), measureOf(points.mention.figure));
  if (!share) return [];
  const stated = measureOf(rate.mention.figure);
  const inPercent = rate.mention.figure.unit === null && stated.mid.lte(1) ? stated.mid.times(100) : stated.mid;
  const near = inPercent.minus(share.mid).abs().lte(share.mid.div(1000).plus('0.05'));
  const agrees = agree(stated, share) || (near && rate.mention.figure.decimals < 2);
  if (agrees) return [{ verdict: 'holds', code: 'B02', mentions }];
  const name = cellOf(table, row, 'name')?.text ?? '';
  const expected = `${share.mid.toFixed(2)}%`;
  return [
    failure(
      {
        code: 'B02',
        kind: 'ratio',
        severity: 'error',
        message: `“${name}”的得分率写为${rate.text}，按${score.text}÷${points.text}应为${expected}。`,
        reason: '得分率＝得分÷分值×100%。',
        remedy: '重新计算得分率。',
        stated: rate.text,
        expected,
        formula: '得分 ÷ 分值 × 100%',
      },
      [rate, score, points].map((cell) => placeOfCell(file, cell, `${name}·${cell === rate ? '得分率' : '得分'}`)),
      mentions,
      [rate.mention],
    ),
  ];
}
