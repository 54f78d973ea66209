import { Decimal } from './decimal.ts';
import type { Malformation } from './figure.ts';
import { capitalAmount } from './numerals.ts';
import { figureOf, lastEnd, type Passage } from './passage.ts';
import type { Unit } from './unit.ts';
import { spellingAt } from './unit-table.ts';
import { unitAt } from './unit-reading.ts';

const SHEET_ERROR = /#(?:DIV\/0!?|REF!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!)/y;
const PLACEHOLDER = /[Xx]{1,6}|[×*○_?？]{2,10}/y;
const CAPITAL =
  /[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{1,40}[元圆](?:[零壹贰叁肆伍陆柒捌玖]{1,2}角)?(?:[零壹贰叁肆伍陆柒捌玖]{1,2}分)?[整正]?/y;
/** Count words that a placeholder may stand before; XX村 and XX局 are hidden names. */
const BLANK_COUNTS = /^(?:个|人|人次|家|家次|户|次|处|起|件|份|名|场|期|批|批次|台|辆|项|栋|座|条|套|万.*|亿.*)$/;
const BLANK_NAMES = /^[员民大社体小]|^家[具园长]/;
const YUAN = spellingAt('元', 0)?.unit ?? null;

const unknown = (): Decimal => new Decimal(Number.NaN);

function add(
  passage: Passage,
  at: number,
  digitsEnd: number,
  end: number,
  unit: Unit | null,
  reason: Malformation['reason'],
): number {
  const reading = {
    start: at,
    end,
    digitsStart: at,
    digitsEnd,
    value: unknown(),
    decimals: 0,
    unit,
    qualifier: 'exact' as const,
    notation: 'arabic' as const,
  };
  passage.figures.push(figureOf(passage, { ...reading, malformed: { reason, readings: [] } }));
  return end;
}

/** #DIV/0!, #REF! … left over from a spreadsheet. */
export function readSheetError(passage: Passage, at: number): number {
  SHEET_ERROR.lastIndex = at;
  if (!SHEET_ERROR.test(passage.half)) return at + 1;
  return add(passage, at, SHEET_ERROR.lastIndex, SHEET_ERROR.lastIndex, null, 'spreadsheetError');
}

/** XX万元, ××元, **人, ___%: a figure that nobody filled in. */
export function readPlaceholder(passage: Passage, at: number): number {
  const { half } = passage;
  PLACEHOLDER.lastIndex = at;
  if (!PLACEHOLDER.test(half)) return at + 1;
  const end = PLACEHOLDER.lastIndex;
  if (at < lastEnd(passage) || /[A-Za-z0-9)）\]*×_]/.test(half.charAt(at - 1)) || half.charAt(end) === half.charAt(at))
    return end;
  const unit = unitAt(half, end);
  if (!unit?.unit || unit.over || !isBlankUnit(unit.unit) || BLANK_NAMES.test(half.slice(unit.end, unit.end + 2)))
    return end;
  return add(passage, at, end, unit.end, unit.unit, 'placeholder');
}

function isBlankUnit({ dimension, name }: Unit): boolean {
  if (dimension === 'duration' || dimension === 'score') return false;
  return dimension !== 'count' || BLANK_COUNTS.test(name);
}

/** 大写金额: 伍佰捌拾贰元柒角柒分. */
export function readCapital(passage: Passage, at: number): number {
  const { half } = passage;
  CAPITAL.lastIndex = at;
  const found = CAPITAL.exec(half)?.[0];
  if (found === undefined || !/[壹贰叁肆伍陆柒捌玖拾佰仟]/.test(found)) return afterCapitals(half, at);
  const end = at + found.length;
  const value = capitalAmount(found);
  if (!value) return add(passage, at, end, end, YUAN, 'other');
  const decimals = /[角分][整正]?$/.test(found) ? 2 : 0;
  passage.figures.push(
    figureOf(passage, {
      start: at,
      end,
      digitsStart: at,
      digitsEnd: end,
      value,
      decimals,
      unit: YUAN,
      qualifier: 'exact',
      notation: 'capital',
    }),
  );
  return end;
}

function afterCapitals(half: string, at: number): number {
  let end = at + 1;
  while ('零壹贰叁肆伍陆柒捌玖拾佰仟'.includes(half.charAt(end) || ' ')) end += 1;
  return end;
}
