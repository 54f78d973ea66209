import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageText } from '../../src/text/coverage.ts';
import { paintFor } from '../../src/text/paint.ts';
import { placeSeenFrom, placeText } from '../../src/text/place.ts';
import { printable } from '../../src/text/printable.ts';
import { padTo, widthOf } from '../../src/text/width.ts';
import { cut, wrap } from '../../src/text/wrap.ts';

describe('width in a terminal', () => {
  test.each([
    ['', 0],
    ['75%', 3],
    ['执行率', 6],
    ['（万元）', 8],
    ['１２３', 6],
    ['e\u0301', 1],
    ['𠮷', 2],
  ])('of “%s” is %d', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  test('padding reaches the column and never cuts', () => {
    expect(padTo('合计', 6)).toBe('合计  ');
    expect(padTo('合计', 3)).toBe('合计');
  });
});

describe('wrapping', () => {
  test('never begins a line with closing punctuation', () => {
    expect(wrap('预算执行率，见下表。', 10)).toEqual(['预算执行', '率，见下', '表。']);
  });

  test('never parts a number from its digits', () => {
    expect(wrap('合计1,886.32万元', 8)).toEqual(['合计', '1,886.32', '万元']);
  });

  test('breaks what is longer than a line', () => {
    expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });

  test('loses nothing but blanks and keeps within the width', () => {
    const letters = fc.constantFrom('数', '据', '，', '（', '）', '1', '2', '.', ' ', '“', '”', 'a');
    fc.assert(
      fc.property(fc.array(letters), fc.integer({ min: 12, max: 40 }), (parts, width) => {
        const text = parts.join('');
        const lines = wrap(text, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

test('cutting marks what was left out and counts wide characters', () => {
  expect(cut('预算执行率', 7)).toBe('预算执…');
  expect(cut('预算执行率', 10)).toBe('预算执行率');
  expect(cut('预算', 0)).toBe('');
});

test('text of a file cannot command the terminal', () => {
  expect(printable('\u001B[31m危\u0007险\u202E\u009B2J\n第二行')).toBe('[31m危险2J 第二行');
});

const colours = (isTTY: boolean, env: Record<string, string>) => paintFor({ isTTY }, env).red('错') !== '错';

describe('colours', () => {
  test.each([
    ['on a terminal', true, {}, true],
    ['not in a pipe or file', false, {}, false],
    ['not when NO_COLOR is set', true, { NO_COLOR: '1' }, false],
    ['as usual when NO_COLOR is empty', true, { NO_COLOR: '' }, true],
    ['not on a dumb terminal', true, { TERM: 'dumb' }, false],
  ])('%s', (_, isTTY, env, expected) => {
    expect(colours(isTTY, env)).toBe(expected);
  });
});

describe('a place is written as a reader would look for it', () => {
  const place = { file: '甲.docx', quote: '57%' };

  test.each([
    [{ table: 2, row: 5, column: 7, label: '公用经费·执行率' }, '表2 第5行第7列 · 公用经费·执行率'],
    [{ paragraph: 23 }, '第23段'],
    [{ line: 12, table: 1, row: 2, column: 3 }, '第12行'],
    [{ sheet: '明细', row: 10, column: 28 }, '工作表“明细” AB10'],
    [{ page: 3, table: 1, row: 2, column: 4 }, '第3页 表1 第2行第4列'],
    [{ page: 3, paragraph: 8, label: '二、资金' }, '第3页 第8段 · 二、资金'],
    [{ table: 4 }, '表4'],
    [{}, '文中'],
  ])('%j', (coordinates, words) => {
    expect(placeText({ ...place, ...coordinates })).toBe(words);
  });

  test('in another file of the package with that file’s name', () => {
    expect(placeSeenFrom('乙.docx', { ...place, paragraph: 4 })).toBe('甲.docx 第4段');
  });
});

const item = (reason: string) => ({ quote: '1', place: { file: '甲.txt', quote: '1' }, reason });

describe('coverage', () => {
  test.each([
    [{ figures: 0, checked: 0, notChecked: [] }, '覆盖 文中没有数'],
    [{ figures: 4, checked: 4, notChecked: [] }, '覆盖 共 4 个数，核对了 4 个（100.0%）'],
    [
      { figures: 5, checked: 2, notChecked: [item('概数'), item('孤立'), item('孤立')] },
      '覆盖 共 5 个数，核对了 2 个（40.0%）；未核对 3 个：孤立（2）；概数（1）',
    ],
    [
      { figures: 10000, checked: 9999, notChecked: [item('概数')] },
      '覆盖 共 10000 个数，核对了 9999 个（99.9%）；未核对 1 个：概数（1）',
    ],
  ])('%#', (coverage, text) => {
    expect(coverageText(coverage)).toBe(text);
  });
});
