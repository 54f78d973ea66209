import { Decimal, type Figure } from '@shiji/figure';
import { oncePer } from './once-per.ts';

/**
 * A written figure as the interval of values it can stand for, in base units (元, 亩, 人次; percent stays percent).
 * Rounding leaves half a step of the last written digit; counts without decimals are exact.
 */
export interface Measure {
  readonly low: Decimal;
  readonly mid: Decimal;
  readonly high: Decimal;
  /** Base unit that two measures must share to be added or compared; '' when none is written. */
  readonly base: string;
}

const HALF = new Decimal('0.5');
const LOOSE: Partial<Record<Figure['qualifier'], readonly [string, string]>> = {
  about: ['0.95', '1.05'],
  nearly: ['0.9', '1'],
  over: ['1', '1.12'],
};
const FAR = new Decimal('1e15');
const NONE = new Decimal('0');
const ONE = new Decimal('1');
const HUNDRED = new Decimal('100');
const HUNDREDTH = new Decimal('0.01');
/** Half a step of figures with no to twelve decimals. */
const HALVES = Array.from({ length: 13 }, (_, decimals) => HALF.times(new Decimal(10).pow(-decimals)));

/** The measure of a figure; qualifiers such as 余 or 约 widen it, ≥ and ≤ open one end. */
export const measureOf: (figure: Figure) => Measure = oncePer(measured);

function measured(figure: Figure): Measure {
  const factor = factorOf(figure);
  const base = baseOf(figure);
  if (figure.range)
    return {
      low: figure.range.low.times(factor),
      mid: figure.range.low.times(factor),
      high: figure.range.high.times(factor),
      base,
    };
  const step = stepOf(figure).times(factor);
  const mid = figure.value.times(factor);
  const loose = LOOSE[figure.qualifier];
  if (loose) return { low: mid.times(loose[0]).minus(step), mid, high: mid.times(loose[1]).plus(step), base };
  if (figure.qualifier === 'atLeast' || figure.qualifier === 'moreThan')
    return { low: mid.minus(step), mid, high: FAR, base };
  if (figure.qualifier === 'atMost' || figure.qualifier === 'lessThan')
    return { low: FAR.negated(), mid, high: mid.plus(step), base };
  return { low: mid.minus(step), mid, high: mid.plus(step), base };
}

function factorOf(figure: Figure): Decimal {
  const { unit } = figure;
  if (!unit || unit.name === '%' || unit.dimension === 'percentPoint') return ONE;
  return unit.factor;
}

/** The unit that two figures must share to be comparable. */
export function baseOf(figure: Figure): string {
  const { unit } = figure;
  if (!unit) return '';
  if (unit.dimension === 'percent' || unit.dimension === 'percentPoint') return '%';
  return unit.base;
}

/** Half a step of the last written digit; whole counts are exact unless scaled by 万 or 亿, and nothing is nothing. */
function stepOf(figure: Figure): Decimal {
  if (figure.value.isZero() && figure.decimals === 0) return NONE;
  if (figure.unit?.name === '分之') return HUNDREDTH;
  const counted = figure.unit?.dimension === 'count' || figure.unit === null;
  if (counted && figure.decimals === 0 && (figure.unit?.factor.eq(1) ?? true)) return NONE;
  return HALVES[figure.decimals] ?? HALF.times(new Decimal(10).pow(-figure.decimals));
}

export function exactly(value: Decimal, base: string): Measure {
  return { low: value, mid: value, high: value, base };
}

export function plus(a: Measure, b: Measure): Measure {
  return { low: a.low.plus(b.low), mid: a.mid.plus(b.mid), high: a.high.plus(b.high), base: a.base };
}

export function minus(a: Measure, b: Measure): Measure {
  return { low: a.low.minus(b.high), mid: a.mid.minus(b.mid), high: a.high.minus(b.low), base: a.base };
}

export function total(measures: readonly Measure[]): Measure {
  return measures.slice(1).reduce(plus, measures[0] ?? exactly(new Decimal('0'), ''));
}

/** Nearly every pair of figures is: their ends need not be tried in all four ways. */
function isPositive({ low }: Measure): boolean {
  return low.isPositive() && !low.isZero();
}

/** Product of two measures; the result is in `base`. */
export function times(a: Measure, b: Measure, base: string): Measure {
  if (isPositive(a) && isPositive(b))
    return { low: a.low.times(b.low), mid: a.mid.times(b.mid), high: a.high.times(b.high), base };
  const corners = [a.low.times(b.low), a.low.times(b.high), a.high.times(b.low), a.high.times(b.high)];
  return { low: Decimal.min(...corners), mid: a.mid.times(b.mid), high: Decimal.max(...corners), base };
}

/** Quotient of two measures in `base`, or null when the divisor may be zero. */
export function over(a: Measure, b: Measure, base: string): Measure | null {
  if (isPositive(a) && isPositive(b))
    return { low: a.low.div(b.high), mid: a.mid.div(b.mid), high: a.high.div(b.low), base };
  if (b.low.lte(0) && b.high.gte(0)) return null;
  const corners = [a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)];
  return { low: Decimal.min(...corners), mid: a.mid.div(b.mid), high: Decimal.max(...corners), base };
}

/** a ÷ b as a percentage. */
export function percentOf(a: Measure, b: Measure): Measure | null {
  return over(scaled(a, HUNDRED), b, '%');
}

export function scaled(a: Measure, factor: Decimal): Measure {
  if (factor.isPositive())
    return { low: a.low.times(factor), mid: a.mid.times(factor), high: a.high.times(factor), base: a.base };
  const ends = [a.low.times(factor), a.high.times(factor)] as const;
  return { low: Decimal.min(...ends), mid: a.mid.times(factor), high: Decimal.max(...ends), base: a.base };
}

export function absolute(a: Measure): Measure {
  if (a.low.gte(0)) return a;
  if (a.high.lte(0)) return { low: a.high.negated(), mid: a.mid.negated(), high: a.low.negated(), base: a.base };
  return { low: new Decimal('0'), mid: a.mid.abs(), high: Decimal.max(a.low.negated(), a.high), base: a.base };
}

/**
 * Whether rounded parts can add up to a rounded whole. Half-up rounding keeps every value below the upper end of its
 * step, so ends that only touch do not meet: 1.9＋1.8＋1.3 cannot be 4.8.
 */
export function addsUp(sum: Measure, whole: Measure): boolean {
  if (sum.mid.eq(whole.mid)) return true;
  const point = sum.low.eq(sum.high);
  return sum.low.lt(whole.high) && (whole.low.lt(sum.high) || (point && whole.low.eq(sum.low)));
}

/** Two measures agree when some value satisfies both. */
export function agree(a: Measure, b: Measure): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}
