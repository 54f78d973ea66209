import { Decimal } from '@shiji/figure';
import { explain } from '../explanation.ts';
import {
  between,
  certain,
  clamped,
  dividedBy,
  type Exact,
  exact,
  mapped,
  type Span,
  showSpan,
  times,
} from '../span.ts';
import type { Direction, ScoreAlternative, ScoreResult } from './rule.ts';
import { scoreResult, showPoints } from './score-result.ts';

/** What the national rule leaves to the county. */
export interface IndicatorPolicy {
  /** A missed indicator earns its share, nothing, or (`either`) both are accepted. */
  readonly missed: 'proRata' | 'zero' | 'either';
  /** Completion in % below which nothing is earned; null: no such line. */
  readonly zeroBelow: Decimal | null;
  /** actual ÷ target from which points may be reduced by the deviation (目标设定明显偏低); null: never. */
  readonly reduceFrom: Decimal | null;
}

/** 财预〔2020〕10号 with the readings in use: share of the points or none; reduction possible from 1.3 times the target. */
export const NATIONAL_POLICY: IndicatorPolicy = { missed: 'either', zeroBelow: null, reduceFrom: new Decimal('1.3') };

/** One quantitative indicator; target and actual in the same unit, as spans of what was written. */
export interface IndicatorInput {
  readonly target: Span;
  readonly actual: Span;
  readonly direction: Direction;
  readonly maxPoints: Exact;
  readonly policy?: Partial<IndicatorPolicy>;
}

const ZERO = new Decimal('0');
const middle = (span: Span): Decimal => span.low.plus(span.high).div(2);

/**
 * Points of a quantitative indicator: met → all; missed → points × actual ÷ target (≥) or × target ÷ actual (≤);
 * target 0 → all or nothing; more than the target earns no more than all. Source: 财预〔2020〕10号.
 * Null when target or actual is negative, which needs a person.
 */
export function scoreIndicator(input: IndicatorInput): ScoreResult | null {
  if (input.target.high.lt(0) || input.actual.high.lt(0)) return null;
  const full = exact(input.maxPoints);
  const policy = { ...NATIONAL_POLICY, ...input.policy };
  const found = verdicts(input).flatMap((met, at) =>
    met ? metPoints(input, full, policy) : missedPoints(input, full, at === 0 ? policy : narrowed(policy)),
  );
  return scoreResult(full, found, formulaOf(input.direction), [
    explain('指标值', showSpan(input.target)),
    explain('实际完成值', showSpan(input.actual)),
    explain('分值', showPoints(full)),
  ]);
}

/** For a miss that only rounding makes possible, nothing at all is no fair score unless the rule says so. */
const narrowed = (policy: IndicatorPolicy): IndicatorPolicy =>
  policy.missed === 'either' ? { ...policy, missed: 'proRata' } : policy;

/** Met or missed: by the written value first, and the other as well when the spans leave it open. */
function verdicts(input: IndicatorInput): readonly boolean[] {
  const plain = isMet(input);
  const corners = [
    { ...input, actual: certain(input.actual.low), target: certain(input.target.high) },
    { ...input, actual: certain(input.actual.high), target: certain(input.target.low) },
  ];
  return corners.every((corner) => isMet(corner) === plain) ? [plain] : [plain, !plain];
}

function isMet({ target, actual, direction }: IndicatorInput): boolean {
  const [goal, done] = [middle(target), middle(actual)];
  if (direction === 'atLeast') return done.gte(goal);
  return direction === 'atMost' ? done.lte(goal) : done.eq(goal);
}

function metPoints(input: IndicatorInput, full: Decimal, policy: IndicatorPolicy): ScoreAlternative[] {
  const all = { points: certain(full), reading: '达到指标值，得满分' };
  const share = input.direction === 'atLeast' ? dividedBy(input.actual, input.target) : null;
  const reducible = share !== null && policy.reduceFrom !== null && share.high.gt(policy.reduceFrom);
  if (!reducible) return [all];
  const least = full.div(share.high);
  return [
    all,
    { points: between(least, full), reading: `完成值为指标值的${showSpan(share, 2)}倍，目标偏低的可按偏离度调减` },
  ];
}

function missedPoints(input: IndicatorInput, full: Decimal, policy: IndicatorPolicy): ScoreAlternative[] {
  const nothing = { points: certain(ZERO), reading: '未达到指标值，不得分' };
  const share = completion(input);
  if (!share) return [nothing];
  const percent = times(share, certain('100'));
  if (policy.zeroBelow?.gt(percent.high)) return [nothing];
  const partial = {
    points: clamped(times(share, certain(full)), ZERO, full),
    reading: `完成${showSpan(percent, 2)}%，按比例得分`,
  };
  if (policy.missed === 'zero') return [nothing];
  const rounded = mapped(percent, (end) => end.toDecimalPlaces(2));
  const again = {
    points: clamped(times(rounded, certain(full.div(100))), ZERO, full),
    reading: `完成率取${showSpan(rounded)}%，按比例得分`,
  };
  const mayBeNothing = policy.missed !== 'proRata' || (policy.zeroBelow?.gt(percent.low) ?? false);
  return mayBeNothing ? [partial, again, nothing] : [partial, again];
}

/** Share of the target reached, for a missed indicator; null where it cannot be a share (target 0). */
function completion({ target, actual, direction }: IndicatorInput): Span | null {
  if (target.low.lte(0) && target.high.lte(0)) return null;
  const over = middle(actual).gt(middle(target));
  const inverse = direction === 'atMost' || (direction === 'equal' && over);
  return inverse ? dividedBy(target, actual) : dividedBy(actual, target);
}

const formulaOf = (direction: Direction): string =>
  direction === 'atMost' ? '分值 × 指标值 ÷ 实际完成值（达到的得满分）' : '分值 × 实际完成值 ÷ 指标值（达到的得满分）';

/**
 * Points for budget execution: min(executed ÷ budget, 1) × points, with the rate exact or rounded to two decimals of a percent.
 * Money in one unit. Null when the budget may be zero. Source: 财预〔2020〕10号.
 */
export function executionScore(budget: Span, executed: Span, maxPoints: Exact): ScoreResult | null {
  const share = dividedBy(executed, budget);
  if (!share) return null;
  const full = exact(maxPoints);
  const percent = times(share, certain('100'));
  const rounded = mapped(percent, (end) => end.toDecimalPlaces(2));
  const found = [percent, rounded].map((rate) => ({
    points: clamped(times(rate, certain(full.div(100))), ZERO, full),
    reading: `执行率${showSpan(rate)}% × ${showPoints(full)}${rate.high.gt(100) ? '，不超过分值' : ''}`,
  }));
  return scoreResult(full, found, '预算执行率 × 分值', [
    explain('预算数', showSpan(budget)),
    explain('执行数', showSpan(executed)),
    explain('执行率', `${showSpan(percent, 2)}%`, '执行数 ÷ 预算数 × 100%'),
  ]);
}
