import type { Cell, Passage, TableBlock } from '@shiji/document';
import type { StudiedDocument } from '../context.ts';

/** A passage with what surrounds it. */
export interface PlacedPassage {
  readonly file: string;
  readonly passage: Passage;
  /** The heading above a paragraph; empty in tables. */
  readonly heading: string;
  readonly table?: TableBlock;
  readonly cell?: Cell;
}

/** All passages of a document in reading order. */
export function placedPassages(document: StudiedDocument): PlacedPassage[] {
  const headings = new Map(document.paragraphs.map(({ passage, heading }) => [passage, heading]));
  return document.document.blocks.flatMap((block): PlacedPassage[] => {
    if (block.type === 'paragraph') return [{ file: document.file, passage: block.passage, heading: headings.get(block.passage) ?? '' }];
    return block.cells.flatMap((cell) => cell.passages.map((passage) => ({ file: document.file, passage, heading: '', table: block, cell })));
  });
}
