import type { Grid, GridCell } from './grid.ts';
import { INDICATOR } from './names.ts';
import { bareName, plain } from './text.ts';

/** A run of value rows under the same heading rows. `header` is empty for rows that no heading row governs. */
export interface Block {
  readonly header: readonly number[];
  readonly rows: readonly number[];
}

type RowKind = 'value' | 'labels' | 'stub' | 'lanes' | 'prose' | 'empty';

/** Splits a table into blocks; base-data forms that alternate heading row and value row give one block per pair. */
export function blocksOf(grid: Grid): Block[] {
  const kinds = Array.from({ length: grid.rows }, (_, index) => kindOf(grid, index + 1));
  const blocks: Block[] = [];
  let header: readonly number[] = [];
  let rows: number[] = [];
  const close = () => {
    if (rows.some((row) => kinds[row - 1] === 'value')) blocks.push({ header, rows });
    rows = [];
  };
  for (let row = 1; row <= grid.rows; row++) {
    const kind = kinds[row - 1];
    if (kind === 'labels' && isHeading(grid, kinds, row)) {
      close();
      header = headingRows(grid, kinds, row);
    } else if (kind === 'prose') {
      close();
      if (!isIndicatorHeader(grid, header)) header = [];
    } else if (kind === 'value' || kind === 'stub' || kind === 'labels') rows.push(row);
  }
  close();
  return blocks.filter((block) => !isIndicatorBlock(grid, block));
}

function kindOf(grid: Grid, row: number): RowKind {
  const cells = grid.startingIn(row);
  const figures = cells.filter((cell) => cell.kind === 'number' || cell.kind === 'malformed');
  if (figures.length === 0 && cells.some((cell) => cell.kind === 'prose')) return 'prose';
  if (isLaneRow(cells, figures)) return 'lanes';
  if (figures.length > 0) return 'value';
  const labels = cells.filter((cell) => cell.kind === 'label');
  if (labels.length === 0) return cells.some((cell) => cell.kind === 'dash') ? 'stub' : 'empty';
  return labels.length === 1 ? 'stub' : 'labels';
}

/** The row “栏次 1 2 3 4=2+3” under the headings: numbers of columns, not figures. */
function isLaneRow(cells: readonly GridCell[], figures: readonly GridCell[]): boolean {
  const named = cells.some((cell) => /^(?:栏次|行次|栏号|列次)$/.test(cell.text));
  if (named && figures.length > 0) return true;
  if (figures.length < 3) return false;
  const rest = cells.length - figures.length - cells.filter((cell) => cell.kind === 'blank').length;
  return rest === 0 && figures.every((cell, index) => cell.text === String(index + 1));
}

/** A row of labels is a heading row when it stands above most of the figures that follow it. */
function isHeading(grid: Grid, kinds: readonly RowKind[], row: number): boolean {
  const columns = columnsBelow(grid, kinds, row);
  if (columns.size === 0 || holdsData(grid, row)) return false;
  const above = [...columns].flatMap((column) => {
    const cell = grid.at(row, column);
    return cell?.kind === 'label' ? [cell] : [];
  });
  const distinct = new Set(above.map((cell) => cell.text));
  if (above.length >= 3 && distinct.size === 1 && new Set(above).size > 1) return false;
  return above.length * 2 >= columns.size;
}

/** “≥90%”, “平均1.6日” or a date: a row of an indicator table, not of headings. */
const DATA = /^[≥≤><=]|^(?:平均|约)?\d+(?:\.\d+)?[^\d年月、.\-—~至季]*$|\d{4}年\d{1,2}月\d{1,2}日/;

/** “35岁以下”, “10万元以上”: classes are headings too. */
const CLASS = /岁|以下|以上|以内|之间/;

function holdsData(grid: Grid, row: number): boolean {
  return grid.startingIn(row).some((cell) => cell.kind === 'label' && DATA.test(cell.text) && !CLASS.test(cell.text));
}

/** Columns of the figures in the value rows that follow `row`, up to the next row of labels. */
function columnsBelow(grid: Grid, kinds: readonly RowKind[], row: number): Set<number> {
  const columns = new Set<number>();
  for (let below = row + 1; below <= grid.rows; below++) {
    const kind = kinds[below - 1];
    if (kind === 'prose' || (kind === 'labels' && columns.size > 0)) break;
    if (kind !== 'value') continue;
    for (const cell of grid.startingIn(below)) if (cell.kind === 'number') columns.add(cell.cell.column);
    if (below - row > 40) break;
  }
  return columns;
}

