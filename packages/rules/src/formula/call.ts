import { Decimal } from '@shiji/figure';
import { contains, mapped, type Span } from '../span.ts';
import { added, incomparable } from './measure.ts';
import type { CallNode } from './node.ts';
import { type Measure, NUMBER, type Quantity, shownFactor } from './quantity.ts';

/** The result of a function, or in Chinese why it cannot be computed. */
export type CallResult = { readonly quantity: Quantity } | { readonly problem: string };

const ZERO = new Decimal('0');
const MOST_DECIMALS = 20;

/** Computes one of the language’s functions over the values of its operands. */
export function callFunction(name: CallNode['name'], operands: readonly Quantity[]): CallResult {
  const [first, second] = operands;
  if (!first) return { problem: `函数“${name}”没有数可算` };
  switch (name) {
    case '合计':
      return folded(operands, (a, b) => a.plus(b));
    case '最小':
      return folded(operands, (a, b) => Decimal.min(a, b));
    case '最大':
      return folded(operands, (a, b) => Decimal.max(a, b));
    case '四舍五入':
      return rounded(first, second);
    case '取整':
      return { quantity: shownAs(first, (value) => value.trunc()) };
    case '绝对值':
      return { quantity: { value: first.value.abs(), span: magnitude(first.span), measure: first.measure } };
    case '每':
      return wholeSteps(first, second);
  }
}

/** 合计, 最小 and 最大 never fall when an operand rises, so both ends go through them. */
function folded(operands: readonly Quantity[], step: (a: Decimal, b: Decimal) => Decimal): CallResult {
  const measure = commonMeasure(operands);
  if ('misfit' in measure) return { problem: measure.misfit };
  const fold = (values: readonly Decimal[]) => values.slice(1).reduce(step, values[0] ?? ZERO);
  return {
    quantity: {
      value: fold(operands.map((one) => one.value)),
      span: { low: fold(operands.map((one) => one.span.low)), high: fold(operands.map((one) => one.span.high)) },
      measure: measure.measure,
    },
  };
}

function commonMeasure(operands: readonly Quantity[]): { measure: Measure } | { misfit: string } {
  let common: Measure = operands[0]?.measure ?? NUMBER;
  for (const [at, operand] of operands.slice(1).entries()) {
    const zero = { left: isZeroNumber(operands[at]), right: isZeroNumber(operand) };
    const next = added(common, operand.measure, { left: at === 0 && zero.left, right: zero.right });
    if ('misfit' in next) return next;
    common = next.measure;
  }
  return { measure: common };
}

const isZeroNumber = (one: Quantity | undefined): boolean =>
  one !== undefined && one.measure.kind === 'number' && one.value.isZero();

function rounded(value: Quantity, decimals: Quantity | undefined): CallResult {
  const digits = decimals?.value;
  if (!digits?.isInteger() || digits.lt(0) || digits.gt(MOST_DECIMALS) || decimals?.measure.kind !== 'number') {
    return { problem: `四舍五入的小数位数应是0到${MOST_DECIMALS}的整数` };
  }
  return { quantity: shownAs(value, (shown) => shown.toDecimalPlaces(digits.toNumber(), Decimal.ROUND_HALF_UP)) };
}

/** Rounds in the unit that is shown: 99.07% to one decimal is 99.1%. */
function shownAs({ value, span, measure }: Quantity, rising: (shown: Decimal) => Decimal): Quantity {
  const factor = shownFactor(measure);
  const apply = (one: Decimal) => rising(one.div(factor)).times(factor);
  return { value: apply(value), span: mapped(span, apply), measure };
}

function magnitude(span: Span): Span {
  const [a, b] = [span.low.abs(), span.high.abs()];
  return { low: contains(span, ZERO) ? ZERO : Decimal.min(a, b), high: Decimal.max(a, b) };
}

/** Whole steps in an excess; nothing below zero. */
function wholeSteps(value: Quantity, step: Quantity | undefined): CallResult {
  if (!step || step.value.lte(0) || !step.span.low.eq(step.span.high)) return { problem: '“每”的步长应是大于0的数' };
  const problem = incomparable(loose(value.measure), loose(step.measure), { left: false, right: false });
  if (problem) return { problem };
  const count = (excess: Decimal) => Decimal.max(excess, ZERO).div(step.value).floor();
  return { quantity: { value: count(value.value), span: mapped(value.span, count), measure: NUMBER } };
}

/** Steps of 1% and of 1个百分点 mean the same when a rate exceeds a limit. */
const loose = (measure: Measure): Measure => (measure.kind === 'percentPoint' ? { kind: 'percent' } : measure);
