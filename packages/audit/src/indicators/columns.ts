import type { ColumnRole } from '@shiji/rules';
import type { AuditContent } from '../content.ts';
import { oncePerPair } from '../once-per.ts';
import { Grid, type GridCell } from '../tables/grid.ts';

/** A cell merged further down names the block, not a column. */
const TALLEST_HEADING = 3;

/** An indicator table: where its columns are and which rows it spans. */
export interface IndicatorTable {
  /** What it is read with. */
  readonly content: AuditContent;
  readonly grid: Grid;
  readonly headingRow: number;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Several columns may share a role, such as the points of each level. */
  readonly pointColumns: readonly number[];
  readonly rows: readonly number[];
}

/** Finds the indicator parts of a table: a heading row with target and actual, or with standard and score. */
export const indicatorTables: (grid: Grid, content: AuditContent) => readonly IndicatorTable[] = oncePerPair(tablesIn);

function tablesIn(grid: Grid, content: AuditContent): IndicatorTable[] {
  const headings = rangeTo(grid.rows).filter((row) => isIndicatorHeading(grid, row, content));
  return headings.map((row, index) => tableAt(grid, content, row, (headings[index + 1] ?? grid.rows + 1) - 1));
}

function rangeTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

function isIndicatorHeading(grid: Grid, row: number, content: AuditContent): boolean {
  const roles = new Set(grid.startingIn(row).flatMap((cell) => roleOf(cell, content) ?? []));
  const isScored = roles.has('points') && roles.has('score');
  const named = roles.has('name') || roles.has('level1') || (isScored && unnamed(grid, row, content) !== null);
  const measured = (roles.has('target') && roles.has('actual')) || (roles.has('standard') && roles.has('score'));
  return named && (measured || isScored);
}

/** Points and scores stand beside something that no pack knows the heading of: the first column that says no number of rows. */
function unnamed(grid: Grid, row: number, content: AuditContent): number | null {
  const [first] = grid.startingIn(row).filter(({ text }) => !/^序号?$|^编号$/.test(text));
  return first?.kind === 'label' && roleOf(first, content) === null ? first.cell.column : null;
}

function roleOf(cell: GridCell, { columns }: AuditContent): ColumnRole | null {
  if ((cell.kind !== 'label' && cell.kind !== 'prose') || cell.cell.rowSpan > TALLEST_HEADING) return null;
  const text = cell.text.replace(/[（(][^（()）]*[)）]/g, '');
  if (text.length > 16) return null;
  return columns.roleOf(text);
}

function tableAt(grid: Grid, content: AuditContent, headingRow: number, last: number): IndicatorTable {
  const columns = new Map<ColumnRole, number>();
  const pointColumns: number[] = [];
  for (const cell of grid.startingIn(headingRow)) {
    const role = roleOf(cell, content);
    if (!role) continue;
    if (role === 'points') pointColumns.push(cell.cell.column);
    const better = role === 'points' || content.columns.isPreferred(role, cell.text);
    if (better || !columns.has(role)) columns.set(role, cell.cell.column);
  }
  if (!columns.has('name'))
    columns.set('name', columns.get('level2') ?? columns.get('level1') ?? unnamed(grid, headingRow, content) ?? 1);
  const rows = rangeTo(last).filter((row) => row > headingRow && grid.startingIn(row).length > 0);
  const data = columns.has('actual') || columns.has('data') ? null : toldColumn(grid, headingRow, columns, rows);
  if (data !== null) columns.set('data', data);
  return { content, grid, headingRow, columns, pointColumns, rows };
}

/** Right of the standards, under a heading that no pack knows: the column that tells in most rows what the score is for. */
function toldColumn(
  grid: Grid,
  headingRow: number,
  columns: ReadonlyMap<ColumnRole, number>,
  rows: readonly number[],
): number | null {
  const standard = columns.get('standard');
  const known = [...columns.values()];
  if (standard === undefined || !columns.has('score')) return null;
  const others = grid
    .startingIn(headingRow)
    .map(({ cell }) => cell.column)
    .filter((column) => column > standard && !known.includes(column));
  const tells = (column: number) => rows.filter((row) => isTold(grid.at(row, column))).length;
  return others.find((column) => tells(column) * 2 > rows.length) ?? null;
}

function isTold(cell: GridCell | undefined): boolean {
  if (!cell) return false;
  return cell.kind === 'label' || cell.kind === 'prose' || (cell.mention?.figure.unit ?? null) !== null;
}

/** The cell of a row under a role's column; undefined when the table has no such column. */
export function cellOf(table: IndicatorTable, row: number, role: ColumnRole): GridCell | undefined {
  const column = table.columns.get(role);
  return column === undefined ? undefined : table.grid.at(row, column);
}
