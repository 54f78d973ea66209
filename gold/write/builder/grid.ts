import { type Exact, sum } from './exact.ts';
import { plain } from './mark.ts';
import type { CellInput, CellSpec, PlacedCell, Row } from './model.ts';

function spec(input: CellInput): CellSpec {
  return typeof input === 'object' ? input : { text: String(input) };
}

/** A cell over several columns. */
export function across(text: string, cols: number): CellSpec {
  return { text, cols };
}

/** A cell over several rows. */
export function down(text: string, rows: number): CellSpec {
  return { text, rows };
}

/** A cell over several rows and columns. */
export function block(text: string, rows: number, cols: number): CellSpec {
  return { text, rows, cols };
}

/** Puts one cell to the left of all rows, merged over them. */
export function group(label: string, rows: readonly Row[], cols = 1): Row[] {
  return rows.map((row, i) => (i === 0 ? [block(label, rows.length, cols), ...row] : row));
}

/** A number cell of a workbook; the number and its format are read off the text. */
export function num(text: string): CellSpec {
  return { text, num: true };
}

/** A formula cell of a workbook with the result that is stored with it. */
export function formula(code: string, text: string): CellSpec {
  return { text, num: true, formula: code };
}

/** Gives every cell its place on the grid, skipping what merged cells cover. */
export function place(rows: readonly Row[]): PlacedCell[] {
  const taken = new Set<string>();
  return rows.flatMap((row, r) => {
    let column = 1;
    return row.map((input) => {
      while (taken.has(`${r + 1},${column}`)) column++;
      const cell = spec(input);
      const placed = { ...cell, row: r + 1, column, rowSpan: cell.rows ?? 1, colSpan: cell.cols ?? 1 };
      cover(placed, taken);
      column += placed.colSpan;
      return placed;
    });
  });
}

function cover(cell: PlacedCell, taken: Set<string>): void {
  for (let r = 0; r < cell.rowSpan; r++)
    for (let c = 0; c < cell.colSpan; c++) taken.add(`${cell.row + r},${cell.column + c}`);
}

/** Throws when a table is ragged: its author forgot a cell or a span. */
export function assertRectangular(cells: readonly PlacedCell[], where: string): void {
  const widths = new Map<number, number>();
  for (const cell of cells)
    for (let r = 0; r < cell.rowSpan; r++)
      widths.set(cell.row + r, (widths.get(cell.row + r) ?? 0) + cell.colSpan);
  const sizes = new Set(widths.values());
  if (sizes.size > 1) throw new Error(`${where}: rows of different width ${[...widths].map((w) => w.join(':')).join(' ')}`);
}

function tidy(cell: PlacedCell): string {
  return plain(cell.text).replaceAll(/\s/g, '').slice(0, 24);
}

function isName(text: string): boolean {
  return /[\u4e00-\u9fff]/.test(text) && text.length >= 2;
}

/** Rows that name the columns: at least three cells, all of them short words. */
function namingRows(cells: readonly PlacedCell[]): number[] {
  const rows = new Map<number, PlacedCell[]>();
  for (const c of cells) rows.set(c.row, [...(rows.get(c.row) ?? []), c]);
  const names = [...rows].filter(([, row]) => {
    const texts = row.map(tidy).filter((t) => t !== '');
    return texts.length >= 3 && texts.every((t) => isName(t) && t.length <= 16 && !/^\d/.test(t.replace(/^\d{4}年/, '')));
  });
  return names.map(([row]) => row);
}

/** What a reader would call the cell: the words to its left and above it. */
export function label(cells: readonly PlacedCell[], at: PlacedCell): string {
  const inRow = cells.filter((c) => c.row <= at.row && at.row < c.row + c.rowSpan && c.column < at.column);
  const words = inRow.map(tidy).filter((t) => isName(t) && !/^[\d≥≤＝]/.test(t));
  const header = namingRows(cells).filter((row) => row < at.row).pop();
  const above = cells.filter((c) => c.row === header && c.column <= at.column && at.column < c.column + c.colSpan);
  return [...new Set([words[words.length - 1] ?? '', ...above.map(tidy)].filter((n) => n !== ''))].join('·');
}

/** Adds up a column of an edition as it stands, counted from the right; cells that are no plain number are skipped. */
export function total(rows: readonly Row[], fromRight: number): Exact {
  const texts = rows.map((row) => row[row.length - fromRight]).map((c) => (c === undefined ? '' : plain(spec(c).text)));
  return sum(...texts.filter((t) => /^-?[\d,]+(\.\d+)?$/.test(t)));
}
