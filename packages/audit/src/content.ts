import {
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
  type RateName,
  rateName,
  type Threshold,
  type WordTest,
  wordTest,
} from '@shiji/rules';

/** Word lists that checks ask for by name; content/words holds them. */
const WORD_LISTS = [
  'unmeasurable',
  'verifiable',
  'targetAtLeast',
  'targetAtMost',
  'lowerIsBetter',
  'higherIsBetter',
  'reachedAtYearEnd',
  'possibility',
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
] as const;
/** Limits that checks ask for by name; content/thresholds holds them. */
const LIMITS = ['overshootNote', 'overshootWarning', 'unitJump', 'identityGap', 'listGap'] as const;

export type Words = Readonly<Record<(typeof WORD_LISTS)[number], WordTest>>;
export type Limit = Extract<Threshold, { shape: 'limit' }>;
export type Limits = Readonly<Record<(typeof LIMITS)[number], Limit>>;

/** What an expert writes in content packs and the audit needs, made ready once. */
export interface AuditContent {
  /** The meanings that rates may have, the most particular first. */
  readonly rates: readonly RateName[];
  readonly identities: readonly Identity[];
  readonly labels: FormLabels;
  readonly columns: ColumnHeadings;
  readonly kinds: DocumentKinds;
  readonly units: CountingUnits;
  readonly words: Words;
  readonly limits: Limits;
}

export type AuditContentResult =
  | { readonly ok: true; readonly value: AuditContent }
  | { readonly ok: false; readonly errors: readonly string[] };

type Kind = Pack['kind'];
type PackOf<K extends Kind> = Extract<Pack, { kind: K }>;

/**
 * Makes the audit's content of packs, in the order given: entries of several packs of one kind follow each other, word
 * lists of the same id are joined, of limits with the same id the last counts. Errors: what is missing, in Chinese.
 */
export function auditContent(packs: readonly Pack[]): AuditContentResult {
  const of = <K extends Kind>(kind: K) => packs.filter((pack): pack is PackOf<K> => pack.kind === kind);
  const words = wordsByName(of('words'));
  const limits = limitsByName(of('thresholds'));
  const errors = [
    ...missingKinds(packs),
    ...missing('词表', 'words', WORD_LISTS, words),
    ...missing('提示线', 'thresholds', LIMITS, limits),
  ];
  if (errors.length > 0) return { ok: false, errors };
  const value: AuditContent = {
    rates: of('rates').flatMap((pack) => pack.rates.map(rateName)),
    identities: of('identities').flatMap((pack) => pack.identities.map(identity)),
    labels: formLabels(of('labels').flatMap((pack) => pack.labels)),
    columns: columnHeadings(of('columns').flatMap((pack) => pack.columns)),
    kinds: documentKinds(of('kinds').flatMap((pack) => pack.kinds)),
    units: countingUnits(of('units').flatMap((pack) => pack.units)),
    // What is missing has been told above.
    words: Object.fromEntries(words) as Words,
    limits: Object.fromEntries(limits) as Limits,
  };
  return { ok: true, value };
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

const NEEDED = ['rates', 'identities', 'labels', 'columns', 'kinds', 'units'] as const;

function missingKinds(packs: readonly Pack[]): string[] {
  const absent = NEEDED.filter((kind) => packs.every((pack) => pack.kind !== kind));
  return absent.map((kind) => `没有 kind: ${kind} 的规则包，核对不能进行`);
}

function missing(what: string, kind: Kind, names: readonly string[], found: ReadonlyMap<string, unknown>): string[] {
  const absent = names.filter((name) => !found.has(name));
  return absent.map((name) => `kind: ${kind} 的规则包里缺少${what}“${name}”，核对不能进行`);
}
