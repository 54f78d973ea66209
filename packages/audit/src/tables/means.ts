import { Decimal } from '@shiji/figure';
import type { Frame } from './frame.ts';
import type { Judgement } from './judgement.ts';
import { isTotal } from './part-set.ts';
import { isQuantity } from './quantity.ts';
import { judge, type Operand, type Relation } from './relation.ts';

const MEAN = /^(?:月均|季均|年均|.{0,4}平均(?:值|数|分|得分)?|均值)$/;
const ONE = new Decimal('1');

/** A row or column named 月均 or 平均: the mean of the fields before it, when at least two lines say so. */
export function meanJudgements(frame: Frame): Judgement[] {
  return frame.fields.flatMap((field, target) => {
    if (!MEAN.test(field.name)) return [];
    const parts = frame.fields.flatMap((other, index) =>
      index < target && !isTotal(other) && !MEAN.test(other.name) ? [index] : [],
    );
    const judgements = frame.lines.flatMap((_, line) => meanAt(frame, target, parts, line));
    const agreeing = judgements.filter(({ verdict }) => verdict !== 'fails').length;
    return agreeing >= 2 && agreeing > judgements.length - agreeing ? judgements : [];
  });
}

function meanAt(frame: Frame, target: number, parts: readonly number[], line: number): Judgement[] {
  const mean = frame.at(target, line);
  const quantities = parts.map((part) => frame.at(part, line)).filter(isQuantity);
  if (
    !isQuantity(mean) ||
    quantities.length < 2 ||
    quantities.some(({ measure }) => measure.base !== mean.measure.base)
  )
    return [];
  const count = new Decimal(quantities.length);
  const operands = quantities.map((quantity): Operand => ({ quantity, weight: 1 }));
  const relation: Relation = {
    code: 'B24',
    kind: 'ratio',
    form: 'ratio',
    basis: 'vote',
    target: mean,
    operands,
    constant: { low: count, mid: count, high: count, base: '' },
    scale: ONE,
    items: quantities.length,
    words: `${quantities.length}项的平均数`,
    rivals: [],
  };
  return [{ relation, verdict: judge(relation) }];
}
