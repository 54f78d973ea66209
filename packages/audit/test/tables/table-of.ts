import type { Block, Cell, Document, Passage, TableBlock } from '@shiji/document';
import type { Finding } from '../../src/finding.ts';
import type { Outcome } from '../../src/outcome.ts';
import { studyDocument } from '../../src/study.ts';
import { checkTables } from '../../src/tables/check-tables.ts';
import { CONTENT } from '../shipped-content.ts';

/** A table drawn as text: rows on lines, cells apart by “|”; “<” continues the cell on the left, “^” the one above. */
export function tableOf(drawing: string, index = 1): TableBlock {
  const rows = drawing
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const columns = Math.max(...rows.map((row) => row.length));
  const cells = rows.flatMap((row, r) =>
    row.flatMap((text, c) => (text === '<' || text === '^' ? [] : [cellOf(rows, r, c, text, index)])),
  );
  return { type: 'table', index, rows: rows.length, columns, cells, certainty: 'exact' };
}

function cellOf(rows: readonly string[][], r: number, c: number, text: string, table: number): Cell {
  let colSpan = 1;
  while (rows[r]?.[c + colSpan] === '<') colSpan += 1;
  let rowSpan = 1;
  while (rows[r + rowSpan]?.[c] === '^') rowSpan += 1;
  const passages: Passage[] = text
    .split('⏎')
    .map((part, at) => ({ text: part, address: { table, row: r + 1, column: c + 1, cellParagraph: at + 1 } }));
  return {
    row: r + 1,
    column: c + 1,
    rowSpan,
    colSpan,
    passages,
    text: passages.map((passage) => passage.text).join('\n'),
  };
}

/** A document of paragraphs (plain strings) and drawn tables (strings with “|”). */
export function documentOf(...parts: readonly string[]): Document {
  let tables = 0;
  const blocks = parts.map((part): Block => {
    if (!part.includes('|')) return { type: 'paragraph', passage: { text: part, address: { paragraph: 1 } } };
    tables += 1;
    return tableOf(part, tables);
  });
  return { format: 'docx', blocks, stories: [], notices: [] };
}

export function outcomesOf(...parts: readonly string[]): Outcome[] {
  return checkTables({
    content: CONTENT,
    documents: [studyDocument('测试.docx', documentOf(...parts), CONTENT)],
    lastYear: [],
  });
}

export function findingsOf(...parts: readonly string[]): Finding[] {
  return outcomesOf(...parts).flatMap((outcome) => (outcome.verdict === 'fails' ? [outcome.finding] : []));
}

/** Errors and warnings in short: “填写值→应为值”. */
export function loudOf(...parts: readonly string[]): string[] {
  return findingsOf(...parts)
    .filter(({ severity }) => severity !== 'note')
    .map(({ stated, expected }) => `${stated}→${expected}`);
}

export function notesOf(...parts: readonly string[]): string[] {
  return findingsOf(...parts)
    .filter(({ severity }) => severity === 'note')
    .map(({ code, stated, expected }) => `${code} ${stated}→${expected}`);
}

/** How many different figures were found to agree with others. */
export function heldIn(...parts: readonly string[]): number {
  return new Set(outcomesOf(...parts).flatMap((outcome) => (outcome.verdict === 'holds' ? outcome.mentions : []))).size;
}
