import type { Decimal } from './decimal.ts';
import { type NumberRun, numberRun } from './number-run.ts';
import { dateSpanAt } from './period.ts';
import type { Unit } from './unit.ts';
import { unitAt, type UnitReading } from './unit-reading.ts';

/** The rest of a range whose low end was read already. */
export interface RangeReading {
  readonly end: number;
  readonly unit: Unit | null;
  readonly decimals: number;
  readonly value: Decimal;
  readonly range: { readonly low: Decimal; readonly high: Decimal };
  readonly qualifier: 'exact' | 'over';
}

const SEPARATOR = /(?:[（(]不?含[）)])? {0,2}(——|--|[-—–~～]|至|到) {0,2}(?=\d)/y;
const OPERATOR_BEFORE = /[×÷*/=+-]\s?[（(]*$/;
const OPERATOR_AFTER = /^\s?[）)]*\s?[×÷*/=+-]/;
const CHANGE_BEFORE = /(?:从|由|自)(?:[^，。；\d]{0,6})$/;

/**
 * The high end of a range such as 3—5次, 38%—42%, 0.3万元至4.8万元. Null for a subtraction (beside another operator
 * or with a high end below the low end), a change (从3%到5%) and units that do not fit.
 */
export function rangeFrom(half: string, low: NumberRun, lowUnit: UnitReading | null): RangeReading | null {
  if (low.malformed || lowUnit?.over) return null;
  SEPARATOR.lastIndex = lowUnit?.end ?? low.end;
  const word = SEPARATOR.exec(half)?.[1];
  const at = SEPARATOR.lastIndex;
  if (word === undefined || dateSpanAt(half, at)) return null;
  const high = numberRun(half, at, () => false);
  if (!high || high.malformed) return null;
  const highUnit = unitAt(half, high.end);
  const end = highUnit?.end ?? high.end;
  if (!isRange(half, word, low.start, end, highUnit)) return null;
  return joined(low, lowUnit?.unit ?? null, high, highUnit, end);
}

function isRange(half: string, word: string, start: number, end: number, highUnit: UnitReading | null): boolean {
  const before = half.slice(Math.max(0, start - 8), start);
  if (word === '至' || word === '到') {
    if (!highUnit) return false;
    return !CHANGE_BEFORE.test(before) || /^(?:不等|之间)/.test(half.slice(end, end + 2));
  }
  const after = half.slice(end, end + 5);
  if (/^[A-Za-z]/.test(after)) return false;
  return !OPERATOR_BEFORE.test(before) && !OPERATOR_AFTER.test(after);
}

function joined(
  low: NumberRun,
  lowUnit: Unit | null,
  high: NumberRun,
  highUnit: UnitReading | null,
  end: number,
): RangeReading | null {
  const top = highUnit?.unit ?? null;
  const unit = lowUnit ?? top;
  if (lowUnit && !top) return null;
  if (lowUnit && top && (lowUnit.dimension !== top.dimension || lowUnit.base !== top.base)) return null;
  const scaled = unit && top ? high.value.times(top.factor).div(unit.factor) : high.value;
  if (!scaled.gt(low.value)) return null;
  return {
    end,
    unit,
    decimals: Math.max(low.decimals, high.decimals),
    value: low.value,
    range: { low: low.value, high: scaled },
    qualifier: highUnit?.over ? 'over' : 'exact',
  };
}
