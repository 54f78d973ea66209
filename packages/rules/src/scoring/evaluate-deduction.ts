import { Decimal } from '@shiji/figure';
import { between, certain, clamped, contains, mapped, minus, negate, type Span, showSpan, times } from '../span.ts';
import { banded, covers, meets } from './evaluate-bands.ts';
import type { DeductionRule, ScoreAlternative, StandardPolicy, StepReading } from './rule.ts';

const ZERO = new Decimal('0');

/** Points left after deducting; null when the standard is the indicator’s target and none is given. */
export function deduction(
  rule: DeductionRule,
  value: Span,
  target: Span | null,
  policy: StandardPolicy,
): ScoreAlternative[] | null {
  const standard = rule.standard ? certain(rule.standard) : target;
  if (!standard) return null;
  const fixed = rule.bands.length > 0 ? rule.bands.filter(({ band }) => meets(band, value)) : [];
  const first = fixed.length > 0 ? banded(rule, fixed, value) : [];
  if (first.length > 0 && covers(fixed, value)) return first;
  const excess = beyond(rule, value, standard);
  if (excess.high.lte(0)) return [...first, ...met(rule)];
  return [...first, ...readings(rule, policy).flatMap((steps) => reduced(rule, excess, steps))];
}

/** 每少1项扣1分, 每延迟1天扣0.1分: the count is how far the target is missed; with a standard of 0 it is the value itself. */
export function deductionByCount(rule: DeductionRule, count: Span, policy: StandardPolicy): ScoreAlternative[] | null {
  if (rule.unit === '%' || (rule.standard && !rule.standard.isZero())) return null;
  return count.high.lte(0) ? met(rule) : readings(rule, policy).flatMap((steps) => reduced(rule, count, steps));
}

const met = (rule: DeductionRule): ScoreAlternative[] =>
  bases(rule).map((base) => ({ points: certain(base), reading: '达到标准，不扣分' }));

/** Full points by the text, then by the label when the two differ. */
function bases(rule: DeductionRule): Decimal[] {
  const isFull = rule.base.eq(rule.maxPoints) && !rule.labelPoints.eq(rule.maxPoints);
  return isFull ? [rule.base, rule.labelPoints] : [rule.base];
}

function beyond(rule: DeductionRule, value: Span, standard: Span): Span {
  const over = minus(value, standard);
  const wide = rule.direction === 'atMost' ? over : rule.direction === 'atLeast' ? negate(over) : magnitude(over);
  return mapped(wide, (end) => Decimal.max(end, ZERO));
}

const magnitude = (span: Span): Span => {
  const [a, b] = [span.low.abs(), span.high.abs()];
  return contains(span, ZERO) ? { low: ZERO, high: Decimal.max(a, b) } : between(a, b);
};

function readings(rule: DeductionRule, policy: StandardPolicy): readonly StepReading[] {
  if (rule.steps) return [rule.steps];
  return policy.steps === 'any' ? ['whole', 'proRata', 'started'] : [policy.steps];
}

const COUNT: Record<StepReading, (steps: Decimal) => Decimal> = {
  whole: (steps) => steps.floor(),
  started: (steps) => steps.ceil(),
  proRata: (steps) => steps,
};

const STEP_NAMES: Record<StepReading, string> = {
  whole: '不足一档的不扣',
  started: '不足一档的按一档扣',
  proRata: '按比例扣',
};

function reduced(rule: DeductionRule, excess: Span, reading: StepReading): ScoreAlternative[] {
  const steps = mapped(excess, (end) => COUNT[reading](end.div(rule.step)));
  const taken = times(steps, certain(rule.perStep));
  return bases(rule).map((base) => ({
    points: clamped(minus(certain(base), taken), Decimal.min(rule.floor, base), base),
    reading: `相差${showSpan(excess)}${rule.unit === '%' ? '个百分点' : (rule.unit ?? '')}，扣${showSpan(taken)}分（${STEP_NAMES[reading]}）`,
  }));
}
