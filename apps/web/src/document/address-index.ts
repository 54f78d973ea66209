import type { Place } from '@shiji/audit';
import type { Address, Cell, Document, Passage, TableBlock } from '@shiji/document';

/** What a mark sits on when it covers more than words: a paragraph, a cell or a whole table. */
export type BoxId = `p${number}` | `c${number}` | `t${number}`;

/** Where a place is in the drawn document: words of a passage, or a box. */
export type Spot =
  | { readonly at: 'words'; readonly passage: number; readonly start: number; readonly end: number }
  | { readonly at: 'box'; readonly box: BoxId };

/** The place with only what is needed to find it again. */
export type Pointer = Pick<Place, 'address'> & {
  readonly quote?: string;
  readonly start?: number;
  readonly end?: number;
};

/** Numbers for every passage and cell of a document, and maps from addresses to them. Built once a document. */
export interface AddressIndex {
  readonly passages: readonly Passage[];
  readonly passageIds: ReadonlyMap<Passage, number>;
  readonly cellIds: ReadonlyMap<Cell, number>;
  readonly byAddress: ReadonlyMap<string, number>;
  readonly byLine: readonly { readonly line: number; readonly passage: number }[];
  readonly cells: ReadonlyMap<string, Cell>;
  readonly tables: readonly TableBlock[];
  readonly pages: ReadonlyMap<number, number>;
}

/** A key that is equal for addresses of the same passage; page and box do not take part. */
export function addressKey(address: Address): string {
  const { story, sheet, table, row, column, cellParagraph, paragraph } = address;
  const line = row === undefined && paragraph === undefined ? address.line : undefined;
  return [story, sheet, table, row, column, cellParagraph, paragraph, line].map((part) => part ?? '').join('|');
}

const cellKey = (table: string | number, row: number, column: number) => `${table}|${row}|${column}`;

class Builder {
  readonly passages: Passage[] = [];
  readonly passageIds = new Map<Passage, number>();
  readonly cellIds = new Map<Cell, number>();
  readonly byAddress = new Map<string, number>();
  readonly byLine: { line: number; passage: number }[] = [];
  readonly cells = new Map<string, Cell>();
  readonly tables: TableBlock[] = [];
  readonly pages = new Map<number, number>();

  addPassage(passage: Passage): void {
    const id = this.passages.length;
    this.passages.push(passage);
    this.passageIds.set(passage, id);
    const { address } = passage;
    setOnce(this.byAddress, addressKey(address), id);
    if (address.line !== undefined) this.byLine.push({ line: address.line, passage: id });
    if (address.page !== undefined) setOnce(this.pages, address.page, id);
  }

  addTable(table: TableBlock): void {
    this.tables.push(table);
    for (const cell of table.cells) this.addCell(table, cell);
  }

  private addCell(table: TableBlock, cell: Cell): void {
    this.cellIds.set(cell, this.cellIds.size);
    setOnce(this.cells, cellKey(table.index, cell.row, cell.column), cell);
    if (table.sheet !== undefined) setOnce(this.cells, cellKey(`${table.sheet}!`, cell.row, cell.column), cell);
    for (const passage of cell.passages) this.addPassage(passage);
  }
}

function setOnce<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

/** Number every passage and cell of the document and map addresses to them. */
export function buildAddressIndex(document: Document): AddressIndex {
  const builder = new Builder();
  for (const block of document.blocks) {
    if (block.type === 'table') builder.addTable(block);
    else builder.addPassage(block.passage);
  }
  for (const passage of document.stories) builder.addPassage(passage);
  builder.byLine.sort((a, b) => a.line - b.line);
  return builder;
}

/** Find the spots a place points at: its words when they are known, else the box that holds it; empty when it points at nothing drawn here. */
export function locate(index: AddressIndex, pointer: Pointer): readonly Spot[] {
  const exact = index.byAddress.get(addressKey(pointer.address));
  if (exact !== undefined && !pointsAtWholeCell(pointer.address)) return inPassage(index, exact, pointer);
  const cell = findCell(index, pointer.address);
  if (cell) return inCell(index, cell, pointer);
  if (exact !== undefined) return inPassage(index, exact, pointer);
  const passage = findPassage(index, pointer.address);
  if (passage !== undefined) return inPassage(index, passage, pointer);
  return inTable(index, pointer.address);
}

