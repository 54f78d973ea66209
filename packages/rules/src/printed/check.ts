import type { Decimal } from '@shiji/figure';
import { type Evaluated, evaluateFormula, explanationOf } from '../formula/evaluate.ts';
import { childrenOf, type FormulaNode } from '../formula/node.ts';
import { factorOf, type Quantity, shownFactor } from '../formula/quantity.ts';
import { type Explanation, explain } from '../explanation.ts';
import { mapped, overlap, type Span, showDecimal, written } from '../span.ts';
import type { PrintedFormula, PrintedSide, SideReading, StatedResult } from './printed-formula.ts';

/** Whether a printed computation gives its printed result. */
export interface PrintedCheck {
  readonly agrees: boolean;
  readonly side: PrintedSide;
  readonly stated: StatedResult;
  readonly reading: SideReading;
  /** The exact result in the unit of the stated figure. */
  readonly computed: Decimal;
  /** Where the result may lie when the printed decimals are rounded figures. */
  readonly span: Span;
  /** For people, at the stated precision: “-5.77%”. */
  readonly shown: string;
  readonly explanation: Explanation;
}

/** Computes the sides that consist of numbers and compares each with the stated result; nothing when there is none of either. */
export function checkPrintedFormula(formula: PrintedFormula): PrintedCheck[] {
  const { stated } = formula;
  if (!stated) return [];
  return formula.sides
    .filter((side) => side.kind === 'numbers')
    .flatMap((side) => checkedSide(formula, side, stated) ?? []);
}

/** The first reading that agrees; else the most sensible one that can be computed. */
function checkedSide(formula: PrintedFormula, side: PrintedSide, stated: StatedResult): PrintedCheck | null {
  const checks = side.readings.flatMap((reading) => checkedReading(formula, side, reading, stated) ?? []);
  return checks.find((check) => check.agrees) ?? checks[0] ?? null;
}

function checkedReading(
  formula: PrintedFormula,
  side: PrintedSide,
  reading: SideReading,
  stated: StatedResult,
): PrintedCheck | null {
  const tree = computedTree(reading.node);
  if (!tree?.quantity) return null;
  const candidates = scales(reading.node, tree.quantity, stated).map((scale) => ({
    computed: tree.quantity ? tree.quantity.value.div(scale) : stated.value,
    span: mapped(tree.quantity?.span ?? written(stated.value, stated.decimals), (end) => end.div(scale)),
  }));
  const range = written(stated.value, stated.decimals);
  const best =
    candidates.find(
      ({ computed, span }) => overlap(range, span) || overlap(range, { low: computed, high: computed }),
    ) ?? candidates[0];
  if (!best) return null;
  const shown = `${showDecimal(best.computed, Math.max(stated.decimals, 2))}${stated.unit?.name ?? ''}`;
  return {
    agrees: overlap(range, best.span),
    side,
    stated,
    reading,
    ...best,
    shown,
    explanation: explained(formula, stated, shown, tree),
  };
}

const explained = (formula: PrintedFormula, stated: StatedResult, shown: string, tree: Evaluated): Explanation =>
  explain(formula.name ?? '算式', shown, formula.text, [explain('文中写的结果', stated.text), explanationOf(tree)]);

/** Units as printed; where they do not fit one another, the bare numbers. */
function computedTree(node: FormulaNode): Evaluated | null {
  const setting = { valueOf: () => null, missing: 'treatAsZero' as const, literals: 'asWritten' as const };
  const found = evaluateFormula(node, setting);
  if (found.state === 'computed') return found.tree;
  const bare = evaluateFormula(withoutUnits(node), setting);
  return bare.state === 'computed' ? bare.tree : null;
}

function withoutUnits(node: FormulaNode): FormulaNode {
  if (node.kind === 'number') return node.unit?.name === '%' ? node : { ...node, unit: null };
  if (node.kind === 'negate') return { ...node, operand: withoutUnits(node.operand) };
  return node.kind === 'arithmetic'
    ? { ...node, left: withoutUnits(node.left), right: withoutUnits(node.right) }
    : node;
}

/** What to divide the computed value by: the stated unit’s factor, and ×100 written for ×100% or the other way round. */
function scales(node: FormulaNode, result: Quantity, stated: StatedResult): Decimal[] {
  const plain = stated.unit && fitsUnit(result, stated) ? factorOf(stated.unit) : shownFactor(result.measure);
  const asRate = stated.unit?.name === '%' && hasBareHundred(node) ? [plain.times(100)] : [];
  const asNumber = stated.unit === null && result.measure.kind === 'percent' ? [plain.times(100)] : [];
  return [plain, ...asRate, ...asNumber];
}

/** A result without a unit takes the stated one as it is: 93-5=88人; but a share is stated in percent. */
function fitsUnit(result: Quantity, stated: StatedResult): boolean {
  if (stated.unit?.dimension === 'percent' || stated.unit?.dimension === 'percentPoint') return true;
  return result.measure.kind === 'measured' && result.measure.unit.base === stated.unit?.base;
}

const hasBareHundred = (node: FormulaNode): boolean =>
  node.kind === 'number' ? node.unit === null && node.value.eq(100) : childrenOf(node).some(hasBareHundred);
