import { Decimal } from '@shiji/figure';
import { between, scoreIndicator } from '@shiji/rules';
import { expect, test } from 'vitest';
import { scoreExplanation } from '../../src/indicators/score-explanation.ts';

const place = (quote: string) => ({ file: '甲.docx', quote, address: { row: 1, column: 1 } });
const missed = () => {
  const result = scoreIndicator({
    target: between('95', '95'),
    actual: between('92.595', '92.605'),
    direction: 'atLeast',
    maxPoints: new Decimal(15),
  });
  if (!result) throw new Error('no score');
  return result;
};

test('a score is explained with the figures as their cells hold them', () => {
  const sources = { 实际完成值: place('92.60%'), 指标值: place('≥95%') };
  expect(scoreExplanation(missed(), sources)).toMatchObject({
    value: '14.62分或0分',
    operands: [
      { label: '指标值', value: '≥95%', place: { quote: '≥95%' } },
      { label: '实际完成值', value: '92.60%', place: { quote: '92.60%' } },
      { label: '分值', value: '15分' },
      { value: '14.62分' },
      { label: '未达到指标值，不得分', value: '0分' },
    ],
  });
});

test('of a cell that tells a story the figure is shown', () => {
  const { operands } = scoreExplanation(missed(), {
    实际完成值: place('全年共整改隐患412处，整改率为92.60%，其余正在整改'),
  });
  expect(operands?.[1]?.place).toBeUndefined();
});
