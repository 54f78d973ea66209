import { Decimal } from '@shiji/figure';
import type { FindingKind } from '../finding.ts';
import { agree, type Measure, minus, over, plus, scaled, times } from '../measure.ts';
import type { Quantity } from './quantity.ts';

/** Shape of the arithmetic between a target and its operands. */
export type Form =
  | 'linear' // target = Σ weight × operand
  | 'ratio' // target = Σ upper operands ÷ Σ lower operands
  | 'growth' // target = (first − second) ÷ second
  | 'decline' // target = (second − first) ÷ second
  | 'product'; // target = Π operands

/** Why the relation is believed: a formula printed in the table, the names, or that most lines obey it. */
export type Basis = 'formula' | 'name' | 'vote';

export interface Operand {
  readonly quantity: Quantity;
  readonly weight: 1 | -1;
  /** Below the fraction line of a ratio. */
  readonly below?: true;
}

/** An equation between figures of one table. Empty cells that count as zero are left out of `operands`. */
export interface Relation {
  readonly code: string;
  readonly kind: FindingKind;
  readonly form: Form;
  readonly basis: Basis;
  readonly target: Quantity;
  readonly operands: readonly Operand[];
  /** How many base units of the computed value make one of the target: 100 for a percentage, 10000 for 元 → 万元. */
  readonly scale: Decimal;
  /** A denominator, or in a difference a subtrahend, that stands outside the table and is known from the other lines only. */
  readonly constant?: Measure;
  /** How many items the rounding of a sum may have touched. */
  readonly items: number;
  /** Words of the formula, such as “实际支出÷已到位资金”. */
  readonly words: string;
  /** Other figures that may have been taken by mistake, for the explanation of a wrong rate. */
  readonly rivals: readonly Quantity[];
}

export type Verdict = 'holds' | 'leftover' | 'truncated' | 'fails' | 'unknown';

/** Reads the measure of a quantity; a correction may stand in for what is written. */
export type Reading = (quantity: Quantity) => Measure;

export const asWritten: Reading = (quantity) => quantity.measure;

const ZERO = new Decimal('0');
const ONE = new Decimal('1');

/** The value that the operands give for the target, in the target’s base unit; null when it cannot be computed. */
export function computed(relation: Relation, read: Reading = asWritten): Measure | null {
  const { form, operands, scale, target } = relation;
  const base = target.measure.base;
  if (form === 'linear') return { ...scaled(lessConstant(relation, sumOf(operands, read)), scale), base };
  if (form === 'ratio') return quotient(relation, read);
  const [first, second] = operands.map(({ quantity }) => read(quantity));
  if (!first || !second) return null;
  if (form === 'product')
    return scaled(
      operands.slice(1).reduce((product, { quantity }) => times(product, read(quantity), base), { ...first, base }),
      scale,
    );
  const ratio = over(first, second, base);
  if (!ratio) return null;
  const change = shifted(ratio, ONE.negated());
  return scaled(form === 'growth' ? change : scaled(change, ONE.negated()), scale);
}

/** A difference to something that stands outside the table. */
function lessConstant(relation: Relation, sum: Measure): Measure {
  return relation.constant ? minus(sum, relation.constant) : sum;
}

function quotient(relation: Relation, read: Reading): Measure | null {
  const below = lowerSum(relation, read);
  const ratio = below ? over(sumOf(uppers(relation), read), below, relation.target.measure.base) : null;
  return ratio ? scaled(ratio, relation.scale) : null;
}

function uppers(relation: Relation): Operand[] {
  return relation.operands.filter(({ below }) => !below);
}

/** What the ratio divides by: its lower operands, or the constant that the other lines tell. */
function lowerSum(relation: Relation, read: Reading): Measure | null {
  const lower = relation.operands.filter(({ below }) => below);
  return lower.length > 0 ? sumOf(lower, read) : (relation.constant ?? null);
}

function sumOf(operands: readonly Operand[], read: Reading): Measure {
  const zero: Measure = { low: ZERO, mid: ZERO, high: ZERO, base: '' };
  return operands.reduce(
    (sum, { quantity, weight }) => (weight === 1 ? plus(sum, read(quantity)) : minus(sum, read(quantity))),
    zero,
  );
}

function shifted(measure: Measure, by: Decimal): Measure {
  return { low: measure.low.plus(by), mid: measure.mid.plus(by), high: measure.high.plus(by), base: measure.base };
}

/** Whether the figures of a relation can all be true, allowing for rounding. */
export function judge(relation: Relation, read: Reading = asWritten): Verdict {
  const expected = computed(relation, read);
  if (!expected) return 'unknown';
  const stated = read(relation.target);
  return relation.form === 'linear' ? judgeSum(relation, stated, expected) : judgeRate(relation, stated, expected);
}

const LEAST_LEFTOVER = 2;
const SPREAD = 0.87;

function judgeSum(relation: Relation, stated: Measure, expected: Measure): Verdict {
  const gap = stated.mid.minus(expected.mid).abs();
  if (gap.isZero()) return 'holds';
  const step = coarsestStep(relation);
  if (step.isZero()) return 'fails';
  return gap.lte(step.times(toleratedSteps(relation.items))) ? 'leftover' : 'fails';
}

