import type { Decimal } from '@shiji/figure';
import type { Severity } from '../finding.ts';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import type { GridCell } from '../tables/grid.ts';
import { placeOfCell } from './cell-place.ts';
import { type IndicatorTable } from './columns.ts';
import type { Execution } from './execution-check.ts';
import { failure } from './failure.ts';
import { type Points, pointsIn } from './points.ts';
import { type IndicatorRow, isGrandTotal, isTotal } from './row.ts';
import type { ScoredRow } from './scored-row.ts';
import { scoreFits, sumOf } from './scores-check.ts';

interface TotalRow {
  readonly points: Points | null;
  readonly score: Points | null;
}

/** A printed total and the scores that it adds up. */
export interface TotalItems {
  readonly total: Points;
  readonly items: readonly Points[];
}

/** The printed total of a table with the scores that belong to it; null when the table prints none, or part of them stands elsewhere. */
export function totalItems(
  table: IndicatorTable,
  rows: readonly ScoredRow[],
  execution: Execution | null,
  mentionsIn: (cell: GridCell) => readonly Mention[],
): TotalItems | null {
  const total = totalOf(table, mentionsIn);
  if (!total?.score || rows.length < 2 || (!execution && isElsewhere(total, rows))) return null;
  const scores = [...rows.map(({ score }) => score), ...extraScores(table, rows, total.score, mentionsIn)];
  const withExecution = includesExecution(
    total,
    rows.map(({ points }) => points),
    execution,
  );
  return { total: total.score, items: withExecution && execution?.score ? [execution.score, ...scores] : scores };
}

/** The score that a table prints out of a hundred; null where it prints none. */
export function totalOutOfHundred(
  table: IndicatorTable,
  mentionsIn: (cell: GridCell) => readonly Mention[],
): Mention | null {
  const total = totalOf(table, mentionsIn);
  return total?.points?.value.eq(100) ? (total.score?.mention ?? null) : null;
}

/** The printed total equals the scores above it, budget execution included where its points are. */
export function checkTotals(
  file: string,
  table: IndicatorTable,
  rows: readonly ScoredRow[],
  execution: Execution | null,
  corrections: Corrections,
  mentionsIn: (cell: GridCell) => readonly Mention[],
): Outcome[] {
  const counted = totalItems(table, rows, execution, mentionsIn);
  if (!counted) return [];
  const { total, items } = counted;
  const sum = sumOf(items);
  const mentions = [total, ...items].flatMap(({ mention }) => mention ?? []);
  if (isCapped(table, rows, sum, total.value, mentionsIn)) return [{ verdict: 'holds', code: 'B15', mentions }];
  if (corrected(items, corrections, total.value)) return [wrongTotal(file, total, items, sum, mentions, 'note')];
  if (sum.eq(total.value)) return [{ verdict: 'holds', code: 'B15', mentions }];
  return [wrongTotal(file, total, items, sum, mentions, 'error')];
}

const BESIDE_POINTS = /加分|扣分|减分|倒扣|奖励分|附加分|罚分/;
/** Points that come on top of the hundred. */
const ON_TOP = /加分|奖励分|附加分/;

/** Points on top may not lift the total above the hundred. */
function isCapped(
  table: IndicatorTable,
  rows: readonly ScoredRow[],
  sum: Decimal,
  total: Decimal,
  mentionsIn: (cell: GridCell) => readonly Mention[],
): boolean {
  const most = totalOf(table, mentionsIn)?.points?.value;
  return sum.gt(total) && most?.eq(total) === true && rows.some(({ read }) => isOnTop(read.row));
}

/** Scores of rows without points of their own, such as 加分项 and 扣分项, above the total. */
function extraScores(
  table: IndicatorTable,
  rows: readonly ScoredRow[],
  total: Points,
  mentionsIn: (cell: GridCell) => readonly Mention[],
): Points[] {
  const column = table.columns.get('score');
  const known = new Set(rows.map(({ score }) => score.cell));
  if (column === undefined) return [];
  return table.rows.flatMap((row) => {
    const cell = table.grid.at(row, column);
    const counted =
      row < total.cell.cell.row &&
      !isTotal(table, row) &&
      BESIDE_POINTS.test(table.grid.startingIn(row)[0]?.text ?? '');
    const score = counted && cell && !known.has(cell) && cell.cell.row === row ? pointsIn(cell, mentionsIn) : null;
    return score ? [score] : [];
  });
}

/** Points of all indicators, budget execution included where its points are, against the printed total of points. */
export function checkTotalPoints(
  file: string,
  table: IndicatorTable,
  rows: readonly ScoredRow[],
  execution: Execution | null,
  mentionsIn: (cell: GridCell) => readonly Mention[],
): Outcome[] {
  const total = totalOf(table, mentionsIn);
  if (!total || rows.length < 2 || (!execution && isElsewhere(total, rows))) return [];
  const points = rows.map((row) => row.points);
  return checkPointsTotal(file, total, rows, execution, includesExecution(total, points, execution));
}

/** What a wrong score should have been. */
export type Corrections = ReadonlyMap<Mention, Decimal>;

/** The total may already hold the right value of a score that is printed wrong: the error is then the score's alone, the total only worth a note. */
function corrected(items: readonly Points[], corrections: Corrections, total: Decimal): boolean {
  const wrong = items.filter(({ mention }) => mention && corrections.has(mention));
  const right = (item: Points) => (item.mention && corrections.get(item.mention)) ?? item.value;
  const sumWith = (changed: readonly Points[]) =>
    sumOf(items.map((item) => (changed.includes(item) ? { ...item, value: right(item) } : item)));
  return wrong.length > 0 && [wrong, ...wrong.map((one) => [one])].some((changed) => sumWith(changed).eq(total));
}