/** The lowest heading row and the ones above it that it continues. */
function headingRows(grid: Grid, kinds: readonly RowKind[], lowest: number): number[] {
  const rows = [lowest];
  for (let row = lowest - 1; row >= Math.max(1, lowest - 4); row--) {
    if (kinds[row - 1] !== 'labels' || !continues(grid, row, row + 1)) break;
    rows.unshift(row);
  }
  return rows;
}

/** Two heading rows belong together: a cell is merged across them, or the lower one leaves its first cell to the upper, or repeats its names under each group. */
function continues(grid: Grid, upper: number, lower: number): boolean {
  for (let column = 1; column <= grid.columns; column++) {
    const cell = grid.at(upper, column);
    if (cell && cell === grid.at(lower, column) && cell.kind === 'label' && !isTallStub(grid, cell)) return true;
  }
  const first = grid.at(lower, 1);
  const above = grid.at(upper, 1);
  if (
    first?.kind === 'blank' &&
    above &&
    above !== first &&
    above.kind !== 'prose' &&
    above.cell.colSpan < grid.columns
  )
    return true;
  return repeatsUnderGroups(grid, upper, lower);
}

/** A label merged down over the value rows too names the rows, not the columns. */
function isTallStub(grid: Grid, cell: GridCell): boolean {
  if (cell.cell.rowSpan <= 2) return false;
  const below = cell.cell.row + cell.cell.rowSpan - 1;
  return grid.startingIn(below).some((other) => other.kind === 'number');
}

function repeatsUnderGroups(grid: Grid, upper: number, lower: number): boolean {
  const groups = grid.startingIn(upper).filter((cell) => cell.kind === 'label' && cell.cell.colSpan > 1);
  if (groups.length < 2) return false;
  const names = groups.map(({ cell }) => {
    const inside = grid
      .startingIn(lower)
      .filter((other) => other.cell.column >= cell.column && other.cell.column < cell.column + cell.colSpan);
    return inside.map((other) => other.text).join('|');
  });
  return names[0] !== '' && names.every((name) => name === names[0]);
}

/** Indicator and scoring tables have their own checks. */
function isIndicatorBlock(grid: Grid, block: Block): boolean {
  return isIndicatorHeader(grid, block.header);
}

function isIndicatorHeader(grid: Grid, header: readonly number[]): boolean {
  const headings = header.flatMap((row) => grid.startingIn(row)).map((cell) => bareName(cell.text));
  return headings.filter((name) => INDICATOR.test(name)).length >= 2;
}

/** Headings above a column inside the heading rows, nearest first. */
export function headingsOf(grid: Grid, header: readonly number[], column: number): GridCell[] {
  const cells: GridCell[] = [];
  for (const row of header.toReversed()) {
    const cell = headAt(grid, header, row, column);
    if (cell && cell.kind === 'label' && !cells.includes(cell)) cells.push(cell);
  }
  return cells;
}

/**
 * The heading cell above a column. Flattened text does not tell how wide a group heading is: there the blanks that
 * the lower row begins with belong to the first headings, and the other headings share the rest evenly.
 */
function headAt(grid: Grid, header: readonly number[], row: number, column: number): GridCell | undefined {
  const lowest = header.at(-1);
  if (grid.table.certainty === 'exact' || lowest === undefined || row === lowest || header.length !== 2)
    return grid.at(row, column);
  const lower = grid.startingIn(lowest);
  const upper = grid.startingIn(row).filter(({ cell }) => cell.rowSpan === 1);
  const filled = lower.filter((cell) => cell.kind !== 'blank').length;
  const first = lower.findIndex((cell) => cell.kind !== 'blank');
  const last = first + filled;
  const groups = upper.length - first - (lower.length - last);
  const at = lower.findIndex(({ cell }) => column >= cell.column && column < cell.column + cell.colSpan);
  if (first < 0 || groups < 1 || filled % groups !== 0 || (first === 0 && last === lower.length) || at < 0)
    return grid.at(row, column);
  if (lower.slice(first, last).some((cell) => cell.kind === 'blank')) return grid.at(row, column);
  if (at < first) return upper[at];
  return at < last ? upper[first + Math.floor((at - first) / (filled / groups))] : upper[first + groups + at - last];
}

/** Text of the label cells of a row inside the given columns, rightmost (most particular) first. */
export function labelsOf(grid: Grid, row: number, columns: readonly number[]): GridCell[] {
  const cells: GridCell[] = [];
  for (const column of columns.toReversed()) {
    const cell = grid.at(row, column);
    if (
      cell &&
      (cell.kind === 'label' || (cell.kind === 'number' && /^\d+$/.test(plain(cell.cell.text)))) &&
      !cells.includes(cell)
    )
      cells.push(cell);
  }
  return cells;
}
