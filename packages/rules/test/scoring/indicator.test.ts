import { Decimal } from '@shiji/figure';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attainmentOf,
  certain,
  type Direction,
  executionScore,
  readScoringStandard,
  evaluateStandard,
  scoreAgrees,
  scoreAttainment,
  scoreIndicator,
  showScore,
  written,
} from '../../src/index.ts';

const shown = (result: Parameters<typeof showScore>[0] | null) => (result ? showScore(result) : null);

function scored(direction: Direction, target: string, actual: string, maxPoints: string): string | null {
  return shown(scoreIndicator({ direction, target: certain(target), actual: certain(actual), maxPoints }));
}

describe('a quantitative indicator', () => {
  it.each([
    ['atLeast', '-1', '5', null],
    ['atLeast', '5', '-3', null],
  ] as const)('%s %s with %s needs a person', (direction, target, actual, expected) => {
    expect(scored(direction, target, actual, '5')).toBe(expected);
  });

  it.each([
    ['atLeast', '100', '100', '10分'],
    ['atLeast', '100', '129', '10分'],
    ['atLeast', '100', '200', '10分或5～10分'],
    ['atLeast', '200', '176', '8.8分或0分'],
    ['atMost', '26', '24.75', '10分'],
    ['atMost', '20', '25', '8分或0分'],
    ['atMost', '5', '0', '10分'],
    ['atMost', '0', '0', '10分'],
    ['atMost', '0', '2', '0分'],
    ['equal', '0', '0', '10分'],
    ['equal', '10', '8', '8分或0分'],
    ['equal', '8', '10', '8分或0分'],
    ['atLeast', '50', '0', '0分'],
  ] as const)('%s %s with %s of 10 points earns %s', (direction, target, actual, expected) => {
    expect(scored(direction, target, actual, '10')).toBe(expected);
  });

  it('earns nothing below a pass mark', () => {
    const policy = { missed: 'proRata' as const, zeroBelow: new Decimal('60') };
    expect(
      shown(
        scoreIndicator({ direction: 'atLeast', target: certain('100'), actual: certain('59'), maxPoints: '5', policy }),
      ),
    ).toBe('0分');
  });

  it('met by its written value earns all, or nearly all where rounding leaves it open', () => {
    const result = scoreIndicator({
      direction: 'atLeast',
      target: certain('95'),
      actual: written('95', 0),
      maxPoints: '10',
    });
    expect(shown(result)).toBe('10分、9.9474～10分或9.947～10分');
  });

  it('never earns less than nothing or more than all', () => {
    const amount = fc.integer({ min: 0, max: 10_000 }).map((value) => certain(String(value)));
    const direction = fc.constantFrom<Direction>('atLeast', 'atMost', 'equal');
    fc.assert(
      fc.property(amount, amount, direction, (target, actual, way) => {
        const result = scoreIndicator({ target, actual, direction: way, maxPoints: '8' });
        return result !== null && result.range.low.gte(0) && result.range.high.lte(8);
      }),
    );
  });

  it('holds the exact result within the result of the figures as written', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 }).map((value) => new Decimal(value).div(1000));
    fc.assert(
      fc.property(amount, amount, (target, actual) => {
        const input = {
          direction: 'atLeast' as const,
          maxPoints: '10',
          policy: { missed: 'proRata' as const, reduceFrom: null },
        };
        const exactly = scoreIndicator({ ...input, target: certain(target), actual: certain(actual) });
        const loosely = scoreIndicator({
          ...input,
          target: certain(target),
          actual: written(actual.toDecimalPlaces(2), 2),
        });
        if (!exactly || !loosely || exactly.range.low.eq(10) !== loosely.range.low.eq(10)) return true;
        return loosely.range.low.lte(exactly.range.low) && loosely.range.high.gte(exactly.range.low);
      }),
    );
  });
});

describe('the score for execution', () => {
  it('cannot be computed without a budget', () => {
    expect(executionScore(certain('0'), certain('5'), '10')).toBeNull();
  });

  it.each([
    ['1189.30', '1160.65', '9.7591分或9.759分'],
    ['100', '120', '10分'],
    ['100', '100', '10分'],
    ['100', '0', '0分'],
  ])('for %s with %s spent is %s of 10', (budget, executed, expected) => {
    expect(shown(executionScore(certain(budget), certain(executed), '10'))).toBe(expected);
  });
});

describe('a printed score', () => {
  const result = scoreIndicator({
    direction: 'atLeast',
    target: certain('85'),
    actual: certain('83.6'),
    maxPoints: '6',
    policy: { missed: 'proRata' },
  });
  it.each([
    ['5.90', 2, true],
    ['5.9', 1, true],
    ['5.9', 2, true],
    ['6', 2, false],
    ['6', 1, false],
    ['6', 0, true],
    ['5.4', 1, false],
  ])('%s with %i decimals agrees with 5.9012: %s', (printed, decimals, agrees) => {
    expect(result && scoreAgrees(result, new Decimal(printed), decimals)).toBe(agrees);
  });

  it('agrees with any reading of an open standard', () => {
    const rule = readScoringStandard('100%计满分，每低于5%扣2分，扣完为止', '5');
    const open = rule && evaluateStandard(rule, { kind: 'rate', value: certain('99.07') });
    expect(['5', '4.63', '3', '4', '0'].map((printed) => open && scoreAgrees(open, new Decimal(printed), 2))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a goal in words', () => {
  it.each([
    ['未完成', 'missed'],
    ['未达成且效果较差', 'missed'],
    ['基本完成', 'partly'],
    ['部分达成并具有一定效果', 'partly'],
    ['达成预期指标', 'reached'],
    ['全部完成', 'reached'],
    ['长期', null],
    ['', null],
  ])('“%s” declares %s', (words, attainment) => {
    expect(attainmentOf(words)).toBe(attainment);
  });

  it.each([
    ['reached', '8～10分'],
    ['partly', '6～8分'],
    ['missed', '0～6分'],
  ] as const)('%s earns %s of 10', (attainment, expected) => {
    expect(shown(scoreAttainment(attainment, '10'))).toBe(expected);
  });
});
