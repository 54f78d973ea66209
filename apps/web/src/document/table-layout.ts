import type { Cell, TableBlock } from '@shiji/document';

/** What stands in a drawn row: a cell, or a position that no cell fills. */
export type Slot =
  | { readonly kind: 'cell'; readonly cell: Cell; readonly rowSpan: number; readonly colSpan: number }
  | { readonly kind: 'void'; readonly column: number; readonly colSpan: number };

export interface LaidRow {
  readonly kind: 'row';
  readonly row: number;
  readonly slots: readonly Slot[];
}

/** Rows without any content, drawn as one thin line. */
export interface EmptyRows {
  readonly kind: 'empty';
  readonly from: number;
  readonly to: number;
}

/** A run of rows drawn together; long tables are drawn in several. */
export interface TableSlice {
  readonly table: TableBlock;
  readonly rows: readonly (LaidRow | EmptyRows)[];
  readonly from: number;
  readonly to: number;
}

/** Enough rows to be worth a slice of their own, and the point where a cell that reaches across is cut. */
const SLICE_CELLS = 400;
const SLICE_LIMIT = 4 * SLICE_CELLS;
/** Fewer blank rows than this are drawn as they are. */
const EMPTY_RUN = 4;

/** Cut a table into slices, between rows that no merged cell joins where possible. */
export function sliceTable(table: TableBlock): readonly TableSlice[] {
  const byRow = groupByRow(table.cells);
  const slices: TableSlice[] = [];
  let from = 1;
  let cells = 0;
  let reach = 0;
  for (let row = 1; row <= table.rows; row++) {
    for (const cell of byRow.get(row) ?? []) {
      cells += 1;
      reach = Math.max(reach, cell.row + cell.rowSpan - 1);
    }
    const cut = (cells >= SLICE_CELLS && reach <= row) || cells >= SLICE_LIMIT;
    if (!cut && row < table.rows) continue;
    slices.push({ table, from, to: row, rows: layRows(table, byRow, from, row) });
    from = row + 1;
    cells = 0;
  }
  return slices;
}

function groupByRow(cells: readonly Cell[]): Map<number, Cell[]> {
  const byRow = new Map<number, Cell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  return byRow;
}

/** Lay out the rows `from`–`to`; positions covered from above are left out, unfilled ones become voids. */
function layRows(
  table: TableBlock,
  byRow: ReadonlyMap<number, readonly Cell[]>,
  from: number,
  to: number,
): readonly (LaidRow | EmptyRows)[] {
  const covered = coverage(table, byRow, from, to);
  const rows: (LaidRow | EmptyRows)[] = [];
  for (let row = from; row <= to; row++) {
    const end = emptyUntil(byRow, covered, row, to);
    if (end - row + 1 >= EMPTY_RUN) {
      rows.push({ kind: 'empty', from: row, to: end });
      row = end;
      continue;
    }
    rows.push({ kind: 'row', row, slots: layRow(table, byRow.get(row) ?? [], covered.get(row) ?? new Set(), to) });
  }
  return rows;
}

/** Columns of each row that a cell from an earlier row of the slice covers. */
function coverage(
  table: TableBlock,
  byRow: ReadonlyMap<number, readonly Cell[]>,
  from: number,
  to: number,
): ReadonlyMap<number, Set<number>> {
  const covered = new Map<number, Set<number>>();
  for (let row = from; row <= to; row++) {
    for (const cell of byRow.get(row) ?? []) {
      const last = Math.min(cell.row + cell.rowSpan - 1, to, table.rows);
      for (let below = row + 1; below <= last; below++) addColumns(covered, below, cell);
    }
  }
  return covered;
}

function addColumns(covered: Map<number, Set<number>>, row: number, cell: Cell): void {
  const columns = covered.get(row) ?? new Set<number>();
  for (let column = cell.column; column < cell.column + cell.colSpan; column++) columns.add(column);
  covered.set(row, columns);
}

function emptyUntil(
  byRow: ReadonlyMap<number, readonly Cell[]>,
  covered: ReadonlyMap<number, Set<number>>,
  row: number,
  to: number,
): number {
  let end = row - 1;
  while (end < to && !byRow.has(end + 1) && !covered.has(end + 1)) end += 1;
  return end;
}

function layRow(table: TableBlock, cells: readonly Cell[], covered: ReadonlySet<number>, to: number): readonly Slot[] {
  const slots: Slot[] = [];
  let column = 1;
  for (const cell of cells.toSorted(byColumn)) {
    slots.push(...voids(column, cell.column - 1, covered));
    const rowSpan = Math.min(cell.rowSpan, to - cell.row + 1);
    slots.push({ kind: 'cell', cell, rowSpan, colSpan: cell.colSpan });
    column = Math.max(column, cell.column + cell.colSpan);
  }
  slots.push(...voids(column, table.columns, covered));
  return slots;
}

const byColumn = (a: Cell, b: Cell) => a.column - b.column;

/** The uncovered columns `from`–`to`, neighbours joined. */
function voids(from: number, to: number, covered: ReadonlySet<number>): readonly Slot[] {
  const slots: { kind: 'void'; column: number; colSpan: number }[] = [];
  for (let column = from; column <= to; column++) {
    if (covered.has(column)) continue;
    const last = slots[slots.length - 1];
    if (last && last.column + last.colSpan === column) last.colSpan += 1;
    else slots.push({ kind: 'void', column, colSpan: 1 });
  }
  return slots;
}