function totalOf(table: IndicatorTable, mentionsIn: (cell: GridCell) => readonly Mention[]): TotalRow | null {
  const row = table.rows.findLast((candidate) => isGrandTotal(table, candidate));
  if (row === undefined) return null;
  const numbers = table.grid.startingIn(row).flatMap((cell) => pointsIn(cell, mentionsIn) ?? []);
  const scoreColumn = table.columns.get('score');
  const pointColumn = table.columns.get('points');
  const last = numbers.at(-1);
  const score =
    numbers.find(
      ({ cell }) =>
        scoreColumn !== undefined &&
        cell.cell.column <= scoreColumn &&
        scoreColumn < cell.cell.column + cell.cell.colSpan,
    ) ?? (last && last.cell.cell.column !== pointColumn ? last : null);
  const points = numbers.find((each) => each !== score) ?? null;
  return { points, score };
}

/** Budget execution has its points in another form: ten or twenty are missing here. */
function isElsewhere(total: TotalRow, rows: readonly ScoredRow[]): boolean {
  return missingPoints(total, rows) !== null;
}

function missingPoints({ points }: TotalRow, rows: readonly ScoredRow[]): Decimal | null {
  const own = rows.filter(({ read }) => !isOnTop(read.row)).map((row) => row.points);
  const missing = points ? points.value.minus(sumOf(own)) : null;
  return missing && EXECUTION_POINTS.includes(missing.toString()) ? missing : null;
}

/** 财预〔2020〕10号 gives ten; forms of departments twenty, some fifteen. */
const EXECUTION_POINTS = ['10', '15', '20'];

/** The points that a table’s indicators leave for budget execution; null where they leave none. */
export function pointsLeft(
  table: IndicatorTable,
  rows: readonly ScoredRow[],
  mentionsIn: (cell: GridCell) => readonly Mention[],
): Decimal | null {
  const total = totalOf(table, mentionsIn);
  return total && rows.length >= 2 ? missingPoints(total, rows) : null;
}

/** Points above the indicators belong to the total when the total's own points say so, or when it says nothing. */
function includesExecution(total: TotalRow, points: readonly Points[], execution: Execution | null): boolean {
  if (!execution) return false;
  if (!total.points) return true;
  const own = sumOf(points);
  return !own.eq(total.points.value) || own.plus(execution.points.value).eq(total.points.value);
}

function wrongTotal(
  file: string,
  total: Points,
  items: readonly Points[],
  sum: Decimal,
  mentions: readonly Mention[],
  severity: Severity,
): Outcome {
  return failure(
    {
      code: 'B15',
      kind: 'score_total',
      severity,
      message: `总分写为${total.value.toString()}，各项得分相加为${sum.toString()}，相差${sum.minus(total.value).abs().toString()}分。`,
      reason: '总分应当等于预算执行率得分与各指标得分之和。',
      remedy: '重新汇总各项得分，改正总分及引用总分的地方。',
      stated: total.cell.text,
      expected: sum.toString(),
      formula: '总分 ＝ 各项得分之和',
      explanation: {
        label: '各项得分之和',
        value: sum.toString(),
        operands: items.map(({ value, cell }) => ({
          label: `第${cell.cell.row}行得分`,
          value: value.toString(),
          place: placeOfCell(file, cell, '得分'),
        })),
      },
    },
    [placeOfCell(file, total.cell, '总分·得分')],
    mentions,
    [total.mention].flatMap((mention) => mention ?? []),
  );
}

function isOnTop({ name, level1 }: IndicatorRow): boolean {
  return ON_TOP.test(name.text) || ON_TOP.test(level1?.text ?? '');
}

/** Points of all indicators (and of budget execution) add up to the printed 100. */
function checkPointsTotal(
  file: string,
  total: TotalRow,
  rows: readonly ScoredRow[],
  execution: Execution | null,
  withExecution: boolean,
): Outcome[] {
  if (!total.points) return [];
  const counted = rows.filter(({ read }) => !isOnTop(read.row));
  const points = counted.map((row) => row.points);
  const items = withExecution && execution ? [execution.points, ...points] : points;
  const sum = sumOf(items);
  const mentions = [total.points, ...items].flatMap(({ mention }) => mention ?? []);
  if (sum.eq(total.points.value)) return [{ verdict: 'holds', code: 'B14', mentions }];
  const gap = sum.minus(total.points.value);
  const culprit = counted.find((row) => scoreFits(row, row.points.value.minus(gap)));
  const first = culprit ? [placeOfCell(file, culprit.points.cell, `${culprit.read.row.name.text}·分值`)] : [];
  const places = [
    ...first,
    placeOfCell(file, total.points.cell, '总分·分值'),
    ...items.map(({ cell }) => placeOfCell(file, cell, '分值')),
  ];
  return [
    failure(
      {
        code: 'B14',
        kind: 'weight',
        severity: 'error',
        message: `各指标分值合计${sum.toString()}分，与总分${total.points.value.toString()}分不符。`,
        reason: '各指标分值（含预算执行率）应当合计100分。',
        remedy: '核对各指标分值。',
        stated: total.points.cell.text,
        expected: sum.toString(),
        formula: '100 ＝ 各指标分值之和',
      },
      places,
      mentions,
      culprit?.points.mention ? [culprit.points.mention] : [],
    ),
  ];
}
