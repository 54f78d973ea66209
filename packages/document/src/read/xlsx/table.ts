import type { Cell, Passage, TableBlock } from '../../model.ts';
import { displayNumber } from './display.ts';
import { Merges, type Span } from './merges.ts';
import type { Position } from './reference.ts';
import type { StoredCell, StoredSheet } from './sheet.ts';

/** What a sheet's cells refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly from1904: boolean;
}

/** One sheet as one table in the sheet's own rows and columns; absent when nothing is written in it. */
export function toTable(sheet: StoredSheet, name: string, index: number, context: CellContext): TableBlock | undefined {
  const shown = sheet.cells.map((cell) => ({ cell, text: shownText(cell, context) }));
  const written = shown.filter(({ cell, text }) => text.trim() !== '' || cell.formula !== undefined);
  if (written.length === 0) return undefined;
  const last = lastPosition(written.map(({ cell }) => cell));
  const merges = new Merges(sheet.merges, last);
  const inside = shown.filter(({ cell }) => cell.row <= last.row && cell.column <= last.column);
  inside.sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
  const cells = inside.flatMap(({ cell, text }) => {
    const span = merges.spanAt(cell);
    return span === undefined ? [] : [toCell(cell, text, span, { sheet: name, table: index })];
  });
  return { type: 'table', index, sheet: name, rows: last.row, columns: last.column, cells, certainty: 'exact' };
}

function shownText(cell: StoredCell, { strings, formats, from1904 }: CellContext): string {
  if (cell.type === 's') return strings[Number(cell.stored)] ?? '';
  if (cell.type === 'b') return cell.stored === '1' ? 'TRUE' : cell.stored === '' ? '' : 'FALSE';
  if (cell.type !== 'n') return cell.stored;
  return displayNumber(cell.stored, formats[cell.style] ?? 'General', from1904);
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
  const passages: Passage[] = text
    .split('\n')
    .map((line, at) => ({ text: line, address: { ...place, row, column, cellParagraph: at + 1 } }));
  const cell: Cell = { row, column, ...span, passages, text };
  const isNumber = stored.type === 'n' && stored.stored !== '';
  const withValue = isNumber ? { ...cell, value: stored.stored.trim() } : cell;
  return formula === undefined ? withValue : { ...withValue, formula };
}
