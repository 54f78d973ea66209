import type { Cell, Passage, TableBlock } from '../../model.ts';
import { cellText, isBlank, type RawCell, type RawRow } from './line.ts';
import { cellKind, columnKinds, leadingEmpties, rowSpans } from './spans.ts';
import { largest } from '../extremes.ts';

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
  const width = largest(rows.map((row) => row.length));
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
  const spansBySize = new Map<number, readonly number[]>();
  const placed: Placed[] = [];
  let above = new Map<number, Placed>();
  for (const [index, row] of rows.entries()) {
    const isAlike = rows[index - 1]?.length === row.length || row.length >= 3;
    const known = isAlike ? spansBySize.get(row.length) : undefined;
    const spans = rowSpans(row, { width, kinds, known, following: rows[index + 1] });
    spansBySize.set(row.length, spans);
    const cells = positions(row, spans, index + 1);
    const covered = isSecondHeadRow(row, index) ? row.length : coveredLimit(row, depth);
    above = continueLabels(cells, above, covered, placed);
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
  const leading = cells.slice(0, Math.min(limit, leadingEmpties(cells.map((cell) => cell.raw))));
  const covered = leading.every((cell) => isContinued(above.get(cell.column), cell)) ? limit : 0;
  for (const [index, cell] of cells.entries()) {
    const label = above.get(cell.column);
    if (index < covered && label !== undefined && !isBlank(label.raw) && isContinued(label, cell)) {
      label.rowSpan += 1;
      line.set(cell.column, label);
      continue;
    }
    placed.push(cell);
    line.set(cell.column, cell);
  }
  return line;
}

/** Under a head of two rows the columns without a second heading are blank too, on the right as on the left. */
function isSecondHeadRow(row: RawRow, index: number): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  return (
    index === 1 && leadingEmpties(row) > 0 && filled.length > 1 && filled.every((cell) => cellKind(cell) === 'text')
  );
}

/** A blank under a figure or a total is a blank, and so are those beside it; a blank under a blank proves nothing. */
function isContinued(label: Placed | undefined, cell: Placed): boolean {
  if (label === undefined || !isBlank(cell.raw) || label.colSpan !== cell.colSpan) return false;
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
  return Math.max(0, largest(depths));
}

function toCell(cell: Placed, table: number): Cell {
  const { row, column, rowSpan, colSpan } = cell;
  const passages: Passage[] = cell.raw.map(({ text, number }, index) => ({
    text,
    address: { table, row, column, cellParagraph: index + 1, line: number },
  }));
  return { row, column, rowSpan, colSpan, passages, text: passages.map((passage) => passage.text).join('\n') };
}
