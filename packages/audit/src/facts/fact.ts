import type { Unit } from '@shiji/figure';
import type { Place } from '../finding.ts';
import type { Measure } from '../measure.ts';
import type { Mention } from '../mention.ts';

/** A quantity that a document states somewhere: what it is called, its value and where it stands. */
export interface Fact {
  readonly mention: Mention;
  readonly measure: Measure;
  readonly unit: Unit | null;
  /** Its name without years and filler; a table's row name. */
  readonly name: string;
  /** The column's headings in a table; empty in prose. */
  readonly column: string;
  readonly origin: 'prose' | 'table' | 'indicator';
  readonly place: Place;
  /** What its paragraph or table is about, by heading and caption. */
  readonly topic: string;
}
