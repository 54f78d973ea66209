import { chineseNumeral } from './numerals.ts';
import { halfWidth } from './half-width.ts';

/** A day, month or year as far as written; null for the parts that are not. */
export interface CalendarPoint {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** A date or period found in text; offsets are into that text. */
export interface Period {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The finest part written. */
  readonly grain: 'year' | 'half' | 'quarter' | 'month' | 'day';
  /** First and last point, both inclusive: 第三季度 is month 7 to month 9. */
  readonly from: CalendarPoint;
  readonly to: CalendarPoint;
  /** 截至10月底 → `until`; 3月以来 → `since`; else `within`. */
  readonly bound: 'within' | 'until' | 'since';
  /** False for a date that no calendar has, such as 2月30日, and for a span that ends before it begins. */
  readonly possible: boolean;
}

interface Span {
  readonly end: number;
  readonly grain: Period['grain'];
  readonly from: CalendarPoint;
  readonly to: CalendarPoint;
}

const SEPARATOR = / {0,2}(?:——|--|[-—–~～至到]) {0,2}/y;
const ISO = /((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})(?![\d.]\d|\d)/y;
const COMPACT = /((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\d.,万亿元%个人户家])/y;
const DOTTED_DAY = /(\d{1,2})\.(\d{1,2})(?![\d.]\d|\d|%)/y;
const ISO_MONTH = /((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![\d-])/y;
const DOTTED_MONTHS =
  /((?:19|20)\d\d)\.(0?[1-9]|1[0-2])(?: {0,2}[-—–~～至到]+ {0,2})((?:19|20)\d\d)\.(0?[1-9]|1[0-2])(?!\d)/y;
const YEARS = /((?:19|20)\d\d)(?: ?年)? ?[-—–~～至到/]{1,2} ?((?:19|20)\d\d) ?(?:学年|年度|年)/y;
const YEAR = /((?:19|20)\d\d) {0,2}(?:财政年度|预算年度|会计年度|学年|年度|年) {0,2}/y;
const SHORT_YEAR = /([0-4]\d)年(?:(?=\d{1,2}月)|度|底|末|初)/y;
const MONTHS = /(\d{1,2})(?: {0,2}[-—–~～至到]{1,2} {0,2})(\d{1,2}) {0,2}月份?/y;
const MONTH = /(\d{1,2}) {0,2}月(?:份|底|初|末|中旬|上旬|下旬)?/y;
const DAYS = / {0,2}(\d{1,2}) {0,2}[日号]?(?: {0,2}[-—–~～至到]{1,2} {0,2})(\d{1,2}) {0,2}[日号]/y;
const DAY = / {0,2}(\d{1,2}) {0,2}[日号]/y;
const QUARTER = /(?:第 ?)?([1-4一二三四]) ?季度|前三季度|前3季度/y;
const HALF_YEAR = /([上下])半年/y;
const CHINESE_DATE =
  /([一二][〇○零Oo一二三四五六七八九]{3})年(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?)?/y;
const TRIGGER = /[0-9一二三四第上下前]/g;
const NOWHERE: CalendarPoint = { year: null, month: null, day: null };
const MONTH_DAYS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** All dates and periods of `text` in order: 2023年度, 2022年1月-12月, 2024-05-30, 9月22日至29日, 1—7月, 第三季度, 上半年. */
export function readDates(text: string): Period[] {
  const half = halfWidth(text);
  const found: Period[] = [];
  let at = 0;
  for (TRIGGER.lastIndex = 0; TRIGGER.test(half); TRIGGER.lastIndex = at) {
    const start = TRIGGER.lastIndex - 1;
    const period = periodFrom(text, half, start);
    if (period) found.push(period);
    at = period?.end ?? afterDigits(half, start);
  }
  return found;
}

function afterDigits(half: string, start: number): number {
  let end = start + 1;
  while (half.charAt(end) >= '0' && half.charAt(end) <= '9') end += 1;
  return end;
}

function periodFrom(text: string, half: string, start: number): Period | null {
  const found = dateSpanAt(half, start);
  if (!found) return null;
  const { end, grain, from, to } = found;
  return {
    text: text.slice(start, end),
    start,
    end,
    grain,
    from,
    to,
    bound: boundOf(half, start, end),
    possible: isPossible(from, to),
  };
}

/** The date or period that starts at `start` of half-width text. */
export function dateSpanAt(half: string, start: number): Span | null {
  if (/[\d.]/.test(half.charAt(start - 1))) return null;
  const first = fixedSpan(half, start) ?? pointSpan(half, start, NOWHERE);
  if (!first) return null;
  const separator = match(SEPARATOR, half, first.end);
  if (!separator) return first;
  const at = first.end + separator[0].length;
  const last = pointSpan(half, at, first.to) ?? dayTail(half, at, first);
  return last ? { end: last.end, grain: last.grain, from: first.from, to: last.to } : first;
}

function fixedSpan(half: string, at: number): Span | null {
  const years = match(YEARS, half, at);
  if (years) return span(at, years, 'year', point(years[1]), point(years[2]));
  const months = match(DOTTED_MONTHS, half, at);
  return months && span(at, months, 'month', point(months[1], months[2]), point(months[3], months[4]));
}

function pointSpan(half: string, at: number, inherited: CalendarPoint): Span | null {
  return (
    isoSpan(half, at) ??
    yearSpan(half, at) ??
    partSpan(half, at, { ...NOWHERE, year: inherited.year }) ??
    chineseSpan(half, at)
  );
}

function isoSpan(half: string, at: number): Span | null {
  const day = match(ISO, half, at);
  if (day) return span(at, day, 'day', point(day[1], day[3], day[4]));
  const compact = match(COMPACT, half, at);
  if (compact) return span(at, compact, 'day', point(compact[1], compact[2], compact[3]));
  const month = match(ISO_MONTH, half, at);
  return month && span(at, month, 'month', point(month[1], month[2]));
}

function yearSpan(half: string, at: number): Span | null {
  const short = match(SHORT_YEAR, half, at);
  const year = match(YEAR, half, at) ?? short;
  if (!year) return null;
  const from = point(short && year === short ? `20${year[1] ?? ''}` : year[1]);
  const rest = partSpan(half, at + year[0].length, from);
  return rest ?? { end: at + year[0].trimEnd().length, grain: 'year', from, to: from };
}

/** Month, quarter or half of the year in `within`. */
function partSpan(half: string, at: number, within: CalendarPoint): Span | null {
  const months = match(MONTHS, half, at);
  if (months) return span(at, months, 'month', monthOf(within, months[1]), monthOf(within, months[2]));
  const month = match(MONTH, half, at);
  if (month) return daySpan(half, at, month, monthOf(within, month[1]));
  const quarter = match(QUARTER, half, at);
  if (quarter) return quarterSpan(at, quarter, within);
  const halfYear = match(HALF_YEAR, half, at);
  if (!halfYear) return null;
  const first = halfYear[1] === '上' ? 1 : 7;
  return span(at, halfYear, 'half', { ...within, month: first }, { ...within, month: first + 5 });
}

function daySpan(half: string, at: number, month: RegExpExecArray, from: CalendarPoint): Span | null {
  const afterMonth = at + month[0].length;
  const days = match(DAYS, half, afterMonth);
  if (days)
    return { end: afterMonth + days[0].length, grain: 'day', from: dayOf(from, days[1]), to: dayOf(from, days[2]) };
  const day = match(DAY, half, afterMonth);
  if (day) return { end: afterMonth + day[0].length, grain: 'day', from: dayOf(from, day[1]), to: dayOf(from, day[1]) };
  // 36月 and 0月 without a day are a count of months or nothing.
  const isMonth = from.month !== null && from.month >= 1 && from.month <= 12;
  return isMonth ? span(at, month, 'month', from) : null;
}

function quarterSpan(at: number, quarter: RegExpExecArray, within: CalendarPoint): Span {
  const number = '一二三四'.indexOf(quarter[1] ?? '') + 1 || Number(quarter[1] ?? 0);
  const [first, last] = quarter[1] === undefined ? [1, 9] : [number * 3 - 2, number * 3];
  return span(at, quarter, 'quarter', { ...within, month: first }, { ...within, month: last });
}

function chineseSpan(half: string, at: number): Span | null {
  const date = match(CHINESE_DATE, half, at);
  if (!date) return null;
  const [year, month, day] = date
    .slice(1)
    .map((part) => (part === undefined ? undefined : chineseNumeral(part)?.toString()));
  const grain = day === undefined ? (month === undefined ? 'year' : 'month') : 'day';
  return span(at, date, grain, point(year, month, day));
}

/** The 29日 of 9月22日至29日. */
function dayTail(half: string, at: number, first: Span): Span | null {
  if (first.grain !== 'day') return null;
  const dotted = /\.\d\d?$/.test(half.slice(first.end - 3, first.end)) ? match(DOTTED_DAY, half, at) : null;
  if (dotted)
    return span(at, dotted, 'day', first.from, { ...first.to, month: Number(dotted[1]), day: Number(dotted[2]) });
  const day = match(DAY, half, at);
  return day && span(at, day, 'day', first.from, dayOf(first.to, day[1]));
}

function span(
  at: number,
  found: RegExpExecArray,
  grain: Period['grain'],
  from: CalendarPoint,
  to: CalendarPoint = from,
): Span {
  return { end: at + found[0].length, grain, from, to };
}

const part = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

function point(year?: string, month?: string, day?: string): CalendarPoint {
  return { year: part(year), month: part(month), day: part(day) };
}

const monthOf = (within: CalendarPoint, month: string | undefined): CalendarPoint => ({
  ...within,
  month: Number(month),
});
const dayOf = (within: CalendarPoint, day: string | undefined): CalendarPoint => ({ ...within, day: Number(day) });

function boundOf(half: string, start: number, end: number): Period['bound'] {
  if (/(?:截至|截止|截止到|截至到)\s?$/.test(half.slice(Math.max(0, start - 5), start))) return 'until';
  return /^(?:底|末)?(?:以来|起|至今|开始)/.test(half.slice(end, end + 4)) ? 'since' : 'within';
}

function isPossible(from: CalendarPoint, to: CalendarPoint): boolean {
  return exists(from) && exists(to) && ordinal(from) <= ordinal(to);
}

function exists({ year, month, day }: CalendarPoint): boolean {
  if (month === null) return true;
  const days = MONTH_DAYS[month - 1];
  if (days === undefined) return false;
  if (day === null) return true;
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return day >= 1 && day <= (month === 2 && !leap ? 28 : days);
}

const ordinal = ({ year, month, day }: CalendarPoint): number => (year ?? 0) * 500 + (month ?? 0) * 32 + (day ?? 0);
