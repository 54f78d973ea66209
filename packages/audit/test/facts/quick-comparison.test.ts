import { Decimal, readFigures } from '@shiji/figure';
import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OverlapIndex } from '../../src/facts/overlap-index.ts';
import { mayBeSame, roughly } from '../../src/facts/rough-figure.ts';
import { agree, type Measure } from '../../src/measure.ts';
import { oncePer, oncePerPair } from '../../src/once-per.ts';

const measure = (cents: number, width: number): Measure => {
  const mid = new Decimal(cents).div(100);
  const half = new Decimal(width).div(1000);
  return { low: mid.minus(half), mid, high: mid.plus(half), base: '元' };
};

const measures = array(
  tuple(integer({ min: -500, max: 500 }), integer({ min: 0, max: 9000 })).map((pair) => measure(...pair)),
  { maxLength: 40 },
);

describe('the index of measures', () => {
  test('names every measure that agrees, in the order of the list', () => {
    assert(
      property(measures, (all) => {
        const index = new OverlapIndex(all);
        for (const one of all) {
          const near = index.near(one);
          const agreeing = all.flatMap((other, at) => (agree(one, other) ? [at] : []));
          expect(near.filter((at) => agreeing.includes(at))).toEqual(agreeing);
          expect(near).toEqual(near.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test('leaves out what lies apart', () => {
    const index = new OverlapIndex([measure(100, 5), measure(900, 5), measure(101, 10)]);
    expect(index.near(measure(100, 5))).toEqual([0, 2]);
  });
});

const same = (a: string, b: string) => {
  const [x, y] = [a, b].map((text) => readFigures(text).map(roughly)[0]);
  return x && y && mayBeSame(x, y);
};

describe('figures in floating point', () => {
  test.each([
    ['12.3万元', '123000元'],
    ['1234.56万元', '12345600元'],
    ['2445', '2445'],
    ['24450000元', '2445'],
    ['2445.10', '24451000元'],
  ])('%s may be %s', (a, b) => expect(same(a, b)).toBe(true));

  test.each([
    ['2445条', '2454条'],
    ['2445条', '2445件'],
    ['12.3万元', '125000元'],
  ])('%s is not %s', (a, b) => expect(same(a, b)).toBe(false));
});

describe('what is found once', () => {
  test('is found once for each object', () => {
    let calls = 0;
    const find = oncePer((key: { n: number }) => ({ call: ++calls, n: key.n }));
    const [one, two] = [{ n: 1 }, { n: 2 }];
    expect([find(one), find(two), find(one)].map(({ call }) => call)).toEqual([1, 2, 1]);
  });

  test('is found once for each pair', () => {
    let calls = 0;
    const find = oncePerPair((_a: object, _b: object) => ({ call: ++calls }));
    const [a, b] = [{}, {}];
    expect([find(a, b), find(b, a), find(a, b), find(a, a)].map(({ call }) => call)).toEqual([1, 2, 1, 3]);
  });
});
