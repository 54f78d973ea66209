import { Decimal } from './decimal.ts';
import type { Malformation } from './figure.ts';
import { isNotFigure } from './not-figure.ts';
import { type NumberRun, numberRun } from './number-run.ts';
import { add, lastEnd, type Passage, type Reading, shareReading, withQualifiers } from './passage.ts';
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
const FRACTION = /(\d{1,2})\/(\d{1,3})(?![\d.%/×÷*=+-]|[）)] ?[×÷*])/y;
const POINT = spellingAt('个百分点', 0)?.unit ?? null;
const SECOND_UNIT = /%|个?百分点/y;
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
  const fraction = fractionAt(half, at);
  if (fraction) return add(passage, withQualifiers(passage, fraction));
  const run = numberRun(half, at, (end) => isAmountUnitAt(half, end));
  if (!run) return restOfNumber(half, at);
  const unit = unitAt(half, run.end);
  if (isNotFigure(half, run, unit)) return run.end;
  const reading = readingOf(passage, run, unit);
  return reading ? add(passage, reading) : run.end;
}

/** The 1/3 of 占计划的1/3: a share, not two figures. */
function fractionAt(half: string, at: number): Reading | null {
  FRACTION.lastIndex = at;
  const found = /[占约近的为达过超到]/.test(half.charAt(at - 1)) ? FRACTION.exec(half) : null;
  if (!found?.[1] || !found[2] || Number(found[1]) >= Number(found[2]) || unitAt(half, FRACTION.lastIndex)?.unit)
    return null;
  return shareReading(at, at + found[0].length, new Decimal(found[1]).div(found[2]));
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
  return qualified(passage, percentTwice(half, range ? { ...body, ...range } : body));
}

/** 81.82%% and 3.5%个百分点 say their unit twice. */
function percentTwice(half: string, reading: Reading): Reading {
  if (half.charAt(reading.end - 1) !== '%') return reading;
  SECOND_UNIT.lastIndex = reading.end;
  const second = SECOND_UNIT.exec(half)?.[0];
  if (second === undefined) return reading;
  const isPercent = second === '%';
  const malformed: Malformation = { reason: isPercent ? 'doublePercent' : 'other', readings: [reading.value] };
  const unit = isPercent ? reading.unit : POINT;
  return { ...reading, end: reading.end + second.length, unit, malformed: reading.malformed ?? malformed };
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
