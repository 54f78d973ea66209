import { Decimal } from '@shiji/figure';
import { explain } from '../explanation.ts';
import { between, certain, clamped, dividedBy, isCertain, mapped, minus, type Span, showSpan, times } from '../span.ts';
import { banded, byWords, earned } from './evaluate-bands.ts';
import { deduction, deductionByCount } from './evaluate-deduction.ts';
import { scoreIndicator } from './indicator.ts';
import type {
  AccrualRule,
  AttainmentRule,
  PerCaseRule,
  RatioRule,
  ScoreAlternative,
  ScoreInput,
  ScoreResult,
  ScoringRule,
  StandardPolicy,
} from './rule.ts';
import { scoreResult, showPoints } from './score-result.ts';
import { matchedLevels } from './words.ts';

/** Accepts every reading a text leaves open. */
export const OPEN_POLICY: StandardPolicy = { steps: 'any', rateDecimals: 'either' };

/**
 * The points that a value earns under a standard, with every defensible reading.
 * Null when the rule cannot judge this kind of input (a rate against a rule about words, a target that is missing).
 */
export function evaluateStandard(
  rule: ScoringRule,
  input: ScoreInput,
  policy: StandardPolicy = OPEN_POLICY,
): ScoreResult | null {
  const found = input.kind === 'notApplicable' ? exempt(rule) : alternatives(rule, input, policy);
  if (!found) return null;
  return scoreResult(rule.maxPoints, found, rule.text, [explain(inputLabel(input), inputValue(rule, input))]);
}

const exempt = (rule: ScoringRule): ScoreAlternative[] | null =>
  rule.notApplicable === 'full' ? [{ points: certain(rule.maxPoints), reading: '没有此类项目，按满分计' }] : null;

function alternatives(rule: ScoringRule, input: ScoreInput, policy: StandardPolicy): ScoreAlternative[] | null {
  switch (rule.kind) {
    case 'banded':
      return input.kind === 'words'
        ? byWords(rule, input.text)
        : overReadings(rule, input, policy, (value) => banded(rule, rule.bands, value));
    case 'elements':
      return null;
    case 'deduction':
      if (input.kind === 'cases') return deductionByCount(rule, input.value, policy);
      return overReadings(rule, input, policy, (value, target) => deduction(rule, value, target, policy));
    case 'ratio':
      return ratio(rule, input);
    case 'attainment':
      return attainment(rule, input);
    case 'perCase':
      return input.kind === 'cases' ? perCase(rule, input.value) : null;
    case 'accrual':
      return input.kind === 'cases' || input.kind === 'rate' ? accrual(rule, input.value) : null;
    case 'qualitative':
      return input.kind === 'words' ? qualitative(rule, input.text) : null;
  }
}

/** The value as given and, where the policy allows, rounded to the decimals a clerk compares with. */
const ZERO = new Decimal('0');

function overReadings(
  rule: ScoringRule,
  input: ScoreInput,
  policy: StandardPolicy,
  judge: (value: Span, target: Span | null) => ScoreAlternative[] | null,
): ScoreAlternative[] | null {
  const measure = measured(rule, input);
  if (!measure) return null;
  const found = rounded(measure.value, policy).map((value) => judge(value, measure.target));
  const known = found.filter((one) => one !== null).flat();
  return known.length > 0 ? known : null;
}

function measured(rule: ScoringRule, input: ScoreInput): { value: Span; target: Span | null } | null {
  if (input.kind === 'rate') return { value: relative(rule, input.value), target: input.target ?? null };
  if (input.kind === 'cases') return rule.unit === '%' ? null : { value: input.value, target: null };
  if (input.kind !== 'attainment') return null;
  if (rule.unit !== '%') return { value: input.actual, target: input.target };
  const share = dividedBy(input.actual, input.target);
  return share ? { value: times(share, certain('100')), target: certain('100') } : null;
}

/** A count as a percentage of the standard that it is measured by. */
function relative(rule: ScoringRule, value: Span): Span {
  const whole = rule.kind === 'deduction' ? rule.relativeTo : null;
  return whole ? (dividedBy(times(value, certain('100')), certain(whole)) ?? value) : value;
}

function rounded(value: Span, policy: StandardPolicy): Span[] {
  const to = (decimals: number) => mapped(value, (end) => end.toDecimalPlaces(decimals));
  if (policy.rateDecimals === 'asGiven') return [value];
  if (policy.rateDecimals === 'either') return isCertain(value) ? [value, to(2)] : [value];
  return [to(policy.rateDecimals)];
}

