import type {
  ColumnEntry,
  ColumnRole,
  IdentityEntry,
  KindEntry,
  LabelEntry,
  RateEntry,
  TableRateEntry,
  UnitsEntry,
} from './document-packs.ts';
import { type TextTest, wordingTest } from './wording.ts';

/** Words by which a sentence names a part or a whole. */
export interface NameWords extends TextTest {
  /** Whether a word stands at the front of a name, at most `within` characters in. */
  readonly opens: (name: string, within: number) => boolean;
  /** Whether a name ends with a word, or with a word and one of the tails. */
  readonly closes: (name: string, tails: readonly string[]) => boolean;
}

const isNamed = (name: string): boolean => name !== '';
/** Any name at all. */
const ANY_NAME: NameWords = { test: isNamed, opens: isNamed, closes: isNamed };

function nameWords(words: readonly string[]): NameWords {
  return {
    test: (name) => words.some((word) => name.includes(word)),
    opens: (name, within) => words.some((word) => name.slice(0, within + word.length).includes(word)),
    closes: (name, tails) => words.some((word) => ['', ...tails].some((tail) => name.endsWith(`${word}${tail}`))),
  };
}

/** What a named rate divides by what, ready to test names. */
export interface RateName {
  readonly rate: TextTest;
  readonly part: NameWords;
  readonly whole: NameWords;
}

export const rateName = ({ rate, part, whole }: RateEntry): RateName => ({
  rate: wordingTest(rate),
  part: nameWords(part),
  whole: whole ? nameWords(whole) : ANY_NAME,
});

/** What a rate among the headings of a table divides by what, ready to test headings; the likeliest of each first. */
export interface TableRate {
  readonly rate: TextTest;
  readonly part: readonly TextTest[];
  readonly whole: readonly TextTest[];
}

export const tableRate = ({ rate, part, whole }: TableRateEntry): TableRate => ({
  rate: wordingTest(rate),
  part: part.map(wordingTest),
  whole: whole.map(wordingTest),
});

/** A quantity whose parts are fixed by the rules of budgeting, ready to test names. */
export interface Identity {
  readonly whole: TextTest;
  readonly parts: readonly TextTest[];
  readonly text: string;
}

export const identity = ({ whole, parts, title }: IdentityEntry): Identity => ({
  whole: wordingTest(whole),
  parts: parts.map(wordingTest),
  text: title,
});

/** Finds the label of which a text is a misprint. */
export interface FormLabels {
  /** The label that differs from the text in one character, not the last; null when the text is a label, or far from all. */
  readonly misprinted: (text: string) => string | null;
}

export function formLabels(entries: readonly LabelEntry[]): FormLabels {
  const labels = entries.map(({ label }) => label);
  const known = new Set([...labels, ...entries.flatMap(({ lookalikes }) => lookalikes)]);
  return { misprinted: (text) => (known.has(text) ? null : (labels.find((label) => isNear(label, text)) ?? null)) };
}

const isNear = (label: string, text: string): boolean =>
  label.length === text.length && label.at(-1) === text.at(-1) && differences(label, text) === 1;

const differences = (a: string, b: string): number => [...a].filter((char, index) => char !== b[index]).length;

/** Tells what a column holds by its heading. */
export interface ColumnHeadings {
  readonly roleOf: (heading: string) => ColumnRole | null;
  /** Whether this heading counts before others of the same role. */
  readonly isPreferred: (role: ColumnRole, heading: string) => boolean;
}

export function columnHeadings(entries: readonly ColumnEntry[]): ColumnHeadings {
  const headings = entries.map(({ role, heading }) => ({ role, heading: wordingTest(heading) }));
  const preferred = entries.flatMap(({ role, preferred: wording }) =>
    wording ? [{ role, heading: wordingTest(wording) }] : [],
  );
  return {
    roleOf: (text) => headings.find(({ heading }) => heading.test(text))?.role ?? null,
    isPreferred: (role, text) => preferred.some((one) => one.role === role && one.heading.test(text)),
  };
}

/** Names the kind of a document by a title. */
export interface DocumentKinds {
  readonly ofTitle: (title: string) => string | null;
}

export function documentKinds(entries: readonly KindEntry[]): DocumentKinds {
  const kinds = entries.map(({ name, titles }) => ({ name, titles: wordingTest(titles) }));
  return { ofTitle: (title) => kinds.find(({ titles }) => titles.test(title))?.name ?? null };
}

/** Tells units that count the same. */
export interface CountingUnits {
  readonly areAlike: (a: string, b: string) => boolean;
  /** The first unit of the first group that names a unit: one for all that count the same; the unit itself when none does. */
  readonly firstAlike: (unit: string) => string;
}

export function countingUnits(entries: readonly UnitsEntry[]): CountingUnits {
  const groups = entries.map(({ alike }) => new Set(alike));
  return {
    areAlike: (a, b) => groups.some((group) => group.has(a) && group.has(b)),
    firstAlike: (unit) => entries.find(({ alike }) => alike.includes(unit))?.alike[0] ?? unit,
  };
}
