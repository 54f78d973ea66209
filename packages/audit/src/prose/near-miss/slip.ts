import { Decimal, type Figure } from '@shiji/figure';
import type { Measure } from '../../measure.ts';
import { type Slip, slipBetween } from '../../slip.ts';

export interface NearSlip {
  readonly slip: NonNullable<Slip>;
}

/** What is computed may be uncertain by this share of itself: three digits are sure. */
const SURE = new Decimal('0.003');
/** Or by this many of the last digit that the figure is written to, as sums of rounded amounts are. */
const STEPS = 3;
const POWERS = ['10', '100', '1000', '10000', '0.1', '0.01', '0.001', '0.0001'].map((power) => new Decimal(power));
const ONE = new Decimal('1');

/**
 * The one slip that turns a computed result, rounded as the figure is written, into the figure: digits swapped, one
 * digit changed, or the point shifted without any other difference. Results that are surer than three digits only.
 */
export function nearSlip(figure: Figure, { low, mid, high, base }: Measure): NearSlip | null {
  if (mid.lte(0) || figure.value.isZero()) return null;
  const factor = base === '%' ? ONE : (figure.unit?.factor ?? ONE);
  const value = mid.div(factor);
  if (POWERS.some((power) => value.times(power).eq(figure.value))) return { slip: 'decimal' };
  const step = factor.times(new Decimal(10).pow(-figure.decimals));
  if (high.minus(low).gt(Decimal.max(mid.times(SURE), step.times(STEPS)))) return null;
  const typed = slipBetween(figure.value, value.toDecimalPlaces(figure.decimals), figure.decimals);
  if (typed === 'transposed' || typed === 'digit') return { slip: typed };
  const isShifted = POWERS.some((power) => value.times(power).toDecimalPlaces(figure.decimals).eq(figure.value));
  return isShifted ? { slip: 'decimal' } : null;
}
