import { Decimal } from '@shiji/figure';
import { type Explanation, explain } from '../explanation.ts';
import { hull, overlap, type Span, showDecimal, showSpan, written } from '../span.ts';
import type { ScoreAlternative, ScoreResult } from './rule.ts';

/** Joins alternatives into a result; null when there is none. Equal alternatives are kept once. */
export function scoreResult(
  maxPoints: Decimal,
  alternatives: readonly ScoreAlternative[],
  formula: string,
  operands: readonly Explanation[],
): ScoreResult | null {
  const distinct = alternatives.filter(
    (one, at) => alternatives.findIndex((other) => same(one.points, other.points)) === at,
  );
  const range = hull(distinct.map((one) => one.points));
  if (!range) return null;
  const readings = distinct.map((one) => explain(one.reading, points(one.points)));
  const explanation = explain('应得分', points(range), formula, [...operands, ...readings]);
  return { range, alternatives: distinct, maxPoints, explanation };
}

const same = (a: Span, b: Span): boolean => a.low.eq(b.low) && a.high.eq(b.high);

export const points = (span: Span): string => `${showSpan(span)}分`;

/**
 * Does a printed score agree with a result? `decimals`: how finely the document prints its scores (the most decimals
 * in the column: 5.5 may be 5.50). Full points for a result that surely lies below them never agree by rounding,
 * unless the scores are printed without decimals and `decimals` is 0.
 */
export function scoreAgrees(result: ScoreResult, printed: Decimal, decimals: number): boolean {
  const span = written(printed, decimals);
  const touching = result.alternatives.filter((one) => overlap(one.points, span) || one.points.low.eq(printed));
  const roundedUp = printed.gte(result.maxPoints) && touching.every((one) => one.points.high.lt(result.maxPoints));
  return touching.length > 0 && !(roundedUp && decimals > 0);
}

/** For messages: “4分” or “4分、2分或0～1.5分”. */
export function showScore(result: ScoreResult): string {
  const shown = [...new Set(result.alternatives.map((one) => points(one.points)))];
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join('、')}或${last}`;
}

export const showPoints = (value: Decimal): string => `${showDecimal(value)}分`;
