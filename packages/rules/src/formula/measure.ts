import type { Unit } from '@shiji/figure';
import { type Measure, measureName, NUMBER, PERCENT, PERCENT_POINT, UNKNOWN } from './quantity.ts';

/** The measure of a result, or in Chinese why the operands do not fit. */
export type MeasureResult = { readonly measure: Measure } | { readonly misfit: string };

const fits = (measure: Measure): MeasureResult => ({ measure });

/** Measures of a sum: 元 and 万元 fit, 家 and 家次 do not. A bare zero fits anything; `zero` tells which operand is one. */
export function added(
  a: Measure,
  b: Measure,
  zero: { readonly left: boolean; readonly right: boolean },
): MeasureResult {
  if (zero.left || a.kind === 'unknown') return fits(b);
  if (zero.right || b.kind === 'unknown') return fits(a);
  if (isShare(a) && isShare(b)) return fits(sumOfShares(a, b));
  return comparable(a, b) ? fits(a.kind === 'number' ? b : a) : { misfit: misfit('相加减', a, b) };
}

/** Measures of a difference: two rates differ by percentage points. */
export function subtracted(
  a: Measure,
  b: Measure,
  zero: { readonly left: boolean; readonly right: boolean },
): MeasureResult {
  const areRates = (a.kind === 'percent' || a.kind === 'number') && b.kind === 'percent' && !zero.right;
  return areRates && !zero.left ? fits(a.kind === 'percent' ? PERCENT_POINT : PERCENT) : added(a, b, zero);
}

/** Why two measures cannot be compared; null when they can. */
export function incomparable(
  a: Measure,
  b: Measure,
  zero: { readonly left: boolean; readonly right: boolean },
): string | null {
  if (zero.left || zero.right) return null;
  const isMixed =
    (a.kind === 'percent' && b.kind === 'percentPoint') || (a.kind === 'percentPoint' && b.kind === 'percent');
  return isMixed || !comparable(a, b) ? misfit('比较', a, b) : null;
}

const isShare = (a: Measure): boolean => a.kind === 'number' || a.kind === 'percent' || a.kind === 'percentPoint';

function sumOfShares(a: Measure, b: Measure): Measure {
  if (a.kind === 'percent' || b.kind === 'percent') return PERCENT;
  return a.kind === 'percentPoint' || b.kind === 'percentPoint' ? PERCENT_POINT : NUMBER;
}

function comparable(a: Measure, b: Measure): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return true;
  if (a.kind === 'measured' && b.kind === 'measured') return sameBase(a.unit, b.unit);
  const score = isScore(a) || isScore(b);
  return (isShare(a) && isShare(b)) || (score && (a.kind === 'number' || b.kind === 'number'));
}

const isScore = (a: Measure): boolean => a.kind === 'measured' && a.unit.dimension === 'score';
const sameBase = (a: Unit, b: Unit): boolean => a.dimension === b.dimension && a.base === b.base;

const misfit = (action: string, a: Measure, b: Measure): string => `“${named(a)}”与“${named(b)}”不能${action}`;
const named = (a: Measure): string => (a.kind === 'number' ? '没有单位的数' : measureName(a));

/** Measure of a product: a share of something keeps its unit, A/B × B is A, number × % is a rate. */
export function multiplied(a: Measure, b: Measure): Measure {
  if (a.kind === 'measured' && b.kind === 'measured') return product(a.unit, b.unit);
  if (a.kind === 'measured') return a;
  if (b.kind === 'measured') return b;
  if (a.kind === 'unknown' || b.kind === 'unknown') return UNKNOWN;
  return a.kind === 'number' && b.kind === 'number' ? NUMBER : PERCENT;
}

function product(a: Unit, b: Unit): Measure {
  if (a.base.endsWith(`/${b.base}`)) return { kind: 'measured', unit: base(a.base.slice(0, -b.base.length - 1), a) };
  if (b.base.endsWith(`/${a.base}`)) return { kind: 'measured', unit: base(b.base.slice(0, -a.base.length - 1), b) };
  return { kind: 'measured', unit: compound(`${a.base}·${b.base}`, a) };
}

/** Measure of a quotient: same units leave a pure number, else a compound such as 元/人. */
export function divided(a: Measure, b: Measure): Measure {
  if (a.kind === 'measured' && b.kind === 'measured') {
    return sameBase(a.unit, b.unit)
      ? NUMBER
      : { kind: 'measured', unit: compound(`${a.unit.base}/${b.unit.base}`, a.unit) };
  }
  if (a.kind === 'unknown' || b.kind === 'unknown')
    return a.kind === 'measured' || b.kind === 'measured' ? UNKNOWN : NUMBER;
  if (b.kind === 'measured') return { kind: 'measured', unit: compound(`1/${b.unit.base}`, b.unit) };
  return isShare(a) && isShare(b) ? (b.kind === 'number' ? a : NUMBER) : a;
}

const compound = (name: string, like: Unit): Unit => ({
  name,
  dimension: 'compound',
  base: name,
  factor: like.factor.div(like.factor),
});
const base = (name: string, like: Unit): Unit => ({
  name,
  dimension: name === '元' ? 'money' : 'count',
  base: name,
  factor: like.factor.div(like.factor),
});
