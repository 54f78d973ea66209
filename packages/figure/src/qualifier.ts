import type { Qualifier } from './figure.ts';
import type { Unit } from './unit.ts';

/** Words that may stand before a number; of those with the same ending the longer comes first. */
const WORDS: Readonly<Record<Exclude<Qualifier, 'exact' | 'over'>, string>> = {
  atLeast: '大于或等于 大于等于 高于或等于 至少 最少 ≥ ≧ ⩾ >=',
  atMost: '小于或等于 小于等于 低于或等于 至多 最多 ≤ ≦ ⩽ <=',
  moreThan: '超过 大于 高于 多于 突破 超 逾 >',
  lessThan: '小于 低于 少于 不足 不到 不满 未满 短于 <',
  about: '大约 大概 约为 约占 约有 约合 约达 约 ≈',
  nearly: '将近 接近 近',
};
const WORDS_BEFORE = Object.entries(WORDS).flatMap(([qualifier, words]) =>
  words.split(' ').map((word): readonly [string, Qualifier] => [word, qualifier as Qualifier]),
);

/** 不超过 is 超过 denied: the bound itself is then included. */
const NEGATIONS: readonly string[] = ['不得', '不能', '不应', '不可', '不宜', '不允许', '未', '不'];
const DENIED: Partial<Readonly<Record<Qualifier, Qualifier>>> = { moreThan: 'atMost', lessThan: 'atLeast' };

const BY_LAST = new Map<string, (readonly [string, Qualifier])[]>();
for (const entry of WORDS_BEFORE.toSorted(([a], [b]) => b.length - a.length)) {
  const last = entry[0].slice(-1);
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), entry]);
}

/** Characters that make 约 or 近 the end of another word: 节约, 合约, 最近. */
const OTHER_WORD: Readonly<Record<string, string>> = {
  约: '节合契签违预条公制简失集',
  近: '最附临靠邻相远',
  超: '高赶',
  '>': '-=<',
  '<': '-',
};

const AFTER =
  /(?:[（(]含[）)]|及)?(以上|以下|以内|之内|左右|上下)(?:[（(]不?含(?:\d{1,6}(?:\.\d{1,4})?[%分元人次]?)?[）)])?/y;
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
  return found ? wholeWord(text, found, end - found[0].length, from) : null;
}

/** The word with its negation; null where it is a part of another word or follows 每 (“每超过5%” names a step, not a bound). */
function wholeWord(
  text: string,
  [word, qualifier]: readonly [string, Qualifier],
  edge: number,
  from: number,
): QualifierReading | null {
  const before = edge > from ? text.charAt(edge - 1) : '';
  if (before === '每' || (before !== '' && OTHER_WORD[word]?.includes(before))) return null;
  const denied = word.startsWith('不') || word.startsWith('未') ? undefined : DENIED[qualifier];
  const negation = NEGATIONS.find((no) => edge - no.length >= from && text.startsWith(no, edge - no.length));
  if (!denied || !negation) return { qualifier, edge };
  return { qualifier: denied, edge: edge - negation.length };
}

/** The qualifier written directly after a figure that ends at `at`. */
export function qualifierAfter(text: string, at: number, unit: Unit | null): QualifierReading | null {
  AFTER.lastIndex = at;
  const found = AFTER.exec(text);
  if (found) return { qualifier: boundOf(found), edge: at + found[0].length };
  const [sign, next] = [text.charAt(at), text.charAt(at + 1)];
  const isDuration = unit?.dimension === 'duration';
  if (sign === '内' && unit && (isDuration ? !/[部容设]/.test(next) : /^$|[，。；、）)]/.test(next)))
    return { qualifier: 'atMost', edge: at + 1 };
  if (sign === '多' && isDuration && /^$|[，。；、的时来]/.test(next)) return { qualifier: 'over', edge: at + 1 };
  return null;
}

/** 以上 includes its bound unless （不含） says otherwise. */
function boundOf(found: RegExpExecArray): Qualifier {
  const qualifier = QUALIFIER_AFTER[found[1] ?? ''] ?? 'exact';
  if (!found[0].includes('不含')) return qualifier;
  if (qualifier === 'atLeast') return 'moreThan';
  return qualifier === 'atMost' ? 'lessThan' : qualifier;
}
