import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addIntervals,
  agree,
  closedInterval,
  containsValue,
  Decimal,
  divideIntervals,
  type Interval,
  isTruncationOf,
  multiplyIntervals,
  negateInterval,
  overlaps,
  pointInterval,
  readFigures,
  roundingInterval,
  scaleInterval,
  subtractIntervals,
  truncationInterval,
  unitNamed,
  writtenInterval,
} from '../src/index.ts';

const d = (value: string): Decimal => new Decimal(value);
const shown = ({ low, high, lowOpen, highOpen }: Interval): string =>
  `${lowOpen ? '(' : '['}${low}, ${high}${highOpen ? ')' : ']'}`;
const written = (text: string): string => {
  const [figure] = readFigures(text);
  return figure ? shown(writtenInterval(figure)) : 'none';
};

describe('the interval a written figure stands for', () => {
  it.each([
    ['5.42万元', '[5.415, 5.425]'],
    ['98%', '[97.5, 98.5]'],
    ['-5.77%', '[-5.775, -5.765]'],
    ['1,800元', '[1799.5, 1800.5]'],
    ['15', '[14.5, 15.5]'],
    ['72家', '[72, 72]'],
    ['10分', '[10, 10]'],
    ['7.5分', '[7.45, 7.55]'],
    ['7.8万户', '[7.75, 7.85]'],
    ['30余次', '[30, 40)'],
    ['1600余万元', '[1600, 1700)'],
    ['7.8万余户', '[7.8, 7.9)'],
    ['约100人', '[95, 105]'],
    ['3%左右', '[2, 4]'],
    ['近400人', '[360, 400]'],
    ['≥95%', '[95, Infinity)'],
    ['＞0', '(0, Infinity)'],
    ['≤900元', '(-Infinity, 900]'],
    ['不足5%', '(-Infinity, 5)'],
    ['3—5次', '[3, 5]'],
    ['38%—42%', '[37.5, 42.5]'],
    ['#REF!', '(-Infinity, Infinity)'],
  ])('%s is %s', (text, expected) => expect(written(text)).toBe(expected));

  it('takes the unit of the column head where the cell has none', () => {
    const [figure] = readFigures('15');
    expect(figure && shown(writtenInterval(figure, unitNamed('人')))).toBe('[15, 15]');
  });

  it.each([
    ['1.5', 1, '[1.5, 1.6)'],
    ['-1.5', 1, '(-1.6, -1.5]'],
    ['0', 1, '(-0.1, 0.1)'],
  ])('%s cut off after %i digit is %s', (value, decimals, expected) =>
    expect(shown(truncationInterval(d(value), decimals))).toBe(expected),
  );
});

describe('truncation', () => {
  it.each([
    ['66.66%', '66.6666', true],
    ['66.67%', '66.6666', false],
    ['33.33%', '33.3333', false],
    ['66.65%', '66.6666', false],
    ['-66.66%', '-66.6666', true],
    ['94%', '94.9', true],
  ])('%s shows %s cut off: %s', (text, exact, expected) => {
    const [figure] = readFigures(text);
    expect(figure && isTruncationOf(figure, d(exact))).toBe(expected);
  });
});

