import { Decimal } from '@shiji/figure';
import {
  certain,
  evaluateStandard,
  readScoringStandard,
  type ScoreResult,
  type ScoringRule,
  scoreAgrees,
  scoreIndicator,
} from '@shiji/rules';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import type { GridCell } from '../tables/grid.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { directionOf } from './direction.ts';
import { failure } from './failure.ts';
import { ownPoints, type Points, pointsIn } from './points.ts';
import { type ScoreSources, scoreExplanation } from './score-explanation.ts';
import { scoreInputOf } from './score-input.ts';
import { scoreWords } from './score-words.ts';
import { spanOf } from './value.ts';
import type { ReadRow } from './values-check.ts';

/** A row with its printed score. */
export interface ScoredRow {
  readonly read: ReadRow;
  readonly points: Points;
  readonly score: Points;
}

/** Rows whose points and score are both stated; a score cell merged over several rows counts once, for its first row. */
export function scoredRows(reads: readonly ReadRow[], mentionsIn: (cell: GridCell) => readonly Mention[]): ScoredRow[] {
  const seen = new Set<GridCell>();
  return reads.flatMap((read): ScoredRow[] => {
    const points = ownPoints(read.row, mentionsIn);
    const score = pointsIn(read.row.score, mentionsIn);
    if (!points || !score || seen.has(score.cell)) return [];
    seen.add(score.cell);
    return [{ read, points, score }];
  });
}

/** How the document says that missed indicators are scored. */
export type PrintedRule = 'proRata' | 'none';

/** Recomputes each score: never above the points, by the printed standard, else by the national rule. */
export function checkScores(rows: readonly ScoredRow[], printed: PrintedRule): Outcome[] {
  const decimals = Math.max(0, ...rows.map(({ score }) => score.decimals));
  return rows.flatMap((row) => checkScore(row, printed, decimals));
}

function checkScore(scored: ScoredRow, printed: PrintedRule, decimals: number): Outcome[] {
  const { read, points, score } = scored;
  const mentions = [score.mention, points.mention].flatMap((mention) => mention ?? []);
  const merged = score.cell.cell.rowSpan > (read.row.name.cell.rowSpan || 1);
  if (merged) return [];
  if (score.value.gt(points.value)) return [aboveMaximum(scored, mentions)];
  const standard = standardOf(scored);
  const result = standard ? byStandard(standard, read) : byNationalRule(scored, printed);
  if (!result) return [];
  const rounded =
    score.value.eq(points.value) && result.alternatives.every((one) => one.points.high.lt(points.value.minus('0.005')));
  if (scoreAgrees(result, score.value, decimals) && !rounded)
    return [{ verdict: 'holds', code: 'E02', mentions: [...mentions, ...valueMentions(read)] }];
  const isCertain = standard !== null || printed === 'proRata' || score.value.eq(points.value);
  return [wrongScore(scored, result, standard, isCertain, mentions)];
}

/** The printed standard: in its own column, else among the remarks that explain the score. */
function standardOf({ read, points }: ScoredRow): ScoringRule | null {
  const { standard, data, actual } = read.row;
  if (standard) return readScoringStandard(standard.cell.text, points.value);
  if (!data || actual) return null;
  const clauses = data.cell.text.split(/[；;。]/).filter((clause) => /\d+(?:\.\d+)?\s*分/.test(clause));
  return clauses.length === 0 ? null : readScoringStandard(clauses.join('；'), points.value);
}

function valueMentions({ target, actual }: ReadRow): Mention[] {
  return [target, actual].flatMap((value) => (value.kind === 'figure' && value.mention ? [value.mention] : []));
}

function byStandard(standard: ScoringRule, read: ReadRow): ScoreResult | null {
  const input = scoreInputOf(standard, read);
  return input ? evaluateStandard(standard, input) : null;
}

