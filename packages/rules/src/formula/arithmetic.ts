import { dividedBy, minus, plus, times } from '../span.ts';
import { added, divided, multiplied, subtracted } from './measure.ts';
import type { ArithmeticNode, FormulaNode } from './node.ts';
import { readableFormula } from './print.ts';
import type { Quantity } from './quantity.ts';
import { Stop } from './stop.ts';

/** Computes one + - × ÷ over values, spans and units. */
export function combined(node: ArithmeticNode, a: Quantity, b: Quantity): Quantity {
  switch (node.sign) {
    case '+':
      return {
        value: a.value.plus(b.value),
        span: plus(a.span, b.span),
        measure: fitted(added(a.measure, b.measure, zeros(node, a, b)), node),
      };
    case '-':
      return {
        value: a.value.minus(b.value),
        span: minus(a.span, b.span),
        measure: fitted(subtracted(a.measure, b.measure, zeros(node, a, b)), node),
      };
    case '×':
      return { value: a.value.times(b.value), span: times(a.span, b.span), measure: multiplied(a.measure, b.measure) };
    case '÷':
      return quotient(node, a, b);
  }
}

function quotient(node: ArithmeticNode, a: Quantity, b: Quantity): Quantity {
  if (b.value.isZero()) throw new Stop(`“${readableFormula(node.right)}”为0，不能作除数`, node.right);
  const span = dividedBy(a.span, b.span);
  if (!span) throw new Stop(`“${readableFormula(node.right)}”按其精度可能为0，不能作除数`, node.right);
  return { value: a.value.div(b.value), span, measure: divided(a.measure, b.measure) };
}

function fitted(result: ReturnType<typeof added>, node: ArithmeticNode) {
  if ('measure' in result) return result.measure;
  throw new Stop(result.misfit, node);
}

/** Only a zero written without a unit fits any measure. */
const zeros = (node: { left: FormulaNode; right: FormulaNode }, a: Quantity, b: Quantity) => ({
  left: isBareZero(node.left, a),
  right: isBareZero(node.right, b),
});

const isBareZero = (node: FormulaNode, found: Quantity): boolean =>
  node.kind === 'number' && node.unit === null && found.value.isZero();
