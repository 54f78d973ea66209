import type { GridCell } from '../tables/grid.ts';
import { type ColumnRole, cellOf, type IndicatorTable } from './columns.ts';

/** One indicator with the cells of its row; blank cells are kept, absent columns are undefined. */
export interface IndicatorRow {
  readonly table: IndicatorTable;
  readonly row: number;
  readonly name: GridCell;
  readonly level1: GridCell | undefined;
  readonly level2: GridCell | undefined;
  readonly target: GridCell | undefined;
  readonly actual: GridCell | undefined;
  readonly operator: GridCell | undefined;
  readonly unit: GridCell | undefined;
  readonly completion: GridCell | undefined;
  readonly points: GridCell | undefined;
  readonly score: GridCell | undefined;
  readonly standard: GridCell | undefined;
  readonly data: GridCell | undefined;
  readonly reason: GridCell | undefined;
}

const TOTAL = /^(?:总分|合计|总计|总得分|得分合计|自评总分|小计|自评得分|综合得分|评价总分)/;
const NAMELESS = /^(?:\.{3,}|…+|—+|-+|\/)$/;

/** The indicator rows: named, no totals, no notes across the table. */
export function indicatorRows(table: IndicatorTable): IndicatorRow[] {
  return table.rows.flatMap((row) => {
    const name = cellOf(table, row, 'name');
    if (!name || name.cell.row !== row || isTotal(table, row) || name.kind === 'blank' || NAMELESS.test(name.text)) return [];
    const target = cellOf(table, row, 'target') ?? cellOf(table, row, 'standard') ?? cellOf(table, row, 'score');
    if (!target || target === name) return [];
    return [rowOf(table, row, name)];
  });
}

function rowOf(table: IndicatorTable, row: number, name: GridCell): IndicatorRow {
  const own = (role: ColumnRole) => {
    const cell = cellOf(table, row, role);
    return cell === name ? undefined : cell;
  };
  return {
    table,
    row,
    name,
    level1: own('level1'),
    level2: own('level2'),
    target: own('target'),
    actual: own('actual'),
    operator: own('operator'),
    unit: own('unit'),
    completion: own('completion'),
    points: own('points'),
    score: own('score'),
    standard: own('standard'),
    data: own('data'),
    reason: own('reason'),
  };
}

/** A row such as 总分 or 合计, told by its first cell. */
export function isTotal(table: IndicatorTable, row: number): boolean {
  const first = table.grid.startingIn(row)[0];
  return first !== undefined && TOTAL.test(first.text);
}

export function isGrandTotal(table: IndicatorTable, row: number): boolean {
  const first = table.grid.startingIn(row)[0];
  return first !== undefined && TOTAL.test(first.text) && !first.text.startsWith('小计');
}
