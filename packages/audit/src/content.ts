import {
  type AliasTable,
  aliasTable,
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
  type Pack,
  type QuantityFormula,
  quantityFormulas,
  type RateName,
  rateName,
  type ScoringPack,
  type TableRate,
  tableRate,
  type Threshold,
  type WordTest,
  wordTest,
} from '@shiji/rules';
import { newestYear, packsOfYear } from './packs-of-year.ts';

/** Word lists that checks ask for by name; content/words holds them. */
const WORD_LISTS = [
  'unmeasurable',
  'verifiable',
  'targetAtLeast',
  'targetAtMost',
  'lowerIsBetter',
  'higherIsBetter',
  'surelyHigher',
  'surelyLower',
  'vagueStandard',
  'reachedAtYearEnd',
  'possibility',
  'certainlyReached',
  'deviationCause',
  'causeExplanation',
  'waiting',
  'emptyRow',
  'numberedSlot',
  'signatureLine',
  'documentTitle',
  'yearlyTitle',
  'duringTheYear',
  'planSection',
  'comparedColumn',
  'buildingRow',
  'totalRow',
  'subtotalRow',
  'closingRow',
  'namelessRow',
  'statusMet',
  'statusMissed',
  'noSuchProject',
  'noCase',
  'notApplicable',
  'templatePrompt',
  'vagueReason',
  'futureTense',
  'answerColumn',
  'praise',
  'genericName',
  'commonWord',
  'subjectTitle',
  'notSubjectTitle',
  'unitLabel',
  'unitName',
  'notReportingUnit',
  'yearResults',
  'plannedBefore',
  'plannedAfter',
  'planWord',
] as const;
/** Limits that checks ask for by name; content/thresholds holds them. */
const LIMITS = ['overshootNote', 'overshootWarning', 'executionExplain', 'unitJump', 'identityGap', 'listGap'] as const;

export type Words = Readonly<Record<(typeof WORD_LISTS)[number], WordTest>>;
export type Limit = Extract<Threshold, { shape: 'limit' }>;
/** A scale of grades, from the highest down. */
export type GradeScale = Extract<Threshold, { shape: 'grades' }>;
export type Limits = Readonly<Record<(typeof LIMITS)[number], Limit>>;

/** What an expert writes in content packs and the audit needs, made ready once. */
export interface AuditContent {
  /** The meanings that rates may have, the most particular first. */
  readonly rates: readonly RateName[];
  /** What rates among the headings of tables may divide, the most particular first. */
  readonly tableRates: readonly TableRate[];
  readonly identities: readonly Identity[];
  readonly labels: FormLabels;
  readonly columns: ColumnHeadings;
  readonly kinds: DocumentKinds;
  readonly units: CountingUnits;
  readonly words: Words;
  readonly limits: Limits;
  /** Scales of grades, the usual one first. */
  readonly grades: readonly GradeScale[];
  /** Quantities by all their names. */
  readonly quantities: AliasTable;
  /** How quantities come from others, by their names. */
  readonly formulas: readonly QuantityFormula[];
  /** Ways of scoring for documents that print none, the newest first. */
  readonly scoring: readonly ScoringPack[];
  /** What holds for documents of a year: only packs of that year; null, a document that tells no year: the newest. */
  readonly forYear: (year: number | null) => AuditContent;
}

type YearContent = Omit<AuditContent, 'forYear'>;

export type AuditContentResult =
  | { readonly ok: true; readonly value: AuditContent }
  | { readonly ok: false; readonly errors: readonly string[] };

type Kind = Pack['kind'];
type PackOf<K extends Kind> = Extract<Pack, { kind: K }>;

/**
 * Makes the audit's content of packs, in the order given: entries of several packs of one kind follow each other, word
 * lists of the same id are joined, of limits with the same id the last counts. What comes is the newest year's content,
 * which gives that of other years. Errors: what is missing, in Chinese.
 */
export function auditContent(packs: readonly Pack[]): AuditContentResult {
  const newest = yearContent(packsOfYear(packs, newestYear(packs)));
  if (!newest.ok) return newest;
  const ofYears = new Map<number, AuditContent>();
  const forYear = (year: number | null): AuditContent => {
    if (year === null) return content;
    const known = ofYears.get(year) ?? { ...olderContent(packsOfYear(packs, year), newest.value), forYear };
    ofYears.set(year, known);
    return known;
  };
  const content: AuditContent = { ...newest.value, forYear };
  return { ok: true, value: content };
}

type YearContentResult =
  | { readonly ok: true; readonly value: YearContent }
  | { readonly ok: false; readonly errors: readonly string[] };

