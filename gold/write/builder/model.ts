/** What a document consists of before it is written in one of the four formats. Text may carry marks (see mark.ts). */

export type Kind =
  | 'ratio'
  | 'sum'
  | 'difference'
  | 'growth'
  | 'cross_reference'
  | 'unit'
  | 'malformed'
  | 'placeholder'
  | 'duplicate'
  | 'missing'
  | 'unquantified'
  | 'copied'
  | 'carryover'
  | 'score'
  | 'score_total'
  | 'weight'
  | 'contradiction'
  | 'other';

export type Severity = 'error' | 'warning' | 'note';
export type Edition = 'planted' | 'clean';
export type Part = 'dev' | 'holdout';
export type Format = 'docx' | 'xlsx' | 'txt' | 'pdf';

/** A cell as its author writes it; `num` and `formula` matter in workbooks only. */
export interface CellSpec {
  readonly text: string;
  readonly rows?: number;
  readonly cols?: number;
  readonly num?: boolean;
  readonly formula?: string;
}

export type CellInput = CellSpec | string | number;
export type Row = readonly CellInput[];

export type Style = 'body' | 'title' | 'heading' | 'right' | 'note' | 'numbered';

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly text: string;
  readonly style: Style;
}

export interface TableBlock {
  readonly type: 'table';
  readonly rows: readonly Row[];
  readonly sheet?: string;
}

export type Block = ParagraphBlock | TableBlock;

/** A cell with its grid position, 1-based, and its text still marked. */
export interface PlacedCell extends CellSpec {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}
