import { CHECK_TITLES } from '@shiji/audit';
import { expect, test } from 'vitest';
import { productSources, textOf } from '../source-files.ts';

const PAGE = textOf('docs/reference/codes.md');
const documented = [...PAGE.matchAll(/^\| ([A-Z]\d{2,3}) \|/gm)].flatMap(([, code]) => code ?? []);

/** Every string in quotes that is shaped like a code, with the file it stands in. */
const used = productSources().flatMap(({ path, text }) =>
  [...text.matchAll(/'([A-Z]\d{2,3})'/g)].flatMap(([, code]) => (code ? [{ code, path }] : [])),
);

test('every code that the product uses is documented', () => {
  const missing = used.filter(({ code }) => !documented.includes(code));
  expect(missing.map(({ code, path }) => `${code} in ${path}`)).toEqual([]);
});

test('every documented code is in use', () => {
  const inUse = new Set(used.map(({ code }) => code));
  expect(documented.filter((code) => !inUse.has(code))).toEqual([]);
});

test('no code is documented twice', () => {
  expect(documented.filter((code, at) => documented.indexOf(code) !== at)).toEqual([]);
});

test('findings have two digits, everything else three, so that no code means two things', () => {
  const findings = used.filter(({ path }) => path.startsWith('packages/audit/'));
  expect(findings.filter(({ code }) => !/^[A-Z]\d\d$/.test(code))).toEqual([]);
  const others = used.filter(({ path }) => /^(?:packages\/document|apps)\//.test(path));
  expect(others.filter(({ code }) => !/^[A-Z]\d{3}$/.test(code))).toEqual([]);
});

test('every check has a title for lists, and no title is without its check', () => {
  expect(Object.keys(CHECK_TITLES).toSorted()).toEqual(documented.filter((code) => code.length === 3).toSorted());
});
