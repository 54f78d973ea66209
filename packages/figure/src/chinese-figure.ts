import type { Decimal } from './decimal.ts';
import { chineseNumeral } from './numerals.ts';
import { add, type Passage, type Reading, shareReading, withQualifiers } from './passage.ts';
import type { Unit } from './unit.ts';
import { multiple, multiplierAt, spellingAt } from './unit-table.ts';
import { unitAt, type UnitReading } from './unit-reading.ts';

const PERCENT = /([百千])分之([一二两三四五六七八九十百千万零]{1,8}(?:点[零一二三四五六七八九]{1,6})?)/y;
const FRACTION = /([二三四五六七八九十]{1,3})分之([一二两三四五六七八九十]{1,3})/y;
const TENTHS = /([一二两三四五六七八九])成(?![立为果员绩功本效都品年长分熟形交])/y;
const NUMERAL = /[一二两三四五六七八九十百千万亿零廿卅]{1,14}/y;
/** Small numerals are figures only where something is being counted up: 共三类, 内设五个股室, 四个乡镇. */
const COUNTING_BEFORE = /(?:共|共计|合计|总计|累计|共有|总共|分为|内设|下设|下辖|所辖|现有|设有|分)$/;
const COUNTED_AFTER =
  /^个(?:乡镇|镇|乡|村|街道|社区|行政村|自然村|股室|科室|内设机构|事业单位|下属单位|二级机构|直属单位|预算单位|处室|站所|子项目|标段|工作日|月)/;
const NAMED_BEFORE = /[“《「『‘][^”》」』’]{0,12}$/;
const TENTH_UNIT = spellingAt('成', 0)?.unit ?? null;

/** Reads a figure in Chinese numerals at `at`; in doubt there is none. Returns where to go on. */
export function readChinese(passage: Passage, at: number): number {
  const { half } = passage;
  NUMERAL.lastIndex = at;
  const after = NUMERAL.test(half) ? NUMERAL.lastIndex : at + 1;
  if (/[第数几好每]$/.test(half.slice(Math.max(0, at - 1), at))) return after;
  const reading = percentAt(half, at) ?? fractionAt(half, at) ?? tenthsAt(half, at) ?? countAt(passage, at, after);
  return reading ? add(passage, withQualifiers(passage, reading)) : after;
}

function chineseReading(at: number, digitsEnd: number, value: Decimal, unit: Unit | null): Reading {
  return {
    start: at,
    end: digitsEnd,
    digitsStart: at,
    digitsEnd,
    value,
    decimals: value.decimalPlaces(),
    unit,
    qualifier: 'exact',
    notation: 'chinese',
  };
}

function percentAt(half: string, at: number): Reading | null {
  PERCENT.lastIndex = at;
  const found = PERCENT.exec(half);
  const value = found?.[2] === undefined ? null : chineseNumeral(bareHundred(found[2]));
  const unit = spellingAt(found?.[1] === '千' ? '‰' : '%', 0)?.unit ?? null;
  return found && value && chineseReading(at, at + found[0].length, value, unit);
}

function fractionAt(half: string, at: number): Reading | null {
  FRACTION.lastIndex = at;
  const found = FRACTION.exec(half);
  const value = found && chineseNumeral(found[0]);
  return value && shareReading(at, at + found[0].length, value);
}

function tenthsAt(half: string, at: number): Reading | null {
  TENTHS.lastIndex = at;
  const found = TENTHS.exec(half);
  const value = found?.[1] === undefined ? null : chineseNumeral(found[1]);
  if (!found || !value) return null;
  const end = at + 2;
  const isShare =
    /[约近超逾达占到为过的]$/.test(half.slice(Math.max(0, at - 1), at)) ||
    /^(?:以上|左右|多|以下|以内|的)/.test(half.slice(end, end + 2));
  return isShare ? { ...chineseReading(at, at + 1, value, TENTH_UNIT), end } : null;
}

function countAt(passage: Passage, at: number, numeralEnd: number): Reading | null {
  const { half } = passage;
  const before = half.slice(Math.max(0, at - 14), at);
  if (NAMED_BEFORE.test(before) || /\d$/.test(before)) return null;
  const numeral = half.slice(at, numeralEnd);
  const unit = unitAt(half, numeralEnd);
  if (!unit?.unit || !isCounted(half, numeral, numeralEnd, unit, before)) return null;
  const amount = peeled(numeral, unit);
  const value = chineseNumeral(bareHundred(amount.numeral));
  if (!value) return null;
  const reading = chineseReading(at, at + amount.numeral.length, value, amount.unit);
  return { ...reading, end: unit.end, qualifier: unit.over ? 'over' : 'exact' };
}

/** 百余 and 百分之百 say 一百. */
function bareHundred(numeral: string): string {
  return /^[百千万亿]$/.test(numeral) ? `一${numeral}` : numeral;
}

function isCounted(half: string, numeral: string, end: number, { unit, over }: UnitReading, before: string): boolean {
  if (!unit || (/^[百千万亿零]/.test(numeral) && !(over && numeral.length === 1))) return false;
  if (/[百千万亿十廿卅]/.test(numeral)) return isCountable(half, numeral, end, unit, over);
  if (numeral.length > 1) return false;
  if (unit.dimension === 'percentPoint' || (unit.factor.gt(1) && unit.dimension === 'money')) return true;
  if (numeral === '一') return false;
  if (unit.dimension !== 'count' || unit.name === '点') return false;
  return COUNTING_BEFORE.test(before) || COUNTED_AFTER.test(half.slice(end, end + 8));
}

/** 十分, 二十日, 十条 (the name of a rule) and 三十年 are more often words than amounts. */
function isCountable(half: string, numeral: string, end: number, unit: Unit, over: boolean): boolean {
  if (unit.dimension === 'score') return false;
  if (unit.dimension === 'duration')
    return numeral !== '二十四' && /^[余多]?(?:个月|个?工作日|天|个?小时)/.test(half.slice(end, end + 5));
  return over || !/^(?:条|点|节|届|课|面|级|角|方|米|斤|克)$/.test(unit.name);
}

/** 五万 + 元 is 5 万元: the closing 万 or 亿 of the numeral belongs to the unit. */
function peeled(numeral: string, { unit }: UnitReading): { numeral: string; unit: Unit | null } {
  const closing = /[万亿]$/.exec(numeral) && multiplierAt(numeral, numeral.length - 1);
  if (!closing || numeral.length === 1 || /[万亿]/.test(numeral.slice(0, -1))) return { numeral, unit };
  return { numeral: numeral.slice(0, -1), unit: multiple(closing[0], closing[1], unit) };
}