function byNationalRule({ read, points }: ScoredRow, printed: PrintedRule): ScoreResult | null {
  const { row, target, actual } = read;
  if (target.kind !== 'figure' || actual.kind !== 'figure') return byRemark(row, points);
  const a = target.figure.unit?.base ?? '';
  if (a !== (actual.figure.unit?.base ?? '')) return null;
  return scoreIndicator({
    target: spanOf(target.figure),
    actual: spanOf(actual.figure),
    direction: directionOf(row, target.figure),
    maxPoints: points.value,
    ...(printed === 'proRata' ? { policy: { missed: 'proRata' as const } } : {}),
  });
}

/** “目标10公里，完成8.6公里，按比例计分” among the remarks. */
function byRemark(row: ReadRow['row'], points: Points): ScoreResult | null {
  const text = (row.data ?? row.reason)?.cell.text ?? '';
  const match =
    /(?:目标|计划)(?:值)?为?([\d.,]+)([^\d，,；;。]{1,4})[，,；;]?[^\d]{0,4}(?:完成|实际)[^\d]{0,4}([\d.,]+)\2/.exec(
      text,
    );
  if (!match?.[1] || !match[3] || !/按(?:完成)?比例/.test(text)) return null;
  const [target, actual] = [match[1], match[3]].map((digits) => digits.replaceAll(',', ''));
  if (!target || !actual) return null;
  return scoreIndicator({
    target: certain(target),
    actual: certain(actual),
    direction: 'atLeast',
    maxPoints: points.value,
    policy: { missed: 'proRata' },
  });
}

/** Whether a missed indicator's score is its share of other points than those printed: then the points are what is wrong. */
export function scoreFits({ read, points, score }: ScoredRow, otherPoints: Decimal): boolean {
  if (otherPoints.lte(0) || score.value.eq(points.value)) return false;
  const result = byNationalRule({ read, points: { ...points, value: otherPoints }, score }, 'proRata');
  const fits = score.value.eq(otherPoints) || (result !== null && result.range.high.lt(otherPoints));
  return result !== null && fits && scoreAgrees(result, score.value, score.decimals);
}

function aboveMaximum({ read, points, score }: ScoredRow, mentions: readonly Mention[]): Outcome {
  const places = [
    placeOfCell(read.file, score.cell, labelIn(read.row, '得分')),
    placeOfCell(read.file, points.cell, labelIn(read.row, '分值')),
  ];
  return failure(
    {
      code: 'B16',
      kind: 'score',
      severity: 'error',
      message: `指标“${read.row.name.text}”得分${score.value.toString()}超过分值${points.value.toString()}。`,
      reason: '任何指标的得分不得超过其分值。',
      remedy: '按评分规则重新计分，最高不超过分值。',
      stated: score.cell.text,
      expected: points.value.toString(),
    },
    places,
    mentions,
    [score.mention].flatMap((mention) => mention ?? []),
  );
}

/** What a score rests on: the result and the target or standard first, then the points. */
function basisOf({ row, file }: ReadRow, points: Points, standard: ScoringRule | null): ScoreSources {
  const cells: readonly (readonly [string, GridCell | undefined])[] = [
    ['实际完成值', row.actual ?? row.data],
    standard ? ['评价标准', row.standard] : ['指标值', row.target],
    ['分值', points.cell],
  ];
  return Object.fromEntries(
    cells.flatMap(([name, cell]) => (cell ? [[name, placeOfCell(file, cell, labelIn(row, name))]] : [])),
  );
}

