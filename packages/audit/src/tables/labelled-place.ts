import type { Place } from '../finding.ts';
import { placeOfCell } from '../indicators/cell-place.ts';
import type { Grid, GridCell } from './grid.ts';
import { nearbyLabel } from './nearby-label.ts';

/** The place of a cell of any table, with the nearest labels on its left and above. */
export function labelledPlace(grid: Grid, cell: GridCell): Place {
  return placeOfCell(grid.study.file, cell, nearbyLabel(grid, cell));
}
