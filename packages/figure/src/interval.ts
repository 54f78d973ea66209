import { Decimal, ONE, ZERO } from './decimal.ts';
import type { Figure } from './figure.ts';
import type { Unit } from './unit.ts';

/** All values a written figure may stand for. Ends may be infinite; an infinite end is always open. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

interface End {
  readonly at: Decimal;
  readonly open: boolean;
}

const INFINITE = new Decimal('Infinity');
/** How far 约 and 左右 may be off, and 近 below, as a share of the value. */
const ABOUT = new Decimal('0.05');
const NEARLY = new Decimal('0.1');

export function closedInterval(low: Decimal, high: Decimal): Interval {
  return { low, high, lowOpen: false, highOpen: false };
}

/** The one value `value` and nothing beside it. */
export function pointInterval(value: Decimal): Interval {
  return closedInterval(value, value);
}

/** One unit of the last written digit: two decimals → 0.01. */
export function lastPlace(decimals: number): Decimal {
  return ONE.div(new Decimal(10).pow(decimals));
}

/** The values that rounding to `decimals` digits may have written as `value`: [v − ½ulp, v + ½ulp]. */
export function roundingInterval(value: Decimal, decimals: number): Interval {
  const half = lastPlace(decimals).div(2);
  return closedInterval(value.minus(half), value.plus(half));
}

/** The values that cutting off after `decimals` digits may have written as `value`: [v, v + ulp) for v > 0, mirrored for v < 0. */
export function truncationInterval(value: Decimal, decimals: number): Interval {
  const place = lastPlace(decimals);
  return {
    low: value.gt(0) ? value : value.minus(place),
    high: value.lt(0) ? value : value.plus(place),
    lowOpen: !value.gt(0),
    highOpen: !value.lt(0),
  };
}

/**
 * The values a figure may stand for, in its written unit. Whole counts and whole scores are exact points, other
 * figures are rounded to their written precision; 余 约 近 以上 ≥ and ranges widen it. A figure whose value is
 * unknown (placeholder, #REF!) may be anything. `unit` is that of the column head where the figure has none.
 */
export function writtenInterval(written: Figure, unit: Unit | null = written.unit): Interval {
  const figure = { ...written, unit };
  if (figure.value.isNaN()) return EVERYTHING;
  if (figure.range)
    return hull(precisionInterval(figure, figure.range.low), precisionInterval(figure, figure.range.high));
  const { value } = figure;
  switch (figure.qualifier) {
    case 'exact':
      return precisionInterval(figure, value);
    case 'about':
      return spread(value, value.abs().times(ABOUT), figure.decimals);
    case 'nearly':
      return { low: value.minus(value.abs().times(NEARLY)), high: value, lowOpen: false, highOpen: false };
    case 'over':
      return { low: value, high: value.plus(lowestDigitPlace(value)), lowOpen: false, highOpen: true };
    case 'atLeast':
      return { low: value, high: INFINITE, lowOpen: false, highOpen: true };
    case 'moreThan':
      return { low: value, high: INFINITE, lowOpen: true, highOpen: true };
    case 'atMost':
      return { low: INFINITE.neg(), high: value, lowOpen: true, highOpen: false };
    case 'lessThan':
      return { low: INFINITE.neg(), high: value, lowOpen: true, highOpen: true };
  }
}

/** Any value at all. */
export const EVERYTHING: Interval = { low: INFINITE.neg(), high: INFINITE, lowOpen: true, highOpen: true };

function precisionInterval(figure: Figure, value: Decimal): Interval {
  const { dimension, factor } = figure.unit ?? { dimension: null, factor: ONE };
  const isWhole = figure.decimals === 0 && factor.eq(1) && (dimension === 'count' || dimension === 'score');
  return isWhole ? pointInterval(value) : roundingInterval(value, figure.decimals);
}

function spread(value: Decimal, by: Decimal, decimals: number): Interval {
  const reach = Decimal.max(by, lastPlace(decimals));
  return closedInterval(value.minus(reach), value.plus(reach));
}

/** The place of the last digit that is not zero: 30 → 10, 1600 → 100, 7.8 → 0.1. */
function lowestDigitPlace(value: Decimal): Decimal {
  if (value.isZero()) return ONE;
  const decimals = value.decimalPlaces();
  if (decimals > 0) return lastPlace(decimals);
  const zeros = /0*$/.exec(value.abs().toFixed(0))?.[0].length ?? 0;
  return new Decimal(10).pow(zeros);
}

