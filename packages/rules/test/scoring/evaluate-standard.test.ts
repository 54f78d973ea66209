import { Decimal } from '@shiji/figure';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, certain, evaluateStandard, readScoringStandard, showScore } from '../../src/index.ts';

const STANDARDS = [
  '不超过100%得7分；每高1个百分点扣0.2分，扣完为止',
  '达到100%得满分，每低5个百分点扣2分，扣完为止',
  '等于100%得5分，每偏离1%扣0.2分，扣完为止',
  '等于0得5分；0-10%（含）得4分；10%-20%（含）得3分；20%-30%（含）得2分；超过30%得0分',
  '90%以上得5分，80%-90%得3分，80%以下不得分',
  '≥98%得5分，≥95%得4分，≥90%得3分，＜90%得0分',
  '得分=执行率×分值',
  '完成率≥100%得满分；60%（含）-100%按比例得分；60%以下不得分',
  '完成率在90%（含）以上，得满分；90%以下，按实际完成率×分值计算得分',
];
const EXACT = { steps: 'any', rateDecimals: 'asGiven' } as const;
const hundredths = fc.integer({ min: 50, max: 20_000 }).map((value) => new Decimal(value).div(100));

describe('the points of any standard', () => {
  it('lie between nothing and all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STANDARDS), hundredths, (text, value) => {
        const rule = readScoringStandard(text, '7');
        const result = rule && evaluateStandard(rule, { kind: 'rate', value: certain(value) });
        return result !== null && result.range.low.gte(0) && result.range.high.lte(7);
      }),
    );
  });

  it('of a range of values hold the points of every value in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STANDARDS),
        hundredths,
        fc.integer({ min: 0, max: 100 }),
        (text, middle, share) => {
          const rule = readScoringStandard(text, '7');
          const [low, high] = [middle.minus('0.5'), middle.plus('0.5')];
          const inside = low.plus(new Decimal(share).div(100));
          const wide = rule && evaluateStandard(rule, { kind: 'rate', value: between(low, high) }, EXACT);
          const one = rule && evaluateStandard(rule, { kind: 'rate', value: certain(inside) }, EXACT);
          if (!wide || !one) return false;
          return wide.range.low.lte(one.range.low.plus('1e-20')) && wide.range.high.gte(one.range.high.minus('1e-20'));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('settings close what a text leaves open', () => {
  const rule = readScoringStandard('不超过100%得7分；每高1个百分点扣0.2分，扣完为止', '7');
  it.each([
    ['any', '6.8分、6.7分或6.6分'],
    ['whole', '6.8分'],
    ['proRata', '6.7分'],
    ['started', '6.6分'],
  ] as const)('steps %s', (steps, expected) => {
    const result =
      rule && evaluateStandard(rule, { kind: 'rate', value: certain('101.5') }, { steps, rateDecimals: 'asGiven' });
    expect(result && showScore(result)).toBe(expected);
  });

  it.each([
    ['asGiven', '6.8分'],
    [2, '7分'],
    ['either', '6.8分或7分'],
  ] as const)('a rate of 99.996 compared %s', (rateDecimals, expected) => {
    const strict = readScoringStandard('100%得7分，每低于1个百分点扣0.2分，不足1个百分点按1个百分点计算', '7');
    const result =
      strict && evaluateStandard(strict, { kind: 'rate', value: certain('99.996') }, { steps: 'any', rateDecimals });
    expect(result && showScore(result)).toBe(expected);
  });
});

describe('a text that contradicts the points of its row', () => {
  const rule = readScoringStandard('不超过100%计7分；每超出1个百分点扣1分', '8');
  it('is reported beside the label', () => {
    expect([rule?.statedPoints?.toFixed(), rule?.labelPoints.toFixed()]).toEqual(['7', '8']);
  });
  it('leaves both readings open', () => {
    const result = rule && evaluateStandard(rule, { kind: 'rate', value: certain('102') });
    expect(result && showScore(result)).toBe('5分或6分');
  });
});

describe('the explanation', () => {
  it('shows the standard, the value and every reading', () => {
    const rule = readScoringStandard('达到100%得满分，每低5个百分点扣2分', '5');
    const result = rule && evaluateStandard(rule, { kind: 'rate', value: certain('95') });
    expect(result?.explanation).toEqual({
      label: '应得分',
      value: '3分',
      formula: '达到100%得满分，每低5个百分点扣2分',
      operands: [
        { label: '比较的值', value: '95%' },
        { label: '相差5个百分点，扣2分（不足一档的不扣）', value: '3分' },
      ],
    });
  });
});

const tenPoints = (text: string, rate: string) => {
  const rule = readScoringStandard(text, '10');
  const result = rule && evaluateStandard(rule, { kind: 'rate', value: certain(rate) });
  return result && showScore(result);
};

describe('a standard in a few words', () => {
  it.each([
    ['未达100%不得分', '100', '10分'],
    ['未达100%不得分', '99.5', '0分'],
    ['未达到100%的不计分', '100', '10分'],
    ['低于95%不得分', '97', '0～10分'],
    ['低于95%不得分', '94', '0分'],
    ['执行率×10', '88.4', '8.84分'],
    ['预算执行率×分值', '100', '10分'],
    ['按支出率×权重', '75', '7.5分'],
    ['执行率×20', '88.4', null],
    ['实际÷计划×10，最高10分', '95', '9.5分'],
    ['≥88%得满分，低于的按实际÷88%×10', '44', '5分'],
    ['≥98%计满分；未达到的，得分＝实际÷98%×10', '96.04', '9.8分'],
    ['≥98%计满分；未达到的，得分＝实际÷98%×10', '98', '10分'],
    ['≥80%得满分，未达到的按完成比例得分', '40', '4分或5分'],
  ])('“%s” gives %s %% %s', (text, rate, expected) => {
    expect(tenPoints(text, rate)).toBe(expected);
  });
});
