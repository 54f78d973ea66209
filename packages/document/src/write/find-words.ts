import type { Address } from '../model.ts';
import type { TracedPassage } from './source-tracer.ts';

/** A place in one passage: an offset into its text. */
export interface Point {
  readonly traced: TracedPassage;
  readonly offset: number;
}

/** The words to mark, and whether they are the quote itself or the paragraph around it. */
export interface Words {
  readonly from: Point;
  readonly to: Point;
  readonly exact: boolean;
}

export interface Wanted {
  readonly address: Address;
  readonly quote: string;
  /** Offset of the quote in the passage at `address`, when known. */
  readonly start?: number;
}

/** The passages of one place, never none. */
export type Passages = readonly [TracedPassage, ...TracedPassage[]];

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the quote stands in the passages of a place; all of the place when it is not there. */
export function findWords(passages: Passages, wanted: Wanted): Words {
  const own = passages[(wanted.address.cellParagraph ?? 1) - 1] ?? passages[0];
  const inside = rangeOf(own.passage.text, wanted.quote, wanted.start ?? -1);
  if (inside) return wordsAt([own], inside, true);
  const all: Passages = wanted.address.cellParagraph === undefined ? passages : [own];
  const across = rangeOf(joinedText(passages), wanted.quote, -1);
  if (across) return wordsAt(passages, across, true);
  return wordsAt(all, withoutBlanks(joinedText(all)), false);
}

/** From the first to the last character that shows, so that no empty paragraph stands at an end. */
function withoutBlanks(text: string): Range {
  const start = text.length - text.trimStart().length;
  return { start, end: Math.max(start, text.trimEnd().length) };
}

function joinedText(passages: readonly TracedPassage[]): string {
  return passages.map(({ passage }) => passage.text).join('\n');
}

/** The quote at `start` if it is there, else where it first stands, else where it stands when blanks do not count. */
function rangeOf(text: string, quote: string, start: number): Range | undefined {
  const words = quote.trim();
  if (words === '') return undefined;
  const known = start + quote.length - quote.trimStart().length;
  const at = start >= 0 && text.startsWith(words, known) ? known : text.indexOf(words);
  return at >= 0 ? { start: at, end: at + words.length } : looseRange(text, words);
}

function looseRange(text: string, quote: string): Range | undefined {
  const places = [...text.matchAll(/\S/g)].map(({ index }) => index);
  const letters = quote.replace(/\s/g, '');
  const at = text.replace(/\s/g, '').indexOf(letters);
  const [start, last] = [places[at], places[at + letters.length - 1]];
  return start === undefined || last === undefined ? undefined : { start, end: last + 1 };
}

function wordsAt(passages: Passages, range: Range, exact: boolean): Words {
  return { from: pointAt(passages, range.start), to: pointAt(passages, range.end), exact };
}

/** The passage that holds an offset of the joined text; passages are parted by one line feed. */
function pointAt(passages: Passages, offset: number): Point {
  let rest = offset;
  let [traced] = passages;
  for (traced of passages) {
    const { length } = traced.passage.text;
    if (rest <= length) break;
    rest -= length + 1;
  }
  return { traced, offset: Math.max(0, Math.min(rest, traced.passage.text.length)) };
}
