import { Decimal } from './decimal.ts';
import type { Malformation } from './figure.ts';
import { capitalAmount } from './numerals.ts';
import { add, lastEnd, type Passage, type Reading } from './passage.ts';
import type { Unit } from './unit.ts';
import { unitAt } from './unit-reading.ts';
import { spellingAt } from './unit-table.ts';

const SHEET_ERROR = /#(?:DIV\/0!?|REF!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!)/y;
const PLACEHOLDER = /[Xx]{1,6}|[×*○_?？]{2,10}/y;
const CAPITAL =
  /[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{1,40}[元圆](?:[零壹贰叁肆伍陆柒捌玖]{1,2}角)?(?:[零壹贰叁肆伍陆柒捌玖]{1,2}分)?[整正]?/y;
/** Count words that a placeholder may stand before; XX村 and XX局 are hidden names. */
const BLANK_COUNTS = /^(?:个|人|人次|家|家次|户|次|处|起|件|份|名|场|期|批|批次|台|辆|项|栋|座|条|套|万.*|亿.*)$/;
const BLANK_NAMES = /^[员民大社体小]|^家[具园长]/;
const YUAN = spellingAt('元', 0)?.unit ?? null;

/** A figure without a value. */
function blank(start: number, digitsEnd: number, unit: Unit | null, end: number): Reading {
  const reason: Malformation['reason'] = unit ? 'placeholder' : 'spreadsheetError';
  return {
    start,
    end,
    digitsStart: start,
    digitsEnd,
    value: new Decimal(Number.NaN),
    decimals: 0,
    unit,
    qualifier: 'exact',
    notation: 'arabic',
    malformed: { reason, readings: [] },
  };
}

/** #DIV/0!, #REF! … left over from a spreadsheet. */
export function readSheetError(passage: Passage, at: number): number {
  SHEET_ERROR.lastIndex = at;
  if (!SHEET_ERROR.test(passage.half)) return at + 1;
  return add(passage, blank(at, SHEET_ERROR.lastIndex, null, SHEET_ERROR.lastIndex));
}

/** XX万元, ××元, **人, ___%: a figure that nobody filled in. */
export function readPlaceholder(passage: Passage, at: number): number {
  const { half } = passage;
  PLACEHOLDER.lastIndex = at;
  if (!PLACEHOLDER.test(half)) return at + 1;
  const end = PLACEHOLDER.lastIndex;
  if (at < lastEnd(passage) || isMasked(half, at, end)) return end;
  const unit = unitAt(half, end);
  if (!unit?.unit || unit.over || !isBlankUnit(unit.unit) || BLANK_NAMES.test(half.slice(unit.end, unit.end + 2)))
    return end;
  return add(passage, blank(at, end, unit.unit, unit.end));
}

/** Part of a number (138****1234), a product or a longer row of the same sign. */
function isMasked(half: string, at: number, end: number): boolean {
  return /[A-Za-z0-9)）\]*×_]/.test(half.charAt(at - 1)) || half.charAt(end) === half.charAt(at);
}

function isBlankUnit({ dimension, name }: Unit): boolean {
  if (dimension === 'duration' || dimension === 'score') return false;
  return dimension !== 'count' || BLANK_COUNTS.test(name);
}

/** 大写金额: 伍佰捌拾贰元柒角柒分. One that is no amount is kept as malformed. */
export function readCapital(passage: Passage, at: number): number {
  const { half } = passage;
  CAPITAL.lastIndex = at;
  const found = CAPITAL.exec(half)?.[0];
  if (found === undefined || !/[壹贰叁肆伍陆柒捌玖拾佰仟]/.test(found)) return afterCapitals(half, at);
  return add(passage, capitalReading(at, found));
}

function capitalReading(start: number, written: string): Reading {
  const end = start + written.length;
  const value = capitalAmount(written);
  return {
    start,
    end,
    digitsStart: start,
    digitsEnd: end,
    value: value ?? new Decimal(Number.NaN),
    decimals: /[角分][整正]?$/.test(written) ? 2 : 0,
    unit: YUAN,
    qualifier: 'exact',
    notation: 'capital',
    ...(!value && { malformed: { reason: 'other', readings: [] } }),
  };
}

function afterCapitals(half: string, at: number): number {
  let end = at + 1;
  while ('零壹贰叁肆伍陆柒捌玖拾佰仟'.includes(half.charAt(end) || ' ')) end += 1;
  return end;
}
