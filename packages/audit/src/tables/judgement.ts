import type { Relation, Verdict } from './relation.ts';
import type { Tried } from './template.ts';

/** A relation with the verdict on what is written. */
export interface Judgement {
  readonly relation: Relation;
  readonly verdict: Verdict;
}

/** All lines of a template, failures included. */
export function allOf(tried: Tried): Judgement[] {
  return tried.relations.map(({ relation, verdict }) => ({ relation, verdict }));
}

/** Only the lines that agree: good for coverage when a template may not accuse. */
export function agreeingOf(tried: Tried): Judgement[] {
  return allOf(tried).filter(({ verdict }) => verdict !== 'fails');
}
