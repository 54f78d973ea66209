import { Decimal } from '@shiji/figure';
import type { Mention } from '../mention.ts';
import type { GridCell } from '../tables/grid.ts';
import type { IndicatorTable } from './columns.ts';
import { cellOf } from './columns.ts';

/** A number of points with the cell that states it. */
export interface Points {
  readonly value: Decimal;
  readonly decimals: number;
  readonly cell: GridCell;
  readonly mention: Mention | undefined;
}

const IN_LABEL = /[（(]\s*(\d+(?:\.\d+)?)\s*[分%％]?\s*[)）]/;
const BARE = /^[（(]?\s*([-－−]?\d+(?:\.\d+)?)\s*(?:分)?\s*[)）]?$/;

/** Points stated alone in a cell (“5”, “10分”, “（7分）”); null for anything else. */
export function pointsIn(
  cell: GridCell | undefined,
  mentionsIn: (cell: GridCell) => readonly Mention[],
): Points | null {
  const match = cell ? BARE.exec(cell.text) : null;
  if (!cell || !match?.[1]) return null;
  return {
    value: new Decimal(match[1].replace(/[－−]/, '-')),
    decimals: match[1].split('.')[1]?.length ?? 0,
    cell,
    mention: mentionsIn(cell)[0],
  };
}

/** Points stated in brackets behind a name: “产出指标（50分）”. */
export function labelledPoints(
  cell: GridCell | undefined,
  mentionsIn: (cell: GridCell) => readonly Mention[],
): Points | null {
  const match = cell ? IN_LABEL.exec(cell.text) : null;
  if (!cell || !match?.[1]) return null;
  return { value: new Decimal(match[1]), decimals: 0, cell, mention: mentionsIn(cell).at(-1) };
}

interface PointedCells {
  readonly name: GridCell;
  readonly points: GridCell | undefined;
}

/** An indicator's own points: its points cell, else the brackets behind its name. */
export function ownPoints(row: PointedCells, mentionsIn: (cell: GridCell) => readonly Mention[]): Points | null {
  return pointsIn(row.points, mentionsIn) ?? labelledPoints(row.name, mentionsIn);
}

/** Points of the groups that a row belongs to: in brackets at its level cells, or in the points columns left of its own. */
export function groupPoints(
  table: IndicatorTable,
  row: number,
  mentionsIn: (cell: GridCell) => readonly Mention[],
): Points[] {
  const own = table.columns.get('points');
  const labelled = (['level1', 'level2'] as const).flatMap(
    (role) => labelledPoints(cellOf(table, row, role), mentionsIn) ?? [],
  );
  const columns = table.pointColumns.filter((column) => column !== own && (own === undefined || column < own));
  const stated = columns.flatMap((column) => pointsIn(table.grid.at(row, column), mentionsIn) ?? []);
  return [...labelled, ...stated];
}
