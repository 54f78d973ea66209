import { Decimal } from '@shiji/figure';
import { executionScore, scoreAgrees } from '@shiji/rules';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import type { Grid, GridCell } from '../tables/grid.ts';
import { placeOfCell } from './cell-place.ts';
import type { IndicatorTable } from './columns.ts';
import { failure } from './failure.ts';
import { labelledPoints, type Points, pointsIn } from './points.ts';
import { spanOf } from './value.ts';

/** The points that the funds block of a self-evaluation table gives for budget execution. */
export interface Execution {
  readonly points: Points;
  readonly score: Points | null;
  readonly outcomes: readonly Outcome[];
}

interface Columns {
  readonly budget: number;
  readonly executed: number;
  /** Absent where a label states the points: 预算执行情况（20分）. */
  readonly points: number | null;
  readonly score: number;
}

/** Points that the indicators leave for budget execution, where its block prints none: the table’s 100 less theirs. */
export type PointsLeft = Decimal | null;

/** Finds 全年预算数 · 全年执行数 · 分值 · 得分 above the indicators and recomputes min(B÷A,1)×分值. */
export function executionOf(
  file: string,
  grid: Grid,
  before: number,
  mentionsIn: (cell: GridCell) => readonly Mention[],
  left: PointsLeft = null,
): Execution | null {
  for (let row = 1; row < before; row++) {
    const columns = columnsIn(grid, row);
    if (!columns) continue;
    for (let below = row + 1; below < before; below++) {
      const found = executionAt(file, grid, below, columns, mentionsIn, left);
      if (found) return found;
    }
  }
  return null;
}

/** A row of an indicator table that scores budget execution by its rate: “预算执行率（10分）… 98.87% 10 9.89”. */
export function executionRow(
  table: IndicatorTable,
  rows: readonly number[],
  mentionsIn: (cell: GridCell) => readonly Mention[],
): Execution | null {
  for (const row of rows) {
    const cells = table.grid.startingIn(row);
    if (!/^预算(?:资金)?执行/.test(cells[0]?.text ?? '')) continue;
    const [points, score] = cells.flatMap((cell) => pointsIn(cell, mentionsIn) ?? []).slice(-2);
    if (points && score && score.value.lte(points.value)) return { points, score, outcomes: [] };
  }
  return null;
}

function columnsIn(grid: Grid, row: number): Columns | null {
  const find = (pattern: RegExp) =>
    grid.startingIn(row).find(({ text, kind, cell }) => kind === 'label' && cell.rowSpan < 3 && pattern.test(text))
      ?.cell.column;
  const budget = find(/全年预算|调整后预算|调整预算|预算调整数|变动后预算/) ?? find(/预算(?:数|金额)?(?:\([A-Z]\))?$/);
  const executed = find(/全年执行|执行数|实际支出|支出数|决算/) ?? find(/预算执行(?!率)/);
  const points = find(/分值|权重|满分/);
  const score = find(/得分|自评分/);
  if (budget === undefined || executed === undefined || score === undefined) return null;
  return { budget, executed, points: points ?? null, score };
}

function executionAt(
  file: string,
  grid: Grid,
  row: number,
  columns: Columns,
  mentionsIn: (cell: GridCell) => readonly Mention[],
  left: PointsLeft,
): Execution | null {
  const points =
    columns.points === null
      ? (labelledAt(grid, row, mentionsIn) ?? leftFor(pointsIn(grid.at(row, columns.score), mentionsIn), left))
      : pointsIn(grid.at(row, columns.points), mentionsIn);
  const budget = mentionOf(grid.at(row, columns.budget));
  const executed = mentionOf(grid.at(row, columns.executed));
  if (!points || !budget || !executed) return null;
  const score = pointsIn(grid.at(row, columns.score), mentionsIn);
  return { points, score, outcomes: score ? judge(file, points, score, budget, executed, rateIn(grid, row)) : [] };
}

function labelledAt(grid: Grid, row: number, mentionsIn: (cell: GridCell) => readonly Mention[]): Points | null {
  const label = grid.at(row, 1);
  return label && /执行/.test(label.text) ? labelledPoints(label, mentionsIn) : null;
}

function leftFor(score: Points | null, left: PointsLeft): Points | null {
  return score && left && score.value.lte(left)
    ? { value: left, decimals: 0, cell: score.cell, mention: undefined }
    : null;
}

function mentionOf(cell: GridCell | undefined): Mention | undefined {
  return cell?.kind === 'number' ? cell.mention : undefined;
}

/** The rate printed in the row. */
function rateIn(grid: Grid, row: number): Mention | undefined {
  return grid.startingIn(row).find(({ mention, kind }) => kind === 'number' && mention?.figure.unit?.name === '%')
    ?.mention;
}

/** The score may follow a printed rate that is itself right: then the amounts are what is wrong, and the table's own check says so. */
function followsRate(points: Points, score: Points, rate: Mention | undefined): boolean {
  if (!rate || rate.figure.value.gt(100)) return false;
  return rate.figure.value.times(points.value).div(100).minus(score.value).abs().lte('0.0051');
}

function judge(
  file: string,
  points: Points,
  score: Points,
  budget: Mention,
  executed: Mention,
  rate: Mention | undefined,
): Outcome[] {
  const result = executionScore(spanOf(budget.figure), spanOf(executed.figure), points.value);
  if (!result) return [];
  const mentions = [score.mention, points.mention, budget, executed].flatMap((mention) => mention ?? []);
  if (scoreAgrees(result, score.value, Math.max(score.decimals, 1)) || followsRate(points, score, rate))
    return [{ verdict: 'holds', code: 'E01', mentions }];
  const computed = Decimal.min(executed.figure.value.div(budget.figure.value).times(100), new Decimal('100'));
  const expected = computed.toDecimalPlaces(2).times(points.value).div(100).toDecimalPlaces(2);
  return [
    failure(
      {
        code: 'E01',
        kind: 'score',
        severity: 'error',
        message: `预算执行率得分写为${score.value.toString()}，按${executed.figure.text}÷${budget.figure.text}×${points.value.toString()}分应得${expected.toString()}分。`,
        reason: '预算执行率得分＝全年执行数÷全年预算数×分值，最高不超过分值。',
        remedy: '按执行率重新计算得分，并检查总分。',
        stated: score.cell.text,
        expected: expected.toString(),
        formula: 'min（全年执行数 ÷ 全年预算数，1）× 分值',
        explanation: result.explanation,
      },
      [placeOfCell(file, score.cell, '预算执行率·得分'), placeOfCell(file, points.cell, '预算执行率·分值')],
      mentions,
      [score.mention].flatMap((mention) => mention ?? []),
    ),
  ];
}
