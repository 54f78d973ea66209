import { Decimal } from '@shiji/figure';
import { agree, type Measure, over } from '../measure.ts';
import { areMates, type Frame, isAmountField, isGrouped, isRateField } from './frame.ts';
import type { Judgement } from './judgement.ts';
import { CUMULATIVE, PERIODIC } from './names.ts';
import { isPercent, isQuantity, type Quantity } from './quantity.ts';
import { judge, type Relation } from './relation.ts';
import type { Template, Term } from './template.ts';

/**
 * Rates of quarter groups: “累计到位率” under 第2季度 adds up the single quarters. Gives the readings that may be
 * meant: the sum of this and the earlier groups over the annual figure, or over the sum of the denominators.
 */
export function cumulativeTemplates(
  frame: Frame,
  target: number,
  pairs: readonly (readonly [number, number])[],
): Template[] {
  const field = frame.fields[target];
  if (!field || !CUMULATIVE.test(field.name)) return [];
  return pairs.flatMap(([first, second]) => {
    const above = accumulated(frame, target, first);
    const below = accumulated(frame, target, second);
    if (above.length < 2) return [];
    return [below].map((lower) => template(frame, target, above, lower));
  });
}

function template(frame: Frame, target: number, above: readonly number[], below: readonly number[]): Template {
  const terms: Term[] = [
    ...above.map((field): Term => ({ field, weight: 1 })),
    ...below.map((field): Term => ({ field, weight: 1, below: true })),
  ];
  const side = (fields: readonly number[]) =>
    fields.length > 1
      ? `各期${frame.fields[fields[0] ?? 0]?.name ?? ''}之和`
      : (frame.fields[fields[0] ?? 0]?.name ?? '');
  return {
    code: 'B02',
    kind: 'ratio',
    form: 'ratio',
    basis: 'name',
    target,
    terms,
    words: `${side(above)}÷${side(below)}`,
  };
}

/** The field itself and its namesakes in the groups before, when it is a figure of one period. */
function accumulated(frame: Frame, target: number, field: number): number[] {
  const lane = frame.fields[field];
  if (!lane || !isGrouped(frame, field) || !areMates(frame, field, target) || CUMULATIVE.test(lane.name))
    return [field];
  const mates = frame.fields.flatMap((other, index) =>
    index < field &&
    !areMates(frame, index, target) &&
    isGrouped(frame, index) &&
    timeless(other.name) === timeless(lane.name) &&
    isAmountField(frame, index)
      ? [index]
      : [],
  );
  return [...mates, field];
}

function timeless(name: string): string {
  return name.replace(PERIODIC, '');
}

// ---------------------------------------------------------------- one denominator for every line

const FEWEST_LINES = 3;
const FEWEST_IN_ALL = 4;
const HUNDRED = new Decimal('100');

/** 支付进度 = 累计支付 ÷ 全年预算, the budget standing elsewhere: most lines agree on it, the others fail. */
export function constantDenominator(frame: Frame, target: number): Judgement[] {
  if (frame.axis !== 'across' || !isRateField(frame, target)) return [];
  const amounts = frame.fields
    .flatMap((_, index) => (index < target && isAmountField(frame, index) ? [index] : []))
    .toReversed();
  for (const amount of amounts.slice(0, 3)) {
    const judgements = withConstant(frame, target, amount);
    if (judgements.length > 0) return judgements;
  }
  return [];
}

function withConstant(frame: Frame, target: number, amount: number): Judgement[] {
  const lines = frame.lines.flatMap((_, line) => pairAt(frame, target, amount, line));
  if (lines.length < FEWEST_IN_ALL) return [];
  const common = lines
    .map(({ implied }) => lines.filter((other) => agree(other.implied, implied)))
    .reduce((a, b) => (b.length > a.length ? b : a));
  const constant = intersection(common.map(({ implied }) => implied));
  const distinctRates = new Set(common.map(({ rate }) => rate.mention.figure.digits)).size;
  if (!constant || distinctRates < FEWEST_LINES || common.length * 10 < lines.length * 7) return [];
  return lines.map(({ rate, part }): Judgement => {
    const relation: Relation = {
      code: 'B02',
      kind: 'ratio',
      form: 'ratio',
      basis: 'vote',
      target: rate,
      operands: [{ quantity: part, weight: 1 }],
      constant,
      scale: HUNDRED,
      items: 2,
      words: `${part.name}÷其余各行共同的分母`,
      rivals: frame.lines.map((_, line) => frame.at(amount, line)).filter(isQuantity),
    };
    return { relation, verdict: judge(relation) };
  });
}

interface Pair {
  readonly rate: Quantity;
  readonly part: Quantity;
  readonly implied: Measure;
}

function pairAt(frame: Frame, target: number, amount: number, line: number): Pair[] {
  const rate = frame.at(target, line);
  const part = frame.at(amount, line);
  if (
    !isQuantity(rate) ||
    !isQuantity(part) ||
    !isPercent(rate.unit) ||
    rate.measure.low.lte(0) ||
    part.measure.low.lte(0)
  )
    return [];
  const implied = over(
    {
      ...part.measure,
      low: part.measure.low.times(100),
      mid: part.measure.mid.times(100),
      high: part.measure.high.times(100),
    },
    rate.measure,
    part.measure.base,
  );
  return implied ? [{ rate, part, implied }] : [];
}

function intersection(measures: readonly Measure[]): Measure | null {
  const [first] = measures;
  if (!first) return null;
  const low = Decimal.max(...measures.map((measure) => measure.low));
  const high = Decimal.min(...measures.map((measure) => measure.high));
  return low.lte(high) ? { low, mid: low.plus(high).div(2), high, base: first.base } : null;
}
