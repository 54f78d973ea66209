import type { Passage, TableBlock } from '@shiji/document';
import type { StudiedDocument } from '../context.ts';
import { oncePer } from '../once-per.ts';

const LONGEST_CAPTION = 48;
const LONGEST_OPENING = 16;

/** The line right above each table, which says what the table is about. */
const captions: (document: StudiedDocument) => ReadonlyMap<TableBlock, string> = oncePer(({ document }) => {
  const found = new Map<TableBlock, string>();
  let above = '';
  for (const block of document.blocks) {
    if (block.type === 'paragraph') {
      const text = block.passage.text.trim();
      if (!/^[（(]?(?:金额)?单位[:：]/.test(text) && text !== '') above = text;
    } else {
      if (above.length <= LONGEST_CAPTION) found.set(block, above);
      above = '';
    }
  }
  return found;
});

export function captionOf(document: StudiedDocument, table: TableBlock): string {
  return captions(document).get(table) ?? '';
}

const headings: (document: StudiedDocument) => ReadonlyMap<Passage, string> = oncePer(
  ({ paragraphs }: StudiedDocument) => new Map(paragraphs.map(({ passage, heading }) => [passage, heading])),
);

/** What a paragraph is about: the heading above it and the words it opens with, “（一）资金执行。…”. */
export function topicOf(document: StudiedDocument, passage: Passage): string {
  const opening = /^[^。：:，]*/.exec(passage.text.trim())?.[0] ?? '';
  const heading = headings(document).get(passage) ?? '';
  return opening.length <= LONGEST_OPENING ? `${heading} ${opening}` : heading;
}

/** “表1”, “附表2”, “表三”: how a table is called in its caption and cited in the text. */
export function tableNumber(text: string): string | null {
  return /附?表\s*[\d一二三四五六七八九十]{1,2}(?!页|格)/.exec(text)?.[0].replace(/\s/g, '') ?? null;
}
