import type { Decimal } from '@shiji/figure';
import type { Explanation } from '../finding.ts';
import type { Measure } from '../measure.ts';
import { placeOfQuantity, type Quantity, showAs, writtenText } from './quantity.ts';
import { computed, type Reading, type Relation } from './relation.ts';

const MOST_TERMS = 8;

/** The right-hand side with its figures: 37.50＋6.10＋3.00, 14.62÷37.50. */
export function figuresOf(relation: Relation, read: Reading): string {
  const texts = relation.operands.map(({ quantity }) => textOf(quantity, read));
  const [first = '', second = ''] = texts;
  if (relation.form === 'ratio') return ratioText(relation, texts);
  if (relation.form === 'growth') return `（${first}−${second}）÷${second}`;
  if (relation.form === 'decline') return `（${second}−${first}）÷${second}`;
  if (relation.form === 'product') return texts.join('×');
  const signed = relation.operands.map(
    ({ weight }, index) => `${weight === -1 ? '−' : index === 0 ? '' : '＋'}${texts[index] ?? ''}`,
  );
  return signed.length <= MOST_TERMS ? signed.join('') : `${signed.slice(0, 3).join('')}＋…${signed.at(-1) ?? ''}`;
}

function ratioText(relation: Relation, texts: readonly string[]): string {
  const side = (below: boolean) => texts.filter((_, index) => Boolean(relation.operands[index]?.below) === below);
  const lower = relation.constant && side(true).length === 0 ? [showConstant(relation.constant, relation)] : side(true);
  return [side(false), lower]
    .map((terms) => (terms.length > 1 ? `（${terms.join('＋')}）` : (terms[0] ?? '')))
    .join('÷');
}

function showConstant(constant: Measure, relation: Relation): string {
  const [operand] = relation.operands;
  return operand ? showAs(constant.mid, operand.quantity) : constant.mid.toFixed(2);
}

/** As written, or as corrected when the figure was found wrong before. */
function textOf(quantity: Quantity, read: Reading): string {
  const value = read(quantity).mid;
  return value.eq(quantity.measure.mid) && !quantity.doubtful ? writtenText(quantity) : showAs(value, quantity);
}

/** The recomputation as a tree down to the cells. */
export function explanationOf(relation: Relation, read: Reading): Explanation {
  const expected = computed(relation, read);
  return {
    label: relation.target.label,
    value: expected ? showAs(expected.mid, relation.target) : writtenText(relation.target),
    formula: `${relation.target.name}＝${relation.words}`,
    place: placeOfQuantity(relation.target),
    operands: relation.operands.map(({ quantity }) => ({
      label: quantity.label,
      value: textOf(quantity, read),
      place: placeOfQuantity(quantity),
    })),
  };
}

/** A difference in the unit of the figure, without sign. */
export function gapText(quantity: Quantity, expected: Decimal): string {
  return showAs(expected.minus(quantity.measure.mid).abs(), quantity);
}
