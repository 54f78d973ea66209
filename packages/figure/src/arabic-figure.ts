import type { Malformation } from './figure.ts';
import { isNotFigure } from './not-figure.ts';
import { type NumberRun, numberRun } from './number-run.ts';
import { figureOf, lastEnd, type Passage, type Reading } from './passage.ts';
import { qualifierAfter, qualifierBefore, type QualifierReading } from './qualifier.ts';
import { rangeFrom } from './range.ts';
import { skipAt } from './skip.ts';
import type { Unit } from './unit.ts';
import { spellingAt } from './unit-table.ts';
import { unitAt, type UnitReading } from './unit-reading.ts';

/** What stands directly before the digits and belongs to them: a sign, a ¥, 百分之. */
interface Lead {
  readonly start: number;
  readonly negative: boolean;
  readonly unit: Unit | null;
}

const YUAN = spellingAt('元', 0)?.unit ?? null;
const PERCENT = spellingAt('%', 0)?.unit ?? null;
const REST_OF_NUMBER = /\d+(?:\.+\d+)*/y;

/** Whether a money unit or % stands at `end` of half-width text. */
export function isAmountUnitAt(half: string, end: number): boolean {
  const dimension = unitAt(half, end)?.unit?.dimension;
  return dimension === 'money' || dimension === 'percent';
}

/** Reads what starts with the digit at `at`, adds the figure if it is one, and returns where to go on. */
export function readArabic(passage: Passage, at: number): number {
  const { half } = passage;
  const skipped = skipAt(half, at);
  if (skipped > at) return skipped;
  const run = numberRun(half, at, (end) => isAmountUnitAt(half, end));
  if (!run) return restOfNumber(half, at);
  const unit = unitAt(half, run.end);
  if (isNotFigure(half, run, unit)) return run.end;
  const reading = readingOf(passage, run, unit);
  if (!reading) return run.end;
  passage.figures.push(figureOf(passage, reading));
  return reading.end;
}

function restOfNumber(half: string, at: number): number {
  REST_OF_NUMBER.lastIndex = at;
  return REST_OF_NUMBER.test(half) ? REST_OF_NUMBER.lastIndex : at + 1;
}

function readingOf(passage: Passage, run: NumberRun, unit: UnitReading | null): Reading | null {
  const { half } = passage;
  const lead = leadOf(passage, run.start);
  const range = lead.negative ? null : rangeFrom(half, run, unit);
  const value = lead.negative ? run.value.neg() : run.value;
  const body: Reading = {
    start: lead.start,
    end: range?.end ?? unit?.end ?? run.end,
    digitsStart: lead.negative ? lead.start : run.start,
    digitsEnd: run.end,
    value,
    decimals: run.decimals,
    unit: unit?.unit ?? lead.unit,
    qualifier: unit?.over ? 'over' : 'exact',
    notation: 'arabic',
    ...(run.malformed && { malformed: run.malformed }),
  };
  const whole = doublePercent(half, range ? { ...body, ...range } : body);
  return qualified(passage, whole);
}

function doublePercent(half: string, reading: Reading): Reading {
  if (half.charAt(reading.end - 1) !== '%' || half.charAt(reading.end) !== '%') return reading;
  const malformed: Malformation = { reason: 'doublePercent', readings: [reading.value] };
  return { ...reading, end: reading.end + 1, malformed: reading.malformed ?? malformed };
}

function qualified(passage: Passage, reading: Reading): Reading | null {
  const before = qualifierBefore(passage.half, reading.start, lastEnd(passage));
  const after = qualifierAfter(passage.half, reading.end, reading.unit);
  if (isDayOrHour(passage.half, reading, before, after)) return null;
  const start = before?.edge ?? reading.start;
  const end = after?.edge ?? reading.end;
  // “近3年” is the last three years, not nearly three.
  const isRecent = before?.qualifier === 'nearly' && reading.unit?.dimension === 'duration';
  const first = isRecent ? null : before;
  return {
    ...reading,
    start: isRecent ? reading.start : start,
    end,
    qualifier: first?.qualifier ?? after?.qualifier ?? reading.qualifier,
  };
}

/** “20日” and “12点” are a date and a time unless something says that they are an amount. */
function isDayOrHour(
  half: string,
  reading: Reading,
  before: QualifierReading | null,
  after: QualifierReading | null,
): boolean {
  if (before || after || reading.range || reading.decimals > 0 || reading.qualifier !== 'exact') return false;
  if (half.length < 40 && half.trim() === half.slice(reading.start, reading.end)) return false;
  const written = half.slice(reading.end - 1, reading.end);
  if (reading.unit?.name === '天' && written === '日' && reading.value.lte(31))
    return !/(?:平均|提前|延长|缩短|共|需)$/.test(half.slice(Math.max(0, reading.start - 4), reading.start));
  return reading.unit?.name === '点' && reading.value.lte(24);
}

function leadOf(passage: Passage, start: number): Lead {
  const { half } = passage;
  const floor = lastEnd(passage);
  if (start - 3 >= floor && half.startsWith('百分之', start - 3))
    return { start: start - 3, negative: false, unit: PERCENT };
  const mark = start > floor ? half.charAt(start - 1) : '';
  if (mark === '负') return { start: start - 1, negative: true, unit: null };
  if (mark === '¥') return { start: start - 1, negative: false, unit: YUAN };
  if (isMinus(half, start, mark, floor)) return { start: start - 1, negative: true, unit: null };
  return { start, negative: false, unit: null };
}

/** A dash is a sign where nothing stands before it that it could be subtracted from or joined to. */
function isMinus(half: string, start: number, mark: string, floor: number): boolean {
  if (mark === '—' || mark === '–') return start < 40 && half.slice(0, start - 1).trim() === '';
  if (mark !== '-') return false;
  let at = start - 2;
  while (at >= 0 && half.charAt(at) === ' ') at -= 1;
  const before = half.charAt(at);
  return at + 1 > floor ? !/[\dA-Za-z)）\]%\-—]/.test(before) : floor === 0 || !/\S/.test(before);
}
