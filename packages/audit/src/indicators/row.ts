import type { ColumnRole } from '@shiji/rules';
import { oncePer } from '../once-per.ts';
import type { GridCell } from '../tables/grid.ts';
import { cellOf, type IndicatorTable } from './columns.ts';
import { groupBars } from './group-bars.ts';

/** One indicator with the cells of its row; blank cells are kept, absent columns are undefined. */
export interface IndicatorRow {
  readonly table: IndicatorTable;
  readonly row: number;
  readonly name: GridCell;
  readonly level1: GridCell | undefined;
  readonly level2: GridCell | undefined;
  readonly target: GridCell | undefined;
  /** The result that the target is compared with: the year's, in a monitoring table the forecast for it. */
  readonly actual: GridCell | undefined;
  readonly operator: GridCell | undefined;
  readonly unit: GridCell | undefined;
  readonly completion: GridCell | undefined;
  readonly points: GridCell | undefined;
  readonly score: GridCell | undefined;
  readonly standard: GridCell | undefined;
  readonly data: GridCell | undefined;
  readonly reason: GridCell | undefined;
  /** The table asks for reasons and this row gives none. */
  readonly unexplained: boolean;
  /** The column of reasons says 无, and no other column explains. */
  readonly deniesReason: boolean;
  /** Reasons are ticked by kind in columns of their own, which have their own check. */
  readonly causesTicked: boolean;
  /** What is done so far, in a monitoring table that forecasts the year. */
  readonly progress: GridCell | undefined;
}

/** The indicator rows: named, no totals, no notes across the table. */
export const indicatorRows: (table: IndicatorTable) => readonly IndicatorRow[] = oncePer(rowsOf);

function rowsOf(table: IndicatorTable): IndicatorRow[] {
  const { closingRow, namelessRow } = table.content.words;
  const bars = new Set(groupBars(table).map((bar) => bar.row));
  return table.rows.flatMap((row) => {
    if (bars.has(row)) return [];
    const name = cellOf(table, row, 'name');
    if (
      !name ||
      name.cell.row !== row ||
      isTotal(table, row) ||
      name.kind === 'blank' ||
      namelessRow.test(name.text) ||
      closingRow.test(table.grid.startingIn(row)[0]?.text ?? '')
    )
      return [];
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
  const reason = reasonOf(table, row) ?? reasonAmong(remarkOf(table, own));
  return {
    table,
    row,
    name,
    level1: own('level1'),
    level2: own('level2'),
    target: own('target'),
    actual: own('forecast') ?? own('actual'),
    operator: own('operator') ?? operatorIn(own('remark')),
    unit: own('unit'),
    completion: own('completion'),
    points: own('points'),
    score: own('score'),
    standard: own('standard'),
    data: own('data'),
    reason,
    unexplained: asksForReasons(table) && (reason?.text ?? '') === '' && !explainedElsewhere(table, row, name),
    deniesReason: deniesReason(table, row, name),
    causesTicked: ticksCauses(table),
    progress: own('forecast') ? own('actual') : undefined,
  };
}

/** An operator alone among the remarks gives no reason. */
function reasonAmong(remark: GridCell | undefined): GridCell | undefined {
  return operatorIn(remark) ? undefined : remark;
}

/** What a row is measured by; words in any other column may explain it. */
const MEASURING: ReadonlySet<ColumnRole> = new Set([
  'name',
  'level1',
  'level2',
  'target',
  'actual',
  'forecast',
  'operator',
  'unit',
  'points',
  'score',
  'standard',
] as const);
const TELLS = /[\p{Script=Han}]{6}/u;

/** The column of reasons is blank, but another says in words what happened. */
function explainedElsewhere(table: IndicatorTable, row: number, name: GridCell): boolean {
  const measuring = [...table.columns].flatMap(([role, column]) => (MEASURING.has(role) ? [column] : []));
  const first = Math.max(name.cell.column, table.columns.get('target') ?? 0, table.columns.get('actual') ?? 0);
  const last = Math.max(...table.columns.values()) + 1;
  return table.grid
    .startingIn(row)
    .some(
      ({ cell, text }) =>
        cell.column > first && cell.column <= last && !measuring.includes(cell.column) && TELLS.test(text),
    );
}

function deniesReason(table: IndicatorTable, row: number, name: GridCell): boolean {
  const text = reasonOf(table, row)?.text ?? '';
  return text !== '' && table.content.words.notApplicable.test(text) && !explainedElsewhere(table, row, name);
}

/** Some forms write ≤ or ≥ alone into the column of remarks. */
function operatorIn(remark: GridCell | undefined): GridCell | undefined {
  return remark && /^[≥≤≧≦<>＜＞=＝]$/.test(remark.text) ? remark : undefined;
}

/** The heading 偏差原因 spans several columns. */
function ticksCauses(table: IndicatorTable): boolean {
  const column = table.columns.get('reason');
  return column !== undefined && (table.grid.at(table.headingRow, column)?.cell.colSpan ?? 1) > 2;
}

/** Whether a column of reasons, or of remarks where there is none, stands in the table. */
function asksForReasons({ columns }: IndicatorTable): boolean {
  return columns.has('reason') || (!columns.has('standard') && (columns.has('remark') || columns.has('data')));
}

/** The heading 偏差原因 may span several columns of ticks and words: the first one filled counts. */
function reasonOf(table: IndicatorTable, row: number): GridCell | undefined {
  const column = table.columns.get('reason');
  if (column === undefined) return undefined;
  const span = table.grid.at(table.headingRow, column)?.cell.colSpan ?? 1;
  const cells = Array.from({ length: span }, (_, index) => table.grid.at(row, column + index)).flatMap(
    (cell) => cell ?? [],
  );
  return cells.find(({ text }) => text !== '') ?? cells[0];
}

/** Where no column asks for reasons, remarks serve. */
function remarkOf(table: IndicatorTable, own: (role: ColumnRole) => GridCell | undefined): GridCell | undefined {
  return table.columns.has('standard') ? undefined : (own('remark') ?? own('data'));
}

/** A row such as 总分 or 合计, told by its first cell. */
export function isTotal(table: IndicatorTable, row: number): boolean {
  const first = table.grid.startingIn(row)[0];
  return first !== undefined && table.content.words.totalRow.test(first.text);
}

export function isGrandTotal(table: IndicatorTable, row: number): boolean {
  const first = table.grid.startingIn(row)[0];
  return first !== undefined && isTotal(table, row) && !table.content.words.subtotalRow.test(first.text);
}
