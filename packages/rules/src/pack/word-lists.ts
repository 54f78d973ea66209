import { halfWidth } from '../formula/lex.ts';
import type { WordList } from './schema.ts';

const MARKS = /[\s,。、;:!?“”"'()《》—…]/g;

/** The word of the list that a text holds or consists of; null when none. */
export function wordHit(list: WordList, text: string): string | null {
  return list.match === 'whole' ? wholeHit(list, text) : hitWithin(list, text);
}

function hitWithin(list: WordList, text: string): string | null {
  if (list.unless.some((pattern) => new RegExp(pattern, 'u').test(text))) return null;
  const word = list.words.find((one) => text.includes(one));
  return word ?? firstMatch(list.patterns, text);
}

const firstMatch = (patterns: readonly string[], text: string): string | null =>
  patterns.map((pattern) => new RegExp(pattern, 'u').exec(text)?.[0]).find((found) => found !== undefined) ?? null;

/** A text that consists of nothing but words of the list, in any order, or is covered by a pattern. */
function wholeHit(list: WordList, text: string): string | null {
  if (list.unless.some((pattern) => new RegExp(pattern, 'u').test(text))) return null;
  const plain = halfWidth(text).replace(MARKS, '');
  const covered = list.patterns.some((pattern) => new RegExp(`^(?:${pattern})$`, 'u').test(text.trim()));
  if (covered) return text.trim();
  return plain !== '' && consistsOf(plain, list.words) ? text.trim() : null;
}

function consistsOf(text: string, words: readonly string[]): boolean {
  const reached = [true, ...Array.from(text, () => false)];
  for (let at = 0; at < text.length; at += 1) {
    if (!reached[at]) continue;
    for (const word of words) if (text.startsWith(word, at)) reached[at + word.length] = true;
  }
  return reached.at(-1) ?? false;
}
