import type { Place } from '@shiji/audit';
import type { Address, DocumentFormat } from '@shiji/document';

/** The letters of a sheet’s column: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const STORY_WORDS: Readonly<Record<NonNullable<Address['story']>, string>> = {
  footnote: '脚注',
  endnote: '尾注',
  textbox: '文本框',
  header: '页眉',
  footer: '页脚',
  comment: '批注',
};

export const storyWords = (story: Address['story']) => (story === undefined ? '正文' : STORY_WORDS[story]);

/** Where it is, as a person would say it: “第 2 张表 第 5 行第 3 列”, “收支表 C5”, “第 12 段”, “第 88 行”. */
export function addressWords(address: Address): string {
  const page = address.page === undefined ? '' : `第 ${address.page} 页 `;
  return page + positionWords(address);
}

function positionWords(address: Address): string {
  const { sheet, table, row, column, paragraph, line, story } = address;
  if (story !== undefined) return STORY_WORDS[story];
  if (sheet !== undefined && row !== undefined) return `${sheet} ${columnLetters(column ?? 1)}${row}`;
  if (sheet !== undefined) return sheet;
  if (table !== undefined && row !== undefined) return `第 ${table} 张表 第 ${row} 行第 ${column ?? 1} 列`;
  if (line !== undefined) return `第 ${line} 行`;
  if (paragraph !== undefined) return `第 ${paragraph} 段`;
  return table === undefined ? '全文' : `第 ${table} 张表`;
}

/** The headings around the place when known, else where it is. */
export function placeWords(place: Place): string {
  return place.label ?? addressWords(place.address);
}

export const FORMAT_WORDS: Readonly<Record<DocumentFormat, string>> = {
  docx: 'Word 文档',
  xlsx: 'Excel 表格',
  pdf: 'PDF',
  text: '文本',
};
