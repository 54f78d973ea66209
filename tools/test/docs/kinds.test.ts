import { expect, test } from 'vitest';
import { textOf } from '../source-files.ts';

const union = /export type FindingKind =([^;]+);/.exec(textOf('packages/audit/src/finding.ts'))?.[1] ?? '';
const kinds = [...union.matchAll(/'(\w+)'/g)].flatMap(([, kind]) => kind ?? []);

function rowsOf(page: string): string[] {
  return [...textOf(page).matchAll(/^\| `(\w+)` \|/gm)].flatMap(([, kind]) => kind ?? []);
}

test('the code lists kinds of findings', () => {
  expect(kinds.length).toBeGreaterThan(20);
});

test('docs/reference/json.md explains exactly the kinds of the code', () => {
  const section = textOf('docs/reference/json.md').split('## kind')[1] ?? '';
  const documented = [...section.matchAll(/^\| `(\w+)` \|/gm)].flatMap(([, kind]) => kind ?? []);
  expect(documented.toSorted()).toEqual(kinds.toSorted());
});

test('docs/reference/codes.md names no kind that does not exist', () => {
  expect(rowsOf('docs/reference/codes.md')).toEqual([]);
  const rows = textOf('docs/reference/codes.md').matchAll(/^\| [A-Z]\d\d \|[^|]*\|([^|]*)\|/gm);
  const named = [...rows].flatMap(([, cell]) => (cell ?? '').trim().split('、'));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((kind) => !kinds.includes(kind))).toEqual([]);
});
