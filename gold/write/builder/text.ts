import { place } from './grid.ts';
import { plain } from './mark.ts';
import type { Block, TableBlock } from './model.ts';

/** The flattened text, and for each marked text its first line, 1-based. */
export interface Flat {
  readonly text: string;
  readonly starts: ReadonlyMap<unknown, number>;
}

/** Flattens a document the way a converter does: a tab before each cell, an empty line after each row. */
export function flatten(blocks: readonly Block[]): Flat {
  const lines: string[] = [];
  const starts = new Map<unknown, number>();
  const add = (marked: string, before: string) => {
    if (marked !== plain(marked)) starts.set(marked, lines.length + 1);
    lines.push(...(before + plain(marked)).split('\n'));
  };
  for (const b of blocks) {
    if (b.type === 'paragraph') add(b.text, '');
    else addTable(b, add, () => lines.push(''));
  }
  return { text: `${lines.join('\n')}\n`, starts };
}

function addTable(table: TableBlock, add: (marked: string, before: string) => void, endRow: () => void): void {
  const cells = place(table.rows);
  table.rows.forEach((_, r) => {
    const row = r + 1;
    const inRow = cells.filter((c) => c.row <= row && row < c.row + c.rowSpan).sort((a, b) => a.column - b.column);
    // A vertically merged cell leaves an empty tab in the rows it continues into.
    for (const cell of inRow) add(cell.row === row ? cell.text : '', '\t');
    endRow();
  });
}
