import type { Cell, TableBlock } from '@shiji/document';
import { type Figure, readFigures } from '@shiji/figure';

/** Five or seven digits that may be the code of a budget line as well as an amount: 20320, 2140650. */
const CODE_LIKE = /^[23]\d{4}(?:\d{2})?$/;
const CODE_HEADING = /编码|代码|科目|类款项|编号/;
const LONE_FIGURE = /^-?[\d,]+(?:\.\d+)?%?$/;

/**
 * The figure of a cell whose digits look like a code but stand among amounts; null for codes. A column of codes says so
 * in its heading, holds nothing but codes, or stands right before the names that its codes belong to.
 */
export function codeLikeFigure(table: TableBlock, cell: Cell, text: string): Figure | null {
  const digits = text.trim();
  if (!CODE_LIKE.test(digits) || isCode(table, cell)) return null;
  const [figure] = readFigures(`${digits}元`);
  const start = text.indexOf(digits);
  return figure ? { ...figure, text: digits, unit: null, start, end: start + digits.length } : null;
}

function isCode(table: TableBlock, cell: Cell): boolean {
  const column = table.cells.filter((other) => other.column === cell.column);
  if (column.some((other) => other.row < cell.row && CODE_HEADING.test(other.text))) return true;
  const figures = column.filter((other) => LONE_FIGURE.test(other.text.trim()));
  if (figures.some((other) => !CODE_LIKE.test(other.text.trim()) && other.text.trim().length > 3)) return false;
  const row = table.cells.filter((other) => other.row === cell.row && other !== cell);
  const next = row.find((other) => other.column === cell.column + cell.colSpan);
  const named = next !== undefined && /\p{Script=Han}{2}/u.test(next.text);
  return named || figures.length > 1 || !row.some((other) => LONE_FIGURE.test(other.text.trim()));
}