function ratio(rule: RatioRule, input: ScoreInput): ScoreAlternative[] | null {
  const share = shareOf(rule, input);
  if (!share) return null;
  const percent = times(share, certain('100'));
  const zero = { points: certain('0'), reading: `低于${rule.zeroBelow?.toFixed() ?? ''}%，不得分` };
  const limit = rule.zeroBelow;
  // Marks are said of the rate itself, which the factor may divide by one of them.
  const rate = isOfLine(rule) && input.kind === 'rate' ? input.value : percent;
  if (limit && rate.high.lt(limit)) return [zero];
  if (rule.fullFrom?.lte(rate.low))
    return [{ points: certain(rule.maxPoints), reading: `不低于${rule.fullFrom.toFixed()}%，得满分` }];
  const most = Decimal.max(rule.maxPoints, rule.labelPoints);
  const earnedPoints = clamped(times(share, certain(rule.factor)), ZERO, most);
  const reading = `${showSpan(percent)}% × ${showPoints(rule.factor)}`;
  const roundedShare = mapped(percent, (end) => end.toDecimalPlaces(2));
  const again = clamped(times(roundedShare, certain(rule.factor.div(100))), ZERO, most);
  const found = [
    { points: earnedPoints, reading },
    { points: again, reading: `${showSpan(roundedShare)}% × ${showPoints(rule.factor)}` },
  ];
  return limit && rate.low.lt(limit) ? [...found, zero] : found;
}

const LINE = /^(\d+(?:\.\d+)?)%$/;

const isOfLine = (rule: RatioRule): boolean => LINE.test(rule.denominator ?? '');

function shareOf(rule: RatioRule, input: ScoreInput): Span | null {
  const fixed = LINE.exec(rule.denominator ?? '')?.[1];
  if (fixed !== undefined && input.kind === 'rate') return dividedBy(input.value, certain(fixed));
  if (input.kind === 'attainment') return dividedBy(input.actual, input.target);
  return input.kind === 'rate' ? times(input.value, certain('0.01')) : null;
}

function attainment(rule: AttainmentRule, input: ScoreInput): ScoreAlternative[] | null {
  const given =
    input.kind === 'rate'
      ? { actual: input.value, target: input.target ?? certain('100'), direction: 'atLeast' as const }
      : input;
  if (!('actual' in given)) return null;
  const missed = rule.missed.kind === 'proRata' ? 'proRata' : 'zero';
  const result = scoreIndicator({ ...given, maxPoints: rule.maxPoints, policy: { missed, zeroBelow: rule.zeroBelow } });
  if (!result) return null;
  if (rule.missed.kind !== 'discretion') return [...result.alternatives];
  const room = { points: between(ZERO, rule.missed.upTo), reading: '未达标，酌情给分' };
  return result.alternatives.map((one) => (one.points.high.isZero() ? room : one));
}

function perCase(rule: PerCaseRule, cases: Span): ScoreAlternative[] {
  const counted = mapped(cases, (end) => end.div(rule.casesPerStep).floor());
  const taken = times(counted, certain(rule.perCase));
  if (rule.zeroFrom?.lte(cases.low))
    return [{ points: certain(ZERO), reading: `${showSpan(cases)}${rule.unit ?? '例'}，不得分` }];
  const full = rule.labelPoints.eq(rule.maxPoints) ? [rule.maxPoints] : [rule.maxPoints, rule.labelPoints];
  return full.map((base) => ({
    points: clamped(minus(certain(base), taken), Decimal.min(rule.floor, base), base),
    reading: `${showSpan(cases)}${rule.unit ?? '例'}，扣${showSpan(taken)}分`,
  }));
}

function accrual(rule: AccrualRule, count: Span): ScoreAlternative[] {
  const steps = mapped(count, (end) => end.div(rule.step).floor());
  const points = clamped(times(steps, certain(rule.perStep)), ZERO, rule.maxPoints);
  return [
    {
      points,
      reading: `${showSpan(count)}${rule.unit ?? ''}，每${rule.step.toFixed()}${rule.unit ?? '项'}得${showPoints(rule.perStep)}`,
    },
  ];
}

function qualitative(rule: Extract<ScoringRule, { kind: 'qualitative' }>, text: string): ScoreAlternative[] | null {
  const found = matchedLevels(rule.levels, text);
  const chosen = found.length > 0 ? found : rule.levels;
  return chosen.map(({ words, award }) => ({
    points: earned(award, certain('100'), rule.maxPoints),
    reading: `“${words.join('或')}”`,
  }));
}

const INPUT_LABELS: Record<ScoreInput['kind'], string> = {
  rate: '比较的值',
  cases: '发现的例数',
  attainment: '实际完成值与指标值',
  words: '评定',
  notApplicable: '情形',
};

const inputLabel = (input: ScoreInput): string => INPUT_LABELS[input.kind];

function inputValue(rule: ScoringRule, input: ScoreInput): string {
  if (input.kind === 'words') return input.text;
  if (input.kind === 'notApplicable') return '没有此类项目';
  if (input.kind === 'attainment') return `${showSpan(input.actual)} / ${showSpan(input.target)}`;
  return `${showSpan(input.value)}${input.kind === 'rate' ? (rule.unit ?? '') : '例'}`;
}
