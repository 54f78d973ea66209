import type { Words } from '../content.ts';
import type { Fact } from './fact.ts';

/** Whether two facts may be the same quantity: one name holds the other, or they share a particular word of three characters. */
export function namesOverlap(a: Fact, b: Fact, words: Words): boolean {
  const [x, y] = [fullName(a), fullName(b)];
  const [short, long] = a.name.length <= b.name.length ? [a.name, y] : [b.name, x];
  if (short.length >= 2 && !words.genericName.test(short) && long.includes(short)) return true;
  return sharedWord(x, y, words);
}

function fullName({ name, column }: Fact): string {
  return `${name}${column}`;
}

/** Whether two descriptions share a run of `length` characters that is no word found everywhere. */
export function shareRun(a: string, b: string, length: number, { commonWord }: Words): boolean {
  const runs = Array.from({ length: Math.max(0, a.length - length + 1) }, (_, i) => a.slice(i, i + length));
  return runs.some((run) => /^\p{Script=Han}+$/u.test(run) && b.includes(run) && !commonWord.test(run));
}

const WORD = 3;

function sharedWord(a: string, b: string, words: Words): boolean {
  return shareRun(a, b, WORD, words);
}
