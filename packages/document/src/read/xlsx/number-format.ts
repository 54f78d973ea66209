import { formatValue } from 'hucre';

/** The longest format code Excel accepts. */
const LONGEST_CODE = 255;
/** The last date Excel knows, 9999-12-31. */
const LAST_SERIAL = 2_958_465;
const LONG_DATE = 'yyyy"年"m"月"d"日"';

/**
 * A number format code, taken apart once for all cells that use it.
 * hucre applies the code; numbers are rounded before, in decimals, because binary rounding shows 1.005 as 1.00.
 */
export class NumberFormat {
  private readonly code: string;
  private readonly isGeneral: boolean;
  private readonly isDate: boolean;
  private readonly isTooLong: boolean;
  /** Decimals shown for positive, negative and zero. */
  private readonly decimals: readonly (number | undefined)[];

  constructor(code: string) {
    this.code = usualCode(code);
    this.isTooLong = costsTooMuch(this.code);
    this.isGeneral = !this.isTooLong && isGeneral(this.code);
    this.isDate = !this.isTooLong && isDate(this.code);
    this.decimals = this.isTooLong ? [] : [1, -1, 0].map((sign) => decimalsShown(sectionFor(this.code, sign)));
  }

  /** The text a cell shows for a stored number, as a Chinese Excel would; what is no number is shown as it is. */
  show(stored: string, from1904: boolean): string {
    const number = Number(stored);
    if (!Number.isFinite(number) || stored.trim() === '') return stored;
    if (this.isGeneral) return asGeneral(stored, this.code);
    if (this.isTooLong || (this.isDate && !isDay(number))) return general(stored);
    try {
      const decimals = this.decimals[number > 0 ? 0 : number < 0 ? 1 : 2];
      return formatValue(Number(rounded(stored, decimals)), this.code, { is1904: from1904 }).trim();
    } catch {
      return general(stored);
    }
  }
}

function isDay(serial: number): boolean {
  return serial >= 0 && serial <= LAST_SERIAL;
}

function asGeneral(stored: string, code: string): string {
  const section = firstSection(code);
  if (!/General/i.test(section)) return general(stored);
  return section
    .replace(/General/i, general(stored))
    .replace(/["\\]/g, '')
    .trim();
}

/** Rewrites what hucre does not know: Chinese names, system dates, digit styles. */
function usualCode(code: string): string {
  if (/\[\$-F800\]/i.test(code)) return LONG_DATE;
  return code
    .replaceAll('G/通用格式', 'General')
    .replace(/\[DBNum\d\]|\[\$-[^\]]*\]/gi, '')
    .replace(/上午\/下午/g, 'AM/PM')
    .replace(/"-"\?+/g, '"-"');
}

function isGeneral(code: string): boolean {
  return code === '' || code.trim() === '@' || /^("[^"]*"|\\.)*General("[^"]*"|\\.)*$/i.test(firstSection(code));
}

function firstSection(code: string): string {
  return code.split(';')[0]?.trim() ?? '';
}

/** Codes that no program writes and that would take unbounded time. */
function costsTooMuch(code: string): boolean {
  return code.length > LONGEST_CODE || /\/\s*[?#0]{5}|[0#?]{40}/.test(code);
}

function isDate(code: string): boolean {
  return /[ymdhs]/i.test(unquoted(code).replace(/\[[^\]]*\]/g, (part) => (/^\[[hms]+\]$/i.test(part) ? 'h' : '')));
}

function unquoted(code: string): string {
  return code.replace(/"[^"]*"|\\.|[_*]./g, '');
}

/** Number of decimals of the stored number that stay visible; absent where hucre must see the whole number. */
function decimalsShown(section: string): number | undefined {
  if (isDate(section) || /[eE][+-]|\//.test(unquoted(section))) return undefined;
  const plain = unquoted(section).replace(/\[[^\]]*\]/g, '');
  const decimals = /\.([0#?]*)/.exec(plain)?.[1]?.length ?? 0;
  const percents = plain.match(/%/g)?.length ?? 0;
  const thousands = /[0#?.](,+)(?![0#?,])/.exec(plain)?.[1]?.length ?? 0;
  return decimals + 2 * percents - 3 * thousands;
}

function sectionFor(code: string, number: number): string {
  const [positive = '', negative, zero] = code.split(';');
  if (number < 0) return negative || positive;
  return number === 0 ? zero || positive : positive;
}

/** Rounds half away from zero on the fifteen digits Excel works with. */
function rounded(stored: string, decimals: number | undefined): string {
  if (decimals === undefined || hasAtMost(stored, decimals)) return stored;
  const number = Number(stored);
  const [digits = '0', exponent = '0'] = Math.abs(number).toExponential(14).split('e');
  const all = digits.replace('.', '');
  // Position of the last digit kept, counted from the first significant one.
  const keep = Number(exponent) + 1 + decimals;
  if (keep >= all.length) return Number(number.toPrecision(15)).toString();
  if (keep < 0) return '0';
  const kept = BigInt(all.slice(0, keep) || '0') + (Number(all.charAt(keep)) >= 5 ? 1n : 0n);
  return `${number < 0 ? '-' : ''}${kept}e${-decimals}`;
}

/** Plain digits with so few decimals need no rounding; most numbers in reports are such. */
function hasAtMost(stored: string, decimals: number): boolean {
  const match = /^-?\d{1,12}(?:\.(\d{1,9}))?$/.exec(stored);
  return match !== null && (match[1]?.length ?? 0) <= decimals;
}

/** Excel's “General”: at most eleven characters with decimals, integers in full, never an exponent. */
function general(stored: string): string {
  if (stored.length <= 11 && /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/.test(stored)) return stored;
  const number = Number(stored);
  const whole = Math.max(1, Math.floor(Math.log10(Math.abs(number) || 1)) + 1);
  const short = Number(rounded(stored, Math.max(0, 10 - whole)));
  return plainDecimal(short === 0 && number !== 0 ? number : short);
}

/** A number in plain digits: 1e-7 → 0.0000001. */
function plainDecimal(number: number): string {
  const text = String(number);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', first = '', rest = '', power = '0'] = match;
  const exponent = Number(power);
  const digits = first + rest;
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  return `${sign}${digits.padEnd(exponent + 1, '0')}`;
}
