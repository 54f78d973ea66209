import type { Decimal } from '@shiji/figure';

/** How a wrong figure may have come about. */
export type Slip = 'transposed' | 'digit' | 'decimal' | 'sign' | 'inverse' | null;

const ENOUGH_DIGITS = 3;

/**
 * Explains how `stated` may have been mistyped from `expected`: neighbouring digits swapped, one digit changed,
 * the point shifted, the sign lost, numerator and denominator swapped. Null when none fits or the figure is too short to tell.
 */
export function slipBetween(stated: Decimal, expected: Decimal, decimals: number): Slip {
  if (stated.isZero() || expected.isZero()) return null;
  const written = digitsOf(stated, decimals);
  const meant = digitsOf(expected, decimals);
  if (written === meant && stated.isNegative() !== expected.isNegative()) return 'sign';
  if (written.replace(/^0+/, '').length < ENOUGH_DIGITS) return null;
  if (isTransposed(written, meant)) return 'transposed';
  if (isOneDigitOff(written, meant)) return 'digit';
  if (isShifted(stated, expected)) return 'decimal';
  return null;
}

/** Whether a stated percentage is the reciprocal of the expected one. */
export function isInverse(stated: Decimal, expected: Decimal): boolean {
  if (stated.isZero() || expected.isZero()) return false;
  return relativeGap(stated, expected.pow(-1).times(10000)).lt('0.002') && relativeGap(stated, expected).gt('0.004');
}

function digitsOf(value: Decimal, decimals: number): string {
  return value.abs().toFixed(decimals).replace('.', '');
}

function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const differing = [...a].flatMap((char, i) => (char === b[i] ? [] : [i]));
  const [first, second] = differing;
  if (differing.length !== 2 || first === undefined || second === undefined) return false;
  return a[first] === b[second] && a[second] === b[first];
}

function isOneDigitOff(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  return [...a].filter((char, i) => char !== b[i]).length === 1;
}

function isShifted(stated: Decimal, expected: Decimal): boolean {
  const power = Math.log10(expected.div(stated).abs().toNumber());
  const whole = Math.round(power);
  return whole !== 0 && Math.abs(whole) <= 8 && Math.abs(power - whole) < 0.0022;
}

function relativeGap(a: Decimal, b: Decimal): Decimal {
  return a.minus(b).abs().div(b.abs());
}

export const SLIP_TEXT: Record<NonNullable<Slip>, string> = {
  transposed: '相邻数字颠倒',
  digit: '有一位数字不同',
  decimal: '小数点或单位错位',
  sign: '正负号写反',
  inverse: '分子分母颠倒',
};
