import type { Cell, Passage, TableBlock } from '../../model.ts';
import { cellText, isBlank, type RawCell, type RawRow } from './line.ts';
import { cellKind, columnKinds, leadingEmpties, rowSpans } from './spans.ts';

interface Placed {
  readonly raw: RawCell;
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  rowSpan: number;
}

const TOTAL = /^[\s　]*(合|总|小|共)[\s　]*(计|分|额|支出)|[合总小]计[：:]?$/;

/** Lays raw rows on a grid: sideways merges become colSpan, empty leading cells continue the label above. */
export function toTable(rows: readonly RawRow[], index: number): TableBlock {
  const width = Math.max(...rows.map((row) => row.length));
  const placed = placeRows(rows, width);
  return {
    type: 'table',
    index,
    rows: rows.length,
    columns: width,
    cells: placed.map((cell) => toCell(cell, index)),
    certainty: 'rebuilt',
  };
}

function placeRows(rows: readonly RawRow[], width: number): Placed[] {
  const kinds = columnKinds(rows, width);
  const depth = labelDepth(rows);
  const placed: Placed[] = [];
  let above = new Map<number, Placed>();
  let previous: { row: RawRow; spans: readonly number[] } | undefined;
  for (const [index, row] of rows.entries()) {
    const spans = rowSpans(row, { width, kinds, previous, following: rows[index + 1] });
    const cells = positions(row, spans, index + 1);
    above = continueLabels(cells, above, coveredLimit(row, depth), placed);
    previous = { row, spans };
  }
  return placed;
}

function positions(row: RawRow, spans: readonly number[], rowNumber: number): Placed[] {
  let column = 1;
  return row.map((raw, index) => {
    const colSpan = spans[index] ?? 1;
    const cell = { raw, row: rowNumber, column, colSpan, rowSpan: 1 };
    column += colSpan;
    return cell;
  });
}

/** Puts the row's own cells into `placed`, lets labels above grow over empty ones, and returns the new line of cells. */
function continueLabels(
  cells: readonly Placed[],
  above: ReadonlyMap<number, Placed>,
  limit: number,
  placed: Placed[],
): Map<number, Placed> {
  const line = new Map<number, Placed>();
  let covering = true;
  for (const [index, cell] of cells.entries()) {
    const label = above.get(cell.column);
    covering &&= index < limit && label !== undefined && isContinued(label, cell);
    if (covering && label !== undefined && !isBlank(label.raw)) {
      label.rowSpan += 1;
      line.set(cell.column, label);
      continue;
    }
    placed.push(cell);
    line.set(cell.column, cell);
  }
  return line;
}

/** A blank under a figure or a total is a blank; a blank under a blank may stand before further labels. */
function isContinued(label: Placed, cell: Placed): boolean {
  if (!isBlank(cell.raw) || label.colSpan !== cell.colSpan) return false;
  return cellKind(label.raw) !== 'number' && !TOTAL.test(cellText(label.raw));
}

function coveredLimit(row: RawRow, depth: number): number {
  const empties = leadingEmpties(row);
  return empties === row.length ? Math.min(depth, empties) : empties;
}

/** The number of label columns: the deepest run of empty cells before a row's first text. */
function labelDepth(rows: readonly RawRow[]): number {
  const depths = rows
    .map((row) => leadingEmpties(row))
    .filter((empties, index) => empties < (rows[index]?.length ?? 0));
  return Math.max(0, ...depths);
}

function toCell(cell: Placed, table: number): Cell {
  const { row, column, rowSpan, colSpan } = cell;
  const passages: Passage[] = cell.raw.map(({ text, number }, index) => ({
    text,
    address: { table, row, column, cellParagraph: index + 1, line: number },
  }));
  return { row, column, rowSpan, colSpan, passages, text: passages.map((passage) => passage.text).join('\n') };
}
