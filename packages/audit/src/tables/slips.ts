import type { Decimal } from '@shiji/figure';
import { factorOf, isPercent, type Quantity } from './quantity.ts';

/** How a figure may have been mistyped. */
export type SlipKind = 'sign' | 'unit' | 'decimal' | 'fraction' | 'transposed' | 'digit' | 'dropped';

export interface Slip {
  readonly kind: SlipKind;
  /** What happened, in Chinese. */
  readonly text: string;
}

const FEWEST_DIGITS = 3;

/** The way from the written figure to `expected` (base units), when it is a known kind of slip. */
export function slipOf(quantity: Quantity, expected: Decimal): Slip | null {
  const { figure } = quantity.mention;
  const factor = factorOf(quantity.unit);
  const stated = quantity.measure.mid.div(factor);
  const meant = expected.div(factor);
  if (stated.isZero() || meant.isZero()) return null;
  if (stated.isNegative() !== meant.isNegative())
    return sameDigits(stated, meant, figure.decimals)
      ? { kind: 'sign', text: meant.isNegative() ? '漏写负号' : '多写负号' }
      : null;
  return (
    shiftSlip(quantity, stated, meant) ??
    digitSlip(stated, meant, Math.max(figure.decimals, isPercent(quantity.unit) ? 2 : 0))
  );
}

function sameDigits(stated: Decimal, meant: Decimal, decimals: number): boolean {
  return stated.abs().minus(meant.abs()).abs().lte(`1e-${decimals}`);
}

const MONEY_POWERS = [4, 8, 3, -4, -8, -3, 1, -1, 2, -2];
const RATE_POWERS = [1, -1, 2, -2];

/** The same digits with the point elsewhere: a unit taken for another, a slipped point, a percentage written as a fraction. */
function shiftSlip(quantity: Quantity, stated: Decimal, meant: Decimal): Slip | null {
  const rate = isPercent(quantity.unit) || quantity.unit === null;
  const power = (rate ? RATE_POWERS : MONEY_POWERS).find((one) => matchesShifted(quantity, stated, meant, one));
  if (power === undefined) return null;
  const times = 10 ** Math.abs(power);
  if (times >= 1000)
    return {
      kind: 'unit',
      text: `${power > 0 ? '大' : '小'}了${times === 1e4 ? '一万' : times === 1e8 ? '一亿' : '一千'}倍，疑单位写错`,
    };
  if (power === -2 && rate) return { kind: 'fraction', text: '疑把小数当作百分数填写' };
  return { kind: 'decimal', text: `疑小数点错位（${power > 0 ? '大' : '小'}了${times}倍）` };
}

/** stated ≈ meant × 10^power, to the digits that are written. */
function matchesShifted(quantity: Quantity, stated: Decimal, meant: Decimal, power: number): boolean {
  const shifted = meant.times(`1e${power}`);
  const gap = stated.minus(shifted).abs();
  const step = quantity.measure.high.minus(quantity.measure.low).div(factorOf(quantity.unit));
  const digits = quantity.mention.figure.digits.replace(/\D/g, '').replace(/^0+/, '').length;
  if (digits < 2) return false;
  return gap.lte(step) || gap.div(shifted.abs()).lte(digits >= 4 ? '0.0006' : '0.003');
}

function digitSlip(stated: Decimal, meant: Decimal, decimals: number): Slip | null {
  const written = digitsOf(stated, decimals);
  const right = digitsOf(meant, decimals);
  if (written.length !== right.length) return droppedDigit(written, right);
  if (written.replace(/^0+/, '').length < FEWEST_DIGITS || written === right) return null;
  const differing = [...written].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  const [first = -1, second = -1] = differing;
  if (differing.length === 2 && written[first] === right[second] && written[second] === right[first])
    return { kind: 'transposed', text: '疑数字颠倒' };
  return differing.length === 1 ? { kind: 'digit', text: '有一位数字不同' } : null;
}

function digitsOf(value: Decimal, decimals: number): string {
  return value.abs().toFixed(decimals).replace('.', '');
}

/** One digit too few or too many, such as 1234 for 12345. */
function droppedDigit(written: string, right: string): Slip | null {
  if (Math.abs(written.length - right.length) !== 1 || written.length < FEWEST_DIGITS) return null;
  const [short, long] = written.length < right.length ? [written, right] : [right, written];
  for (let at = 0; at < long.length; at++) {
    if (long.slice(0, at) + long.slice(at + 1) === short)
      return { kind: 'dropped', text: written.length < right.length ? '漏写一位数字' : '多写一位数字' };
  }
  return null;
}
