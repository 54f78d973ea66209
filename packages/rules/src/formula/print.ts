import type { FormulaNode } from './node.ts';

const POWER: Readonly<Record<string, number>> = { 或: 10, 且: 20, '+': 50, '-': 50, '×': 60, '÷': 60 };
const COMPARISON = 40;
const NOT = 30;
const MINUS = 70;
const ATOM = 100;

/** The formula in one spelling, with no more parentheses than its shape needs; parsing it again gives the same tree. */
export function printFormula(node: FormulaNode): string {
  switch (node.kind) {
    case 'number':
      return `${node.value.toFixed(node.decimals)}${node.unit?.name ?? ''}`;
    case 'name':
      return `【${node.name}】`;
    case 'negate':
      return `-${wrapped(node.operand, MINUS)}`;
    case 'not':
      return `非 ${wrapped(node.operand, NOT)}`;
    case 'arithmetic':
      return pair(node.left, node.sign, node.right, POWER[node.sign] ?? 0);
    case 'logic':
      return pair(node.left, node.word, node.right, POWER[node.word] ?? 0);
    case 'comparison':
      return `${wrapped(node.left, COMPARISON + 1)} ${node.sign} ${wrapped(node.right, COMPARISON + 1)}`;
    case 'condition':
      return `若 ${printFormula(node.test)} 则 ${printFormula(node.whenTrue)} 否则 ${printFormula(node.whenFalse)}`;
    case 'call':
      return `${node.name}(${node.operands.map(printFormula).join(', ')})`;
    case 'bands':
      return `分档(${[printFormula(node.value), ...node.bands.map(printBand)].join(', ')}, 否则: ${printFormula(node.otherwise)})`;
  }
}

const printBand = ({ sign, limit, result }: { sign: string; limit: FormulaNode; result: FormulaNode }): string =>
  `${sign}${wrapped(limit, COMPARISON + 1)}: ${printFormula(result)}`;

/** Signs of one rank read from left to right, so an equal rank on the right needs parentheses. */
const pair = (left: FormulaNode, sign: string, right: FormulaNode, power: number): string =>
  `${wrapped(left, power)} ${sign} ${wrapped(right, power + 1)}`;

const wrapped = (node: FormulaNode, least: number): string =>
  powerOf(node) < least ? `(${printFormula(node)})` : printFormula(node);

function powerOf(node: FormulaNode): number {
  switch (node.kind) {
    case 'arithmetic':
      return POWER[node.sign] ?? 0;
    case 'logic':
      return POWER[node.word] ?? 0;
    case 'comparison':
      return COMPARISON;
    case 'not':
      return NOT;
    case 'negate':
      return MINUS;
    case 'condition':
      return 0;
    default:
      return ATOM;
  }
}

/** The formula as people write it: names without brackets. */
export const readableFormula = (node: FormulaNode): string => printFormula(node).replace(/[【】]/g, '');
