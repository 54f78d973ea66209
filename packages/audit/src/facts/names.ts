import type { Words } from '../content.ts';
import type { Fact } from './fact.ts';

/** Whether two facts may be the same quantity: one name holds the other, or they share a particular word of three characters. */
export function namesOverlap(a: Fact, b: Fact, words: Words): boolean {
  const [x, y] = [fullName(a), fullName(b)];
  const [short, long] = a.name.length <= b.name.length ? [a.name, y] : [b.name, x];
  if (short.length >= 2 && !words.genericName.test(short) && long.includes(short)) return true;
  return sharedWord(x, y, words) !== null;
}

function fullName({ name, column }: Fact): string {
  return `${name}${column}`;
}

const WORD = 3;

function sharedWord(a: string, b: string, { commonWord }: Words): string | null {
  for (let i = 0; i + WORD <= a.length; i++) {
    const word = a.slice(i, i + WORD);
    if (/^\p{Script=Han}{3}$/u.test(word) && b.includes(word) && !commonWord.test(word)) return word;
  }
  return null;
}
