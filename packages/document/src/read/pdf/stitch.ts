import { isWrapped } from './paragraph.ts';
import type { PageCell, PageTable } from './page-table.ts';

/** A table over one page or several: column borders, and cells with rows counted through. */
export interface WholeTable {
  readonly columns: number;
  readonly rows: number;
  readonly cells: readonly PageCell[];
}

const NEAR = 3;

/** Whether a table at the top of a page goes on with the one at the bottom of the page before. */
export function continues(above: PageTable, below: PageTable): boolean {
  if (below.page !== above.page + 1) return false;
  const [a, b] = [above.xs, below.xs];
  if (!isNear(a[0], b[0]) || !isNear(a.at(-1), b.at(-1))) return false;
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return few.every((x) => many.some((other) => isNear(x, other)));
}

function isNear(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) <= NEAR;
}

/** Joins the parts of a table; a head that is printed again on each page is kept once. */
export function stitch(parts: readonly PageTable[]): WholeTable {
  const xs = parts.reduce<readonly number[]>((most, part) => (part.xs.length > most.length ? part.xs : most), []);
  const first = parts[0];
  let cells: readonly PageCell[] = [];
  let rows = 0;
  for (const part of parts) {
    const spread = part.cells.map((cell) => onColumns(cell, part.xs, xs));
    const repeated = part === first || first === undefined ? 0 : repeatedRows(first, part);
    const added = spread
      .filter((cell) => cell.row >= repeated)
      .map((cell) => ({ ...cell, row: cell.row - repeated + rows }));
    const joined = part === first ? { cells: added, lost: 0 } : continueCells(cells, added, rows);
    cells = joined.cells;
    rows += part.rows - repeated - joined.lost;
  }
  return { columns: xs.length - 1, rows, cells };
}

function onColumns(cell: PageCell, own: readonly number[], all: readonly number[]): PageCell {
  if (own.length === all.length) return cell;
  const place = (index: number) => all.findIndex((x) => isNear(x, own[index]));
  const [column, end] = [place(cell.column), place(cell.column + cell.colSpan)];
  return column < 0 || end <= column ? cell : { ...cell, column, colSpan: end - column };
}

/** The number of rows at the top of `part` that say the same as the table's first ones. */
function repeatedRows(first: PageTable, part: PageTable): number {
  let same = 0;
  while (same < Math.min(3, part.rows, first.rows) && rowText(part, same) === rowText(first, same)) same += 1;
  return rowText(part, 0).length > 2 && same < part.rows ? same : 0;
}

function rowText(table: PageTable, row: number): string {
  return table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column}:${textOf(cell)}`)
    .join('|');
}

function textOf(cell: PageCell): string {
  return cell.lines.map((line) => line.text).join('');
}

interface Continued {
  readonly cells: readonly PageCell[];
  /** Rows that went into the row before. */
  readonly lost: number;
}

/** Lets cells at the page's end go on in the blank cells, or the rest of a torn row, at the top of the next page. */
function continueCells(above: readonly PageCell[], below: readonly PageCell[], start: number): Continued {
  const top = below.filter((cell) => cell.row === start);
  const last = new Map(above.filter((cell) => cell.row + cell.rowSpan === start).map((cell) => [cell.column, cell]));
  const lost = isTornRow(top, last) ? 1 : 0;
  const rests = lost === 1 ? top : labelRests(top, last);
  const grown = new Map<PageCell, PageCell>();
  for (const rest of rests) {
    const before = last.get(rest.column);
    if (before !== undefined) grown.set(before, grow(before, rest, lost));
  }
  const others = below.filter((cell) => !rests.includes(cell));
  const kept = above.map((cell) => grown.get(cell) ?? cell);
  return { cells: [...kept, ...others.map((cell) => ({ ...cell, row: cell.row - lost }))], lost };
}

function grow(cell: PageCell, rest: PageCell, lost: number): PageCell {
  return { ...cell, rowSpan: cell.rowSpan + rest.rowSpan - lost, lines: [...cell.lines, ...rest.lines] };
}

/** The blank cells at the left of a page's first row under labels that reach over the page's end. */
function labelRests(top: readonly PageCell[], last: ReadonlyMap<number, PageCell>): PageCell[] {
  const filled = top.findIndex((cell) => textOf(cell) !== '');
  const blanks = top.slice(0, Math.max(0, filled));
  const end = blanks.findIndex((cell, index) => !isLabelRest(cell, last.get(cell.column), index));
  return blanks.slice(0, end < 0 ? blanks.length : end);
}

/** The first column must be seen to span rows; labels further in only continue behind one that does. */
function isLabelRest(blank: PageCell, above: PageCell | undefined, index: number): boolean {
  if (above === undefined || above.colSpan !== blank.colSpan || textOf(above) === '') return false;
  return !isFigure(textOf(above)) && (index > 0 || above.rowSpan > 1 || blank.rowSpan > 1);
}

/** Whether the first row of a page is the rest of the last row before: only words, and they go on in mid-word. */
function isTornRow(top: readonly PageCell[], last: ReadonlyMap<number, PageCell>): boolean {
  const filled = top.filter((cell) => textOf(cell) !== '');
  const pairs = filled.map((cell) => ({ cell, before: last.get(cell.column) }));
  if (pairs.some(({ cell, before }) => !isRestOf(cell, before))) return false;
  return pairs.some(({ cell, before }) => before !== undefined && goesOn(before, cell));
}

function isRestOf(cell: PageCell, before: PageCell | undefined): boolean {
  return before?.colSpan === cell.colSpan && textOf(before) !== '' && !isFigure(textOf(cell));
}

function goesOn(before: PageCell, cell: PageCell): boolean {
  const [line, next] = [before.lines.at(-1), cell.lines[0]];
  if (line === undefined || next === undefined || !isWrapped(line, next, before.lines, cell.box.width)) return false;
  const isStump = textOf(cell).length <= 2 && !/^[合小总共]计$/.test(textOf(cell));
  return isStump || isUnfinishedProse(textOf(before));
}

function isUnfinishedProse(text: string): boolean {
  return !/[。；！？]$/.test(text) && (text.length > 20 || (text.length > 8 && /[，；。：、]/.test(text)));
}

function isFigure(text: string): boolean {
  return /^[≥≤><＞＜=约-]*[\d.,，]+[%％\u4e00-\u9fff]{0,4}$/.test(text.replace(/\s/g, ''));
}
