import type { Document, TableBlock } from '../../src/model.ts';
import { readText } from '../../src/read/text.ts';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The document read from a text; fails the test when it cannot be read. */
export function textDocument(text: string): Document {
  const result = readText(bytesOf(text));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

export function tablesOf(document: Document): TableBlock[] {
  return document.blocks.filter((block) => block.type === 'table');
}

/** The first table, a line for each row: “row,column:text”, with “→n” for columns and “↓n” for rows covered. */
export function gridOf(document: Document, index = 0): string[] {
  const rows = new Map<number, string[]>();
  for (const cell of tablesOf(document)[index]?.cells ?? []) {
    const spans = `${cell.colSpan > 1 ? `→${cell.colSpan}` : ''}${cell.rowSpan > 1 ? `↓${cell.rowSpan}` : ''}`;
    const line = rows.get(cell.row) ?? [];
    rows.set(cell.row, [...line, `${cell.row},${cell.column}${spans}:${cell.text.replaceAll('\n', '/')}`]);
  }
  return [...rows.values()].map((line) => line.join(' '));
}

/** A table written as Word text exports do: a tab before each cell, an empty line after each row. */
export function flattened(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => `\t${cell}\n`).join('')}\n`).join('');
}