/** Steps of the last digit by which n rounded items may miss their rounded sum: never more than half a step each, rarely more than three sigma. */
export function toleratedSteps(items: number): number {
  return Math.floor(Math.min((items + 1) / 2, Math.max(LEAST_LEFTOVER, SPREAD * Math.sqrt(items + 1))));
}

/** The step that rounding may have cost a sum: that of its coarsest figure, unless the sum itself is written finer. */
export function coarsestStep(relation: Relation): Decimal {
  const own = stepOf(relation.target);
  const parts = relation.operands.map(({ quantity }) => stepOf(quantity));
  const coarsest = Decimal.max(own, ...parts);
  return own.gt(0) && own.lt(coarsest) ? own : coarsest;
}

function stepOf({ measure }: Quantity): Decimal {
  return measure.high.minus(measure.low);
}

function judgeRate(relation: Relation, stated: Measure, expected: Measure): Verdict {
  if (agree(stated, expected)) return 'holds';
  const step = stated.high.minus(stated.low);
  if (isTruncated(stated, expected, step)) return 'truncated';
  const gap = stated.mid.minus(expected.mid).abs();
  const fine = relation.target.mention.figure.decimals >= 2;
  return fine && gap.lte(step.times('1.01')) ? 'leftover' : 'fails';
}

/** The digits behind the last one were cut off instead of rounded. */
function isTruncated(stated: Measure, expected: Measure, step: Decimal): boolean {
  if (step.isZero() || stated.mid.isNegative() !== expected.mid.isNegative()) return false;
  const beyond = expected.mid.abs().minus(stated.mid.abs());
  return beyond.gte(0) && beyond.lt(step);
}

/** What `quantity` would have to be for the relation to hold with everything else as read; null when that cannot be told. */
export function solvedFor(relation: Relation, quantity: Quantity, read: Reading = asWritten): Measure | null {
  if (quantity === relation.target) return withSlack(relation, computed(relation, read));
  const at = relation.operands.findIndex((operand) => operand.quantity === quantity);
  const operand = relation.operands[at];
  if (!operand) return null;
  const base = quantity.measure.base;
  const target = scaled(read(relation.target), ONE.div(relation.scale));
  if (relation.form === 'linear') return withSlack(relation, { ...solvedTerm(relation, operand, target, read), base });
  if (relation.form === 'ratio') return solvedPart(relation, operand, target, read);
  const others = relation.operands.filter((other) => other !== operand).map((other) => read(other.quantity));
  const [other] = others;
  if (!other) return null;
  if (relation.form === 'product')
    return others.reduce<Measure | null>((rest, factor) => (rest ? over(rest, factor, base) : null), target);
  const ratio = shifted(relation.form === 'growth' ? target : scaled(target, ONE.negated()), ONE);
  return at === 0 ? times(ratio, other, base) : over(other, ratio, base);
}

/** One term of a ratio from the rate and the other terms. */
function solvedPart(relation: Relation, operand: Operand, rate: Measure, read: Reading): Measure | null {
  const base = operand.quantity.measure.base;
  if (relation.operands.filter(({ quantity }) => quantity === operand.quantity).length > 1)
    return solvedBothSides(relation, operand.quantity, rate, read);
  const mates = relation.operands.filter((other) => other !== operand && other.below === operand.below);
  const other = operand.below ? sumOf(uppers(relation), read) : lowerSum(relation, read);
  const side = other ? (operand.below ? over(other, rate, base) : times(other, rate, base)) : null;
  return side ? { ...minus(side, sumOf(mates, read)), base } : null;
}

/** x in (x + u) ÷ (x + l) = rate, such as 支付 ÷ （支付＋结余): x = (rate × l − u) ÷ (1 − rate). */
function solvedBothSides(relation: Relation, quantity: Quantity, rate: Measure, read: Reading): Measure | null {
  const { base } = quantity.measure;
  const others = relation.operands.filter((operand) => operand.quantity !== quantity);
  const [upper, lower] = [others.filter(({ below }) => !below), others.filter(({ below }) => below)].map((side) =>
    sumOf(side, read),
  );
  if (!upper || !lower) return null;
  const left = minus(times(lower, rate, base), upper);
  return over(left, shifted(scaled(rate, ONE.negated()), ONE), base);
}

function solvedTerm(relation: Relation, operand: Operand, target: Measure, read: Reading): Measure {
  const rest = sumOf(
    relation.operands.filter((other) => other !== operand),
    read,
  );
  const value = minus(relation.constant ? plus(target, relation.constant) : target, rest);
  return operand.weight === 1 ? value : scaled(value, ONE.negated());
}

/** A sum of rounded items tells its missing item only to within the leftover it tolerates. */
function withSlack(relation: Relation, measure: Measure | null): Measure | null {
  if (!measure || relation.form !== 'linear') return measure;
  const slack = coarsestStep(relation).times(toleratedSteps(relation.items));
  return { low: measure.mid.minus(slack), mid: measure.mid, high: measure.mid.plus(slack), base: measure.base };
}

export function quantitiesOfRelation(relation: Relation): readonly Quantity[] {
  return [...new Set([relation.target, ...relation.operands.map(({ quantity }) => quantity)])];
}
