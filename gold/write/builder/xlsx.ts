import { type Cell, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { exact } from './exact.ts';
import { place } from './grid.ts';
import { plain } from './mark.ts';
import type { Block, PlacedCell, TableBlock } from './model.ts';

function format(text: string): string {
  const decimals = text.replace('%', '').split('.')[1]?.length ?? 0;
  const tail = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  if (text.endsWith('%')) return `0${tail}%`;
  return (text.includes(',') ? '#,##0' : '0') + tail;
}

function stored(text: string): number {
  if (text.endsWith('%')) return Number(exact(text.slice(0, -1)).over(100).f(8));
  return Number(exact(text));
}

const NUMBER = /^-?[\d,]+(\.\d+)?%?$/;

function written(cell: PlacedCell): Partial<Cell> {
  const text = plain(cell.text);
  const isNumber = cell.num === true && NUMBER.test(text);
  const value: CellValue = isNumber ? stored(text) : text;
  const style = { border: { top: { style: 'thin' }, bottom: { style: 'thin' }, left: { style: 'thin' }, right: { style: 'thin' } } } as const;
  const shown = isNumber ? { ...style, numFmt: format(text) } : { ...style, alignment: { wrapText: true } };
  if (cell.formula === undefined) return { value, style: shown };
  return { value, formula: cell.formula, formulaResult: value, style: shown };
}

function sheet(block: TableBlock): WriteSheet {
  const cells = place(block.rows);
  const width = Math.max(...cells.map((c) => c.column + c.colSpan - 1));
  const rows: CellValue[][] = block.rows.map(() => Array.from({ length: width }, () => null));
  const merges = cells
    .filter((c) => c.rowSpan > 1 || c.colSpan > 1)
    .map((c) => ({ startRow: c.row - 1, startCol: c.column - 1, endRow: c.row + c.rowSpan - 2, endCol: c.column + c.colSpan - 2 }));
  const overrides = new Map(
    cells.filter((c) => plain(c.text) !== '').map((c) => [`${c.row - 1},${c.column - 1}`, written(c)] as const),
  );
  return { name: block.sheet ?? 'Sheet1', rows, cells: overrides, merges, columns: rows[0]?.map(() => ({ width: 16 })) ?? [] };
}

/** The bytes of a workbook: one sheet for each table. */
export function xlsx(blocks: readonly Block[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: blocks.flatMap((b) => (b.type === 'table' ? [sheet(b)] : [])) });
}