function yearContent(packs: readonly Pack[]): YearContentResult {
  const words = wordsByName(packsOf(packs, 'words'));
  const limits = limitsByName(packsOf(packs, 'thresholds'));
  const errors = [
    ...missingKinds(packs),
    ...missing('词表', 'words', WORD_LISTS, words),
    ...missing('提示线', 'thresholds', LIMITS, limits),
  ];
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: madeOf(packs, words, limits) };
}

/** A year's own content; what no pack of that year says is taken from the newest, but never a way of scoring. */
function olderContent(packs: readonly Pack[], newest: YearContent): YearContent {
  const own = madeOf(packs, wordsByName(packsOf(packs, 'words')), limitsByName(packsOf(packs, 'thresholds')));
  const lacks = new Set(NEEDED.filter((kind) => packs.every((pack) => pack.kind !== kind)));
  const others = Object.fromEntries([...lacks].map((kind) => [kind, newest[kind]]));
  return {
    ...own,
    ...others,
    words: { ...newest.words, ...own.words },
    limits: { ...newest.limits, ...own.limits },
    grades: own.grades.length > 0 ? own.grades : newest.grades,
  };
}

function madeOf(packs: readonly Pack[], words: Map<string, WordTest>, limits: Map<string, Limit>): YearContent {
  const [aliases, scoring] = [packsOf(packs, 'aliases'), packsOf(packs, 'scoring')];
  const quantities = aliasTable(aliases);
  return {
    rates: packsOf(packs, 'rates').flatMap((pack) => pack.rates.map(rateName)),
    tableRates: packsOf(packs, 'tableRates').flatMap((pack) => pack.tableRates.map(tableRate)),
    identities: packsOf(packs, 'identities').flatMap((pack) => pack.identities.map(identity)),
    labels: formLabels(packsOf(packs, 'labels').flatMap((pack) => pack.labels)),
    columns: columnHeadings(packsOf(packs, 'columns').flatMap((pack) => pack.columns)),
    kinds: documentKinds(packsOf(packs, 'kinds').flatMap((pack) => pack.kinds)),
    units: countingUnits(packsOf(packs, 'units').flatMap((pack) => pack.units)),
    // What is missing is told, or taken from the newest, by the callers.
    words: Object.fromEntries(words) as Words,
    limits: Object.fromEntries(limits) as Limits,
    grades: gradesOf(packsOf(packs, 'thresholds')),
    quantities,
    formulas: quantityFormulas(aliases, scoring, quantities),
    scoring: scoring.toSorted((a, b) => b.years.from - a.years.from),
  };
}

function packsOf<K extends Kind>(packs: readonly Pack[], kind: K): PackOf<K>[] {
  return packs.filter((pack): pack is PackOf<K> => pack.kind === kind);
}

function wordsByName(packs: readonly PackOf<'words'>[]): Map<string, WordTest> {
  const tests = new Map<string, WordTest>();
  for (const list of packs.flatMap(({ lists }) => lists)) {
    const earlier = tests.get(list.id);
    tests.set(list.id, earlier ? joined(earlier, wordTest(list)) : wordTest(list));
  }
  return tests;
}

/** Two lists of one id: a county adds its words beside those that are there. */
function joined(a: WordTest, b: WordTest): WordTest {
  return {
    test: (text) => a.test(text) || b.test(text),
    hit: (text) => a.hit(text) ?? b.hit(text),
    all: (text) => [...a.all(text), ...b.all(text)],
  };
}

function limitsByName(packs: readonly PackOf<'thresholds'>[]): Map<string, Limit> {
  const limits = packs.flatMap(({ thresholds }) => thresholds).filter((one): one is Limit => one.shape === 'limit');
  return new Map(limits.map((limit) => [limit.id, limit]));
}

function gradesOf(packs: readonly PackOf<'thresholds'>[]): GradeScale[] {
  return packs.flatMap(({ thresholds }) => thresholds).filter((one): one is GradeScale => one.shape === 'grades');
}

const NEEDED = ['rates', 'tableRates', 'identities', 'labels', 'columns', 'kinds', 'units'] as const;

function missingKinds(packs: readonly Pack[]): string[] {
  const absent = NEEDED.filter((kind) => packs.every((pack) => pack.kind !== kind));
  return absent.map((kind) => `没有 kind: ${kind} 的规则包，核对不能进行`);
}

function missing(what: string, kind: Kind, names: readonly string[], found: ReadonlyMap<string, unknown>): string[] {
  const absent = names.filter((name) => !found.has(name));
  return absent.map((name) => `kind: ${kind} 的规则包里缺少${what}“${name}”，核对不能进行`);
}
