import { Decimal } from '@shiji/figure';
import { type Measure, measureOf, minus, over, percentOf, times, total } from '../../measure.ts';
import { countFits, fitsTotal, piecesOf } from '../average.ts';
import { comparableFigures } from '../comparable.ts';
import { perNoun } from '../per.ts';
import type { Term } from '../term.ts';

/** How a figure may follow from others that stand near it. */
export type RelationKind = 'share' | 'growth' | 'difference' | 'sum' | 'average' | 'area';

export interface Relation {
  readonly kind: RelationKind;
  readonly formula: string;
  readonly operands: readonly Term[];
  readonly result: Measure;
}

/** Every relation among `pool` that could yield a figure of the target's kind; units fit, words are not looked at. */
export function relationsTo(target: Term, pool: readonly Term[]): Relation[] {
  const amounts = pool.filter((term) => term !== target && isAmount(term));
  if (isPercent(target)) return pairs(amounts).flatMap(([a, b]) => shares(a, b));
  const alike = amounts.filter((term) => comparableFigures(term.figure, target.figure));
  return [
    ...pairs(alike).flatMap(([a, b]) => difference([a, b])),
    ...stretches(alike).flatMap((parts) => sums(parts, alike)),
    ...averages(target, amounts),
    ...areas(target, amounts),
  ];
}

const NO_AMOUNT = new Set(['percent', 'percentPoint', 'permille', 'duration', 'score', 'time']);

function isAmount({ figure }: Term): boolean {
  return (
    figure.unit !== null &&
    figure.qualifier === 'exact' &&
    !figure.range &&
    !figure.malformed &&
    !NO_AMOUNT.has(figure.unit.dimension)
  );
}

export function isPercent({ figure }: Term): boolean {
  return figure.unit?.name === '%';
}

function pairs(terms: readonly Term[]): [Term, Term][] {
  return terms.flatMap((a) => terms.filter((b) => b !== a).map((b): [Term, Term] => [a, b]));
}

function shares(a: Term, b: Term): Relation[] {
  if (!comparableFigures(a.figure, b.figure)) return [];
  const [part, whole] = [measureOf(a.figure), measureOf(b.figure)];
  const share = percentOf(part, whole);
  const change = minus(part, whole);
  const growth = percentOf(change, whole);
  const operands = [a, b];
  return [
    ...(share ? [{ kind: 'share' as const, formula: '部分 ÷ 整体 × 100%', operands, result: share }] : []),
    ...(growth
      ? [{ kind: 'growth' as const, formula: '两数之差 ÷ 基数 × 100%', operands, result: unsigned(growth) }]
      : []),
  ];
}

function unsigned(measure: Measure): Measure {
  if (!measure.mid.isNegative()) return measure;
  const [low, mid, high] = [measure.high.negated(), measure.mid.negated(), measure.low.negated()];
  return { low, mid, high, base: measure.base };
}

/** The first less all others, when something is left. */
function difference(operands: readonly Term[]): Relation[] {
  const [first, ...rest] = operands.map(({ figure }) => measureOf(figure));
  if (!first) return [];
  const result = minus(first, total(rest));
  return result.mid.gt(0) ? [{ kind: 'difference', formula: '总数 − 其余', operands, result }] : [];
}

const MOST_PARTS = 6;

/** Two to six values that follow each other. */
function stretches(terms: readonly Term[]): Term[][] {
  return terms.flatMap((_, from) =>
    Array.from({ length: MOST_PARTS - 1 }, (__, i) => terms.slice(from, from + 2 + i)).filter(
      (part, i) => part.length === i + 2,
    ),
  );
}

function sums(parts: readonly Term[], alike: readonly Term[]): Relation[] {
  const operands = [...parts];
  const result = total(parts.map(({ figure }) => measureOf(figure)));
  const rests = parts.length < 2 ? [] : alike.filter((whole) => !parts.includes(whole));
  return [
    { kind: 'sum', formula: '各项之和', operands, result },
    ...rests.flatMap((whole) => difference([whole, ...parts])),
  ];
}

/** “人均…”: a total of the target's kind by what the average is per. */
function averages(target: Term, amounts: readonly Term[]): Relation[] {
  if (!/均|每/.test(target.near)) return [];
  const per = perNoun(target.near);
  const counts = amounts.filter((term) => countFits(term, per));
  return amounts
    .filter((sum) => fitsTotal(sum, target))
    .flatMap((sum) =>
      counts.flatMap((count): Relation[] => {
        const result =
          sum === count ? null : over(measureOf(sum.figure), piecesOf(count, per), measureOf(sum.figure).base);
        return result ? [{ kind: 'average', formula: '总量 ÷ 个数', operands: [sum, count], result }] : [];
      }),
    );
}

/** 1 平方米 in 亩, the base of areas. */
const SQUARE_METRE = new Decimal('0.0015');

/** Length and width make an area; width is an area by a length. */
function areas(target: Term, amounts: readonly Term[]): Relation[] {
  if (target.figure.unit?.dimension !== 'length' || !/宽|厚|长/.test(target.near)) return [];
  const lengths = amounts.filter(({ figure }) => figure.unit?.dimension === 'length');
  const surfaces = amounts.filter(({ figure }) => figure.unit?.dimension === 'area');
  return surfaces.flatMap((surface) =>
    lengths.flatMap((length): Relation[] => {
      const squareMetres = times(measureOf(surface.figure), oneBy(SQUARE_METRE), '平方米');
      const result = over(squareMetres, measureOf(length.figure), '米');
      return result ? [{ kind: 'area', formula: '面积 ÷ 长度', operands: [surface, length], result }] : [];
    }),
  );
}

function oneBy(divisor: Decimal): Measure {
  const value = new Decimal('1').div(divisor);
  return { low: value, mid: value, high: value, base: '' };
}
