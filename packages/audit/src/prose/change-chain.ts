import { comparableFigures } from './comparable.ts';
import { RESULT } from './lexicon.ts';
import type { Scope } from './scope.ts';
import { cleanLabel, type StudiedSentence, type Term } from './term.ts';

export interface Chain {
  readonly now: Term | undefined;
  readonly base: Term | undefined;
  readonly delta: Term | undefined;
}

/** The current value, its base and the change that a term at `index` belongs to, looking back through its part of the sentence. */
export function chainBefore({ terms }: StudiedSentence, at: Term): Chain {
  let base: Term | undefined;
  let delta: Term | undefined;
  for (let i = at.index - 1; i >= 0; i--) {
    const term = terms[i];
    if (!term || ((base || delta) && term.segment !== at.segment)) break;
    if (term.role === 'base') base ??= term.segment === at.segment && isBaseOf(term, at) ? term : undefined;
    else if (term.role === 'delta' || term.role === 'points') delta ??= base || comparesAlone(at) ? delta : term;
    else if (isCarrier(term, at, base ?? baseBehind(terms, term), delta))
      return {
        now: isSubjectOf(term, base ?? delta ?? at) ? term : undefined,
        base: base ?? baseBehind(terms, term),
        delta,
      };
  }
  return { now: undefined, base, delta };
}

/** “同比下降7%” speaks of last year only; “比上年决算下降16%” states its own base without a figure. */
function isBaseOf(base: Term, at: Term): boolean {
  if (at.near.includes('同比')) return /上年|去年|同期|上一年/.test(base.near) || base.index === at.index - 1;
  return !comparesAlone(at) || base.index === at.index - 1;
}

/** “比上年决算下降16.18%” brings its own base, which the sentence does not state. */
function comparesAlone(at: Term): boolean {
  return /较|比(?!例|重)/.test(at.near);
}

/** “正确投放率比上年81.2%提高…” names its subject: a value of another name is not meant. */
function isSubjectOf(now: Term, base: Term): boolean {
  const subject = subjectNamed(base);
  if (subject.length < 2 || now.index > base.index) return true;
  return sharesWord(subject, `${now.label}${now.noun}${now.near}`);
}

export function subjectNamed(base: Term): string {
  return cleanLabel(
    (/^(.*?)(?:较|比(?!例|重)|由|从|低于|高于)/.exec(base.near)?.[1] ?? '').replace(/^(?:分别|同|又)/, ''),
  );
}

export function sharesWord(a: string, b: string): boolean {
  return longestShared(a, b) >= 2;
}

/** Length of the longest run of characters that two names share. */
function longestShared(a: string, b: string): number {
  for (let length = a.length; length > 0; length--) {
    for (let start = 0; start + length <= a.length; start++)
      if (b.includes(a.slice(start, start + length))) return length;
  }
  return 0;
}

/** “在册人数比上年同期7652人增长…”: the value of the subject stands in an earlier sentence of the passage. */
export function subjectEarlier(scope: Scope, base: Term): Term | undefined {
  const subject = subjectNamed(base);
  if (subject.length < 2) return undefined;
  const before = scope.sentence.terms.slice(0, base.index).toReversed();
  const earlier = [...before, ...scope.earlier.flatMap(({ terms }) => terms)].filter(
    (term) => term.role === 'value' && comparable(term, base),
  );
  const ranked = earlier
    .map((term) => ({ term, shared: longestShared(subject, `${term.label}${term.noun}`) }))
    .filter(({ shared }) => shared >= 2);
  return ranked.toSorted((a, b) => b.shared - a.shared)[0]?.term;
}

/** A sentence that begins with “比上年A增长…” speaks of the first value of the sentence before. */
export function topicBefore(scope: Scope, base: Term): Term | undefined {
  if (subjectNamed(base).length >= 2) return undefined;
  const { terms } = scope.sentence;
  const opensPart = base.index === 0 || terms[base.index - 1]?.segment !== base.segment;
  const part =
    base.index === 0 ? (scope.earlier[0]?.terms ?? []) : terms.filter(({ segment }) => segment === base.segment - 1);
  const topic = opensPart ? part.find((term) => term.role === 'value' && !term.inParentheses) : undefined;
  return topic && comparable(topic, base) ? topic : undefined;
}

/** “由A降到B”: the base stands before the value. */
function baseBehind(terms: readonly Term[], now: Term): Term | undefined {
  const before = terms[now.index - 1];
  return before?.role === 'base' && RESULT.test(now.near) ? before : undefined;
}

const CARRIERS: ReadonlySet<Term['role']> = new Set(['value', 'rate', 'share', 'completion', 'average', 'perUnit']);

function isCarrier(term: Term, at: Term, base: Term | undefined, delta: Term | undefined): boolean {
  if (term.inParentheses && !at.inParentheses) return false;
  if (/折合|约合|合计约/.test(term.near) || term.figure.unit?.dimension === 'percentPoint') return false;
  const carries = CARRIERS.has(term.role);
  if (!carries) return false;
  const partner = base ?? delta ?? (at.role === 'growth' || at.role === 'changeRate' ? undefined : at);
  return partner ? comparable(term, partner) : term.figure.unit?.dimension !== 'percent' || at.role === 'points';
}

export function comparable(a: Term, b: Term): boolean {
  return comparableFigures(a.figure, b.figure);
}

export function isPercent(term: Term): boolean {
  return term.figure.unit?.dimension === 'percent';
}
