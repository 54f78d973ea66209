import type { Box } from '../../model.ts';
import type { Run } from './geometry.ts';
import { type Grid, gridBox } from './grid.ts';
import { type Line, textWidth, toLines } from './lines.ts';

/** A cell found on a page; `row` and `column` are 0-based in the page's own table. */
export interface PageCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly page: number;
  readonly box: Box;
  readonly lines: readonly Line[];
}

/** The part of a table that stands on one page. */
export interface PageTable {
  readonly page: number;
  /** Column borders; two parts of a table share them. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly box: Box;
  readonly cells: readonly PageCell[];
}

export interface Split {
  readonly table: PageTable;
  readonly rest: readonly Run[];
}

/** Puts the runs that lie within a ruled grid into its cells and returns the others. */
export function fillGrid(grid: Grid, runs: readonly Run[], page: number): Split {
  const box = gridBox(grid);
  const isInside = (run: Run) => isWithin(box, run.x + run.width / 2, run.baseline - run.size / 3);
  const inside = runs.filter(isInside);
  const rest = runs.filter((run) => !isInside(run));
  const slots = new Map<number, Run[]>();
  for (const run of inside.flatMap((one) => splitAtBorders(one, grid))) {
    const owner = cellAt(grid, run.x + run.width / 2, run.baseline - run.size / 3);
    if (owner >= 0) slots.set(owner, [...(slots.get(owner) ?? []), run]);
  }
  const cells = grid.cells.map((cell, index) => ({
    ...cell,
    page,
    box: cellBox(grid, cell),
    lines: toLines(slots.get(index) ?? []),
  }));
  return { table: { page, xs: grid.xs, rows: grid.ys.length - 1, box, cells }, rest };
}

function isWithin(box: Box, x: number, y: number): boolean {
  return box.x <= x && x <= box.x + box.width && box.y <= y && y <= box.y + box.height;
}

function cellBox({ xs, ys }: Grid, cell: { row: number; column: number; rowSpan: number; colSpan: number }): Box {
  const [x = 0, right = x] = [xs[cell.column], xs[cell.column + cell.colSpan]];
  const [y = 0, bottom = y] = [ys[cell.row], ys[cell.row + cell.rowSpan]];
  return { x, y, width: right - x, height: bottom - y };
}

function cellAt(grid: Grid, x: number, y: number): number {
  return grid.cells.findIndex((cell) => isWithin(cellBox(grid, cell), x, y));
}

/** A run that crosses a border of its row is cut there; characters are taken to be as wide as their kind. */
function splitAtBorders(run: Run, grid: Grid): Run[] {
  const y = run.baseline - run.size / 3;
  const start = grid.cells[cellAt(grid, run.x + 1, y)];
  const end = grid.cells[cellAt(grid, run.x + run.width - 1, y)];
  if (start === undefined || end === undefined || start === end) return [run];
  const border = grid.xs[start.column + start.colSpan] ?? run.x;
  const [head, tail] = cutRun(run, border);
  return head === undefined || tail === undefined ? [run] : [head, ...splitAtBorders(tail, grid)];
}

function cutRun(run: Run, border: number): [Run | undefined, Run | undefined] {
  const characters = [...run.text];
  const scale = run.width / textWidth(run.text);
  let x = run.x;
  let count = 0;
  for (const character of characters) {
    const width = textWidth(character) * scale;
    if (x + width / 2 > border) break;
    x += width;
    count += 1;
  }
  if (count === 0 || count === characters.length) return [undefined, undefined];
  const head = { ...run, text: characters.slice(0, count).join(''), width: x - run.x };
  return [head, { ...run, text: characters.slice(count).join(''), x, width: run.x + run.width - x }];
}
