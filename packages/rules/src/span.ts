import { Decimal } from '@shiji/figure';

/** A closed range of exact decimals that a value may have; a certain value has equal ends. */
export interface Span {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** Anything an exact decimal can be built from; binary floats are refused by type. */
export type Exact = Decimal | string;

/** An exact decimal from a decimal or its written digits. */
export const exact = (value: Exact): Decimal => (typeof value === 'string' ? new Decimal(value) : value);

/** The span of one certain value. */
export const certain = (value: Exact): Span => ({ low: exact(value), high: exact(value) });

/** The span between two values in either order. */
export function between(one: Exact, other: Exact): Span {
  const [a, b] = [exact(one), exact(other)];
  return a.lte(b) ? { low: a, high: b } : { low: b, high: a };
}

/** The span of a figure written with so many decimals: half a unit of the last digit to either side. */
export function written(value: Exact, decimals: number): Span {
  const half = new Decimal(10).pow(-decimals).div(2);
  return { low: exact(value).minus(half), high: exact(value).plus(half) };
}

export const isCertain = (span: Span): boolean => span.low.eq(span.high);

export const contains = (span: Span, value: Exact): boolean =>
  span.low.lte(exact(value)) && span.high.gte(exact(value));

export const overlap = (a: Span, b: Span): boolean => a.low.lte(b.high) && b.low.lte(a.high);

/** The smallest span that holds all of the given spans; null for none. */
export function hull(spans: readonly Span[]): Span | null {
  const [first, ...rest] = spans;
  if (!first) return null;
  return rest.reduce(
    (all, span) => ({ low: Decimal.min(all.low, span.low), high: Decimal.max(all.high, span.high) }),
    first,
  );
}

export const plus = (a: Span, b: Span): Span => ({ low: a.low.plus(b.low), high: a.high.plus(b.high) });

export const minus = (a: Span, b: Span): Span => ({ low: a.low.minus(b.high), high: a.high.minus(b.low) });

export const negate = (a: Span): Span => ({ low: a.high.neg(), high: a.low.neg() });

export function times(a: Span, b: Span): Span {
  const corners = [a.low.times(b.low), a.low.times(b.high), a.high.times(b.low), a.high.times(b.high)];
  return { low: Decimal.min(...corners), high: Decimal.max(...corners) };
}

/** Quotient, or null when the divisor may be zero. */
export function dividedBy(a: Span, b: Span): Span | null {
  if (contains(b, '0')) return null;
  return times(a, between(new Decimal(1).div(b.low), new Decimal(1).div(b.high)));
}

/** Both ends through a function that never decreases, such as rounding. */
export const mapped = (span: Span, rising: (value: Decimal) => Decimal): Span =>
  between(rising(span.low), rising(span.high));

/** The span cut to the limits given. */
export function clamped(span: Span, low: Decimal, high: Decimal): Span {
  return mapped(span, (value) => Decimal.min(Decimal.max(value, low), high));
}

/** For people: “4.5” or “4.5～5”, at most `decimals` digits after the point, no trailing zeros. */
export function showSpan(span: Span, decimals = 4): string {
  const [low, high] = [span.low, span.high].map((end) => showDecimal(end, decimals));
  return low === high ? `${low}` : `${low}～${high}`;
}

/** For people: at most `decimals` digits after the point, no trailing zeros, no exponent. */
export const showDecimal = (value: Decimal, decimals = 4): string => {
  const text = value.toDecimalPlaces(decimals).toFixed();
  return text === '-0' ? '0' : text;
};
