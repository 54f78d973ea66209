import { Decimal, unitNamed } from '@shiji/figure';
import { type Quantity, quantity, UNKNOWN } from '../formula/quantity.ts';

/** A value as packs write it in examples: 97万元, 99.07%, 15人, 3. Null when it is no number or the unit is unknown. */
export function writtenQuantity(text: string): Quantity | null {
  const found = /^(-?\d+(?:\.\d+)?)(.*)$/.exec(text.trim());
  const [, digits = '', name = ''] = found ?? [];
  const unit = unitNamed(name.trim());
  if (!found || (name.trim() !== '' && unit === null)) return null;
  return quantity(new Decimal(digits), unit, undefined, UNKNOWN);
}
