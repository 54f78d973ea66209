import { Decimal as DecimalJs } from 'decimal.js';

/** Exact decimals, 40 significant digits, half away from zero (四舍五入). Build from strings only. */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP });
export type Decimal = DecimalJs;

export const ZERO: Decimal = new Decimal('0');
export const ONE: Decimal = new Decimal('1');
export const HUNDRED: Decimal = new Decimal('100');
