/** Where an error sits: a cell of a document or workbook, a paragraph, a line, or the Word file that a PDF came from. */
export interface Locus {
  readonly type?: string;
  readonly table?: number;
  readonly row?: number;
  readonly col?: number;
  readonly sheet?: string;
  /** A1 notation. */
  readonly cell?: string;
  readonly line?: number;
  readonly docx_loc?: Locus;
}

/** A labelled error, or one that counts neither way. */
export interface TruthError {
  readonly id?: string;
  readonly place: string;
  readonly quote: string;
  readonly kind: string;
  readonly stated: string;
  readonly expected: string;
  readonly finding: string;
  readonly loc?: Locus | null;
  /** Other quotes where pointing counts too. */
  readonly also?: readonly string[];
}

/** The labels of one document, as in a file of a `truth` folder. */
export interface Truth {
  readonly errors: readonly TruthError[];
  readonly holds?: readonly { readonly quote: string }[];
  readonly debatable?: readonly TruthError[];
}

/** One labelled relation of a real document, by its lines. */
export interface SeedItem {
  readonly id: string;
  readonly file: string;
  readonly lines: readonly number[];
  readonly kind: string;
  readonly stated: string;
  readonly expected: string;
  readonly holds: boolean;
  readonly finding: string;
  readonly quotes?: readonly { readonly text: string }[];
  /** 1 must be reported, 2 should, 3 is a judgement. */
  readonly tier?: number | string;
  readonly group?: readonly string[];
}
