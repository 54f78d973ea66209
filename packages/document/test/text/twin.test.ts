import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Document, TableBlock } from '../../src/model.ts';
import { readDocx } from '../../src/read/docx.ts';
import { readText } from '../../src/read/text.ts';

const shared = fileURLToPath(new URL('../../../../../shared/gold', import.meta.url));
const twin = `${shared}/devset/docs/02_self_eval_dept`;

/** Labelled documents lie beside the repository on some machines only. */
describe.skipIf(!existsSync(`${twin}.txt`))(
  'a Word table and its flattened twin (skipped without the labelled documents)',
  () => {
    it('have the same cells in the same places', () => {
      expect(places(readText(readFileSync(`${twin}.txt`)))).toEqual(places(readDocx(readFileSync(`${twin}.docx`))));
    });
  },
);

describe.skipIf(!existsSync(`${shared}/seeds-truth`))('the quotes of the labelled seeds (skipped without them)', () => {
  it('stand on their lines', () => {
    const truth: Truth[] = JSON.parse(readFileSync(`${shared}/seeds-truth/seed-truth-000-001.json`, 'utf8'));
    const texts = new Map([...new Set(truth.map((item) => item.file))].map((file) => [file, linesOf(file)]));
    const quotes = truth.flatMap((item) => item.quotes.map((quote) => ({ ...quote, file: item.file })));
    const missing = quotes.filter(({ file, line, text }) => text !== '' && !texts.get(file)?.get(line)?.includes(text));
    expect(missing).toEqual([]);
  });
});

interface Truth {
  readonly file: string;
  readonly quotes: readonly { readonly line: number; readonly text: string }[];
}

function linesOf(file: string): Map<number, string> {
  const result = readText(readFileSync(`${shared}/../seeds/${file}`));
  const passages = result.ok
    ? result.value.blocks.flatMap((block) =>
        block.type === 'table' ? block.cells.flatMap((cell) => cell.passages) : [block.passage],
      )
    : [];
  return new Map(passages.map((passage) => [passage.address.line ?? 0, passage.text]));
}

function places(result: ReturnType<typeof readText>): string[] {
  const document: Document = result.ok ? result.value : { format: 'text', blocks: [], stories: [], notices: [] };
  const tables = document.blocks.filter((block): block is TableBlock => block.type === 'table');
  return tables.flatMap((table) =>
    table.cells.map(
      (cell) => `${table.index}:${cell.row},${cell.column} ${cell.rowSpan}×${cell.colSpan} ${cell.text.trim()}`,
    ),
  );
}
