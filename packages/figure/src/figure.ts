import type { Decimal } from './decimal.ts';
import type { Unit } from './unit.ts';

/** How firmly a figure is stated. 余 多 → `over`; 约 近 左右 → `about`; 以上 ≥ 不少于 → `atLeast`; ≤ 以内 不超过 → `atMost`; ＞ 超过 → `moreThan`; ＜ 低于 不足 → `lessThan`. */
export type Qualifier = 'exact' | 'about' | 'over' | 'nearly' | 'atLeast' | 'atMost' | 'moreThan' | 'lessThan';

/** Why a figure is kept but not used: written so that its value is in doubt. */
export interface Malformation {
  readonly reason:
    | 'thousands'
    | 'doublePoint'
    | 'letter'
    | 'doublePercent'
    | 'spreadsheetError'
    | 'placeholder'
    | 'other';
  /** What it may have meant, when there is a reading; several when in doubt. */
  readonly readings: readonly Decimal[];
}

/** A figure read out of one passage of text; offsets are into that text. */
export interface Figure {
  /** The exact text from `start` to `end`: qualifier, number and unit. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The digits alone, exactly as written, such as “1,031.50”, and where they stand. */
  readonly digits: string;
  readonly digitsStart: number;
  readonly digitsEnd: number;
  /** Value in the written unit (not multiplied by its factor). */
  readonly value: Decimal;
  /** Digits written after the decimal point: the written precision. */
  readonly decimals: number;
  readonly unit: Unit | null;
  readonly qualifier: Qualifier;
  /** Both ends when written as a range (3—5次); `value` is the lower end. */
  readonly range?: { readonly low: Decimal; readonly high: Decimal };
  readonly notation: 'arabic' | 'chinese' | 'capital';
  readonly malformed?: Malformation;
}
