import { expect, it } from 'vitest';
import type { OverviewPackage } from '../../src/api/contract.ts';
import { ordered } from '../../src/overview/matrix-order.ts';

const unit = (name: string, error: number, checked: number, codes: Record<string, number> = {}): OverviewPackage => ({
  name,
  year: 2024,
  files: [],
  counts: { error, warning: 0, note: 0 },
  coverage: { figures: 10, checked },
  codes,
});
// Pinyin: 安 before 白 before 陈.
const units = [unit('白局', 1, 9, { B01: 2 }), unit('安局', 1, 5), unit('陈局', 3, 7)];
const names = (by: string, descending: boolean, search = '') =>
  ordered(units, { by, descending }, search).map(({ name }) => name);

it.each([
  ['error', true, ['陈局', '安局', '白局']],
  ['error', false, ['安局', '白局', '陈局']],
  ['coverage', true, ['白局', '陈局', '安局']],
  ['B01', true, ['白局', '安局', '陈局']],
  ['name', false, ['安局', '白局', '陈局']],
  ['name', true, ['陈局', '白局', '安局']],
])('orders units by %s, descending %s, equal ones by name', (by, descending, expected) => {
  expect(names(by, descending)).toEqual(expected);
});

it('finds units by every word of the search', () => {
  expect(names('error', true, '2024 安')).toEqual(['安局']);
  expect(names('error', true, '丁')).toEqual([]);
});
