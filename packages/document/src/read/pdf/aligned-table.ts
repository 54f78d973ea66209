import { unite } from './geometry.ts';
import type { Line, Piece } from './lines.ts';
import type { PageCell, PageTable } from './page-table.ts';

/** A table without ruled columns that was found in `count` lines. */
export interface AlignedTable {
  readonly table: PageTable;
  readonly count: number;
}

interface Column {
  left: number;
  right: number;
}

/** Takes a table whose columns show only by alignment from the lines at `start` on; absent when there is none. */
export function takeAligned(lines: readonly Line[], start: number, page: number): AlignedTable | undefined {
  let end = start;
  while (lines[end] !== undefined && (lines[end]?.pieces.length ?? 0) >= 2 && isNear(lines, end, start)) end += 1;
  const rows = lines.slice(start, end);
  const most = Math.max(...rows.map((row) => row.pieces.length), 0);
  if (rows.length < 2 || (rows.length < 3 && most < 3)) return undefined;
  const columns = toColumns(rows.filter((row) => row.pieces.length === most).flatMap((row) => row.pieces));
  if (columns.length < 2 || columns.length !== most) return undefined;
  return { table: toTable(rows, columns, page), count: rows.length };
}

/** Rows of one table follow each other at about the same distance. */
function isNear(lines: readonly Line[], at: number, start: number): boolean {
  const [line, before] = [lines[at], lines[at - 1]];
  if (at === start || line === undefined || before === undefined) return true;
  return line.baseline - before.baseline < 3.5 * Math.max(line.size, before.size);
}

/** The stretches of the page's width that text covers, with white rivers between them. */
function toColumns(pieces: readonly Piece[]): Column[] {
  const columns: Column[] = [];
  for (const piece of pieces.toSorted((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last === undefined || piece.x > last.right) columns.push({ left: piece.x, right: piece.right });
    else last.right = Math.max(last.right, piece.right);
  }
  return columns;
}

function toTable(rows: readonly Line[], columns: readonly Column[], page: number): PageTable {
  const cells = rows.flatMap((row, index) => toCells(row, index, columns, page));
  const xs = [columns[0]?.left ?? 0, ...columns.map((column) => column.right)];
  return { page, xs, rows: rows.length, box: unite(rows.map((row) => row.box)), cells };
}

function toCells(line: Line, row: number, columns: readonly Column[], page: number): PageCell[] {
  const cells: PageCell[] = [];
  let next = 0;
  for (const piece of line.pieces) {
    const column = Math.max(next, nearestColumn(piece, columns));
    const last = columns.findLastIndex(({ left }) => left < piece.right);
    const colSpan = Math.max(1, last - column + 1);
    for (; next < Math.min(column, columns.length); next++) cells.push(blank(row, next, line, page));
    const box = { ...line.box, x: piece.x, width: piece.right - piece.x };
    const own: Line = { ...line, text: piece.text, pieces: [piece], x: piece.x, right: piece.right, box };
    cells.push({ row, column, rowSpan: 1, colSpan, page, box, lines: [own] });
    next = column + colSpan;
  }
  for (; next < columns.length; next++) cells.push(blank(row, next, line, page));
  return cells.filter((cell) => cell.column < columns.length);
}

function nearestColumn(piece: Piece, columns: readonly Column[]): number {
  const inside = columns.findIndex(({ left, right }) => piece.x < right && piece.right > left);
  if (inside >= 0) return inside;
  return Math.max(
    0,
    columns.findLastIndex(({ left }) => left <= piece.x),
  );
}

function blank(row: number, column: number, line: Line, page: number): PageCell {
  return { row, column, rowSpan: 1, colSpan: 1, page, box: line.box, lines: [] };
}