describe('interval arithmetic', () => {
  it('swaps open flags together with the ends', () => {
    const cut = truncationInterval(d('4'), 0);
    expect(shown(negateInterval(cut))).toBe('(-5, -4]');
    expect(shown(subtractIntervals(pointInterval(d('0')), cut))).toBe('(-5, -4]');
    expect(shown(scaleInterval(cut, d('-2')))).toBe('(-10, -8]');
  });

  it('rejects −12 from −(4)−(6) when both are cut off', () => {
    const sum = subtractIntervals(negateInterval(truncationInterval(d('4'), 0)), truncationInterval(d('6'), 0));
    expect(shown(sum)).toBe('(-12, -10]');
    expect(containsValue(sum, d('-12'))).toBe(false);
  });

  it('gives no quotient where the divisor may be zero', () => {
    expect(divideIntervals(pointInterval(d('1')), closedInterval(d('-1'), d('1')))).toBeNull();
    expect(divideIntervals(pointInterval(d('1')), pointInterval(d('0')))).toBeNull();
    expect(divideIntervals(pointInterval(d('1')), closedInterval(d('0'), d('2')))).toBeNull();
  });

  it('lets a quotient grow without end beside an excluded zero', () => {
    const above = { low: d('0'), high: d('4'), lowOpen: true, highOpen: false };
    expect(shown(divideIntervals(pointInterval(d('2')), above) ?? above)).toBe('[0.5, Infinity)');
  });

  it('keeps a closed zero closed against an infinite end', () => {
    const growing = { low: d('0'), high: d('Infinity'), lowOpen: false, highOpen: true };
    expect(shown(multiplyIntervals(growing, growing))).toBe('[0, Infinity)');
  });

  it('does not let touching ends overlap when one of them is open', () => {
    expect(overlaps(closedInterval(d('1'), d('2')), closedInterval(d('2'), d('3')))).toBe(true);
    expect(overlaps(truncationInterval(d('1'), 0), closedInterval(d('2'), d('3')))).toBe(false);
  });

  it('accepts a total whose parts were each rounded', () => {
    const parts = addIntervals(roundingInterval(d('12.1'), 1), roundingInterval(d('45.4'), 1));
    expect(agree(roundingInterval(d('57.6'), 1), parts)).toBe(true);
    expect(agree(roundingInterval(d('57.8'), 1), parts)).toBe(false);
  });
});

const end = fc.integer({ min: -20, max: 20 });
const interval = fc
  .record({ a: end, b: end, lowOpen: fc.boolean(), highOpen: fc.boolean() })
  .map(({ a, b, lowOpen, highOpen }): Interval => {
    const [low, high] = [d(String(Math.min(a, b))), d(String(Math.max(a, b)))];
    return a === b ? pointInterval(low) : { low, high, lowOpen, highOpen };
  });
/** A share t of the way through the interval, never an excluded end. */
const within = ({ low, high, lowOpen, highOpen }: Interval, eighths: number): Decimal => {
  const share = Math.min(Math.max(eighths, lowOpen ? 1 : 0), highOpen ? 7 : 8);
  return low.plus(high.minus(low).times(share).div(8));
};
/** As `containsValue`, for quotients cut at 40 digits. */
const near = (a: Interval, value: Decimal): boolean =>
  overlaps(a, closedInterval(value.minus('1e-30'), value.plus('1e-30')));
const eighths = fc.integer({ min: 0, max: 8 });

describe('laws of interval arithmetic', () => {
  it.each([
    ['sum', addIntervals, (x: Decimal, y: Decimal) => x.plus(y)],
    ['difference', subtractIntervals, (x: Decimal, y: Decimal) => x.minus(y)],
    ['product', multiplyIntervals, (x: Decimal, y: Decimal) => x.times(y)],
  ])('the %s of two members is a member', (_, combine, exact) => {
    fc.assert(
      fc.property(interval, interval, eighths, eighths, (a, b, s, t) =>
        containsValue(combine(a, b), exact(within(a, s), within(b, t))),
      ),
    );
  });

  it('the quotient of two members is a member', () => {
    fc.assert(
      fc.property(interval, interval, eighths, eighths, (a, b, s, t) => {
        const quotient = divideIntervals(a, b);
        return quotient === null || near(quotient, within(a, s).div(within(b, t)));
      }),
    );
  });

  it('an end is open exactly when no members reach it', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const { high, highOpen } = addIntervals(a, b);
        return containsValue(addIntervals(a, b), high) === !highOpen && highOpen === (a.highOpen || b.highOpen);
      }),
    );
  });

  it('overlap does not depend on the order', () => {
    fc.assert(fc.property(interval, interval, (a, b) => overlaps(a, b) === overlaps(b, a)));
  });

  it('a value lies in the interval of its own rounding and of its own truncation', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 3 }), (n, decimals) => {
        const value = d(String(n)).div(10_000);
        const cut = value.toDecimalPlaces(decimals, Decimal.ROUND_DOWN);
        return (
          containsValue(roundingInterval(value.toDecimalPlaces(decimals), decimals), value) &&
          containsValue(truncationInterval(cut, decimals), value)
        );
      }),
    );
  });
});
