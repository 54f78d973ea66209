import { between } from '@shiji/rules';
import { expect, test } from 'vitest';
import { scoreWords } from '../../src/indicators/score-words.ts';

test.each([
  ['one result', [['5', '5']], '5分'],
  [
    'readings that come to the same after two decimals once',
    [
      ['14.6203', '14.6218'],
      ['14.6205', '14.622'],
      ['0', '0'],
    ],
    '14.62分或0分',
  ],
  ['a range that is one', [['9.411', '9.426']], '9.41～9.43分'],
  [
    'three readings',
    [
      ['6', '6'],
      ['3', '3'],
      ['0', '0'],
    ],
    '6分、3分或0分',
  ],
] as const)('names %s', (_, points, words) => {
  const alternatives = points.map(([low, high]) => ({ points: between(low, high), reading: '' }));
  expect(scoreWords({ alternatives })).toBe(words);
});