function pointsAtWholeCell(address: Address): boolean {
  return address.row !== undefined && address.cellParagraph === undefined;
}

function findCell(index: AddressIndex, address: Address): Cell | undefined {
  const { sheet, table, row, column } = address;
  if (row === undefined || address.story !== undefined) return undefined;
  const holder = sheet === undefined ? table : `${sheet}!`;
  if (holder === undefined) return undefined;
  const first = column ?? 1;
  return index.cells.get(cellKey(holder, row, first)) ?? coveringCell(index, address, row, first);
}

/** The merged cell that covers a position, for addresses that name a covered one. */
function coveringCell(index: AddressIndex, address: Address, row: number, column: number): Cell | undefined {
  for (const table of tablesAt(index, address)) {
    const found = table.cells.find(
      (cell) =>
        cell.row <= row &&
        row < cell.row + cell.rowSpan &&
        cell.column <= column &&
        column < cell.column + cell.colSpan,
    );
    if (found) return found;
  }
  return undefined;
}

function tablesAt(index: AddressIndex, address: Address): readonly TableBlock[] {
  if (address.sheet !== undefined) return index.tables.filter((table) => table.sheet === address.sheet);
  return index.tables.filter((table) => table.index === address.table);
}

function findPassage(index: AddressIndex, address: Address): number | undefined {
  if (address.paragraph !== undefined) {
    const { paragraph, story } = address;
    const found = index.byAddress.get(addressKey(story === undefined ? { paragraph } : { paragraph, story }));
    if (found !== undefined) return found;
  }
  if (address.line !== undefined) return passageAtLine(index, address.line);
  if (address.page !== undefined) return index.pages.get(address.page);
  return undefined;
}

/** The first passage of the nearest line that is not after the given one. */
function passageAtLine(index: AddressIndex, line: number): number | undefined {
  const nearestLine = index.byLine.findLast((entry) => entry.line <= line)?.line;
  return index.byLine.find((entry) => entry.line === nearestLine)?.passage;
}

function inPassage(index: AddressIndex, passage: number, pointer: Pointer): readonly Spot[] {
  const text = index.passages[passage]?.text ?? '';
  const span = spanIn(text, pointer);
  return span ? [{ at: 'words', passage, ...span }] : [{ at: 'box', box: `p${passage}` }];
}

/** Offsets may run over the joined text of a cell with several paragraphs: cut them at the line feeds. */
function inCell(index: AddressIndex, cell: Cell, pointer: Pointer): readonly Spot[] {
  const whole: Spot = { at: 'box', box: `c${index.cellIds.get(cell) ?? 0}` };
  if (pointer.start === undefined || pointer.quote === cell.text) return [whole];
  const span = spanIn(cell.text, pointer);
  if (!span) return [whole];
  const spots: Spot[] = [];
  let offset = 0;
  for (const passage of cell.passages) {
    const start = Math.max(span.start - offset, 0);
    const end = Math.min(span.end - offset, passage.text.length);
    const id = index.passageIds.get(passage);
    if (id !== undefined && start < end) spots.push({ at: 'words', passage: id, start, end });
    offset += passage.text.length + 1;
  }
  return spots.length > 0 ? spots : [whole];
}

function inTable(index: AddressIndex, address: Address): readonly Spot[] {
  if (address.story !== undefined || (address.table === undefined && address.sheet === undefined)) return [];
  const [table] = tablesAt(index, address);
  return table ? [{ at: 'box', box: `t${table.index}` }] : [];
}

/** The offsets when the text there is the quote, else the nearest occurrence of the quote, else nothing. */
function spanIn(text: string, pointer: Pointer): { start: number; end: number } | undefined {
  const { quote, start, end } = pointer;
  if (start !== undefined && end !== undefined && start < end && end <= text.length) {
    if (quote === undefined || quote === '' || text.slice(start, end) === quote) return { start, end };
    return nearest(text, quote, start) ?? { start, end };
  }
  return quote === undefined || quote === '' || quote === text ? undefined : nearest(text, quote, start ?? 0);
}

function nearest(text: string, quote: string, wanted: number): { start: number; end: number } | undefined {
  let best = -1;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (best < 0 || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at;
  }
  return best < 0 ? undefined : { start: best, end: best + quote.length };
}
