import type { Place } from '../finding.ts';
import type { Mention } from '../mention.ts';

/** A score with the grade that the document gives it. */
export interface Graded {
  readonly score: Mention;
  readonly grade: string;
  readonly place: Place;
}
