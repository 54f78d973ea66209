import { Decimal } from '@shiji/figure';
import { type ScoreResult, scoreAgrees } from '@shiji/rules';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import type { GridCell } from '../tables/grid.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { failure } from './failure.ts';
import { ownPoints, type Points } from './points.ts';
import { byCompletion, type RecomputedScore, recomputedScore, type ScoringBasis } from './recomputed-score.ts';
import { type ScoreSources, scoreExplanation } from './score-explanation.ts';
import type { ScoredRow } from './scored-row.ts';
import { scoreWords } from './score-words.ts';
import type { ReadRow } from './read-row.ts';

/** Recomputes each score: never above the points, by the printed standard, else by the pack for such tables. */
export function checkScores(rows: readonly ScoredRow[], basis: ScoringBasis): Outcome[] {
  const decimals = Math.max(0, ...rows.map(({ score }) => score.decimals));
  return rows.flatMap((row) => checkScore(row, basis, decimals));
}

function checkScore(scored: ScoredRow, basis: ScoringBasis, decimals: number): Outcome[] {
  const { read, points, score } = scored;
  const mentions = [score.mention, points.mention].flatMap((mention) => mention ?? []);
  const merged = score.cell.cell.rowSpan > (read.row.name.cell.rowSpan || 1);
  if (merged) return [];
  const above = checkAboveMaximum(scored);
  if (above.length > 0) return above;
  const recomputed = recomputedScore(scored, basis);
  if (!recomputed) return [];
  const { result, by } = recomputed;
  const rounded =
    score.value.eq(points.value) && result.alternatives.every((one) => one.points.high.lt(points.value.minus('0.005')));
  if (scoreAgrees(result, score.value, decimals) && !rounded)
    return [{ verdict: 'holds', code: 'E02', mentions: [...mentions, ...valueMentions(read)] }];
  const isCertain =
    by === 'printed' || (by === 'completion' && (basis.printed === 'proRata' || score.value.eq(points.value)));
  return [wrongScore(scored, recomputed, basis, isCertain, mentions)];
}

function valueMentions({ target, actual }: ReadRow): Mention[] {
  return [target, actual].flatMap((value) => (value.kind === 'figure' && value.mention ? [value.mention] : []));
}

/** Whether a missed indicator's score is its share of other points than those printed: then the points are what is wrong. */
export function scoreFits({ read, points, score }: ScoredRow, otherPoints: Decimal): boolean {
  if (otherPoints.lte(0) || score.value.eq(points.value)) return false;
  const result = byCompletion({ read, points: { ...points, value: otherPoints }, score }, { missed: 'proRata' });
  const fits = score.value.eq(otherPoints) || (result !== null && result.range.high.lt(otherPoints));
  return result !== null && fits && scoreAgrees(result, score.value, score.decimals);
}

/** No score is above its points. */
export function checkAboveMaximum({ read, points, score }: ScoredRow): Outcome[] {
  if (score.value.lte(points.value)) return [];
  const mentions = [score.mention, points.mention].flatMap((mention) => mention ?? []);
  const places = [
    placeOfCell(read.file, score.cell, labelIn(read.row, '得分')),
    placeOfCell(read.file, points.cell, labelIn(read.row, '分值')),
  ];
  return [
    failure(
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
    ),
  ];
}

/** What a score rests on: the result and the target or standard first, then the points. */
export function sourcesOf({ row, file }: ReadRow, points: Points, { standard }: RecomputedScore): ScoreSources {
  const cells: readonly (readonly [string, GridCell | undefined])[] = [
    ['实际完成值', row.actual ?? row.data],
    standard ? ['评价标准', row.standard] : ['指标值', row.target],
    ['分值', points.cell],
  ];
  return Object.fromEntries(
    cells.flatMap(([name, cell]) => (cell ? [[name, placeOfCell(file, cell, labelIn(row, name))]] : [])),
  );
}

/** How a wrong score is told, by what it was recomputed with. */
const WRONG = {
  printed: { code: 'E03', by: '所列评价标准', reason: '得分应当按表内评价标准计算。' },
  pack: {
    code: 'E07',
    by: '通行的评价标准',
    reason: '材料没有印出评价标准，这里按规则包里的计分办法重算；本地另有标准的，以本地标准为准。',
  },
  completion: { code: 'E02', by: '完成情况', reason: '完成指标值的得满分，未完成的按完成比例计分。' },
} as const;

function wrongScore(
  { read, points, score }: ScoredRow,
  recomputed: RecomputedScore,
  { pack }: ScoringBasis,
  isCertain: boolean,
  mentions: readonly Mention[],
): Outcome {
  const { row } = read;
  const { result } = recomputed;
  const { code, by, reason } = WRONG[recomputed.by];
  const sources = sourcesOf(read, points, recomputed);
  const { 分值: _, ...grounds } = sources;
  return failure(
    {
      code,
      kind: 'score',
      severity: isCertain ? 'error' : 'note',
      message: `指标“${row.name.text}”得分${score.value.toString()}，按${by}应得${scoreWords(result)}（分值${points.value.toString()}）。`,
      reason,
      remedy: '按评分规则重新计分，并检查总分。',
      ...(recomputed.by === 'printed' || !pack ? {} : { source: pack.source }),
      stated: score.cell.text,
      expected: bestExpected(recomputed.plain, score.decimals),
      formula: result.explanation.formula ?? '',
      explanation: scoreExplanation(result, sources),
    },
    [placeOfCell(read.file, score.cell, labelIn(row, '得分')), ...Object.values(grounds)],
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
