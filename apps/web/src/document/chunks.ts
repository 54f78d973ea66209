import type { Cell, Document, ParagraphBlock, Passage, TableBlock } from '@shiji/document';
import { sliceTable, type TableSlice } from './table-layout.ts';

/** A piece of the document that is drawn, and skipped by the browser while out of sight, as one. */
export type Chunk =
  | { readonly kind: 'paragraphs'; readonly paragraphs: readonly ParagraphBlock[]; readonly height: number }
  | { readonly kind: 'slice'; readonly slice: TableSlice; readonly first: boolean; readonly height: number }
  | { readonly kind: 'page'; readonly page: number; readonly height: number }
  | { readonly kind: 'sheet'; readonly sheet: string; readonly height: number }
  | { readonly kind: 'stories'; readonly stories: readonly Passage[]; readonly height: number };

const PARAGRAPHS = 20;
/** Rough heights in pixels, for the scroll bar before a chunk has been drawn. */
const LINE = 30;
const CHARACTERS_A_LINE = 46;

/** Cut a document into chunks in reading order, with page and sheet separators. */
export function chunkDocument(document: Document): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let run: ParagraphBlock[] = [];
  let page: number | undefined;
  let sheet: string | undefined;
  const flush = () => {
    if (run.length > 0) chunks.push({ kind: 'paragraphs', paragraphs: run, height: heightOf(run) });
    run = [];
  };
  for (const block of document.blocks) {
    const at = block.type === 'table' ? firstPage(block) : block.passage.address.page;
    if (at !== undefined && at !== page) {
      flush();
      chunks.push({ kind: 'page', page: at, height: LINE });
      page = at;
    }
    const name = block.type === 'table' ? block.sheet : block.passage.address.sheet;
    if (name !== undefined && name !== sheet) {
      flush();
      chunks.push({ kind: 'sheet', sheet: name, height: 2 * LINE });
      sheet = name;
    }
    if (block.type === 'table') {
      flush();
      chunks.push(...tableChunks(block));
      continue;
    }
    run.push(block);
    if (run.length >= PARAGRAPHS) flush();
  }
  flush();
  if (document.stories.length > 0) chunks.push(storiesChunk(document.stories));
  return chunks;
}

function firstPage(table: TableBlock): number | undefined {
  return table.cells[0]?.passages[0]?.address.page;
}

function heightOf(run: readonly ParagraphBlock[]): number {
  return run.reduce((sum, { passage }) => sum + LINE * Math.ceil((passage.text.length + 1) / CHARACTERS_A_LINE), 0);
}

function tableChunks(table: TableBlock): readonly Chunk[] {
  return sliceTable(table).map((slice, at) => ({
    kind: 'slice',
    slice,
    first: at === 0,
    height: slice.rows.length * 1.4 * LINE,
  }));
}

function storiesChunk(stories: readonly Passage[]): Chunk {
  return { kind: 'stories', stories, height: (stories.length + 1) * LINE };
}

/** For every passage and cell the chunk that draws it. */
export interface ChunkMap {
  readonly ofPassage: ReadonlyMap<Passage, number>;
  readonly ofCell: ReadonlyMap<Cell, number>;
  readonly ofTable: ReadonlyMap<number, number>;
}

/** Tell for every passage, cell and table which chunk draws it. */
export function mapChunks(chunks: readonly Chunk[]): ChunkMap {
  const ofPassage = new Map<Passage, number>();
  const ofCell = new Map<Cell, number>();
  const ofTable = new Map<number, number>();
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.kind === 'paragraphs') for (const { passage } of chunk.paragraphs) ofPassage.set(passage, at);
    if (chunk.kind === 'stories') for (const passage of chunk.stories) ofPassage.set(passage, at);
    if (chunk.kind !== 'slice') continue;
    if (chunk.first) ofTable.set(chunk.slice.table.index, at);
    for (const cell of sliceCells(chunk.slice)) {
      ofCell.set(cell, at);
      for (const passage of cell.passages) ofPassage.set(passage, at);
    }
  }
  return { ofPassage, ofCell, ofTable };
}

function sliceCells(slice: TableSlice): readonly Cell[] {
  return slice.rows.flatMap((row) =>
    row.kind === 'row' ? row.slots.flatMap((slot) => (slot.kind === 'cell' ? [slot.cell] : [])) : [],
  );
}
