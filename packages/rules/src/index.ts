export type * from './explanation.ts';
export { explain } from './explanation.ts';
export * from './span.ts';
export type * from './scoring/rule.ts';
export { readScoringStandard } from './scoring/read-standard.ts';
export { normalizeStandard } from './scoring/normalize.ts';
export { evaluateStandard, OPEN_POLICY } from './scoring/evaluate-standard.ts';
export {
  executionScore,
  type IndicatorInput,
  type IndicatorPolicy,
  NATIONAL_POLICY,
  scoreIndicator,
} from './scoring/indicator.ts';
export { type Attainment, attainmentOf, scoreAttainment } from './scoring/qualitative-status.ts';
export { scoreAgrees, showPoints, showScore } from './scoring/score-result.ts';
export * from './formula/index.ts';
export type * from './printed/printed-formula.ts';
export { findPrintedFormulas, parsePrintedFormula } from './printed/find.ts';
export { checkPrintedFormula, type PrintedCheck } from './printed/check.ts';
export * from './pack/index.ts';
