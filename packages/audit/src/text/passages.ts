import type { Cell, Passage, TableBlock } from '@shiji/document';
import type { StudiedDocument } from '../context.ts';
import { oncePer } from '../once-per.ts';

/** A passage with what surrounds it. */
export interface PlacedPassage {
  readonly file: string;
  readonly passage: Passage;
  /** The heading above a paragraph, or the name of a cell's row. */
  readonly heading: string;
  readonly table?: TableBlock;
  readonly cell?: Cell;
}

/** All passages of a document in reading order. */
export const placedPassages: (document: StudiedDocument) => readonly PlacedPassage[] = oncePer(passagesIn);

function passagesIn(document: StudiedDocument): PlacedPassage[] {
  const headings = new Map(document.paragraphs.map(({ passage, heading }) => [passage, heading]));
  return document.document.blocks.flatMap((block): PlacedPassage[] => {
    if (block.type === 'paragraph')
      return [{ file: document.file, passage: block.passage, heading: headings.get(block.passage) ?? '' }];
    return block.cells.flatMap((cell, index) =>
      cell.passages.map((passage) => ({
        file: document.file,
        passage,
        heading: rowName(block.cells, index),
        table: block,
        cell,
      })),
    );
  });
}

/** The short cell left of a long one names it: 存在问题, 下一步意见. */
function rowName(cells: readonly Cell[], index: number): string {
  const [cell, left] = [cells[index], cells[index - 1]];
  return cell && left && left.row <= cell.row && left.row + left.rowSpan > cell.row && left.text.length <= 12
    ? left.text.trim()
    : '';
}
