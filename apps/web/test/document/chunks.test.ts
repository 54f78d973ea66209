import { describe, expect, it } from 'vitest';
import { type Chunk, chunkDocument, mapChunks } from '../../src/document/chunks.ts';
import { documentOf, paragraph, table } from './made-document.ts';

const kinds = (chunks: readonly Chunk[]) => chunks.map((chunk) => chunk.kind);

const page = (number: number, at: number) => paragraph(at, `第${at}段`, { address: { paragraph: at, page: number } });

describe('a document is cut into chunks', () => {
  it('paragraphs between tables stay together', () => {
    const chunks = chunkDocument(
      documentOf([paragraph(1, '一'), paragraph(2, '二'), table(1, [{ at: [1, 1], text: '1' }]), paragraph(3, '三')]),
    );
    expect(kinds(chunks)).toEqual(['paragraphs', 'slice', 'paragraphs']);
  });

  it('every sheet begins with its name', () => {
    const chunks = chunkDocument({
      ...documentOf([table(1, [{ at: [1, 1], text: '1' }], '收入'), table(2, [{ at: [1, 1], text: '2' }], '支出')]),
      format: 'xlsx',
    });
    expect(kinds(chunks)).toEqual(['sheet', 'slice', 'sheet', 'slice']);
  });

  it('a page number stands before the first passage of each page', () => {
    expect(kinds(chunkDocument(documentOf([page(1, 1), page(1, 2), page(2, 3)])))).toEqual([
      'page',
      'paragraphs',
      'page',
      'paragraphs',
    ]);
  });

  it('footnotes and text boxes come last', () => {
    const chunks = chunkDocument(documentOf([paragraph(1, '正文')], [{ text: '注', address: { story: 'footnote' } }]));
    expect(kinds(chunks)).toEqual(['paragraphs', 'stories']);
  });

  it('long text makes several chunks', () => {
    const blocks = Array.from({ length: 100 }, (_, at) => paragraph(at + 1, '文字'));
    expect(chunkDocument(documentOf(blocks)).length).toBeGreaterThan(3);
  });
});

it('every passage and cell knows its chunk', () => {
  const made = table(1, [{ at: [1, 1], text: '1' }]);
  const document = documentOf([paragraph(1, '一'), made], [{ text: '注', address: { story: 'footnote' } }]);
  const map = mapChunks(chunkDocument(document));
  expect([...map.ofPassage.values()]).toEqual([0, 1, 2]);
  expect([...map.ofCell.values()]).toEqual([1]);
  expect(map.ofTable.get(1)).toBe(1);
});
