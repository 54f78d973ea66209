import type { Cell, TableBlock } from '@shiji/document';
import type { StudiedDocument } from '../context.ts';
import type { Mention } from '../mention.ts';
import { oncePerPair } from '../once-per.ts';
import { garbledFigure } from './garbled-figure.ts';
import { DASH } from './names.ts';
import { plain } from './text.ts';

/** What a cell is to arithmetic. `label` names something, `prose` tells a story. */
export type CellKind = 'blank' | 'dash' | 'number' | 'malformed' | 'label' | 'prose';

export interface GridCell {
  readonly cell: Cell;
  readonly kind: CellKind;
  /** Text without spaces and line breaks. */
  readonly text: string;
  /** The figure that the cell consists of, for `number` and `malformed`. */
  readonly mention?: Mention;
  /** Unit written in a paragraph of its own below the number. */
  readonly trailingUnit?: string;
}

const LONGEST_LABEL = 45;
const CALENDAR =
  /^(?:\d{4}年度?|\d{1,2}月份?|第?[一二三四1-4]季度|\d{4}年\d{1,2}月(?:份|\d{1,2}日)?|(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}日?|\d{1,2}月\d{1,2}日|[上下]半年)$/;
const UNIT_ONLY = /^(?:亿元|万元|千元|元|%|人|户|个|项|次|家|处)$/;

/** A table with its merged cells spread over the positions they cover. Rows and columns are 1-based. */
export class Grid {
  readonly cells: readonly GridCell[];
  private readonly positions = new Map<number, GridCell>();
  private readonly starts = new Map<number, GridCell[]>();

  constructor(
    readonly study: StudiedDocument,
    readonly table: TableBlock,
  ) {
    this.cells = table.cells.map((cell) => readCell(study, cell));
    for (const cell of this.cells) this.spread(cell);
  }

  get rows(): number {
    return this.table.rows;
  }

  get columns(): number {
    return this.table.columns;
  }

  /** The cell that covers a position. */
  at(row: number, column: number): GridCell | undefined {
    return this.positions.get(row * STRIDE + column);
  }

  /** Cells whose first row is `row`, left to right. */
  startingIn(row: number): readonly GridCell[] {
    return this.starts.get(row) ?? [];
  }

  private spread(grid: GridCell): void {
    const { cell } = grid;
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.colSpan; column++)
        this.positions.set(row * STRIDE + column, grid);
    }
    const row = this.starts.get(cell.row);
    if (row) row.push(grid);
    else this.starts.set(cell.row, [grid]);
  }
}

/** The grid of a table of a document. */
export const gridOf: (study: StudiedDocument, table: TableBlock) => Grid = oncePerPair(
  (study: StudiedDocument, table: TableBlock) => new Grid(study, table),
);

const STRIDE = 1 << 15;

function readCell(study: StudiedDocument, cell: Cell): GridCell {
  const text = plain(cell.text);
  if (text === '') return { cell, kind: 'blank', text };
  if (DASH.test(text)) return { cell, kind: 'dash', text };
  const lone = loneFigure(study, cell) ?? garbled(study, cell);
  if (lone && !CALENDAR.test(text)) return { cell, text, ...lone };
  return { cell, text, kind: text.length > LONGEST_LABEL ? 'prose' : 'label' };
}

type Lone = Pick<GridCell, 'kind' | 'mention' | 'trailingUnit'>;

/** The one figure that fills a cell, with nothing but spaces, a currency sign or a unit around it. */
function loneFigure(study: StudiedDocument, cell: Cell): Lone | null {
  const filled = cell.passages.filter((passage) => passage.text.trim() !== '');
  const [first, second] = filled;
  if (!first || filled.length > 2 || (second && !UNIT_ONLY.test(plain(second.text)))) return null;
  const mentions = study.mentionsIn.get(first) ?? [];
  const [mention] = mentions;
  if (!mention || mentions.length !== 1 || !isBareFigure(mention, first.text)) return null;
  const { malformed } = mention.figure;
  const kind = malformed && malformed.readings.length === 0 ? 'malformed' : 'number';
  return { kind, mention, ...(second ? { trailingUnit: plain(second.text) } : {}) };
}

/** A figure so badly written that the reader found none, or several, in the cell. */
function garbled(study: StudiedDocument, cell: Cell): Lone | null {
  const [passage, ...others] = cell.passages.filter(({ text }) => text.trim() !== '');
  const figure =
    passage && others.length === 0 && passage.text.length < LONGEST_FIGURE ? garbledFigure(passage.text) : null;
  return figure && passage ? { kind: 'number', mention: { file: study.file, figure, passage, cell } } : null;
}

const LONGEST_FIGURE = 24;

function isBareFigure(mention: Mention, text: string): boolean {
  const { figure } = mention;
  if (figure.notation !== 'arabic' || figure.qualifier !== 'exact' || figure.range) return false;
  const around = text.slice(0, figure.start) + text.slice(figure.end);
  return /^[\s\u3000¥￥+＋]*$/.test(around);
}
