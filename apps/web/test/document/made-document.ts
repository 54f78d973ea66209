import type { Address, Block, Cell, Document, Passage, TableBlock } from '@shiji/document';

/** A paragraph block with its number. */
export function paragraph(number: number, text: string, more: Partial<Passage> = {}): Block {
  return { type: 'paragraph', passage: { text, address: { paragraph: number }, ...more } };
}

interface MadeCell {
  readonly at: readonly [row: number, column: number];
  readonly text: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
}

/** A table of the given cells; its size is what they cover. */
export function table(index: number, cells: readonly MadeCell[], sheet?: string): TableBlock {
  const made = cells.map((cell): Cell => {
    const [row, column] = cell.at;
    const address: Address = { table: index, row, column, ...(sheet === undefined ? {} : { sheet }) };
    const passages = cell.text
      .split('\n')
      .map((text, at): Passage => ({ text, address: { ...address, cellParagraph: at + 1 } }));
    return { row, column, rowSpan: cell.rowSpan ?? 1, colSpan: cell.colSpan ?? 1, passages, text: cell.text };
  });
  return {
    type: 'table',
    index,
    rows: Math.max(...made.map((cell) => cell.row + cell.rowSpan - 1)),
    columns: Math.max(...made.map((cell) => cell.column + cell.colSpan - 1)),
    cells: made,
    certainty: 'exact',
    ...(sheet === undefined ? {} : { sheet }),
  };
}

export function documentOf(blocks: readonly Block[], stories: readonly Passage[] = []): Document {
  return { format: 'docx', blocks, stories, notices: [] };
}
