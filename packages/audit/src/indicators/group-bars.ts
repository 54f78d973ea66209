import { Decimal } from '@shiji/figure';
import { oncePer } from '../once-per.ts';
import type { GridCell } from '../tables/grid.ts';
import { cellOf, type IndicatorTable } from './columns.ts';
import { type Points, pointsIn } from './points.ts';

/** A row that sums a group: a bar 产出指标 across the columns of names above its indicators, or 小计 below them. */
export interface GroupBar {
  readonly row: number;
  readonly name: GridCell;
  readonly points: Points | null;
  readonly score: Points | null;
  /** The rows that it sums, without those of bars among them. */
  readonly members: readonly number[];
}

/** The bars of a table, told by their shape and by points that their members add up to. */
export const groupBars: (table: IndicatorTable) => readonly GroupBar[] = oncePer(barsIn);

function barsIn(table: IndicatorTable): GroupBar[] {
  const pointed = table.rows.filter((row) => pointsAt(table, row, 'points') !== null && !isGrand(table, row));
  const below = pointed.filter((row) => isSubtotal(table, row));
  const above =
    below.length > 0 ? [] : pointed.filter((row) => spansNames(table, row) || isNumberedHeading(table, row));
  if (below.length > 0) return subtotals(table, pointed, below);
  const bars = headings(table, pointed, above);
  return isPlausible(table, bars) ? bars : [];
}

function pointsAt(table: IndicatorTable, row: number, role: 'points' | 'score'): Points | null {
  const cell = cellOf(table, row, role);
  return cell && cell.cell.row === row ? pointsIn(cell, () => []) : null;
}

const GRAND = /^(?:总分|合计|总计|总得分)/;
const SUBTOTAL = /^(?:小计|本项小计|分项小计|分类小计)$|小计(?:[（(]|$)/;

/** Labels of a row up to the column of names. */
function labelsOf(table: IndicatorTable, row: number): GridCell[] {
  const last = table.columns.get('name') ?? 1;
  return table.grid.startingIn(row).filter(({ cell, kind }) => cell.column <= last && kind === 'label');
}

function isGrand(table: IndicatorTable, row: number): boolean {
  return labelsOf(table, row).some(({ text }) => GRAND.test(text));
}

function isSubtotal(table: IndicatorTable, row: number): boolean {
  return labelsOf(table, row).some(({ text }) => SUBTOTAL.test(text));
}

/** A name that reaches over the columns of all levels, with no target of its own. */
function spansNames(table: IndicatorTable, row: number): boolean {
  const name = cellOf(table, row, 'name');
  const first = table.columns.get('level1') ?? table.columns.get('level2');
  if (!name || name.cell.row !== row || first === undefined || name.cell.colSpan < 2) return false;
  return name.cell.column <= first && !isMeasured(table, row);
}

/** “一、产出指标” among names that are not so numbered. */
function isNumberedHeading(table: IndicatorTable, row: number): boolean {
  const name = cellOf(table, row, 'name');
  const isNumbered = /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[)）])/.test(name?.text ?? '');
  return isNumbered && name?.cell.row === row && !isMeasured(table, row);
}

function isMeasured(table: IndicatorTable, row: number): boolean {
  return (['target', 'actual', 'standard'] as const).some((role) => {
    const cell = cellOf(table, row, role);
    return cell !== undefined && cell !== cellOf(table, row, 'name') && cell.text !== '' && cell.cell.row === row;
  });
}

/** Rows between two subtotals belong to the second. */
function subtotals(table: IndicatorTable, pointed: readonly number[], bars: readonly number[]): GroupBar[] {
  return bars.flatMap((row, at) => barAt(table, row, between(pointed, bars[at - 1] ?? 0, row)));
}

/** Rows between two headings belong to the first. */
function headings(table: IndicatorTable, pointed: readonly number[], bars: readonly number[]): GroupBar[] {
  return bars.flatMap((row, at) => barAt(table, row, between(pointed, row, bars[at + 1] ?? table.grid.rows + 1)));
}

function between(rows: readonly number[], after: number, before: number): number[] {
  return rows.filter((row) => row > after && row < before);
}

/** A heading without rows below it is an indicator itself, such as 预算执行率. */
function barAt(table: IndicatorTable, row: number, members: readonly number[]): GroupBar[] {
  const name = labelsOf(table, row).find(({ text }) => SUBTOTAL.test(text)) ?? cellOf(table, row, 'name');
  if (!name || members.length === 0) return [];
  return [{ row, name, points: pointsAt(table, row, 'points'), score: pointsAt(table, row, 'score'), members }];
}

function grandPoints(table: IndicatorTable): Decimal | null {
  const row = table.rows.findLast((candidate) => isGrand(table, candidate));
  return row === undefined ? null : (pointsAt(table, row, 'points')?.value ?? null);
}

/** Rows are bars when most of them have the points of their members, or all bars together make the total. */
function isPlausible(table: IndicatorTable, bars: readonly GroupBar[]): boolean {
  const fitting = bars.filter(({ points, members }) => points?.value.eq(pointsOf(table, members)));
  const all = bars.reduce((sum, { points }) => sum.plus(points?.value ?? '0'), new Decimal('0'));
  const grand = grandPoints(table);
  return bars.length >= FEWEST_BARS && (fitting.length * 2 >= bars.length || (grand !== null && all.eq(grand)));
}

const FEWEST_BARS = 2;

function pointsOf(table: IndicatorTable, rows: readonly number[]): Decimal {
  return rows.reduce((sum, row) => sum.plus(pointsAt(table, row, 'points')?.value ?? '0'), new Decimal('0'));
}
