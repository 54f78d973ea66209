import { assert, constantFrom, nat, pre, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINKED_TABLES } from './linked-tables.ts';
import { findingsOf } from './table-of.ts';

const fund = (paid: string) =>
  `资金 | 全年预算数 | 全年执行数 | 执行率\n年度资金总额 | 2038.93 | 1987.37 | 97.47%\n其中：当年财政拨款 | 1872.43 | 1826.51 | 97.55%\n上年结转资金 | 118.50 | ${paid} | 95.24%\n其他资金 | 48.00 | 48.00 | 100%`;

describe('one cause, one finding', () => {
  test('the figure that breaks its total and its rate is named first', () => {
    const loud = findingsOf('单位：万元', fund('5.64')).filter(({ severity }) => severity !== 'note');
    expect(loud.map(({ stated, expected }) => [stated, expected])).toEqual([['5.64', '112.86']]);
    expect(loud[0]?.places.map(({ quote }) => quote).slice(0, 1)).toEqual(['5.64']);
    expect(loud[0]?.places.map(({ quote }) => quote)).toEqual(expect.arrayContaining(['95.24%', '1987.37']));
  });

  test('two causes give two findings', () => {
    const drawing = fund('5.64').replace('97.47%', '97.55%');
    expect(findingsOf('单位：万元', drawing).map(({ stated }) => stated)).toEqual(['5.64', '97.55%']);
  });

  test('places carry the exact text of the cell, its address and its headings', () => {
    const [finding] = findingsOf('单位：万元', fund('5.64'));
    expect(finding?.places[0]).toMatchObject({
      quote: '5.64',
      address: { table: 1, row: 4, column: 3 },
      label: '上年结转资金·全年执行数',
    });
  });

  test('the explanation opens down to the figures used', () => {
    const [finding] = findingsOf('编制人数 | 在职人数 | 控制率\n96 | 93 | 98.66%');
    expect(finding?.explanation?.operands?.map(({ value }) => value)).toEqual(['93', '96']);
    expect(finding?.formula).toBe('控制率＝在职人数÷编制人数');
  });
});

/** Tables in which every figure takes part in at least two relations or one exact one. */
const TIGHT = [
  'beijing tasks',
  'staff',
  'procurement',
  'transposed',
  'townships',
  'funding sources cols',
  'asset movement',
];

describe('law: a changed figure of a linked table is pointed at', () => {
  const figures = TIGHT.flatMap((name) => {
    const parts = LINKED_TABLES[name] ?? [];
    const drawing = parts.find((part) => part.includes('|')) ?? '';
    return [...drawing.matchAll(/\| (\d[\d,]*\.\d\d)(?=%? )/g)].map((match) => ({
      name,
      parts,
      at: (match.index ?? 0) + 2,
      digits: match[1] ?? '',
    }));
  });

  test('wherever one digit is changed', () => {
    const change = record({ figure: constantFrom(...figures), digit: nat(9), position: nat(20) });
    assert(
      property(change, ({ figure, digit, position }) => {
        const places = [...figure.digits].flatMap((char, index) => (/\d/.test(char) ? [index] : []));
        const place = places[position % Math.max(1, places.length - 1)] ?? 0;
        const changed = `${figure.digits.slice(0, place)}${digit}${figure.digits.slice(place + 1)}`;
        pre(changed !== figure.digits && !/^0\d/.test(changed));
        const parts = figure.parts.map((part) =>
          part.includes('|')
            ? `${part.slice(0, figure.at)}${changed}${part.slice(figure.at + figure.digits.length)}`
            : part,
        );
        const quotes = findingsOf(...parts)
          .filter(({ severity }) => severity !== 'note')
          .flatMap(({ places: all }) => all.map(({ quote }) => quote.replace('%', '')));
        expect(quotes, `${figure.name}: ${figure.digits}→${changed}`).toContain(changed);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
