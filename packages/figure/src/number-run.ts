import { Decimal } from './decimal.ts';
import type { Malformation } from './figure.ts';

/** One number as written in half-width text, without its sign. */
export interface NumberRun {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly decimals: number;
  /** Only digits: no separator, no point. */
  readonly bare: boolean;
  readonly malformed?: Malformation;
}

const LONGEST = 40;
const LONGEST_DIGITS = 20;
const SPACED = /\d{1,3}(?: \d{3}){1,4}(?:\.\d{1,4})?(?!\d)/y;
const PLAIN = /^\d+(?:\.\d+)?$/;
const GROUPED = /^\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/;
const LETTERED = /^(?=.*[OoIl])[\dOoIl,]+(?:\.[\dOoIl]+)?$/;

const STOP_FOR_POINT = /。\d{1,2}(?=[万亿]元|元|%|个百分点)/y;

const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';

/** Where the characters end that may belong to the number starting at `start`. */
function runEnd(text: string, start: number, stop: number): number {
  let end = start;
  const limit = Math.min(stop, start + LONGEST);
  while (end < limit) {
    const step = stepAt(text, end);
    if (step === 0) break;
    end += step;
  }
  return Math.min(end, limit);
}

function stepAt(text: string, at: number): number {
  const sign = text.charAt(at);
  if (isDigit(sign)) return 1;
  const next = text.charAt(at + 1);
  if ((sign === ',' || sign === '，' || sign === '.') && isDigit(next)) return 1;
  if ('.,'.includes(sign) && '.,'.includes(next || ' ') && isDigit(text.charAt(at + 2))) return 2;
  if (sign === '.' && next === '%') return 1;
  if (sign === '。') return isStopForPoint(text, at) ? 1 : 0;
  return 'OoIl'.includes(sign) && sign !== '' ? letterStep(text, at) : 0;
}

/** 46。60万元: a full stop typed for the decimal point. */
function isStopForPoint(text: string, at: number): boolean {
  STOP_FOR_POINT.lastIndex = at;
  return STOP_FOR_POINT.test(text);
}

/** A letter counts as a mistyped digit when no other letter is beside it. */
function letterStep(text: string, at: number): number {
  const next = text.charAt(at + 1);
  if (/[A-Za-z]/.test(next) && !'OoIl'.includes(next)) return 0;
  if (isDigit(next) || next === '.' || next === ',') return 1;
  return 'Oo'.includes(text.charAt(at)) || /[%万亿元个人户家处次]/.test(next) ? 1 : 0;
}

/**
 * Reads the number whose first digit is at `start`, not going beyond `stop`; null when the characters are no number
 * (digits too many to be an amount, chains such as 1.2.3). A list such as 1,2,3 gives its first member.
 * `amountFollows` tells whether a money unit or % stands at an offset.
 */
export function numberRun(
  text: string,
  start: number,
  amountFollows: (end: number) => boolean,
  stop = text.length,
): NumberRun | null {
  const spaced = spacedRun(text, start, amountFollows);
  if (spaced) return spaced;
  const end = runEnd(text, start, stop);
  const raw = text.slice(start, end);
  const firstComma = raw.search(/[,，]/);
  if (end - start >= LONGEST) return firstComma > 0 ? numberRun(text, start, amountFollows, start + firstComma) : null;
  if (PLAIN.test(raw)) return raw.length > LONGEST_DIGITS + 1 ? null : sound(start, end, raw);
  const alone = start === 0 && end === text.length;
  if (GROUPED.test(raw) && isGroupedNumber(raw, alone || amountFollows(end)))
    return sound(start, end, raw.replace(/[,，]/g, ''));
  const wide = raw.indexOf('，');
  if (wide > 0) return numberRun(text, start, amountFollows, start + wide);
  const malformed = malformedRun(start, raw, amountFollows(end));
  if (malformed) return malformed;
  return firstComma > 0 ? numberRun(text, start, amountFollows, start + firstComma) : null;
}

