import type { Block, Cell, Document, DocumentComment, Passage, TableBlock } from '../model.ts';
import { smallest } from '../read/extremes.ts';
import { asksForName } from './names.ts';
import { maskText } from './personal-text.ts';

/** Column headings stand this deep at most. */
const HEADING_ROWS = 3;

/**
 * The same document with its personal data masked sign for sign, so that every address and offset stays. Cells are
 * read with the label to their left or, in lists, above. A document without personal data comes back itself.
 * Source: 《个人信息保护法》第五十一条 (measures of de-identification).
 */
export function maskDocument(document: Document): Document {
  const blocks = changed(document.blocks, maskBlock);
  const stories = changed(document.stories, (passage) => maskPassage(passage, ''));
  const comments = document.comments && changed(document.comments, maskComment);
  if (blocks === document.blocks && stories === document.stories && comments === document.comments) return document;
  return { ...document, blocks, stories, ...(comments ? { comments } : {}) };
}

/** The same list when no member changes. */
function changed<T>(list: readonly T[], change: (one: T) => T): readonly T[] {
  const next = list.map(change);
  return next.some((one, at) => one !== list[at]) ? next : list;
}

function maskBlock(block: Block): Block {
  if (block.type === 'table') return maskTable(block);
  const passage = maskPassage(block.passage, '');
  return passage === block.passage ? block : { ...block, passage };
}

function maskPassage(passage: Passage, before: string): Passage {
  const text = maskText(passage.text, before);
  return text === passage.text ? passage : { ...passage, text };
}

function maskComment(comment: DocumentComment): DocumentComment {
  const [text, quote] = [maskText(comment.text), maskText(comment.quote)];
  return text === comment.text && quote === comment.quote ? comment : { ...comment, text, quote };
}

function maskTable(table: TableBlock): TableBlock {
  const columns = askingColumns(table);
  let last: Cell | undefined;
  const cells = changed(table.cells, (cell) => {
    const left = last?.row === cell.row ? last.text : '';
    last = cell;
    return maskCell(cell, asksForName(left) ? left : (columns.get(cell.column) ?? left));
  });
  return cells === table.cells ? table : { ...table, cells };
}

/** Columns headed 姓名, 负责人 and the like, by the column: every cell below is read as one. */
function askingColumns(table: TableBlock): Map<number, string> {
  const top = smallest(table.cells.map(({ row }) => row)) + HEADING_ROWS - 1;
  return new Map(
    table.cells.filter(({ row, text }) => row <= top && asksForName(text)).map(({ column, text }) => [column, text]),
  );
}

function maskCell(cell: Cell, label: string): Cell {
  const passages = changed(cell.passages, (passage) => maskPassage(passage, label));
  if (passages === cell.passages) return cell;
  return { ...cell, passages, text: passages.map(({ text }) => text).join('\n'), ...maskedValue(cell, label) };
}

/** A number stored behind the shown text would tell what the text hides. */
function maskedValue({ value }: Cell, label: string): Partial<Pick<Cell, 'value'>> {
  return value === undefined ? {} : { value: maskText(value, label) };
}
