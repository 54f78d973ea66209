import type { Grid, GridCell } from './grid.ts';
import { shown } from './text.ts';

/** 行名·列名 of a cell that no panel holds: the nearest labels on its left and above. */
export function nearbyLabel(grid: Grid, cell: GridCell): string {
  const { row, column } = cell.cell;
  const left = backwards(column)
    .map((at) => grid.at(row, at))
    .find((other) => other?.kind === 'label');
  const above = backwards(row)
    .map((at) => grid.at(at, column))
    .find((other) => other?.kind === 'label');
  return [left, above].flatMap((other) => (other ? [shown(other.cell.text)] : [])).join('·');
}

/** from−1, from−2 … 1 */
function backwards(from: number): number[] {
  return Array.from({ length: Math.max(0, from - 1) }, (_, index) => from - 1 - index);
}
