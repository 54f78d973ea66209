import { incomparable } from './measure.ts';
import type { ComparisonSign, FormulaNode } from './node.ts';
import type { Quantity } from './quantity.ts';
import { Stop } from './stop.ts';

/** Is a condition true? `plain` by the values themselves; `certain` is null when the spans leave it open. */
export interface Truth {
  readonly plain: boolean;
  readonly certain: boolean | null;
}

/** Compares two values, by themselves and by their spans. */
export function compared(node: FormulaNode, sign: ComparisonSign, a: Quantity, b: Quantity): Truth {
  const zero = {
    left: a.value.isZero() && a.measure.kind === 'number',
    right: b.value.isZero() && b.measure.kind === 'number',
  };
  const problem = incomparable(a.measure, b.measure, zero);
  if (problem) throw new Stop(problem, node);
  return truthOfSign(sign, a, b);
}

function truthOfSign(sign: ComparisonSign, a: Quantity, b: Quantity): Truth {
  switch (sign) {
    case '≥':
      return atLeast(a, b);
    case '≤':
      return atLeast(b, a);
    case '<':
      return opposite(atLeast(a, b));
    case '>':
      return opposite(atLeast(b, a));
    case '=':
      return both(atLeast(a, b), atLeast(b, a));
    case '≠':
      return opposite(both(atLeast(a, b), atLeast(b, a)));
  }
}

function atLeast(a: Quantity, b: Quantity): Truth {
  const plain = a.value.gte(b.value);
  if (a.span.low.gte(b.span.high)) return { plain, certain: true };
  return { plain, certain: a.span.high.lt(b.span.low) ? false : null };
}

export const opposite = ({ plain, certain: sure }: Truth): Truth => ({
  plain: !plain,
  certain: sure === null ? null : !sure,
});

export function both(a: Truth, b: Truth): Truth {
  const plain = a.plain && b.plain;
  if (a.certain === false || b.certain === false) return { plain, certain: false };
  return { plain, certain: a.certain === true && b.certain === true ? true : null };
}

export const either = (a: Truth, b: Truth): Truth => opposite(both(opposite(a), opposite(b)));
