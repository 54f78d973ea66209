export { type FormulaError, type Result } from './error.ts';
export { declaredNames } from './lex.ts';
export { type FormulaNode, namesIn, childrenOf } from './node.ts';
export { parseFormula } from './parse.ts';
export { printFormula, readableFormula } from './print.ts';
export {
  type Evaluated,
  type Evaluation,
  type EvaluationSetting,
  evaluateFormula,
  explanationOf,
  type MissingPolicy,
} from './evaluate.ts';
export { type Measure, type Quantity, quantity, showQuantity, UNKNOWN } from './quantity.ts';
export type { Truth } from './truth.ts';
