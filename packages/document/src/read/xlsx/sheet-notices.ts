import type { Notice, TableBlock } from '../../model.ts';
import { columnLetters } from './reference.ts';
import type { StoredSheet } from './sheet.ts';
import type { SheetEntry } from './workbook.ts';

/** What the user should know about a sheet: parts that do not show on the screen, formulas without a result. */
export function sheetNotices(entry: SheetEntry, sheet: StoredSheet, table: TableBlock): Notice[] {
  return [
    hiddenSheet(entry),
    hiddenRows(entry, sheet, table),
    hiddenColumns(entry, sheet, table),
    noResults(entry, sheet),
  ].filter((notice) => notice !== undefined);
}

function hiddenSheet({ name, hidden }: SheetEntry): Notice | undefined {
  if (!hidden) return undefined;
  return { code: 'xlsx-hidden-sheet', message: `工作表“${name}”是隐藏的，内容已一并读取。` };
}

function hiddenRows({ name }: SheetEntry, sheet: StoredSheet, table: TableBlock): Notice | undefined {
  if (sheet.hiddenRows.length === 0) return undefined;
  const written = new Set(table.cells.filter((cell) => cell.text !== '').map((cell) => cell.row));
  const rows = sheet.hiddenRows.filter((row) => written.has(row));
  if (rows.length === 0) return undefined;
  const message = `工作表“${name}”有 ${rows.length} 行被隐藏（第 ${listed(rows.map(String))} 行），内容已一并读取。`;
  return { code: 'xlsx-hidden-rows', message };
}

function hiddenColumns({ name }: SheetEntry, sheet: StoredSheet, table: TableBlock): Notice | undefined {
  if (sheet.hiddenColumns.length === 0) return undefined;
  const written = new Set(table.cells.filter((cell) => cell.text !== '').map((cell) => cell.column));
  const columns = [...written].filter((column) => sheet.hiddenColumns.some((range) => isWithin(column, range)));
  if (columns.length === 0) return undefined;
  const letters = listed(columns.toSorted((a, b) => a - b).map(columnLetters));
  return { code: 'xlsx-hidden-columns', message: `工作表“${name}”的 ${letters} 列被隐藏，内容已一并读取。` };
}

function isWithin(column: number, range: StoredSheet['hiddenColumns'][number]): boolean {
  return range.first.column <= column && column <= range.last.column;
}

function noResults({ name }: SheetEntry, sheet: StoredSheet): Notice | undefined {
  const count = sheet.cells.filter(
    (cell) => cell.formula !== undefined && cell.stored === '' && cell.type !== 'str',
  ).length;
  if (count === 0) return undefined;
  const message = `工作表“${name}”有 ${count} 个公式没有保存计算结果，请用 Excel 或 WPS 打开并保存一次后再核对。`;
  return { code: 'xlsx-formula-without-result', message };
}

function listed(items: readonly string[]): string {
  const shown = items.slice(0, 10).join('、');
  return items.length > 10 ? `${shown} 等` : shown;
}
