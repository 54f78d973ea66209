import { Decimal } from '@shiji/figure';
import type { Judgement } from './judgement.ts';
import { INCOME_TOTAL, SPENDING_TOTAL } from './names.ts';
import type { Lane } from './lane.ts';
import type { Panel } from './panel.ts';
import { isQuantity } from './quantity.ts';
import { judge, type Relation } from './relation.ts';

const ONE = new Decimal('1');

/** 收入总计 = 支出总计 where a table lists income on the left and spending on the right. */
export function balanceJudgements(panels: readonly Panel[]): Judgement[] {
  return panels.flatMap((left, index) => {
    const right = panels[index + 1];
    return right ? left.rows.flatMap((row) => balanced(left, right, row)) : [];
  });
}

function balanced(left: Panel, right: Panel, row: Lane): Judgement[] {
  const other = right.rows.find(({ index }) => index === row.index);
  if (!other || !isPair(row.name, other.name) || left.columns.length !== right.columns.length) return [];
  return left.columns.flatMap((column, at): Judgement[] => {
    const income = left.slot(row.index, column.index);
    const spending = right.slot(row.index, right.columns[at]?.index ?? 0);
    if (!isQuantity(income) || !isQuantity(spending)) return [];
    const relation: Relation = {
      code: 'B10',
      kind: 'sum',
      form: 'linear',
      basis: 'name',
      target: income,
      operands: [{ quantity: spending, weight: 1 }],
      scale: ONE,
      items: 1,
      words: other.name,
      rivals: [],
    };
    return [{ relation, verdict: judge(relation) }];
  });
}

function isPair(left: string, right: string): boolean {
  return (
    (INCOME_TOTAL.test(left) && SPENDING_TOTAL.test(right)) ||
    (left === '总计' && right === '总计') ||
    (/^资产总(?:计|额)$/.test(left) && /^负债(?:和|及|与).*总(?:计|额)$/.test(right))
  );
}
