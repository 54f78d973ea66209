import { Decimal, HUNDRED, type Unit } from '@shiji/figure';
import { certain, mapped, type Span, showDecimal } from '../span.ts';

/**
 * What a value measures. `number`: a pure number or a share (80% is 0.8); `unknown`: taken from a document that printed
 * no unit, fits any; `measured`: counts of `base`, shown in `unit`.
 */
export type Measure =
  | { readonly kind: 'number' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'percentPoint' }
  | { readonly kind: 'measured'; readonly unit: Unit };

/** A value within a formula: the value itself, the span it may lie in, both in base units (元, shares of 1), and what it measures. */
export interface Quantity {
  readonly value: Decimal;
  readonly span: Span;
  readonly measure: Measure;
}

export const NUMBER: Measure = { kind: 'number' };
export const UNKNOWN: Measure = { kind: 'unknown' };
export const PERCENT: Measure = { kind: 'percent' };
export const PERCENT_POINT: Measure = { kind: 'percentPoint' };

const ONE = new Decimal('1');
const THOUSAND = new Decimal('1000');

/** What a unit measures; no unit is a pure number. */
export function measureOf(unit: Unit | null): Measure {
  if (!unit) return NUMBER;
  if (unit.dimension === 'percent' || unit.dimension === 'permille') return PERCENT;
  return unit.dimension === 'percentPoint' ? PERCENT_POINT : { kind: 'measured', unit };
}

/** How many base units one of the written unit is: 万元 → 10000, % → 0.01. */
export function factorOf(unit: Unit | null): Decimal {
  if (!unit) return ONE;
  if (unit.dimension === 'percent' || unit.dimension === 'percentPoint') return ONE.div(HUNDRED);
  return unit.dimension === 'permille' ? ONE.div(THOUSAND) : unit.factor;
}

/**
 * A quantity from a written value. `unit` null means that none is written: give `UNKNOWN` as `bare` when the document
 * left it out, `NUMBER` for a pure number.
 */
export function quantity(
  value: Decimal,
  unit: Unit | null,
  span: Span = certain(value),
  bare: Measure = NUMBER,
): Quantity {
  const factor = factorOf(unit);
  return {
    value: value.times(factor),
    span: mapped(span, (end) => end.times(factor)),
    measure: unit ? measureOf(unit) : bare,
  };
}

/** The factor between base units and the unit a measure is shown in. */
export function shownFactor(measure: Measure): Decimal {
  if (measure.kind === 'measured') return measure.unit.factor;
  return measure.kind === 'percent' || measure.kind === 'percentPoint' ? ONE.div(HUNDRED) : ONE;
}

const NAMES = { number: '', unknown: '', percent: '%', percentPoint: '个百分点' } as const;

export const measureName = (measure: Measure): string =>
  measure.kind === 'measured' ? measure.unit.name : NAMES[measure.kind];

/** For people: “582.77万元”, “99.07%”, “2个百分点”; at most four digits after the point. */
export const showQuantity = ({ value, measure }: Quantity): string =>
  `${showDecimal(value.div(shownFactor(measure)))}${measureName(measure)}`;
