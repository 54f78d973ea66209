import type { Decimal } from '@shiji/figure';
import type { StudiedDocument } from '../context.ts';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import { placeOf } from '../place.ts';
import { gridOf } from '../tables/grid.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { failure } from './failure.ts';
import type { ScoredRow } from './scored-row.ts';
import type { ScoredTable } from './summary-check.ts';

const EXECUTION = /^(?:预算|资金|预算资金|项目资金)?(?:执行|支出|使用)(?:率|进度)/;
const RATE_HEADING = /^(?:预算|资金|总)?(?:执行|支出|使用)率/;
const TOLD_RATE = /(?:预算|资金|总)?(?:执行|支出|使用)率(?:为|达到?|是|：)?$/;
const TOTAL = /^(?:合计|总计|年度资金总额)/;

/**
 * A row 预算执行率 that gives no rate of its own and a score with two decimals: such a score is the rate times the points.
 * The rate is the only one that the rest of the document gives for the whole.
 */
export function checkExecutionElsewhere(document: StudiedDocument, tables: readonly ScoredTable[]): Outcome[] {
  const bare = tables.flatMap(({ rows }) => rows.filter(isBare));
  const [row] = bare;
  if (!row || bare.length > 1) return [];
  const told = overallRates(document);
  const [rate] = told;
  const isOne = rate && told.every(({ figure }) => figure.value.eq(rate.figure.value));
  return isOne && !fitsSome(document, row) ? judge(row, rate) : [];
}

function isBare({ read, score, points }: ScoredRow): boolean {
  const { row } = read;
  const isTold = [row.target, row.actual, row.data, row.standard, row.reason].some(
    (cell) => cell && cell !== score.cell && /\d/.test(cell.text),
  );
  return EXECUTION.test(row.name.text) && !isTold && score.decimals >= 2 && score.value.lt(points.value);
}

/** Rates of rows of totals, and those told in the text after the name of the rate. */
function overallRates(document: StudiedDocument): Mention[] {
  const inTables = document.tables.flatMap((table) => {
    const grid = gridOf(document, table);
    const heads = grid.cells.filter(({ kind, text }) => kind === 'label' && RATE_HEADING.test(text));
    const totals = grid.cells.filter(({ text, cell }) => cell.column === 1 && TOTAL.test(text));
    return heads.flatMap(({ cell }) =>
      totals.flatMap((total) => {
        const rate = total.cell.row > cell.row ? grid.at(total.cell.row, cell.column)?.mention : undefined;
        return rate?.figure.unit?.name === '%' ? [rate] : [];
      }),
    );
  });
  if (inTables.length > 0) return inTables;
  return document.paragraphs.flatMap(({ passage }) =>
    (document.mentionsIn.get(passage) ?? []).filter(
      ({ figure }) => figure.unit?.name === '%' && TOLD_RATE.test(passage.text.slice(0, figure.start)),
    ),
  );
}

function earned(rate: Mention, { points }: ScoredRow): Decimal {
  return rate.figure.value.times(points.value).div(100).toDecimalPlaces(2);
}

/** Any percentage of the document may be what the score follows. */
function fitsSome(document: StudiedDocument, row: ScoredRow): boolean {
  return document.mentions.some(
    (mention) => mention.figure.unit?.name === '%' && earned(mention, row).minus(row.score.value).abs().lte('0.01'),
  );
}

function judge({ read, score, points }: ScoredRow, rate: Mention): Outcome[] {
  const expected = rate.figure.value.times(points.value).div(100).toFixed(2);
  const mentions = [score.mention, points.mention, rate].flatMap((mention) => mention ?? []);
  if (rate.figure.value.gt(100)) return [];
  return [
    failure(
      {
        code: 'E01',
        kind: 'score',
        severity: 'error',
        message: `“${read.row.name.text}”得分${score.cell.text}，按文中的${rate.figure.text}×${points.value.toString()}分应得${expected}分。`,
        reason: '预算执行率得分＝预算执行率×分值，最高不超过分值。',
        remedy: '按执行率重新计算得分，并检查总分。',
        stated: score.cell.text,
        expected,
        formula: '预算执行率 × 分值',
      },
      [
        placeOfCell(read.file, score.cell, labelIn(read.row, '得分')),
        placeOfCell(read.file, points.cell, labelIn(read.row, '分值')),
        placeOf(rate),
      ],
      mentions,
      [score.mention].flatMap((mention) => mention ?? []),
    ),
  ];
}
