import type { Cell, Passage, TableBlock } from '@shiji/document';
import type { Figure } from '@shiji/figure';

/** A figure at its place in a document. Compared by identity: a document yields each mention once. */
export interface Mention {
  readonly file: string;
  readonly figure: Figure;
  readonly passage: Passage;
  readonly table?: TableBlock;
  readonly cell?: Cell;
}