function hull(a: Interval, b: Interval): Interval {
  return between(lower(lowEnd(a), lowEnd(b)), higher(highEnd(a), highEnd(b)));
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    low: a.low.plus(b.low),
    high: a.high.plus(b.high),
    lowOpen: a.lowOpen || b.lowOpen,
    highOpen: a.highOpen || b.highOpen,
  };
}

/** −a: the ends change places together with their open flags. */
export function negateInterval(a: Interval): Interval {
  return { low: a.high.neg(), high: a.low.neg(), lowOpen: a.highOpen, highOpen: a.lowOpen };
}

export function subtractIntervals(a: Interval, b: Interval): Interval {
  return addIntervals(a, negateInterval(b));
}

/** Every value of `a` times the constant `by`. */
export function scaleInterval(a: Interval, by: Decimal): Interval {
  return multiplyIntervals(a, pointInterval(by));
}

export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const ends = [lowEnd(a), highEnd(a)].flatMap((x) => [lowEnd(b), highEnd(b)].map((y) => product(x, y)));
  return between(ends.reduce(lower), ends.reduce(higher));
}

/** a ÷ b; null when b may be zero. */
export function divideIntervals(a: Interval, b: Interval): Interval | null {
  const share = inverseInterval(b);
  return share && multiplyIntervals(a, share);
}

function inverseInterval(b: Interval): Interval | null {
  if (containsValue(b, ZERO) || (b.low.lt(0) && b.high.gt(0))) return null;
  return { low: inverse(b.high, -1), high: inverse(b.low, 1), lowOpen: b.highOpen, highOpen: b.lowOpen };
}

/** 1 ÷ end; an open end at zero goes to infinity on the side given by `sign`. */
function inverse(end: Decimal, sign: 1 | -1): Decimal {
  if (end.isZero()) return INFINITE.times(sign);
  return end.isFinite() ? ONE.div(end) : ZERO;
}

/** Whether both intervals share a value. */
export function overlaps(a: Interval, b: Interval): boolean {
  return meets(a.low, b.high, a.lowOpen || b.highOpen) && meets(b.low, a.high, b.lowOpen || a.highOpen);
}

function meets(low: Decimal, high: Decimal, open: boolean): boolean {
  return open ? low.lt(high) : low.lte(high);
}

export function containsValue(a: Interval, value: Decimal): boolean {
  return overlaps(a, pointInterval(value));
}

/** Whether a stated figure and a recomputed one can both be true. */
export function agree(stated: Interval, computed: Interval): boolean {
  return overlaps(stated, computed);
}

/** Whether `figure` shows `exact` (in the figure’s unit) cut off instead of rounded: 2/3 written as 66.66%. */
export function isTruncationOf(figure: Pick<Figure, 'value' | 'decimals'>, exact: Decimal): boolean {
  const cut = exact.toDecimalPlaces(figure.decimals, Decimal.ROUND_DOWN);
  const rounded = exact.toDecimalPlaces(figure.decimals, Decimal.ROUND_HALF_UP);
  return cut.eq(figure.value) && !rounded.eq(figure.value);
}

const lowEnd = (a: Interval): End => ({ at: a.low, open: a.lowOpen });
const highEnd = (a: Interval): End => ({ at: a.high, open: a.highOpen });

function between(low: End, high: End): Interval {
  return { low: low.at, high: high.at, lowOpen: low.open, highOpen: high.open };
}

/** A closed zero makes the product zero whatever the other end is. */
function product(x: End, y: End): End {
  const zeroReached = (x.at.isZero() && !x.open) || (y.at.isZero() && !y.open);
  if (zeroReached) return { at: ZERO, open: false };
  if (x.at.isZero() || y.at.isZero()) return { at: ZERO, open: true };
  return { at: x.at.times(y.at), open: x.open || y.open };
}

function lower(a: End, b: End): End {
  if (a.at.eq(b.at)) return { at: a.at, open: a.open && b.open };
  return a.at.lt(b.at) ? a : b;
}

function higher(a: End, b: End): End {
  if (a.at.eq(b.at)) return { at: a.at, open: a.open && b.open };
  return a.at.gt(b.at) ? a : b;
}
