import type { Decimal } from '@shiji/figure';
import type { Explanation } from '../explanation.ts';
import type { Span } from '../span.ts';

/** One end of a band; `stated` tells that the text itself says 含 or 不含 (or writes ≥ ＜), not merely 以上 or a dash. */
export interface Bound {
  readonly value: Decimal;
  readonly inclusive: boolean;
  readonly stated: boolean;
}

/** Values from `low` to `high`; an open end is null. In the unit of the rule: 96.88 for 96.88 %. */
export interface Band {
  readonly low: Bound | null;
  readonly high: Bound | null;
}

/** What a condition earns: points (a range such as 4—5分 leaves room), points in proportion, or the judge’s choice. */
export type Award =
  | { readonly kind: 'points'; readonly points: Span }
  /** `open`: 按比例 without saying of what, the whole or the line that earns all. */
  | { readonly kind: 'proRata'; readonly of: Decimal; readonly open?: boolean }
  | { readonly kind: 'discretion'; readonly upTo: Decimal };

/** How broken steps count, when the text says so: 不足1个不扣 → whole, 不足1个按1个 → started, 按比例扣 → proRata. */
export type StepReading = 'whole' | 'started' | 'proRata';

interface StandardBase {
  /** The scoring text as given. */
  readonly text: string;
  /** Full points: those the text names, else those of the indicator. */
  readonly maxPoints: Decimal;
  /** The full points that the text itself names, when it does; may contradict the indicator’s label. */
  readonly statedPoints: Decimal | null;
  /** The indicator’s points that were handed in. */
  readonly labelPoints: Decimal;
  /** The unit that values are compared in: %, 次, … or null when none is written. */
  readonly unit: string | null;
  /** What a row without such a project gets, when the text says so (没有…按满分). */
  readonly notApplicable: 'full' | null;
  /** Every number of points the text can give, when it is a short list; null when scores vary continuously. */
  readonly allowedPoints: readonly Decimal[] | null;
}

/** 85%（含）以上得5分；75%（含）-85%得3分 … */
export interface BandedRule extends StandardBase {
  readonly kind: 'banded';
  readonly bands: readonly { readonly band: Band; readonly award: Award; readonly words: string }[];
}

/** 100%计满分，每超过1个百分点扣0.2分 … */
export interface DeductionRule extends StandardBase {
  readonly kind: 'deduction';
  /** Where deducting begins; null means the indicator’s own target. */
  readonly standard: Decimal | null;
  /** atMost: deducted above the standard; atLeast: below it; equal: on either side. */
  readonly direction: 'atMost' | 'atLeast' | 'equal';
  /** Points before deducting. */
  readonly base: Decimal;
  /** What the steps are percentages of, when the standard is a count: ≥500人次，每少5%扣0.5分 → 500, with a standard of 100. */
  readonly relativeTo: Decimal | null;
  readonly step: Decimal;
  readonly perStep: Decimal;
  /** Fewest points left (0 unless the text says otherwise). */
  readonly floor: Decimal;
  readonly steps: StepReading | null;
  /** Fixed awards named beside the deduction, such as 低于60%不得分; they come first. */
  readonly bands: BandedRule['bands'];
}

/** 每出现一例不符合要求的扣2分 … */
export interface PerCaseRule extends StandardBase {
  readonly kind: 'perCase';
  readonly perCase: Decimal;
  readonly casesPerStep: Decimal;
  readonly floor: Decimal;
  /** From so many cases on nothing is earned, when the text says so. */
  readonly zeroFrom: Decimal | null;
}

/** 每完成1次得1分，最高5分 … */
export interface AccrualRule extends StandardBase {
  readonly kind: 'accrual';
  readonly perStep: Decimal;
  readonly step: Decimal;
}

/** 该项得分=（考核得分/总分）×8；得分=执行率×分值 … */
export interface RatioRule extends StandardBase {
  readonly kind: 'ratio';
  readonly numerator: string;
  /** Null when the text multiplies a rate it names (得分=执行率×分值). */
  readonly denominator: string | null;
  readonly factor: Decimal;
  /** Below this share (in %) nothing is earned, from this share on everything, when the text says so. */
  readonly zeroBelow: Decimal | null;
  readonly fullFrom: Decimal | null;
}

/** 达到目标值得满分，未达到按完成比例得分 … */
export interface AttainmentRule extends StandardBase {
  readonly kind: 'attainment';
  readonly met: Award;
  readonly missed: Award;
  readonly zeroBelow: Decimal | null;
}

/** 效果较好的计6分；一般3分；无效果0分 … */
export interface QualitativeRule extends StandardBase {
  readonly kind: 'qualitative';
  readonly levels: readonly { readonly words: readonly string[]; readonly award: Award }[];
}

/** ①制度健全（2分）；②执行有效（3分）: points per element, added up. */
export interface ElementsRule extends StandardBase {
  readonly kind: 'elements';
  readonly elements: readonly { readonly words: string; readonly points: Decimal }[];
}

/** A scoring standard as data. */
export type ScoringRule =
  | BandedRule
  | DeductionRule
  | PerCaseRule
  | AccrualRule
  | RatioRule
  | AttainmentRule
  | ElementsRule
  | QualitativeRule;

/** atLeast: more is better (≥); atMost: less is better (≤); equal: exactly. */
export type Direction = 'atLeast' | 'atMost' | 'equal';

/**
 * What is to be scored.
 * `rate`: a value in the unit of the rule (96.88 for 96.88 %), with the target when the text leaves it to the indicator.
 * `cases`: how many defects were found. `attainment`: actual against target, one unit. `words`: how the work was judged.
 */
export type ScoreInput =
  | { readonly kind: 'rate'; readonly value: Span; readonly target?: Span }
  | { readonly kind: 'cases'; readonly value: Span }
  | { readonly kind: 'attainment'; readonly actual: Span; readonly target: Span; readonly direction: Direction }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'notApplicable' };

/** Settings for what a standard leaves open; the defaults accept every defensible reading. */
export interface StandardPolicy {
  /** How broken steps count where the text is silent. */
  readonly steps: StepReading | 'any';
  /** Decimals a rate is rounded to before comparing; `either` accepts the rate as given and rounded to two. */
  readonly rateDecimals: number | 'asGiven' | 'either';
}

/** One defensible outcome, with the reading behind it in Chinese. */
export interface ScoreAlternative {
  readonly points: Span;
  readonly reading: string;
}

/** The points that can be defended: all alternatives, their hull, and the computation. The first alternative is the plainest reading. */
export interface ScoreResult {
  readonly range: Span;
  readonly alternatives: readonly ScoreAlternative[];
  readonly maxPoints: Decimal;
  readonly explanation: Explanation;
}
