import { isBlank, type Line, type RawCell, type RawRow } from './text/line.ts';

/**
 * Word tables flattened to text: every cell begins with a tab on a line of its own, a cell may go on over lines
 * without a tab, a row ends with an empty line. Cells covered by a vertical merge are empty, cells merged
 * sideways appear once. Empty lines may also stand inside a cell, so a boundary is judged by what follows it.
 */
export interface FlattenedTable {
  readonly rows: readonly RawRow[];
  /** Index of the first line after the table. */
  readonly next: number;
}

/** A non-empty line, with the number of empty lines before it. */
interface Piece {
  readonly kind: 'cell' | 'text';
  readonly line: Line;
  readonly index: number;
  readonly gap: number;
}

/** True for a line that holds exactly one cell: a tab and no further tab. */
export function isCellLine(line: Line | undefined): boolean {
  return line !== undefined && /^\t[^\t]*$/.test(line.text);
}

/** Takes the flattened table that begins at `start`, or undefined when the lines there are not one. */
export function takeFlattened(lines: readonly Line[], start: number): FlattenedTable | undefined {
  if (!isCellLine(lines[start])) return undefined;
  const pieces = piecesFrom(lines, start);
  const table = new RowCollector(pieces, hasDoubleGapEnds(lines)).collect();
  return isTable(table.rows) ? table : undefined;
}

function piecesFrom(lines: readonly Line[], start: number): Piece[] {
  const pieces: Piece[] = [];
  let gap = 0;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.text === '') {
      gap += 1;
      continue;
    }
    pieces.push({ kind: isCellLine(line) ? 'cell' : 'text', line, index, gap });
    gap = 0;
  }
  return pieces;
}

/** Whether this file ends its tables with two empty lines, so that text after one empty line still is in the cell. */
function hasDoubleGapEnds(lines: readonly Line[]): boolean {
  return lines.some((line, index) => {
    if (line.text.trim() === '' || isCellLine(line)) return false;
    return lines[index - 1]?.text === '' && lines[index - 2]?.text === '' && isCellLine(lines[index - 3]);
  });
}

class RowCollector {
  private readonly rows: RawCell[][] = [];
  private readonly width: number;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly doubleGapEnds: boolean,
  ) {
    this.width = widestRun(pieces);
  }

  collect(): FlattenedTable {
    for (const [at, piece] of this.pieces.entries()) {
      if (this.endsBefore(piece, at)) return { rows: this.rows, next: piece.index };
      this.add(piece, at);
    }
    return { rows: this.rows, next: Number.POSITIVE_INFINITY };
  }

  private add(piece: Piece, at: number): void {
    if (piece.kind === 'text') return this.continueCell(piece.line);
    if (this.rows.length === 0 || this.startsRow(piece, at)) this.rows.push([]);
    this.currentRow().push([{ text: piece.line.text.slice(1), number: piece.line.number }]);
  }

  private currentRow(): RawCell[] {
    return this.rows.at(-1) ?? [];
  }

  private continueCell(line: Line): void {
    if (line.text.trim() === '') return;
    const row = this.currentRow();
    const cell = row.pop() ?? [];
    row.push(isBlank(cell) ? [line] : [...cell, line]);
  }

  private startsRow(piece: Piece, at: number): boolean {
    if (piece.gap === 0) return false;
    return piece.gap % 2 === 1 || !this.completesRow(at);
  }

  /** Two empty lines: the cell before ended with an empty paragraph and the row goes on, if it still has room. */
  private completesRow(at: number): boolean {
    const room = this.width - this.currentRow().length;
    return cellsInRun(this.pieces, at) <= room;
  }

  private endsBefore(piece: Piece, at: number): boolean {
    if (this.rows.length === 0 || piece.gap === 0 || piece.line.text.trim() === '') return false;
    if (piece.kind === 'cell') return piece.gap > 1 && piece.gap % 2 === 0 && !this.completesRow(at);
    if (this.resumesRow(at)) return false;
    return piece.gap > 1 || !(this.doubleGapEnds || this.isOpenProse(at));
  }

  /** Text that is followed at once by the cells which the current row still lacks. */
  private resumesRow(at: number): boolean {
    let next = at + 1;
    while (this.pieces[next]?.kind === 'text' && (this.pieces[next]?.gap ?? 9) <= 1) next += 1;
    const piece = this.pieces[next];
    if (piece?.kind !== 'cell' || piece.gap !== 0) return false;
    return this.currentRow().length + cellsInRun(this.pieces, next) === this.width;
  }

  /** Prose over several paragraphs in the last cell of a row, with more rows to come. */
  private isOpenProse(at: number): boolean {
    const length =
      this.currentRow()
        .at(-1)
        ?.reduce((sum, line) => sum + line.text.length, 0) ?? 0;
    return length > 60 && this.pieces.slice(at).some((piece) => piece.kind === 'cell');
  }
}

/** Number of cells from `at` on with no empty line in between. */
function cellsInRun(pieces: readonly Piece[], at: number): number {
  let count = 0;
  for (let index = at; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined || (index > at && piece.gap > 0)) break;
    if (piece.kind === 'cell') count += 1;
  }
  return count;
}

/** The most cells found in one row until text follows two empty lines. */
function widestRun(pieces: readonly Piece[]): number {
  let widest = 0;
  let count = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index > 0 && piece.kind === 'text' && piece.gap > 1 && piece.line.text.trim() !== '') break;
    if (piece.gap > 0 && piece.kind === 'cell') count = 0;
    if (piece.kind === 'cell') count += 1;
    widest = Math.max(widest, count);
  }
  return widest;
}

/** Prose indented with tabs looks similar, but has one long sentence a line. */
function isTable(rows: readonly RawRow[]): boolean {
  const cells = rows.flat();
  if (cells.length < 2 || rows.every((row) => row.length < 2)) return false;
  const filled = cells.filter((cell) => !isBlank(cell));
  const prose = filled.filter(
    (cell) => /[。；：]\s*$/.test(cell.at(-1)?.text ?? '') && (cell[0]?.text.length ?? 0) > 30,
  );
  return filled.length > 0 && (filled.length < cells.length || prose.length < filled.length * 0.6);
}
