import {
  certain,
  contains,
  hull,
  isCertain,
  plus,
  type ScoreResult,
  scoreAgrees,
  type Span,
  showSpan,
} from '@shiji/rules';
import type { Explanation, Place } from '../finding.ts';
import type { Outcome } from '../outcome.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { failure } from './failure.ts';
import type { Points } from './points.ts';
import { recomputedScore, scoreByOwnPoints, type ScoringBasis } from './recomputed-score.ts';
import { scoreExplanation } from './score-explanation.ts';
import { pointsWords } from './score-words.ts';
import type { ScoredRow } from './scored-row.ts';
import { sourcesOf, sumOf } from './scores-check.ts';
import type { TotalItems } from './total-check.ts';

/** What recomputing says of a printed total: right, wrong, or open because the document contradicts itself. */
export type TotalVerdict = 'agrees' | 'differs' | 'open';

/** A score as recomputed, or as printed where nothing tells it. */
interface Item {
  readonly points: Span;
  readonly explanation: Explanation;
  /** The document names two numbers of full points for the row. */
  readonly contradicts: boolean;
  readonly recomputed: boolean;
}

/** Points are printed with two decimals at most; what is nearer than half of the last of them is the same. */
const NEAR = '0.005';

/** The verdict on a total: the recomputed range is one value, or the document leaves it open. */
export function totalVerdict(printed: Points['value'], range: Span, contradicts: boolean): TotalVerdict {
  const near = { low: range.low.minus(NEAR), high: range.high.plus(NEAR) };
  if (!contains(near, printed)) return 'differs';
  return contradicts && !isCertain(range) ? 'open' : 'agrees';
}

/** The total recomputed from recomputed scores; a note with the whole computation unless it agrees. A total that is not the sum of its scores has its own check. */
export function checkRecomputedTotal(
  file: string,
  rows: readonly ScoredRow[],
  counted: TotalItems | null,
  basis: ScoringBasis,
): Outcome[] {
  if (!counted || !sumOf(counted.items).eq(counted.total.value)) return [];
  const items = counted.items.map((item) => itemOf(file, item, rows, basis));
  if (!items.some(({ recomputed }) => recomputed)) return [];
  const range = items.reduce((sum, { points }) => plus(sum, points), certain('0'));
  const contradicts = items.some((item) => item.contradicts);
  const verdict = totalVerdict(counted.total.value, range, contradicts);
  return verdict === 'agrees' ? [] : [recomputedTotal(file, counted.total, range, items, verdict)];
}

function itemOf(file: string, item: Points, rows: readonly ScoredRow[], basis: ScoringBasis): Item {
  const scored = rows.find(({ score }) => score.cell === item.cell);
  const found = scored ? recomputedScore(scored, basis) : null;
  const label = scored ? scored.read.row.name.text : '预算执行率等其他得分';
  if (!scored || !found) {
    const place = placeOfCell(file, item.cell, scored ? labelIn(scored.read.row, '得分') : '得分');
    return {
      points: certain(item.value),
      explanation: asPrinted(label, item, place),
      contradicts: false,
      recomputed: false,
    };
  }
  const other = scoreByOwnPoints(scored, found);
  const points = pointsOf(item, found.result, other);
  const explained = scoreExplanation(found.result, sourcesOf(scored.read, scored.points, found));
  const explanation = { ...explained, label, value: pointsWords(points) };
  return { points, explanation: withOther(explanation, other), contradicts: other !== null, recomputed: true };
}

/** All that can be defended; a printed score that only rounds it belongs to it. */
function pointsOf(item: Points, result: ScoreResult, other: ScoreResult | null): Span {
  const { range } = result;
  const agrees = scoreAgrees(result, item.value, Math.max(item.decimals, 1));
  return hull([range, ...(other ? [other.range] : []), ...(agrees ? [certain(item.value)] : [])]) ?? range;
}

function asPrinted(label: string, { value }: Points, place: Place): Explanation {
  return { label: `${label}（照填写的数）`, value: `${value.toString()}分`, place };
}

function withOther(explanation: Explanation, other: ScoreResult | null): Explanation {
  if (!other) return explanation;
  const own: Explanation = { label: '按分值栏的满分', value: pointsWords(other.range) };
  return { ...explanation, operands: [...(explanation.operands ?? []), own] };
}

const VERDICT_WORDS = { differs: '与填写的不符', open: '材料自相矛盾，只能定出范围' } as const;

function recomputedTotal(
  file: string,
  total: Points,
  range: Span,
  items: readonly Item[],
  verdict: Exclude<TotalVerdict, 'agrees'>,
): Outcome {
  const words = pointsWords(range);
  return failure(
    {
      code: 'E08',
      kind: 'score_total',
      severity: 'note',
      message: `总分写为${total.value.toString()}，逐项按标准重算为${words}：${VERDICT_WORDS[verdict]}。`,
      reason: '总分由各项应得的分相加；两种说法都有依据的，列出全部读法和范围。',
      remedy: verdict === 'open' ? '先统一分值和评价标准，再计总分。' : '改正各项得分后重新汇总总分。',
      stated: total.cell.text,
      expected: showSpan(range, 2),
      formula: '总分 ＝ 各项应得分之和',
      explanation: {
        label: '重算总分',
        value: words,
        formula: '各项应得分之和',
        operands: items.map(({ explanation }) => explanation),
      },
    },
    [placeOfCell(file, total.cell, '总分·得分')],
    [total.mention].flatMap((mention) => mention ?? []),
  );
}
