import { expect, it } from 'vitest';
import type { FigureVerdict } from '../../src/api/contract.ts';
import { countVerdicts, groupUnchecked } from '../../src/figure/tally.ts';

const place = { file: 'a.docx', quote: '1', address: { paragraph: 1 } };
const figures: readonly FigureVerdict[] = [
  { place, verdict: 'consistent' },
  { place, verdict: 'notChecked', reason: '约数' },
  { place, verdict: 'inconsistent' },
  { place, verdict: 'notChecked', reason: '没有可以对照的数' },
  { place, verdict: 'notChecked', reason: '没有可以对照的数' },
  { place, verdict: 'notChecked' },
];

it('figures are counted by verdict', () => {
  expect(countVerdicts(figures)).toEqual({ consistent: 1, inconsistent: 1, notChecked: 4 });
});

it('unchecked figures are grouped by reason, the most frequent first', () => {
  expect(groupUnchecked(figures)).toEqual([
    { reason: '没有可以对照的数', figures: [3, 4] },
    { reason: '约数', figures: [1] },
    { reason: '原因没有记下', figures: [5] },
  ]);
});
