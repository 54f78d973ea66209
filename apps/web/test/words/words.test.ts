import { describe, expect, it } from 'vitest';
import { expectedWords } from '../../src/words/expected.ts';
import { momentWords } from '../../src/words/moment.ts';
import { addressWords, columnLetters } from '../../src/words/place.ts';
import { sizeWords } from '../../src/words/size.ts';

it.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [703, 'AAA'],
] as const)('column %i of a sheet is %s', (column, letters) => expect(columnLetters(column)).toBe(letters));

describe('a place is told as a person would', () => {
  it.each([
    [{ table: 2, row: 5, column: 3, cellParagraph: 1 }, '第 2 张表 第 5 行第 3 列'],
    [{ sheet: '收支表', table: 1, row: 5, column: 3 }, '收支表 C5'],
    [{ paragraph: 12 }, '第 12 段'],
    [{ paragraph: 12, line: 88 }, '第 88 行'],
    [{ page: 3, paragraph: 12 }, '第 3 页 第 12 段'],
    [{ story: 'footnote', paragraph: 1 }, '脚注'],
    [{}, '全文'],
  ] as const)('%j', (address, words) => expect(addressWords(address)).toBe(words));
});

it.each([
  [0, '1 KB'],
  [48_300, '47 KB'],
  [5_400_000, '5.1 MB'],
] as const)('%i bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));

describe('moments are told from now', () => {
  const now = new Date(2026, 4, 20, 15, 0);
  it.each([
    [new Date(2026, 4, 20, 14, 59, 40), '刚刚'],
    [new Date(2026, 4, 20, 14, 30), '30 分钟前'],
    [new Date(2026, 4, 20, 8, 5), '今天 08:05'],
    [new Date(2026, 2, 1, 8, 5), '3 月 1 日 08:05'],
    [new Date(2025, 11, 31, 8, 5), '2025 年 12 月 31 日'],
  ] as const)('%s', (then, words) => expect(momentWords(then.toISOString(), now)).toBe(words));
});

it.each([
  ['ratio', '算出来的'],
  ['cross_reference', '另一处写的'],
  ['missing', '应改为'],
  ['copied', '应改为'],
] as const)('what stands against the written in a finding of kind %s is called %s', (kind, words) => {
  expect(expectedWords(kind)).toBe(words);
});
