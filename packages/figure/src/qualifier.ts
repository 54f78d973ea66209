import type { Qualifier } from './figure.ts';
import type { Unit } from './unit.ts';

const WORDS_BEFORE: readonly (readonly [string, Qualifier])[] = [
  ['大于或等于', 'atLeast'],
  ['小于或等于', 'atMost'],
  ['大于等于', 'atLeast'],
  ['小于等于', 'atMost'],
  ['不得少于', 'atLeast'],
  ['不得低于', 'atLeast'],
  ['不得超过', 'atMost'],
  ['不得高于', 'atMost'],
  ['不少于', 'atLeast'],
  ['不低于', 'atLeast'],
  ['不小于', 'atLeast'],
  ['至少', 'atLeast'],
  ['≥', 'atLeast'],
  ['≧', 'atLeast'],
  ['⩾', 'atLeast'],
  ['>=', 'atLeast'],
  ['不超过', 'atMost'],
  ['未超过', 'atMost'],
  ['不高于', 'atMost'],
  ['不大于', 'atMost'],
  ['不多于', 'atMost'],
  ['至多', 'atMost'],
  ['最多', 'atMost'],
  ['未超', 'atMost'],
  ['不超', 'atMost'],
  ['≤', 'atMost'],
  ['≦', 'atMost'],
  ['⩽', 'atMost'],
  ['<=', 'atMost'],
  ['超过', 'moreThan'],
  ['大于', 'moreThan'],
  ['高于', 'moreThan'],
  ['多于', 'moreThan'],
  ['突破', 'moreThan'],
  ['超', 'moreThan'],
  ['逾', 'moreThan'],
  ['>', 'moreThan'],
  ['小于', 'lessThan'],
  ['低于', 'lessThan'],
  ['少于', 'lessThan'],
  ['不足', 'lessThan'],
  ['不到', 'lessThan'],
  ['不满', 'lessThan'],
  ['未满', 'lessThan'],
  ['<', 'lessThan'],
  ['大约', 'about'],
  ['约为', 'about'],
  ['约占', 'about'],
  ['约有', 'about'],
  ['约合', 'about'],
  ['约达', 'about'],
  ['约', 'about'],
  ['≈', 'about'],
  ['将近', 'nearly'],
  ['接近', 'nearly'],
  ['近', 'nearly'],
];

const BY_LAST = new Map<string, (readonly [string, Qualifier])[]>();
for (const entry of WORDS_BEFORE) {
  const last = entry[0].slice(-1);
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), entry]);
}

/** Characters that make 约 or 近 the end of another word: 节约, 合约, 最近. */
const OTHER_WORD: Readonly<Record<string, string>> = {
  约: '节合契签违预条公制简失集',
  近: '最附临靠邻相远',
  超: '高赶',
};

const AFTER = /(?:[（(]含[）)]|及)?(?:以上|以下|以内|之内|左右|上下)/y;
const QUALIFIER_AFTER: Readonly<Record<string, Qualifier>> = {
  以上: 'atLeast',
  以下: 'atMost',
  以内: 'atMost',
  之内: 'atMost',
  左右: 'about',
  上下: 'about',
};

export interface QualifierReading {
  readonly qualifier: Qualifier;
  /** Where the whole figure starts (a word before it) or ends (a word after it). */
  readonly edge: number;
}

/** The qualifier written directly before `at` in half-width text, not reaching below `from`. */
export function qualifierBefore(text: string, at: number, from: number): QualifierReading | null {
  let end = at;
  while (end > from && at - end < 3 && text.charAt(end - 1) === ' ') end -= 1;
  const found = BY_LAST.get(text.charAt(end - 1))?.find(
    ([word]) => end - word.length >= from && text.startsWith(word, end - word.length),
  );
  if (!found) return null;
  const edge = end - found[0].length;
  const before = edge > from ? text.charAt(edge - 1) : '';
  // “每超过5%” names a step, not a bound.
  if (before === '每' || (before !== '' && OTHER_WORD[found[0]]?.includes(before))) return null;
  return { qualifier: found[1], edge };
}

/** The qualifier written directly after a figure that ends at `at`. */
export function qualifierAfter(text: string, at: number, unit: Unit | null): QualifierReading | null {
  AFTER.lastIndex = at;
  const word = AFTER.exec(text)?.[0];
  if (word !== undefined) return { qualifier: QUALIFIER_AFTER[word.slice(-2)] ?? 'exact', edge: at + word.length };
  if (unit?.dimension !== 'duration') return null;
  if (text.charAt(at) === '内' && !'部容设'.includes(text.charAt(at + 1) || ' '))
    return { qualifier: 'atMost', edge: at + 1 };
  if (text.charAt(at) === '多' && /^$|[，。；、的时来]/.test(text.charAt(at + 1)))
    return { qualifier: 'over', edge: at + 1 };
  return null;
}
