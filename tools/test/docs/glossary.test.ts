import { expect, test } from 'vitest';
import { productSources, textOf } from '../source-files.ts';

interface Entry {
  readonly chinese: string;
  readonly identifier: string;
}

const entries = textOf('GLOSSARY.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| 中文'))
  .map((line): Entry => {
    const [, chinese = '', identifier = ''] = line.split('|').map((cell) => cell.trim());
    return { chinese, identifier };
  });

const words = new Set(productSources().flatMap(({ text }) => text.match(/[A-Za-z_$][\w$]*/g) ?? []));

test('every entry has one identifier', () => {
  expect(entries.length).toBeGreaterThan(30);
  expect(entries.filter(({ identifier }) => !/^`\w+`$/.test(identifier))).toEqual([]);
});

test('every identifier exists in the code', () => {
  const missing = entries.filter(({ identifier }) => !words.has(identifier.replaceAll('`', '')));
  expect(missing.map(({ chinese, identifier }) => `${chinese} ${identifier}`)).toEqual([]);
});

test('no word of the trade has two entries, no identifier two meanings', () => {
  for (const key of ['chinese', 'identifier'] as const) {
    const values = entries.map((entry) => entry[key]);
    expect(values.filter((value, at) => values.indexOf(value) !== at)).toEqual([]);
  }
});
