import { halfWidth } from '../formula/lex.ts';
import type { WordList } from './schema.ts';
import type { TextTest } from './wording.ts';

/** A word of a list in a text; offsets are into the text. */
export interface WordHit {
  readonly text: string;
  readonly start: number;
}

/** A word list made ready to test many texts. */
export interface WordTest extends TextTest {
  /** The word that the text holds or consists of; null when none. */
  readonly hit: (text: string) => string | null;
  /** Every place of a `within` list’s words and patterns, the first that fits at each place; none overlapping. */
  readonly all: (text: string) => WordHit[];
}

type Within = Extract<WordList, { match: 'within' }>;
type Whole = Extract<WordList, { match: 'whole' }>;

const MARKS = /[\s,。、;:!?“”"'()《》—…]/g;

/** Makes a list ready: its regular expressions are compiled once. */
export function wordTest(list: WordList): WordTest {
  const unless = list.unless.map((pattern) => new RegExp(pattern, 'u'));
  const find = list.match === 'whole' ? wholeHit(list) : hitWithin(list);
  const hit = (text: string) => (unless.some((pattern) => pattern.test(text)) ? null : find(text));
  const everywhere = list.match === 'within' ? expressionOf(list) : null;
  return {
    hit,
    test: (text) => hit(text) !== null,
    all: (text) =>
      everywhere === null || unless.some((pattern) => pattern.test(text))
        ? []
        : [...text.matchAll(everywhere)].map((match) => ({ text: match[0], start: match.index })),
  };
}

/** The word of the list that a text holds or consists of; null when none. */
export const wordHit = (list: WordList, text: string): string | null => wordTest(list).hit(text);

function expressionOf({ words, patterns }: Within): RegExp | null {
  const parts = [...words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')), ...patterns];
  return parts.length === 0 ? null : new RegExp(parts.join('|'), 'gu');
}

function hitWithin({ words, is, starts, ends, patterns }: Within): WordTest['hit'] {
  const expressions = patterns.map((pattern) => new RegExp(pattern, 'u'));
  return (text) =>
    words.find((word) => text.includes(word)) ??
    is.find((word) => text === word) ??
    starts.find((word) => text.startsWith(word)) ??
    ends.find((word) => text.endsWith(word)) ??
    firstMatch(expressions, text);
}

const firstMatch = (expressions: readonly RegExp[], text: string): string | null =>
  expressions.map((expression) => expression.exec(text)?.[0]).find((found) => found !== undefined) ?? null;

/** A text that consists of nothing but words of the list, in any order, or is covered by a pattern. */
function wholeHit({ words, patterns }: Whole): WordTest['hit'] {
  const expressions = patterns.map((pattern) => new RegExp(`^(?:${pattern})$`, 'u'));
  return (text) => {
    const trimmed = text.trim();
    if (expressions.some((expression) => expression.test(trimmed))) return trimmed;
    const plain = halfWidth(text).replace(MARKS, '');
    return plain !== '' && consistsOf(plain, words) ? trimmed : null;
  };
}

function consistsOf(text: string, words: readonly string[]): boolean {
  const reached = [true, ...Array.from(text, () => false)];
  for (let at = 0; at < text.length; at += 1) {
    if (!reached[at]) continue;
    for (const word of words) if (text.startsWith(word, at)) reached[at + word.length] = true;
  }
  return reached.at(-1) ?? false;
}
