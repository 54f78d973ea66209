import { Decimal } from '@shiji/figure';
import type { Relation } from './relation.ts';

const ONE = new Decimal('1');
const TOLERANCE = new Decimal('0.15');

/**
 * Whether the figures miss the relation by so much that no rounding explains it. A cheap look before the exact
 * verdict, when hundreds of formulas are tried: two products instead of divisions of intervals.
 */
export function isFarOff(relation: Relation): boolean {
  const { form, target, operands, scale } = relation;
  const stated = target.measure.mid;
  if (form === 'linear' || operands.length < 2) return false;
  if (form === 'product')
    return apart(
      stated,
      operands.reduce((product, { quantity }) => product.times(quantity.measure.mid), scale),
    );
  const above = sum(relation, false);
  const below = form === 'ratio' ? sum(relation, true) : (operands[1]?.quantity.measure.mid ?? ONE);
  if (form === 'ratio') return apart(stated.times(below), above.times(scale));
  const first = operands[0]?.quantity.measure.mid ?? ONE;
  const change = form === 'growth' ? first.minus(below) : below.minus(first);
  return apart(stated.times(below), change.times(scale), below.times(scale).times('0.01'));
}

function sum(relation: Relation, below: boolean): Decimal {
  return relation.operands.reduce(
    (total, operand) => (Boolean(operand.below) === below ? total.plus(operand.quantity.measure.mid) : total),
    new Decimal('0'),
  );
}

function apart(stated: Decimal, expected: Decimal, slack: Decimal = new Decimal('0')): boolean {
  return stated.minus(expected).abs().gt(expected.abs().times(TOLERANCE).plus(slack));
}
