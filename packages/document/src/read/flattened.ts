import { isBlank, type Line, type RawCell, type RawRow } from './text/line.ts';

/** A table found in lines; no rows when the lines only looked like one. */
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

/** Rows looked at to learn a table's width. */
const MOST_PIECES = 2000;
const PROSE = 60;
const LONGEST_STUMP = 4;

/**
 * Word tables flattened to text: every cell begins with a tab on a line of its own, a cell may go on over lines
 * without a tab, a row ends with an empty line. Cells covered by a vertical merge are empty, cells merged
 * sideways appear once. Empty lines may also stand inside a cell, so a boundary is judged by what follows it.
 */
export class FlattenedTables {
  private readonly pieces: readonly Piece[];
  private readonly places: ReadonlyMap<number, number>;
  private readonly spaced: boolean;

  constructor(private readonly lines: readonly Line[]) {
    this.pieces = toPieces(lines);
    this.places = new Map(this.pieces.map((piece, place) => [piece.index, place]));
    this.spaced = endsWithDoubleGaps(lines) || separatesParagraphs(this.pieces);
  }

  /** The table that begins at line index `start`; absent when no cell stands there. */
  at(start: number): FlattenedTable | undefined {
    const place = this.places.get(start);
    if (place === undefined || this.pieces[place]?.kind !== 'cell') return undefined;
    const { rows, next } = new RowCollector(this.pieces, place, this.spaced).collect();
    const after = next === undefined ? this.lines.length : next.index;
    return { rows: isTable(rows) ? rows : [], next: after };
  }
}

function toPieces(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let gap = 0;
  for (const [index, line] of lines.entries()) {
    if (line.text === '') {
      gap += 1;
      continue;
    }
    pieces.push({ kind: isCellLine(line) ? 'cell' : 'text', line, index, gap });
    gap = 0;
  }
  return pieces;
}

/** True for a line that holds exactly one cell: a tab and no further tab. */
function isCellLine(line: Line | undefined): boolean {
  return line !== undefined && /^\t[^\t]*$/.test(line.text);
}

/** Whether this file ends its tables with two empty lines, so that text after one empty line still is in the cell. */
function endsWithDoubleGaps(lines: readonly Line[]): boolean {
  return lines.some((line, index) => {
    if (line.text.trim() === '' || isCellLine(line)) return false;
    return lines[index - 1]?.text === '' && lines[index - 2]?.text === '' && isCellLine(lines[index - 3]);
  });
}

/** Whether paragraphs are more often set apart by an empty line than not. */
function separatesParagraphs(pieces: readonly Piece[]): boolean {
  const gaps = pieces
    .filter((piece, at) => piece.kind === 'text' && pieces[at - 1]?.kind === 'text')
    .map(({ gap }) => gap);
  return gaps.filter((gap) => gap > 0).length > gaps.filter((gap) => gap === 0).length;
}

interface Collected {
  readonly rows: readonly RawRow[];
  readonly next: Piece | undefined;
}

class RowCollector {
  private readonly rows: RawCell[][] = [];
  private readonly width: number;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly start: number,
    /** Paragraphs are set apart by empty lines, so that one empty line does not end a cell. */
    private readonly spaced: boolean,
  ) {
    this.width = widestRun(pieces, start);
  }

  collect(): Collected {
    for (let at = this.start; at < this.pieces.length; at++) {
      const piece = this.pieces[at];
      if (piece === undefined || this.endsBefore(piece, at)) return { rows: this.rows, next: piece };
      this.add(piece, at);
    }
    return { rows: this.rows, next: undefined };
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
    return piece.gap % 2 === 1 || !this.hasRoomFor(at);
  }

  /** Two empty lines: the cell before ended with an empty paragraph and the row goes on, if it still has room. */
  private hasRoomFor(at: number): boolean {
    return this.currentRow().length + cellsInRun(this.pieces, at) <= this.width;
  }

  private endsBefore(piece: Piece, at: number): boolean {
    if (this.rows.length === 0 || piece.gap === 0 || piece.line.text.trim() === '') return false;
    if (piece.kind === 'cell') return piece.gap > 1 && piece.gap % 2 === 0 && !this.hasRoomFor(at);
    const next = this.pieces[this.skipText(at)];
    if (next?.kind === 'cell' && next.gap % 2 === 0 && this.isCompletedBy(at)) return false;
    if (piece.gap > 1) return true;
    return !this.spaced && !(next?.kind === 'cell' && next.gap > 0 && this.isInProse());
  }

  /** Place of the first piece from `at` on that is no text of the same paragraphs. */
  private skipText(at: number): number {
    let next = at + 1;
    while (this.pieces[next]?.kind === 'text' && (this.pieces[next]?.gap ?? 0) <= 1) next += 1;
    return next;
  }

  /** Whether the cells right behind the text at `at` are what the current row still lacks. */
  private isCompletedBy(at: number): boolean {
    if (!this.spaced && !this.isVerticalLabel(at)) return false;
    const count = this.currentRow().length;
    const total = count + cellsInRun(this.pieces, this.skipText(at));
    const before = this.rows.at(-2)?.length;
    return total === this.width || (count !== before && total === before) || (this.spaced && total < this.width);
  }

  /** A label set downwards, its characters on lines of their own with empty ones between. */
  private isVerticalLabel(at: number): boolean {
    const parts = [this.currentRow().at(-1)?.at(-1), this.pieces[at]?.line];
    return parts.every(
      (line) => (line?.text.trim().length ?? 0) <= LONGEST_STUMP && /[\u4e00-\u9fff]/.test(line?.text ?? ''),
    );
  }

  /** In the middle of a cell with prose of several paragraphs. */
  private isInProse(): boolean {
    const cell = this.currentRow().at(-1) ?? [];
    return cell.reduce((sum, line) => sum + line.text.length, 0) > PROSE;
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

/** The most cells that follow each other without an empty line, until text follows two empty lines. */
function widestRun(pieces: readonly Piece[], start: number): number {
  let widest = 0;
  let count = 0;
  for (const [index, piece] of pieces.slice(start, start + MOST_PIECES).entries()) {
    if (index > 0 && piece.kind === 'text' && piece.gap > 1 && piece.line.text.trim() !== '') break;
    if (piece.gap > 0) count = 0;
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
  const prose = filled.filter(isSentence);
  return filled.length > 0 && (filled.length < cells.length || prose.length < filled.length * 0.6);
}

function isSentence(cell: RawCell): boolean {
  return /[。；：]\s*$/.test(cell.at(-1)?.text ?? '') && (cell[0]?.text.length ?? 0) > 30;
}
