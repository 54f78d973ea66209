import { Decimal } from '@shiji/figure';
import { type Explanation, explain } from '../explanation.ts';
import { certain, hull, negate, type Span, written } from '../span.ts';
import { combined } from './arithmetic.ts';
import { callFunction } from './call.ts';
import type { FormulaError } from './error.ts';
import type {
  ArithmeticNode,
  BandsNode,
  ComparisonNode,
  ConditionNode,
  FormulaNode,
  LogicNode,
  NumberNode,
} from './node.ts';
import { readableFormula } from './print.ts';
import { type Quantity, quantity, showQuantity, UNKNOWN } from './quantity.ts';
import { Stop } from './stop.ts';
import { both, compared, either, opposite, type Truth } from './truth.ts';

/** One computed node of a formula, with what it was computed from. */
export interface Evaluated {
  readonly node: FormulaNode;
  /** The name or the formula of this node. */
  readonly label: string;
  readonly quantity: Quantity | null;
  readonly truth: Truth | null;
  readonly operands: readonly Evaluated[];
}

/** What to do about names without a value: leave the formula out if any or only if all are missing, or count them as zero. */
export type MissingPolicy = 'skipIfAny' | 'skipIfAll' | 'treatAsZero';

export interface EvaluationSetting {
  /** The value of a name; null when there is none. */
  readonly valueOf: (name: string) => Quantity | null;
  readonly missing: MissingPolicy;
  /** exact: 24.50 is just that; asWritten: decimals printed in the formula are rounded figures. Whole numbers are always exact. */
  readonly literals: 'exact' | 'asWritten';
}

export type Evaluation =
  | { readonly state: 'computed'; readonly tree: Evaluated }
  | { readonly state: 'skipped'; readonly missing: readonly string[] }
  | { readonly state: 'failed'; readonly error: FormulaError };

/** Computes a formula over exact decimals and over spans at once, checking units. */
export function evaluateFormula(node: FormulaNode, setting: EvaluationSetting): Evaluation {
  const run = new Run(setting);
  const tree = attempt(() => run.node(node));
  const skipped = run.skipped();
  if (skipped.length > 0) return { state: 'skipped', missing: skipped };
  return tree instanceof Stop ? { state: 'failed', error: tree.error } : { state: 'computed', tree };
}

function attempt(work: () => Evaluated): Evaluated | Stop {
  try {
    return work();
  } catch (error) {
    if (error instanceof Stop) return error;
    throw error;
  }
}

class Run {
  readonly #setting: EvaluationSetting;
  readonly #missing = new Set<string>();
  readonly #present = new Set<string>();

  constructor(setting: EvaluationSetting) {
    this.#setting = setting;
  }

  /** The missing names, when the policy leaves the formula out for them. */
  skipped(): string[] {
    const { missing } = this.#setting;
    if (missing === 'treatAsZero') return [];
    return missing === 'skipIfAll' && this.#present.size > 0 ? [] : [...this.#missing];
  }

  node(node: FormulaNode): Evaluated {
    switch (node.kind) {
      case 'number':
        return leaf(node, this.#number(node), node.label);
      case 'name':
        return leaf(node, this.#named(node.name), node.name);
      case 'negate':
        return this.#negated(node, this.node(node.operand));
      case 'arithmetic':
        return this.#arithmetic(node);
      case 'comparison':
        return this.#comparison(node);
      case 'logic':
        return this.#logic(node);
      case 'not':
        return this.#not(node, this.node(node.operand));
      case 'condition':
        return this.#condition(node);
      case 'call':
        return this.#call(node);
      case 'bands':
        return this.#bands(node);
    }
  }

  #number(node: NumberNode): Quantity {
    const isRounded = this.#setting.literals === 'asWritten' && node.decimals > 0;
    return quantity(node.value, node.unit, isRounded ? written(node.value, node.decimals) : certain(node.value));
  }

  #named(name: string): Quantity {
    const found = this.#setting.valueOf(name);
    (found ? this.#present : this.#missing).add(name);
    return found ?? { value: new Decimal('0'), span: certain('0'), measure: UNKNOWN };
  }

  #negated(node: FormulaNode, operand: Evaluated): Evaluated {
    const { value, span, measure } = numberOf(operand);
    return computed(node, { value: value.neg(), span: negate(span), measure }, [operand]);
  }