/** 8 500万元 in running text: spaces between the thousands. Columns of a table look alike, so a unit must follow and a word precede. */
function spacedRun(text: string, start: number, amountFollows: (end: number) => boolean): NumberRun | null {
  SPACED.lastIndex = start;
  const found = SPACED.exec(text)?.[0];
  if (
    found === undefined ||
    !/[\u4e00-\u9fff]/.test(text.charAt(start - 1)) ||
    !/[元万亿]/.test(text.charAt(SPACED.lastIndex))
  )
    return null;
  return amountFollows(start + found.length) ? sound(start, start + found.length, found.replaceAll(' ', '')) : null;
}

/** A full-width comma separates thousands only where nothing else makes sense. */
function isGroupedNumber(raw: string, amount: boolean): boolean {
  if (!raw.includes('，')) return true;
  return amount || raw.includes('.') || raw.split(/[,，]/).length > 2;
}

function sound(start: number, end: number, digits: string): NumberRun {
  const point = digits.indexOf('.');
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  return {
    start,
    end,
    value: new Decimal(digits),
    decimals,
    bare: /^\d+$/.test(digits) && digits.length === end - start,
  };
}

function malformedRun(start: number, raw: string, amount: boolean): NumberRun | null {
  const malformed = lettered(raw) ?? doublePoint(raw, amount) ?? brokenThousands(raw, amount) ?? misplacedPoint(raw);
  if (!malformed) return null;
  const value = malformed.readings[0] ?? new Decimal(Number.NaN);
  return {
    start,
    end: start + raw.length,
    value,
    decimals: value.isNaN() ? 0 : writtenDecimals(raw),
    bare: false,
    malformed,
  };
}

function writtenDecimals(raw: string): number {
  const point = raw.lastIndexOf('.');
  return point < 0 ? 0 : raw.length - point - 1;
}

function lettered(raw: string): Malformation | null {
  if (!LETTERED.test(raw)) return null;
  const digits = raw.replace(/[Oo]/g, '0').replace(/[Il]/g, '1').replaceAll(',', '');
  return { reason: 'letter', readings: [new Decimal(digits)] };
}

function doublePoint(raw: string, amount: boolean): Malformation | null {
  if (/^[\d,]+\.\.\d+$/.test(raw))
    return { reason: 'doublePoint', readings: [new Decimal(raw.replaceAll(',', '').replace('..', '.'))] };
  if (!amount || !/^[\d,]+(?:\.\d+){2,}$/.test(raw)) return null;
  const last = raw.lastIndexOf('.');
  return {
    reason: 'doublePoint',
    readings: [new Decimal(`${raw.slice(0, last).replace(/[.,]/g, '')}.${raw.slice(last + 1)}`)],
  };
}

/** 98.%, 46。60 and 1,234,.56. */
function misplacedPoint(raw: string): Malformation | null {
  if (!/\.$|。|[.,]{2}/.test(raw)) return null;
  const parts = /^(.*?)[.,。]+(\d*)$/.exec(raw);
  const digits = `${(parts?.[1] ?? '').replace(/[.,。]/g, '')}.${parts?.[2] ?? ''}`.replace(/\.$/, '');
  return { reason: 'other', readings: [new Decimal(digits)] };
}

/** 1,031,48.00 or 31,4760元: commas where none may be. A mere list (1,2,3) is not one. */
function brokenThousands(raw: string, amount: boolean): Malformation | null {
  if (!/^\d+(?:,\d+)+(?:\.\d+)?$/.test(raw)) return null;
  const groups = raw.replace(/\.\d+$/, '').split(',');
  const tail = groups.slice(1);
  const isNumber = amount || raw.includes('.') || tail.some((group) => group.length === 3 || group.startsWith('0'));
  if (!isNumber || (groups[0] ?? '').length > 6) return null;
  return { reason: 'thousands', readings: readings(raw) };
}

function readings(raw: string): Decimal[] {
  const found = [raw.replaceAll(',', '')];
  const without = raw.replace('.', '');
  if (raw.includes('.') && GROUPED.test(without)) found.push(without.replaceAll(',', ''));
  if (/^\d+,\d{1,2}$/.test(raw)) found.push(raw.replace(',', '.'));
  return found.map((digits) => new Decimal(digits));
}
