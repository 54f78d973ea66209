import { expect, test } from 'vitest';
import { recomputation } from '../../src/sending/recomputation.ts';

const operand = (index: number) => ({ label: `第${index}行`, value: String(index) });

test.each([
  ['nothing for a finding about words', { expected: '填写偏差原因' }, ''],
  ['nothing when nothing is expected', { expected: '' }, ''],
  ['the expected figure when there is no tree', { expected: '10分' }, '应为 10分'],
  [
    'the label when there is no formula',
    { expected: '3', explanation: { label: '合计', value: '3', operands: [operand(1), operand(2)] } },
    '合计：第1行 1，第2行 2，得 3',
  ],
  [
    'the value alone when no figure is named',
    { expected: '3', explanation: { label: '合计', value: '3' } },
    '合计，得 3',
  ],
])('a recomputation in words is %s', (_, finding, words) => {
  expect(recomputation(finding)).toBe(words);
});

test('a long sum names its first figures and how many there are', () => {
  const operands = Array.from({ length: 40 }, (_, index) => operand(index + 1));
  const words = recomputation({ expected: '820', explanation: { label: '合计', value: '820', operands } });
  expect(words).toBe('合计：第1行 1，第2行 2，第3行 3，第4行 4，第5行 5，第6行 6等40项，得 820');
});
