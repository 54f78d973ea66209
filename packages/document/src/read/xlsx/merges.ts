import type { Position, Range } from './reference.ts';

export interface Span {
  readonly rowSpan: number;
  readonly colSpan: number;
}

const SINGLE: Span = { rowSpan: 1, colSpan: 1 };
/** Honest files never come near; a file made to waste time has its further merges ignored. */
const MOST_MARKS = 20_000_000;

/**
 * Merged ranges, cut to the part of a sheet that is written in. Ask for cells row by row, downwards.
 * Nothing is stored per covered position, so a range over a million rows costs no more than any other.
 */
export class Merges {
  private readonly waiting: Range[];
  private active: Range[] = [];
  private row = 0;
  private readonly covered = new Set<number>();
  private readonly spans = new Map<number, Span>();
  private marks = 0;

  constructor(
    ranges: readonly Range[],
    private readonly last: Position,
  ) {
    this.waiting = ranges
      .filter(({ first }) => first.row <= last.row && first.column <= last.column)
      .toSorted((a, b) => b.first.row - a.first.row);
  }

  /** The span of the cell there; absent when another cell covers it. */
  spanAt(cell: Position): Span | undefined {
    if (cell.row !== this.row) this.moveTo(cell.row);
    return this.covered.has(cell.column) ? undefined : (this.spans.get(cell.column) ?? SINGLE);
  }

  private moveTo(row: number): void {
    this.row = row;
    this.covered.clear();
    this.spans.clear();
    while ((this.waiting.at(-1)?.first.row ?? row + 1) <= row) this.active.push(...this.waiting.splice(-1));
    this.active = this.active.filter((range) => range.last.row >= row);
    for (const range of this.active) this.mark(range);
    if (this.marks > MOST_MARKS) this.giveUp();
  }

  private giveUp(): void {
    this.active = [];
    this.waiting.length = 0;
  }

  private mark({ first, last }: Range): void {
    const end = Math.min(last.column, this.last.column);
    this.marks += end - first.column + 1;
    if (this.marks > MOST_MARKS) return;
    const isTop = first.row === this.row;
    if (isTop && !this.covered.has(first.column)) {
      const rowSpan = Math.min(last.row, this.last.row) - first.row + 1;
      this.spans.set(first.column, { rowSpan, colSpan: end - first.column + 1 });
    }
    for (let column = isTop ? first.column + 1 : first.column; column <= end; column++) this.covered.add(column);
  }
}
