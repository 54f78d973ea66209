import type { Block, Cell, Document, Passage, TableBlock } from '@shiji/document';
import { readFigures } from '@shiji/figure';
import { codeLikeFigure } from './code-like-figure.ts';
import type { AuditContent } from './content.ts';
import type { StudiedDocument } from './context.ts';
import type { Mention } from './mention.ts';
import { type Subject, subjectOf } from './subject.ts';

/** Finds every figure of a document once, with its place, and what the document is about. */
export function studyDocument(
  file: string,
  document: Document,
  { words }: Pick<AuditContent, 'words'>,
  subject: Subject = subjectOf(document, words),
): StudiedDocument {
  const mentionsIn = new Map<Passage, readonly Mention[]>();
  const study = (passage: Passage, table?: TableBlock, cell?: Cell) => {
    const read = readFigures(passage.text);
    const coded = table && cell && read.length === 0 ? codeLikeFigure(table, cell, passage.text) : null;
    const mentions = (coded ? [coded] : read).map((figure): Mention => {
      return { file, figure, passage, ...(table && cell ? { table, cell } : {}) };
    });
    mentionsIn.set(passage, mentions);
  };
  for (const block of document.blocks) studyBlock(block, study);
  for (const passage of document.stories) study(passage);
  return {
    file,
    document,
    year: subject.year,
    unit: subject.unit,
    mentions: [...mentionsIn.values()].flat(),
    mentionsIn,
    tables: document.blocks.filter((block) => block.type === 'table'),
    paragraphs: withHeadings(document),
  };
}

function studyBlock(block: Block, study: (passage: Passage, table?: TableBlock, cell?: Cell) => void): void {
  if (block.type === 'paragraph') return study(block.passage);
  for (const cell of block.cells) for (const passage of cell.passages) study(passage, block, cell);
}

const HEADING =
  /^\s*(?:[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]+、|[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+(?:部分|章|节)(?=\s|、|：|:|$))/;
const LONGEST_HEADING = 40;

/** Body paragraphs with the nearest heading above, a heading being short and numbered or marked as one in the file. */
function withHeadings(document: Document): { passage: Passage; heading: string }[] {
  let heading = '';
  const paragraphs: { passage: Passage; heading: string }[] = [];
  for (const block of document.blocks) {
    if (block.type !== 'paragraph') continue;
    const { passage } = block;
    paragraphs.push({ passage, heading });
    if (isHeading(passage)) heading = `${passage.numbering ?? ''}${passage.text.trim()}`;
  }
  return paragraphs;
}

function isHeading(passage: Passage): boolean {
  const text = passage.text.trim();
  if (text === '' || text.length > LONGEST_HEADING) return false;
  return (
    passage.heading !== undefined ||
    HEADING.test(text) ||
    /^[一二三四五六七八九十]+、|^（/.test(passage.numbering ?? '')
  );
}
