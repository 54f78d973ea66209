import { Decimal } from '@shiji/figure';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import type { Grid, GridCell } from './grid.ts';
import { labelledPlace } from './labelled-place.ts';

const POINTS = /^(?:标准分|分值|满分|权重分?)$/;
const TOTAL = /得分|总分|合计|小计|总评/;
const FEWEST_PARTS = 3;
const AVERAGE = /平均|均值|均分/;

interface ScoreSheet {
  readonly total: number;
  readonly parts: readonly number[];
  readonly columns: readonly number[];
}

/**
 * A sheet of marks with one column for each period or unit marked: “分值 | 一季度 | 二季度 …”, closed by a row such as
 * 考核得分. Where the points add up to that row, so do the marks of every column.
 */
export function scoreRowOutcomes(grid: Grid): Outcome[] {
  const head = grid.cells.find(({ kind, text, cell }) => kind === 'label' && POINTS.test(text) && cell.rowSpan < 3);
  const sheet = head ? sheetBelow(grid, head) : null;
  if (!sheet) return [];
  const judged = sheet.columns.flatMap((column) => columnOf(grid, sheet, column) ?? []);
  if (judged.filter(({ sum, total }) => sum.eq(total.value)).length < 2) return [];
  return judged.map((column) =>
    column.sum.eq(column.total.value)
      ? { verdict: 'holds', code: 'B15', mentions: column.mentions }
      : failed(grid, column),
  );
}

/** The rows from below the heading down to the first whose points are the sum of those above it. */
function sheetBelow(grid: Grid, head: GridCell): ScoreSheet | null {
  const parts: number[] = [];
  let sum = new Decimal('0');
  for (let row = head.cell.row + head.cell.rowSpan; row <= grid.rows; row++) {
    const points = markAt(grid, row, head.cell.column);
    if (!points) return null;
    const isTotal = TOTAL.test(grid.at(row, 1)?.text ?? '') && points.value.eq(sum);
    if (isTotal) return parts.length < FEWEST_PARTS ? null : { total: row, parts, columns: columnsBeside(grid, head) };
    parts.push(row);
    sum = sum.plus(points.value);
  }
  return null;
}

/** Columns right of the points that hold marks, no averages of the others. */
function columnsBeside(grid: Grid, head: GridCell): number[] {
  return grid
    .startingIn(head.cell.row)
    .filter(({ cell, kind, text }) => cell.column > head.cell.column && kind === 'label' && !AVERAGE.test(text))
    .map(({ cell }) => cell.column);
}

interface Mark {
  readonly value: Decimal;
  readonly cell: GridCell;
  readonly mention: Mention;
}

function markAt(grid: Grid, row: number, column: number): Mark | null {
  const cell = grid.at(row, column);
  const figure = cell?.mention?.figure;
  const plain = figure && !figure.malformed && (figure.unit === null || figure.unit.dimension === 'score');
  return cell?.kind === 'number' && cell.mention && plain ? { value: figure.value, cell, mention: cell.mention } : null;
}

interface ScoreColumn {
  readonly total: Mark;
  readonly sum: Decimal;
  readonly parts: readonly Mark[];
  readonly mentions: readonly Mention[];
}

function columnOf(grid: Grid, sheet: ScoreSheet, column: number): ScoreColumn | null {
  const total = markAt(grid, sheet.total, column);
  const parts = sheet.parts.flatMap((row) => markAt(grid, row, column) ?? []);
  if (!total || parts.length < sheet.parts.length) return null;
  const sum = parts.reduce((all, { value }) => all.plus(value), new Decimal('0'));
  return { total, sum, parts, mentions: [total, ...parts].map(({ mention }) => mention) };
}

function failed(grid: Grid, { total, sum, parts, mentions }: ScoreColumn): Outcome {
  const expected = sum.toString();
  return {
    verdict: 'fails',
    mentions,
    suspects: [total.mention],
    finding: {
      code: 'B15',
      kind: 'score_total',
      severity: 'error',
      message: `得分写为${total.cell.text}，各项得分相加为${expected}，相差${sum.minus(total.value).abs().toString()}分。`,
      reason: '总分应当等于各项得分之和。',
      remedy: '重新汇总各项得分，改正总分及引用总分的地方。',
      source: '财预〔2020〕10号《项目支出绩效评价管理办法》',
      stated: total.cell.text,
      expected,
      places: [total, ...parts].map(({ cell }) => labelledPlace(grid, cell)),
      formula: '得分 ＝ 各项得分之和',
    },
  };
}
