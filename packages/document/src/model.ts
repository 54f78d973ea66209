/** Where the bytes came from; decides which coordinates a place carries. */
export type DocumentFormat = 'docx' | 'xlsx' | 'pdf' | 'text';

/** A rectangle on a page in points, origin at the top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The stable address of a passage of text. Every coordinate is 1-based.
 * `paragraph` counts body paragraphs outside tables in document order (empty ones included);
 * `row`/`column` are grid positions of a cell's first column; in a workbook they are the sheet's own.
 */
export interface Address {
  readonly paragraph?: number;
  readonly sheet?: string;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  /** Paragraph inside the cell. */
  readonly cellParagraph?: number;
  /** First line in a .txt file. */
  readonly line?: number;
  readonly page?: number;
  readonly box?: Box;
  /** Other story than the body: a footnote, a text box, a header. */
  readonly story?: 'footnote' | 'endnote' | 'textbox' | 'header' | 'footer' | 'comment';
}

/** A run of text that was inserted or moved in by a tracked change; offsets into the passage text. */
export interface TrackedSpan {
  readonly start: number;
  readonly end: number;
  readonly change: 'inserted' | 'movedTo';
}

/** One paragraph of text with its address; the unit in which figures are found. */
export interface Passage {
  readonly text: string;
  readonly address: Address;
  /** Numbering that Word prints but does not store in the text, such as “（一）”; not part of `text`. */
  readonly numbering?: string;
  /** Outline level 1–9 when the file marks a heading, otherwise absent. */
  readonly heading?: number;
  readonly tracked?: readonly TrackedSpan[];
}

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly passage: Passage;
  readonly align?: 'left' | 'center' | 'right' | 'both';
}

export interface Cell {
  /** 1-based grid position of the first row and column that the cell covers. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly passages: readonly Passage[];
  /** The passages joined by line feeds. */
  readonly text: string;
  /** The stored number of a workbook cell, exactly as written in the file. */
  readonly value?: string;
  /** The formula of a workbook cell, without the equals sign. */
  readonly formula?: string;
}

export interface TableBlock {
  readonly type: 'table';
  /** 1-based in document order. */
  readonly index: number;
  /** The cell that holds this table, when it is nested; it follows its parent's block. */
  readonly parent?: { readonly table: number; readonly row: number; readonly column: number };
  readonly sheet?: string;
  /** Number of the last row and column. */
  readonly rows: number;
  readonly columns: number;
  /** In reading order; covered positions have no cell of their own. */
  readonly cells: readonly Cell[];
  /** Below full certainty when the grid was rebuilt from a PDF's geometry or from flattened text. */
  readonly certainty: 'exact' | 'rebuilt';
}

export type Block = ParagraphBlock | TableBlock;

/** Something the reader wants the user to know, such as “page 3 is a picture”. */
export interface Notice {
  readonly code: string;
  readonly message: string;
}

/** A reviewer's comment in a Word file and the words it is attached to. */
export interface DocumentComment {
  readonly author: string;
  /** As written in the file, such as 2026-11-24T08:00:00Z. */
  readonly date?: string;
  readonly text: string;
  /** Where the commented words begin; absent for a comment that nothing in the body refers to. */
  readonly address?: Address;
  /** The commented words, paragraphs joined by line feeds; empty for a comment at a point. */
  readonly quote: string;
  /** Offset of the quote in its first passage. */
  readonly start?: number;
}

export interface Document {
  readonly format: DocumentFormat;
  readonly blocks: readonly Block[];
  /** Footnotes, text boxes, headers and footers, in reading order. */
  readonly stories: readonly Passage[];
  readonly notices: readonly Notice[];
  /** Comments of a Word file in the order of their list; absent when there are none. They are no part of the text. */
  readonly comments?: readonly DocumentComment[];
}
