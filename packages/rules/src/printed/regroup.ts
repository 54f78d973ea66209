import type { ArithmeticNode, FormulaNode } from '../formula/node.ts';
import type { SideReading } from './printed-formula.ts';

/**
 * The readings of a printed computation, most sensible first. Documents leave out the parentheses of a fraction:
 * A+B-C/A+B means (A+B-C)/(A+B). The reading as written is kept beside it.
 */
export function readingsOf(node: FormulaNode): SideReading[] {
  const asWritten: SideReading = { kind: 'asWritten', node };
  const grouped = regrouped(node);
  return grouped ? [{ kind: 'grouped', node: grouped }, asWritten] : [asWritten];
}

/** Looks through ×100% and ×8 for the sum that hides a fraction; null when there is none. */
function regrouped(node: FormulaNode): FormulaNode | null {
  if (node.kind !== 'arithmetic') return null;
  if (node.sign === '×' || node.sign === '÷') {
    const left = regrouped(node.left);
    return left && node.right.kind === 'number' ? { ...node, left } : null;
  }
  return fractionOf(node);
}

/** A sum with exactly one quotient among its terms becomes one quotient of two sums. */
function fractionOf(sum: ArithmeticNode): FormulaNode | null {
  const terms: Term[] =
    sum.sign === '+' || sum.sign === '-' ? [...termsOf(sum.left), { sign: sum.sign, node: sum.right }] : [];
  const at = terms.findIndex(({ node }) => quotientIn(node) !== null);
  const found = terms[at];
  const quotient = found ? quotientIn(found.node) : null;
  if (!found || !quotient || terms.filter(({ node }) => quotientIn(node) !== null).length !== 1) return null;
  const above = joined([...terms.slice(0, at), { ...found, node: quotient.top }]);
  const below = joined([{ sign: '+', node: quotient.bottom }, ...terms.slice(at + 1)]);
  if (!above || !below || at === 0) return null;
  const fraction: ArithmeticNode = {
    kind: 'arithmetic',
    sign: '÷',
    left: above,
    right: below,
    start: sum.start,
    end: sum.end,
  };
  return quotient.times
    ? { kind: 'arithmetic', sign: '×', left: fraction, right: quotient.times, start: sum.start, end: sum.end }
    : fraction;
}

interface Term {
  readonly sign: '+' | '-';
  readonly node: FormulaNode;
}

function termsOf(node: FormulaNode): Term[] {
  if (node.kind !== 'arithmetic' || (node.sign !== '+' && node.sign !== '-') || isParenthesised(node))
    return [{ sign: '+', node }];
  return [...termsOf(node.left), { sign: node.sign, node: node.right }];
}

/** A node that begins before its left operand was written in parentheses. */
const isParenthesised = (node: ArithmeticNode): boolean => node.start < node.left.start;

interface Quotient {
  readonly top: FormulaNode;
  readonly bottom: FormulaNode;
  readonly times: FormulaNode | null;
}

/** D/A, or D/A×100%. */
function quotientIn(node: FormulaNode): Quotient | null {
  if (node.kind !== 'arithmetic' || isParenthesised(node)) return null;
  if (node.sign === '÷') return { top: node.left, bottom: node.right, times: null };
  const inner = node.sign === '×' && node.right.kind === 'number' ? quotientIn(node.left) : null;
  return inner && !inner.times ? { ...inner, times: node.right } : null;
}

function joined(terms: readonly Term[]): FormulaNode | null {
  const [first, ...rest] = terms;
  if (!first) return null;
  return rest.reduce<FormulaNode>(
    (left, { sign, node }) => ({ kind: 'arithmetic', sign, left, right: node, start: left.start, end: node.end }),
    first.node,
  );
}
