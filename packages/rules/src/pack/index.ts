export { type AliasTable, aliasTable, type NamedQuantity } from './aliases.ts';
export { type ExampleResult, runExamples } from './examples.ts';
export { type LoadedPack, loadPack, loadPacks, type PackError, showPackError } from './load.ts';
export { recognisesForm } from './recognise-form.ts';
export type {
  AliasesPack,
  ChecksPack,
  FormEntry,
  FormsPack,
  Pack,
  PackCheck,
  PackRule,
  QuantityName,
  ScoringPack,
  Threshold,
  ThresholdsPack,
  WordList,
  WordsPack,
} from './schema.ts';
export { gradeOf, lags, leastAt, passesLimit } from './thresholds.ts';
export { writtenQuantity } from './values.ts';
export { wordHit } from './word-lists.ts';
