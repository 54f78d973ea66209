import type { Decimal } from '@shiji/figure';
import { agree, type Measure, over, scaled } from '../measure.ts';
import { isPercent, type Quantity } from './quantity.ts';
import type { Operand, Reading, Relation } from './relation.ts';
import { slipOf } from './slips.ts';

/** Why a computed figure may be wrong, in a form that fits after a comma. */
export interface Cause {
  readonly kind: 'inverse' | 'denominator' | 'base' | 'copied' | 'slip' | 'unit' | 'complement' | 'omitted' | 'ratio';
  readonly text: string;
}

/** The cause of a wrong rate, share, growth or average: the first explanation that reproduces what is written. */
export function causeOfRate(
  relation: Relation,
  expected: Measure,
  read: Reading,
  neighbours: readonly Quantity[],
): Cause | null {
  const { target } = relation;
  const slip = slipOf(target, expected.mid);
  if (slip?.kind === 'sign' || slip?.kind === 'transposed' || slip?.kind === 'decimal' || slip?.kind === 'fraction')
    return { kind: 'slip', text: slip.text };
  if (slip?.kind === 'unit') return { kind: 'unit', text: slip.text };
  return (
    inverse(relation, read) ??
    wrongBase(relation, read) ??
    rival(relation, read) ??
    copied(target, neighbours) ??
    complement(relation, expected) ??
    (slip ? { kind: 'slip', text: slip.text } : null)
  );
}

/** Numerator and denominator of a plain ratio; nothing for one with several terms. */
function pairOf(relation: Relation): readonly Operand[] {
  return relation.operands.length === 2 ? relation.operands : [];
}

function quotient(relation: Relation, above: Measure, below: Measure): Measure | null {
  const ratio = over(above, below, relation.target.measure.base);
  return ratio ? scaled(ratio, relation.scale) : null;
}

function inverse(relation: Relation, read: Reading): Cause | null {
  const [first, second] = pairOf(relation);
  if (relation.form !== 'ratio' || !first || !second) return null;
  const turned = quotient(relation, read(second.quantity), read(first.quantity));
  return turned && fits(relation.target, turned) ? { kind: 'inverse', text: '分子分母颠倒' } : null;
}

/** Growth over this year’s figure instead of last year’s, or the plain quotient instead of the change. */
function wrongBase(relation: Relation, read: Reading): Cause | null {
  const [first, second] = relation.operands;
  if ((relation.form !== 'growth' && relation.form !== 'decline') || !first || !second) return null;
  const [now, before] = [read(first.quantity), read(second.quantity)];
  const plain = quotient(relation, now, before);
  if (plain && fits(relation.target, plain))
    return { kind: 'ratio', text: `误填为${first.quantity.name}÷${second.quantity.name}` };
  const turned = quotient(relation, before, now);
  if (!turned) return null;
  const change = {
    ...turned,
    low: relation.scale.minus(turned.high),
    mid: relation.scale.minus(turned.mid),
    high: relation.scale.minus(turned.low),
  };
  const either = [change, scaled(change, relation.scale.div(relation.scale).negated())];
  return either.some((value) => fits(relation.target, value))
    ? { kind: 'base', text: `误用${first.quantity.name}作分母` }
    : null;
}

/** Another figure of the line in place of the denominator or the numerator. */
function rival(relation: Relation, read: Reading): Cause | null {
  const [first, second] = pairOf(relation);
  if (!first || !second || relation.form !== 'ratio') return null;
  for (const other of relation.rivals) {
    const below = quotient(relation, read(first.quantity), other.measure);
    if (below && fits(relation.target, below))
      return { kind: 'denominator', text: `误用${nameOf(other, second.quantity)}作分母` };
    const above = quotient(relation, other.measure, read(second.quantity));
    if (above && fits(relation.target, above))
      return { kind: 'denominator', text: `误用${nameOf(other, first.quantity)}作分子` };
  }
  return null;
}

function nameOf(other: Quantity, instead: Quantity): string {
  return other.name === instead.name ? other.label : other.name;
}

const COPY_DIGITS = 3;

function copied(target: Quantity, neighbours: readonly Quantity[]): Cause | null {
  const digits = target.mention.figure.digits;
  if (digits.replace(/\D/g, '').length < COPY_DIGITS || /^100(?:\.0+)?$/.test(digits)) return null;
  const same = neighbours.find(
    (other) => other !== target && other.mention.figure.digits === digits && other.measure.base === target.measure.base,
  );
  return same ? { kind: 'copied', text: `疑误抄“${same.label}”的${same.mention.figure.text}` } : null;
}

function complement(relation: Relation, expected: Measure): Cause | null {
  if (relation.form !== 'ratio' || !isPercent(relation.target.unit)) return null;
  const rest = relation.scale.minus(expected.mid);
  return near(relation.target, rest) && rest.gt(0) ? { kind: 'complement', text: '填的是剩余比例' } : null;
}

/** Agreement to the written digits, with a figure precise enough to tell. */
function fits(target: Quantity, value: Measure): boolean {
  return (
    target.measure.mid.abs().gt(0) &&
    agree(target.measure, value) &&
    target.mention.figure.digits.replace(/\D/g, '').length >= 2
  );
}

function near(target: Quantity, value: Decimal): boolean {
  return target.measure.low.lte(value) && target.measure.high.gte(value) && target.mention.figure.decimals > 0;
}

/** The cause of a wrong sum: one part left out, counted twice, or a slip. */
export function causeOfSum(relation: Relation, expected: Measure, read: Reading): Cause | null {
  const { target } = relation;
  const slip = slipOf(target, expected.mid);
  if (slip && slip.kind !== 'digit' && slip.kind !== 'dropped')
    return { kind: slip.kind === 'unit' ? 'unit' : 'slip', text: slip.text };
  const gap = expected.mid.minus(read(target).mid);
  const left = relation.operands.find(({ quantity }) => near2(read(quantity).mid, gap));
  if (left) return { kind: 'omitted', text: `疑漏计“${left.quantity.label}”` };
  const twice = relation.operands.find(({ quantity }) => near2(read(quantity).mid, gap.negated()));
  if (twice) return { kind: 'omitted', text: `疑重复计入“${twice.quantity.label}”` };
  return slip ? { kind: 'slip', text: slip.text } : null;
}

function near2(value: Decimal, gap: Decimal): boolean {
  return !gap.isZero() && value.minus(gap).abs().lte(gap.abs().times('0.00001'));
}