function wrongScore(
  { read, points, score }: ScoredRow,
  result: ScoreResult,
  standard: ScoringRule | null,
  isCertain: boolean,
  mentions: readonly Mention[],
): Outcome {
  const { row } = read;
  const basis = basisOf(read, points, standard);
  const { 分值: _, ...grounds } = basis;
  const places = [placeOfCell(read.file, score.cell, labelIn(row, '得分')), ...Object.values(grounds)];
  const expected = bestExpected(result, score.decimals);
  return failure(
    {
      code: standard ? 'E03' : 'E02',
      kind: 'score',
      severity: isCertain ? 'error' : 'note',
      message: `指标“${row.name.text}”得分${score.value.toString()}，按${standard ? '所列评价标准' : '完成情况'}应得${scoreWords(result)}（分值${points.value.toString()}）。`,
      reason: standard ? '得分应当按表内评价标准计算。' : '完成指标值的得满分，未完成的按完成比例计分。',
      remedy: '按评分规则重新计分，并检查总分。',
      stated: score.cell.text,
      expected,
      formula: result.explanation.formula ?? '',
      explanation: scoreExplanation(result, basis),
    },
    places,
    mentions,
    [score.mention].flatMap((mention) => mention ?? []),
  );
}

function bestExpected(result: ScoreResult, decimals: number): string {
  const first = result.alternatives[0]?.points ?? result.range;
  return first.low.plus(first.high).div(2).toDecimalPlaces(Math.max(decimals, 2)).toString();
}

/** A deduction without a reason, in a table that gives reasons for its other deductions. */
export function checkUnexplainedDeductions(rows: readonly ScoredRow[]): Outcome[] {
  const deducted = rows.filter(
    ({ points, score, read }) => score.value.lt(points.value) && read.row.table.columns.has('reason'),
  );
  const bare = deducted.filter(({ read }) => read.row.unexplained);
  if (bare.length === 0 || bare.length * 2 > deducted.length) return [];
  return bare.flatMap(({ read, score, points }) => {
    const { row, file } = read;
    if (row.actual && row.target && read.target.kind === 'figure' && read.actual.kind === 'figure') return [];
    const basis = [row.data, row.actual].flatMap((cell) =>
      cell ? [placeOfCell(file, cell, labelIn(row, '依据'))] : [],
    );
    const places = [
      placeOfCell(file, score.cell, labelIn(row, '得分')),
      ...basis,
      placeOfCell(file, row.name, '三级指标'),
      ...(row.reason ? [placeOfCell(file, row.reason, labelIn(row, '未完成原因'))] : []),
    ];
    return [
      failure(
        {
          code: 'E06',
          kind: 'missing',
          severity: 'note',
          message: `指标“${row.name.text}”扣了${points.value.minus(score.value).toString()}分，没有写明原因。`,
          reason: '扣分应当说明原因，表内其他扣分项都已说明。',
          remedy: '写明扣分原因和改进措施。',
          stated: score.cell.text,
          expected: '填写原因',
        },
        places,
      ),
    ];
  });
}

/** Rows with points and no score, in a table whose other rows are scored. */
export function checkBlankScores(
  reads: readonly ReadRow[],
  mentionsIn: (cell: GridCell) => readonly Mention[],
): Outcome[] {
  const pointed = reads.filter(({ row }) => ownPoints(row, mentionsIn) && row.score);
  const blank = pointed.filter(({ row }) => row.score?.kind === 'blank');
  if (blank.length * 2 > pointed.length) return [];
  return blank.flatMap(({ file, row }) => {
    if (!row.score || row.target?.text === '无' || row.name.text === '无') return [];
    const places = [placeOfCell(file, row.name, '三级指标'), placeOfCell(file, row.score, labelIn(row, '得分'))];
    return [
      failure(
        {
          code: 'A03',
          kind: 'missing',
          severity: 'warning',
          message: `指标“${row.name.text}”有分值，得分栏空白。`,
          reason: '每个指标都应当计分，空白无法汇总总分。',
          remedy: '按评分规则填写得分。',
          stated: '（空）',
          expected: '填写得分',
        },
        places,
      ),
    ];
  });
}

/** Sum of points, for totals. */
export function sumOf(points: readonly Points[]): Decimal {
  return points.reduce((sum, { value }) => sum.plus(value), new Decimal('0'));
}
