import type { Cell, Passage, TableBlock } from '../../model.ts';

/** A cell being read; one that a merge covers has an owner and keeps no text of its own. */
export class CellDraft {
  readonly row: number;
  readonly column: number;
  rowSpan = 1;
  colSpan = 1;
  vertical: 'none' | 'restart' | 'continue' = 'none';
  horizontal: 'none' | 'restart' | 'continue' = 'none';
  owner: CellDraft | undefined;
  readonly passages: Passage[] = [];

  constructor(row: number, column: number) {
    this.row = row;
    this.column = column;
  }
}

/** Builds the grid of one table while its rows and cells are read in order. */
export class TableDraft {
  readonly index: number;
  readonly parent: TableBlock['parent'];
  cell: CellDraft | undefined;
  rowDeleted = false;
  columns = 0;
  #row = 0;
  #column = 1;
  /** Column → cell that a vertical merge in the next row would continue. */
  #above = new Map<number, CellDraft>();
  #below = new Map<number, CellDraft>();
  #left: CellDraft | undefined;
  readonly #cells: CellDraft[] = [];

  constructor(index: number, parent: TableBlock['parent']) {
    this.index = index;
    this.parent = parent;
  }

  get rows(): number {
    return this.#row;
  }

  openRow(): void {
    this.#row++;
    this.#column = 1;
    this.#left = undefined;
    this.rowDeleted = false;
  }

  /** Leaves `count` grid columns empty, before the first cell or after the last. */
  leave(count: number): void {
    this.#column += count;
  }

  /** The deleted row takes no number. */
  closeRow(): void {
    if (this.rowDeleted) this.#row--;
    else this.#above = this.#below;
    this.#below = new Map();
  }

  openCell(): CellDraft {
    this.cell = new CellDraft(Math.max(this.#row, 1), this.#column);
    return this.cell;
  }

  /** Decides, once a cell's properties are known, whether a merge covers it. */
  settleCell(cell: CellDraft): void {
    if (cell.horizontal === 'continue') cell.owner = this.#left;
    else if (cell.vertical === 'continue') cell.owner = this.#ownerAbove(cell);
  }

  closeCell(cell: CellDraft): void {
    if (cell.owner) this.#extend(cell, cell.owner);
    else this.#keep(cell);
    this.#column += cell.colSpan;
    this.columns = Math.max(this.columns, this.#column - 1);
    this.cell = undefined;
  }

  /** How many cells have been kept so far. */
  get size(): number {
    return this.#cells.length;
  }

  block(): TableBlock {
    const { index, rows, columns } = this;
    const cells = this.#cells.map(finished);
    const block: TableBlock = { type: 'table', index, rows, columns, cells, certainty: 'exact' };
    return this.parent ? { ...block, parent: this.parent } : block;
  }

  /** The merged cell above, unless this one is narrower: then it would leave half of it to a neighbour. */
  #ownerAbove(cell: CellDraft): CellDraft | undefined {
    const above = this.#above.get(cell.column);
    if (above?.column !== cell.column) return undefined;
    return cell.horizontal === 'restart' || above.colSpan <= cell.colSpan ? above : undefined;
  }

  #keep(cell: CellDraft): void {
    this.#cells.push(cell);
    this.#left = cell;
    if (cell.vertical !== 'none') this.#below.set(cell.column, cell);
  }

  #extend(cell: CellDraft, owner: CellDraft): void {
    if (cell.horizontal === 'continue') {
      // A cell that continues both ways was already counted in the row where the merge began.
      if (owner.row === cell.row) owner.colSpan += cell.colSpan;
      return;
    }
    owner.rowSpan = cell.row - owner.row + 1;
    this.#left = owner;
    this.#below.set(cell.column, owner);
  }
}

function finished(draft: CellDraft): Cell {
  const { row, column, rowSpan, colSpan, passages } = draft;
  return { row, column, rowSpan, colSpan, passages, text: cellText(passages) };
}

/** The passages joined by line feeds, without the empty ones at the end. */
function cellText(passages: readonly Passage[]): string {
  let count = passages.length;
  while (count > 0 && passages[count - 1]?.text === '') count--;
  if (count === 1) return passages[0]?.text ?? '';
  return passages
    .slice(0, count)
    .map((passage) => passage.text)
    .join('\n');
}
