import type { Decimal, Unit } from '@shiji/figure';
import type { FunctionName } from './token.ts';

export type ArithmeticSign = '+' | '-' | '×' | '÷';
export type ComparisonSign = '=' | '≠' | '≥' | '≤' | '>' | '<';

/** Where a node stands in the formula’s text. */
export interface Spot {
  readonly start: number;
  readonly end: number;
}

export interface NumberNode extends Spot {
  readonly kind: 'number';
  readonly value: Decimal;
  readonly decimals: number;
  readonly unit: Unit | null;
  /** A name printed right before the number: 上年结转38.60. */
  readonly label?: string;
}

export interface NameNode extends Spot {
  readonly kind: 'name';
  readonly name: string;
}

export interface NegateNode extends Spot {
  readonly kind: 'negate';
  readonly operand: FormulaNode;
}

export interface ArithmeticNode extends Spot {
  readonly kind: 'arithmetic';
  readonly sign: ArithmeticSign;
  readonly left: FormulaNode;
  readonly right: FormulaNode;
}

export interface ComparisonNode extends Spot {
  readonly kind: 'comparison';
  readonly sign: ComparisonSign;
  readonly left: FormulaNode;
  readonly right: FormulaNode;
}

export interface LogicNode extends Spot {
  readonly kind: 'logic';
  readonly word: '且' | '或';
  readonly left: FormulaNode;
  readonly right: FormulaNode;
}

export interface NotNode extends Spot {
  readonly kind: 'not';
  readonly operand: FormulaNode;
}

export interface ConditionNode extends Spot {
  readonly kind: 'condition';
  readonly test: FormulaNode;
  readonly whenTrue: FormulaNode;
  readonly whenFalse: FormulaNode;
}

export interface CallNode extends Spot {
  readonly kind: 'call';
  readonly name: Exclude<FunctionName, '分档'>;
  readonly operands: readonly FormulaNode[];
}

/** 分档(x, ≤0: 5分, ≤10%: 4分, 否则: 0分): the first band that holds gives the value. */
export interface BandsNode extends Spot {
  readonly kind: 'bands';
  readonly value: FormulaNode;
  readonly bands: readonly {
    readonly sign: ComparisonSign;
    readonly limit: FormulaNode;
    readonly result: FormulaNode;
  }[];
  readonly otherwise: FormulaNode;
}

/** A parsed formula. Frozen data; parentheses are in its shape. */
export type FormulaNode =
  | NumberNode
  | NameNode
  | NegateNode
  | ArithmeticNode
  | ComparisonNode
  | LogicNode
  | NotNode
  | ConditionNode
  | CallNode
  | BandsNode;

/** Every name a formula uses, once, in order of appearance. */
export function namesIn(node: FormulaNode): string[] {
  const all = node.kind === 'name' ? [node.name] : childrenOf(node).flatMap(namesIn);
  return [...new Set(all)];
}

/** The direct operands of a node, in order. */
export function childrenOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'number':
    case 'name':
      return [];
    case 'negate':
    case 'not':
      return [node.operand];
    case 'condition':
      return [node.test, node.whenTrue, node.whenFalse];
    case 'call':
      return node.operands;
    case 'bands':
      return [node.value, ...node.bands.flatMap((band) => [band.limit, band.result]), node.otherwise];
    default:
      return [node.left, node.right];
  }
}
