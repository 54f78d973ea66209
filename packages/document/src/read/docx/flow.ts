import type { Address, Block, Passage } from '../../model.ts';
import type { Paragraph } from './paragraph.ts';
import type { CellDraft } from './table.ts';

/** Where finished paragraphs go, and how they are counted there. */
export interface Flow {
  /** The address of the next paragraph; counts it. */
  nextAddress(): Address;
  add(passage: Passage, align: Alignment | undefined): void;
  /** A paragraph whose end was deleted, waiting for the next one. */
  waiting: Paragraph | undefined;
}

export type Alignment = 'left' | 'center' | 'right' | 'both';

/** The body outside tables. */
export class BodyFlow implements Flow {
  waiting: Paragraph | undefined;
  readonly #blocks: Block[];
  #count = 0;

  constructor(blocks: Block[]) {
    this.#blocks = blocks;
  }

  nextAddress(): Address {
    return { paragraph: ++this.#count };
  }

  add(passage: Passage, align: Alignment | undefined): void {
    this.#blocks.push(align ? { type: 'paragraph', passage, align } : { type: 'paragraph', passage });
  }
}

/** The inside of one table cell. */
export class CellFlow implements Flow {
  waiting: Paragraph | undefined;
  readonly #cell: CellDraft;
  readonly #table: number;
  #count = 0;

  constructor(table: number, cell: CellDraft) {
    this.#table = table;
    this.#cell = cell;
  }

  nextAddress(): Address {
    return { table: this.#table, row: this.#cell.row, column: this.#cell.column, cellParagraph: ++this.#count };
  }

  add(passage: Passage): void {
    this.#cell.passages.push(passage);
  }
}

/** A text box, note, header or footer: every paragraph has the address of the place it hangs on. */
export class AsideFlow implements Flow {
  waiting: Paragraph | undefined;
  readonly #stories: Passage[];
  readonly #address: Address;

  constructor(stories: Passage[], story: NonNullable<Address['story']>, anchor: Address) {
    this.#stories = stories;
    this.#address = { ...anchor, story };
  }

  nextAddress(): Address {
    return this.#address;
  }

  add(passage: Passage): void {
    if (passage.text !== '') this.#stories.push(passage);
  }
}
