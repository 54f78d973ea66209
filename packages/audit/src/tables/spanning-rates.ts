import { Decimal } from '@shiji/figure';
import type { Judgement } from './judgement.ts';
import { RATE, SAVING_RULE } from './names.ts';
import type { Panel } from './panel.ts';
import { isTotal } from './part-set.ts';
import { isPercent, isQuantity, type Quantity, type Slot } from './quantity.ts';
import { judge, type Relation } from './relation.ts';

const HUNDRED = new Decimal('100');

/** A row 年度执行率 whose cells span the columns 预算 and 支出 of a year: the rate of the total row in that group. */
export function spanningRateJudgements(panel: Panel): Judgement[] {
  const totals = panel.rows.filter((row) => isTotal(row));
  const rates = panel.rows.filter((row) => RATE.test(row.name));
  return rates.flatMap((rate) =>
    totals.flatMap((total) =>
      accepted(panel.columns.flatMap((column) => spanningAt(panel, panel.slot(rate.index, column.index), total.index))),
    ),
  );
}

/** At least two groups must obey before one is accused. */
function accepted(judgements: readonly Judgement[]): readonly Judgement[] {
  const agreeing = judgements.filter(({ verdict }) => verdict !== 'fails').length;
  return agreeing >= 2 && judgements.length - agreeing <= agreeing ? judgements : [];
}

function spanningAt(panel: Panel, slot: Slot, row: number): Judgement[] {
  if (!isQuantity(slot) || !isPercent(slot.unit) || slot.cell.colSpan < 2) return [];
  const covered = panel.columns.filter(
    ({ index }) => index >= slot.cell.column && index < slot.cell.column + slot.cell.colSpan,
  );
  const spent = find(panel, covered, SAVING_RULE.spent, row);
  const budget = find(panel, covered, SAVING_RULE.budget, row);
  if (!spent || !budget || spent === budget) return [];
  const relation: Relation = {
    code: 'B02',
    kind: 'ratio',
    form: 'ratio',
    basis: 'name',
    target: slot,
    operands: [
      { quantity: spent, weight: 1 },
      { quantity: budget, weight: 1, below: true },
    ],
    scale: HUNDRED,
    items: 2,
    words: `${spent.label}÷${budget.label}`,
    rivals: [],
  };
  return [{ relation, verdict: judge(relation) }];
}

function find(panel: Panel, covered: Panel['columns'], names: readonly RegExp[], row: number): Quantity | null {
  for (const name of names) {
    const column = covered.find((one) => name.test(one.name));
    const slot = column ? panel.slot(row, column.index) : 'none';
    if (isQuantity(slot)) return slot;
  }
  return null;
}
