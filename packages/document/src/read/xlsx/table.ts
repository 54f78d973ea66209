import type { Cell, Passage, TableBlock } from '../../model.ts';
import { NumberFormat } from './number-format.ts';
import { Merges, type Span } from './merges.ts';
import type { Position } from './reference.ts';
import type { StoredCell, StoredSheet } from './sheet.ts';

const GENERAL = new NumberFormat('General');

/** What a sheet's cells refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

/** One sheet as one table in the sheet's own rows and columns; absent when nothing is written in it. */
export function toTable(sheet: StoredSheet, name: string, index: number, context: CellContext): TableBlock | undefined {
  const texts = sheet.cells.map((cell) => shownText(cell, context));
  const written = sheet.cells.filter((cell, at) => cell.formula !== undefined || isVisible(texts[at] ?? ''));
  if (written.length === 0) return undefined;
  const last = lastPosition(written);
  const merges = new Merges(sheet.merges, last);
  const cells: Cell[] = [];
  for (const at of readingOrder(sheet.cells)) {
    const cell = sheet.cells[at];
    if (cell === undefined || cell.row > last.row || cell.column > last.column) continue;
    const span = merges.spanAt(cell);
    if (span !== undefined) cells.push(toCell(cell, texts[at] ?? '', span, { sheet: name, table: index }));
  }
  return { type: 'table', index, sheet: name, rows: last.row, columns: last.column, cells, certainty: 'exact' };
}

function isVisible(text: string): boolean {
  return text !== '' && text.trim() !== '';
}

/** Indexes of the cells row by row; files nearly always hold them so. */
function readingOrder(cells: readonly Position[]): number[] {
  const order = cells.map((_, at) => at);
  const isSorted = cells.every((cell, at) => at === 0 || compare(cells[at - 1] ?? cell, cell) <= 0);
  return isSorted ? order : order.toSorted((a, b) => compare(cells[a], cells[b]));
}

function compare(a: Position | undefined, b: Position | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.row - b.row || a.column - b.column;
}

function shownText(cell: StoredCell, { strings, formats, from1904 }: CellContext): string {
  if (cell.type === 's') return strings[Number(cell.stored)] ?? '';
  if (cell.type === 'b') return cell.stored === '1' ? 'TRUE' : cell.stored === '' ? '' : 'FALSE';
  if (cell.type !== 'n') return cell.stored;
  return (formats[cell.style] ?? GENERAL).show(cell.stored, from1904);
}

function lastPosition(cells: readonly Position[]): Position {
  let row = 0;
  let column = 0;
  for (const cell of cells) {
    row = Math.max(row, cell.row);
    column = Math.max(column, cell.column);
  }
  return { row, column };
}

function toCell(stored: StoredCell, text: string, span: Span, place: { sheet: string; table: number }): Cell {
  const { row, column, formula } = stored;
  const { sheet, table } = place;
  const lines = text.includes('\n') ? text.split('\n') : [text];
  const passages: Passage[] = lines.map((line, at) => ({
    text: line,
    address: { sheet, table, row, column, cellParagraph: at + 1 },
  }));
  const cell = { row, column, rowSpan: span.rowSpan, colSpan: span.colSpan, passages, text };
  const value = stored.type === 'n' && stored.stored !== '' ? stored.stored.trim() : undefined;
  if (value === undefined) return formula === undefined ? cell : { ...cell, formula };
  return formula === undefined ? { ...cell, value } : { ...cell, value, formula };
}
