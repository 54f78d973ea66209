import type { AuditContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { isListNumber } from './list-number.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const RULE: WordingRule = {
  code: 'B13',
  kind: 'malformed',
  severity: 'error',
  message: (quote) => `“${quote}”有两个小数点，不是规范的数字。`,
  reason: '写法有误的数字无法参与核对，也可能被误读。',
  remedy: '核对原始数据，按规范重写这个数。',
  source: 'GB/T 15835-2011《出版物上数字用法》',
  expected: '只有一个小数点的数',
};

/** “1.2.6公里”: numbered headings have no unit behind them. */
const TWO_POINTS =
  /(?<![\d.])\d+\.\d+\.\d+\s*(?:万|亿)?(?:元|亩|公里|千米|米|平方米|立方米|吨|公斤|千克|人次|人|户|个|家|处|件|次|场|%|％|个百分点)/g;

const GROUPS: WordingRule = {
  ...RULE,
  message: (quote) => `“${quote}”的千分位逗号位置不对，读不出是多少。`,
  expected: '每三位一个逗号的数',
};
/** “5,36,7人”: commas that part groups of other than three digits; one comma alone may part two numbers. */
const BAD_GROUPS =
  /(?<![\d,.，．第表图])\d{1,3}(?:[,，]\d+)+(?![\d,，]|\.\d)\s*(?:万|亿)?(?:元|亩|公里|千米|平方米|立方米|吨|公斤|人次|人|户|个|家|处|件|次|场|套|台)/g;

const NO_DAY: WordingRule = {
  ...RULE,
  message: (quote) => `“${quote}”没有这一天。`,
  reason: '日期写错，无法判断是否按期。',
  remedy: '核对原始资料，改正日期。',
  source: 'GB/T 7408《日期和时间表示法》',
  expected: '实有的日期',
};
const DAY = /(?:(20\d\d)年)?(?<![\d.])(\d{1,2})月(\d{1,2})日/g;

/** Figures and dates in running text written so that they cannot be read. */
export function checkMalformedText(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) =>
    placedPassages(document).flatMap((placed) => [...twoPoints(placed), ...badGroups(placed), ...noDays(placed)]),
  );
}

function twoPoints(placed: PlacedPassage): Outcome[] {
  const { text } = placed.passage;
  return [...text.matchAll(TWO_POINTS)]
    .filter((match) => !isListNumber(text, match.index))
    .map((match) => wordingFailure(RULE, placed, match.index, match.index + match[0].length));
}

function badGroups(placed: PlacedPassage): Outcome[] {
  return [...placed.passage.text.matchAll(BAD_GROUPS)].flatMap((match) => {
    const [, ...groups] = match[0].split(/[,，]/).map((group) => group.replace(/\D+$/, ''));
    if (groups.length < 2 || groups.every((group) => group.length === 3)) return [];
    // “1，2，3人” lists numbers; a group of three digits or a wrong last one tells a thousands mark.
    if (match[0].includes('，') && groups.every((group) => group.length < 3)) return [];
    return [wordingFailure(GROUPS, placed, match.index, match.index + match[0].length)];
  });
}

function noDays(placed: PlacedPassage): Outcome[] {
  return [...placed.passage.text.matchAll(DAY)].flatMap((match) => {
    const [whole, year, month, day] = match;
    // A year without number may have been a leap year.
    const last = new Date(Date.UTC(Number(year ?? 2024), Number(month), 0)).getUTCDate();
    const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= last;
    return isDay ? [] : [wordingFailure(NO_DAY, placed, match.index, match.index + whole.length)];
  });
}
