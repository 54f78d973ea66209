export { type AliasTable, aliasTable, type NamedQuantity } from './aliases.ts';
export {
  type ColumnHeadings,
  type CountingUnits,
  columnHeadings,
  countingUnits,
  type DocumentKinds,
  documentKinds,
  type FormLabels,
  formLabels,
  type Identity,
  identity,
  type NameWords,
  type RateName,
  rateName,
  type TableRate,
  tableRate,
} from './document-names.ts';
export type {
  ColumnEntry,
  ColumnRole,
  ColumnsPack,
  IdentitiesPack,
  IdentityEntry,
  KindEntry,
  KindsPack,
  LabelEntry,
  LabelsPack,
  RateEntry,
  RatesPack,
  TableRateEntry,
  TableRatesPack,
  UnitsEntry,
  UnitsPack,
} from './document-packs.ts';
export { type ExampleResult, runExamples } from './examples.ts';
export { type LoadedPack, loadPack, loadPacks, type PackError, showPackError } from './load.ts';
export { type QuantityFormula, quantityFormulas } from './quantity-formulas.ts';
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
export { type WordHit, type WordTest, wordHit, wordTest } from './word-lists.ts';
export { type TextTest, type Wording, wordingTest } from './wording.ts';
