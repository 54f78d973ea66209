import type { Unit } from '@shiji/figure';

/** A row or a column of a panel, with every heading that names it, nearest first. */
export interface Lane {
  readonly index: number;
  readonly headings: readonly string[];
  /** The nearest heading as written, “其中：1.财政拨款” included; empty when unnamed. */
  readonly title: string;
  /** The nearest heading without brackets and numbering. */
  readonly name: string;
  /** Name of the group that the nearest heading stands under. */
  readonly group: string;
  /** Identities of the heading cells above the nearest one, nearest first: two groups may have one name. */
  readonly within: readonly string[];
  /** What the row “栏次 1 2 3=1+2” says about a column. */
  readonly mark: string;
}

/** What a whole table tells about its figures: declared unit, and how precisely each kind is written. */
export interface TableFacts {
  readonly unit: Unit | null;
  /** Decimals that figures of a unit are exact to at least, because their neighbours show them; null when they are exact. */
  readonly precision: ReadonlyMap<string, number | null>;
}
