import type { Passage } from '@shiji/document';
import type { Fact } from '../facts/fact.ts';
import { measureOf } from '../measure.ts';
import { comparableFigures } from './comparable.ts';
import { cleanLabel, type StudiedSentence, type Term } from './term.ts';

/** What a sentence may refer to: itself, the sentences before it in its passage, and the rest of the document. */
export interface Scope {
  readonly sentence: StudiedSentence;
  /** Earlier sentences of the same passage, nearest first. */
  readonly earlier: readonly StudiedSentence[];
  /** All sentences of the document. */
  readonly all: readonly StudiedSentence[];
  /** What the document's tables and indicators state. */
  readonly facts: readonly Fact[];
}

export function scopesOf(sentences: readonly StudiedSentence[], facts: readonly Fact[]): Scope[] {
  const byPassage = new Map<Passage, StudiedSentence[]>();
  return sentences.map((sentence) => {
    const earlier = byPassage.get(sentence.passage) ?? [];
    byPassage.set(sentence.passage, [sentence, ...earlier]);
    return { sentence, earlier: [...earlier], all: sentences, facts };
  });
}

/** Plain values whose noun phrase is `label`, comparable with `like`: in the sentence before `like` first, then nearer sentences first. */
export function lookUp(scope: Scope, label: string, like: Term): Term[] {
  const here = scope.sentence.terms.filter((term) => term.index < like.index);
  const near = [...here.toReversed(), ...scope.earlier.flatMap(({ terms }) => terms)];
  const named = near.filter(
    (term) => term !== like && carries(term) && namesMatch(term, label) && comparableFigures(term.figure, like.figure),
  );
  const exact = named.filter((term) => bareLabel(term.label) === bareLabel(label));
  return [...exact, ...named.filter((term) => !exact.includes(term))];
}

export function lookUpAnywhere(scope: Scope, label: string, like: Term): Term[] {
  const terms = scope.all.flatMap((sentence) => sentence.terms);
  return terms.filter(
    (term) => term !== like && carries(term) && isSameLabel(term, label) && comparableFigures(term.figure, like.figure),
  );
}

function carries(term: Term): boolean {
  return term.role === 'value' || term.role === 'base';
}

/** A noun phrase names a term when one ends with the other, or when it is the noun behind the unit (128个行政村). */
export function namesMatch(term: Term, label: string): boolean {
  const wanted = bareLabel(label);
  if (wanted.length < 2) return false;
  const own = bareLabel(term.label);
  if (own.length >= 2 && (own.endsWith(wanted) || (wanted.endsWith(own) && !TOO_GENERAL.test(own)))) return true;
  return term.noun.startsWith(wanted);
}

function isSameLabel(term: Term, label: string): boolean {
  const wanted = cleanLabel(label);
  return wanted.length >= 2 && term.label === wanted;
}

export function isLarger(a: Term, b: Term): boolean {
  return measureOf(a.figure).high.gte(measureOf(b.figure).low);
}

/** Names that many quantities end with. */
const TOO_GENERAL = /^(?:支出|收入|资金|预算|人员|项目|投资|经费|问题|工作|任务|实际支出|总支出)$/;
const COUNTING = /(?:总[数量额]|人数|户数|家数|个数|数量|数|金额|额|资金|经费|支出)$/;

function bareLabel(label: string): string {
  const clean = cleanLabel(label);
  const bare = clean.replace(COUNTING, '');
  return bare.length >= 3 || (bare.length === 2 && !TOO_GENERAL.test(bare)) ? bare : clean;
}

/** Facts of tables that carry a name, in its row, its column or both. */
export function factsNamed(scope: Scope, label: string, base: string): Fact[] {
  const wanted = bareLabel(label);
  if (wanted.length < 2 || TOO_GENERAL.test(wanted)) return [];
  return scope.facts.filter(
    (fact) => fact.origin !== 'prose' && fact.measure.base === base && `${fact.name}·${fact.column}`.includes(wanted),
  );
}
