import type { Cell, TableBlock } from '@shiji/document';

/** Widths in em of the text. A column wants its longest text on one line up to a limit. */
const LEAST = 3;
const MOST = 16;
const PADDING = 1.2;

/** The width of a line of text in em: a Chinese character is one, a Latin one about half. */
export function textWidth(line: string): number {
  let width = 0;
  for (const character of line) width += character > '\u2e7f' ? 1 : 0.56;
  return width;
}

function wanted(text: string): number {
  let longest = 0;
  for (const line of text.split('\n')) longest = Math.max(longest, textWidth(line));
  return Math.min(longest, MOST) + PADDING;
}

/** The width each column wants, in em, from its unmerged cells; `extra` is room a cell needs beside its text. */
export function naturalWidths(table: TableBlock, extra: (cell: Cell) => number): readonly number[] {
  const widths = Array.from({ length: table.columns }, () => LEAST);
  for (const cell of table.cells) {
    if (cell.colSpan !== 1) continue;
    widths[cell.column - 1] = Math.max(widths[cell.column - 1] ?? LEAST, wanted(cell.text) + extra(cell));
  }
  return widths;
}

/**
 * Share `room` em among the columns: narrow columns keep what they want, wide ones are cut to one common width.
 * The sum exceeds the room only when every column is at its least.
 */
export function fitWidths(natural: readonly number[], room: number): readonly number[] {
  const sum = natural.reduce((total, width) => total + width, 0);
  if (sum <= room) return natural.map((width) => (width * room) / sum);
  const cap = commonCap(natural, room);
  return natural.map((width) => Math.max(LEAST, Math.min(width, cap)));
}

/** The cap at which the capped widths fill the room. */
function commonCap(natural: readonly number[], room: number): number {
  const ascending = natural.toSorted((a, b) => a - b);
  let left = room;
  for (const [at, width] of ascending.entries()) {
    const share = left / (ascending.length - at);
    if (width > share) return share;
    left -= width;
  }
  return Number.POSITIVE_INFINITY;
}
