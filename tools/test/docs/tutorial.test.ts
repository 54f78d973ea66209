import { auditDocuments } from '@shiji/audit';
import { readDocument } from '@shiji/document';
import { loadContent } from '@shiji/intake';
import { expect, test } from 'vitest';
import { textOf } from '../source-files.ts';

const PAGE = textOf('docs/tutorial/first-audit.md');

/** The report that the tutorial tells the reader to write: the indented block that begins with its title. */
function reportInTutorial(): string {
  const lines = PAGE.split('\n');
  const start = lines.findIndex((line) => /^ {4}云溪县/.test(line));
  const end = lines.findIndex((line, at) => at > start && line !== '' && !line.startsWith('    '));
  return lines
    .slice(start, end)
    .map((line) => line.slice(4))
    .join('\n');
}

async function findingsIn(text: string) {
  const read = await readDocument('自评报告.txt', new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.error.message);
  const content = await loadContent();
  if (!content.ok) throw new Error(content.errors.join('\n'));
  const input = { content: content.value, lastYear: [], files: [{ file: '自评报告.txt', document: read.value }] };
  const [report] = auditDocuments(input);
  return report?.findings ?? [];
}

test('the report of the tutorial has exactly the findings that it shows', async () => {
  const shown = [...PAGE.matchAll(/^ {4}\d\. (\w+) 第(\d+)行.*\n {7}“(.+)” → (.+)$/gm)].map((match) => match.slice(1));
  expect(shown).toHaveLength(3);
  const found = await findingsIn(reportInTutorial());
  const lines = found.map(({ code, places, stated, expected }) => [
    code,
    String(places[0]?.address.line),
    stated,
    expected,
  ]);
  expect(lines).toEqual(shown);
});

test('the corrections of the tutorial leave nothing to find', async () => {
  const right = reportInTutorial().replace('95.60%', '96.50%').replace('8.70%', '8.00%').replace('872人次', '882人次');
  expect(await findingsIn(right)).toEqual([]);
});