  #arithmetic(node: ArithmeticNode): Evaluated {
    const [left, right] = [this.node(node.left), this.node(node.right)];
    return computed(node, combined(node, numberOf(left), numberOf(right)), [left, right]);
  }

  #comparison(node: ComparisonNode): Evaluated {
    const [left, right] = [this.node(node.left), this.node(node.right)];
    return judged(node, compared(node, node.sign, numberOf(left), numberOf(right)), [left, right]);
  }

  #logic(node: LogicNode): Evaluated {
    const [left, right] = [this.node(node.left), this.node(node.right)];
    const [a, b] = [truthOf(left), truthOf(right)];
    const truth = node.word === '且' ? both(a, b) : either(a, b);
    return judged(node, truth, [left, right]);
  }

  #not(node: FormulaNode, operand: Evaluated): Evaluated {
    return judged(node, opposite(truthOf(operand)), [operand]);
  }

  #condition(node: ConditionNode): Evaluated {
    const test = this.node(node.test);
    const truth = truthOf(test);
    const chosen = this.node(truth.plain ? node.whenTrue : node.whenFalse);
    if (truth.certain !== null) return computed(node, numberOf(chosen), [test, chosen]);
    const other = this.node(truth.plain ? node.whenFalse : node.whenTrue);
    return computed(node, widened(numberOf(chosen), [numberOf(other)]), [test, chosen, other]);
  }

  #call(node: Extract<FormulaNode, { kind: 'call' }>): Evaluated {
    const operands = node.operands.map((operand) => this.node(operand));
    const result = callFunction(node.name, operands.map(numberOf));
    if ('problem' in result) throw new Stop(result.problem, node);
    return computed(node, result.quantity, operands);
  }

  /** Bands are tried in order; those that the spans leave open widen the result. */
  #bands(node: BandsNode): Evaluated {
    const value = this.node(node.value);
    const open: Quantity[] = [];
    let plain: Evaluated | null = null;
    for (const band of node.bands) {
      const limit = this.node(band.limit);
      const truth = compared(band.limit, band.sign, numberOf(value), numberOf(limit));
      if (truth.certain === false) continue;
      const result = this.node(band.result);
      open.push(numberOf(result));
      plain ??= truth.plain ? result : null;
      if (truth.certain === true) return banded(node, value, plain ?? result, open);
    }
    const last = this.node(node.otherwise);
    return banded(node, value, plain ?? last, [...open, numberOf(last)]);
  }
}

const banded = (node: FormulaNode, value: Evaluated, chosen: Evaluated, open: readonly Quantity[]): Evaluated =>
  computed(node, widened(numberOf(chosen), open), [value, chosen]);

const leaf = (node: FormulaNode, found: Quantity, label: string | undefined): Evaluated => ({
  node,
  label: label ?? readableFormula(node),
  quantity: found,
  truth: null,
  operands: [],
});

const computed = (node: FormulaNode, found: Quantity, operands: readonly Evaluated[]): Evaluated => ({
  node,
  label: readableFormula(node),
  quantity: found,
  truth: null,
  operands,
});

const judged = (node: FormulaNode, truth: Truth, operands: readonly Evaluated[]): Evaluated => ({
  node,
  label: readableFormula(node),
  quantity: null,
  truth,
  operands,
});

function numberOf(evaluated: Evaluated): Quantity {
  if (evaluated.quantity) return evaluated.quantity;
  throw new Stop(`“${evaluated.label}”是条件，这里需要数`, evaluated.node);
}

function truthOf(evaluated: Evaluated): Truth {
  if (evaluated.truth) return evaluated.truth;
  throw new Stop(`“${evaluated.label}”是数，这里需要条件（用 =、≥、＞ 等比较）`, evaluated.node);
}

function widened(chosen: Quantity, others: readonly Quantity[]): Quantity {
  const span: Span = hull([chosen.span, ...others.map((other) => other.span)]) ?? chosen.span;
  return { ...chosen, span };
}

/** The tree of a computation for people. */
export function explanationOf(tree: Evaluated): Explanation {
  const value = tree.quantity ? showQuantity(tree.quantity) : truthWord(tree.truth);
  if (tree.operands.length === 0) return explain(tree.label, value);
  return explain(tree.label, value, tree.label, tree.operands.map(explanationOf));
}

function truthWord(truth: Truth | null): string {
  if (!truth) return '';
  const word = truth.plain ? '成立' : '不成立';
  return truth.certain === null ? `${word}（按书写精度不能确定）` : word;
}
