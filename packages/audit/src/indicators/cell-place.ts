import type { Place } from '../finding.ts';
import type { GridCell } from '../tables/grid.ts';
import type { IndicatorRow } from './row.ts';

/** The place of a whole cell, quoted as it stands. */
export function placeOfCell(file: string, grid: GridCell, label: string): Place {
  const passage = grid.cell.passages.find(({ text }) => text.trim() !== '') ?? grid.cell.passages[0];
  const quote = grid.cell.text.trim();
  const address = passage?.address ?? { row: grid.cell.row, column: grid.cell.column };
  const single = grid.cell.passages.filter(({ text }) => text.trim() !== '').length === 1 && passage;
  const start = single ? passage.text.length - passage.text.trimStart().length : 0;
  return { file, quote, address, label, ...(single ? { start, end: passage.text.trimEnd().length } : {}) };
}

/** “三级指标名·列名”. */
export function labelIn(row: IndicatorRow, column: string): string {
  return `${row.name.text}·${column}`;
}
