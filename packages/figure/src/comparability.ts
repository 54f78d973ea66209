import type { Decimal } from './decimal.ts';
import type { Figure } from './figure.ts';
import type { Unit } from './unit.ts';

/**
 * Whether two units measure the same thing, so that figures in them may be compared after `toBase`.
 * 万元 and 元 do; 家 and 家次 do not; % and 个百分点 do not; a year and a day do not (a year has no fixed days).
 */
export function sameDimension(a: Unit, b: Unit): boolean {
  return a.dimension === b.dimension && a.base === b.base;
}

/** As `sameDimension`, but a missing unit and a bare 万 or 亿 may stand for anything. */
export function mayCompare(a: Unit | null, b: Unit | null): boolean {
  if (!a || !b || a.base === '' || b.base === '') return true;
  return sameDimension(a, b);
}

/** The figure’s value in its base unit: 582.77万元 → 5827700 (元). A figure without a unit keeps its value. */
export function toBase(figure: Pick<Figure, 'value' | 'unit'>): Decimal {
  return figure.unit ? figure.value.times(figure.unit.factor) : figure.value;
}
