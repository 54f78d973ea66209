const FULL_WIDTH = /[！-～]/g;
const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/[≦⩽≤]|<=|=</g, '≤'],
  [/[≧⩾≥]|>=|=>/g, '≥'],
  [/[﹪]/g, '%'],
  [/百分之(\d+(?:\.\d+)?)/g, '$1%'],
  [/[【]/g, '['],
  [/[】]/g, ']'],
  [/[〔]/g, '('],
  [/[〕]/g, ')'],
];
const DIGITS = '零一二三四五六七八九';
const COUNTED = '(?:个百分点|百分点|例|项|次|处|起|分|个|人|篇|条|件|笔|家|天|日|户|场|期|档|宗|份|级|类|种|成)';
const CHINESE_NUMBER = new RegExp(
  `(?<![一二两三四五六七八九十])([一二两三四五六七八九十]{1,3})(?=${COUNTED})(?!分之)`,
  'g',
);

const PERCENT_WORDS = /百分之([一二两三四五六七八九十百]{1,5})/g;

/** 二十五 → 25; numbers below a thousand, as clerks write them in rules. */
export function smallNumber(text: string): number {
  const hundreds = text.includes('百') ? digit(text.split('百')[0] ?? '') || 1 : 0;
  const rest = text.includes('百') ? (text.split('百')[1] ?? '') : text;
  return hundreds * 100 + belowHundred(rest);
}

function belowHundred(text: string): number {
  if (!text.includes('十')) return digit(text);
  const [tens = '', ones = ''] = text.split('十');
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}

const digit = (character: string): number =>
  character === '两' ? 2 : Math.max(DIGITS.indexOf(character.slice(-1) || '零'), 0);

/**
 * A scoring text in one spelling: half-width signs, ≤ ≥, 百分之五 → 5%, 一个百分点 → 1个百分点, no blanks; lines end with “;”.
 * Circled numbers (①) stay as they are.
 */
export function normalizeStandard(text: string): string {
  let result = text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  result = result.replace(/[ \t\u00a0\u3000]+/g, '').replace(/[\r\n]+/g, ';');
  result = result.replace(PERCENT_WORDS, (_, words: string) => `${smallNumber(words)}%`);
  result = result.replace(CHINESE_NUMBER, (words) => (isAdverb(words) ? words : String(smallNumber(words))));
  for (const [pattern, replacement] of SYMBOLS) result = result.replace(pattern, replacement);
  return result;
}

const isAdverb = (words: string): boolean => words === '十十';
