import type { Block, Cell, Document, Notice, Passage, TableBlock } from '../model.ts';
import type { ReadResult } from '../read-error.ts';
import { type ReadLimits, withDefaults } from './limits.ts';
import { takeAligned } from './pdf/aligned-table.ts';
import { type Page, unite } from './pdf/geometry.ts';
import { ruledGrids } from './pdf/grid.ts';
import { toLines } from './pdf/lines.ts';
import { separateMargins } from './pdf/margins.ts';
import { type PageCell, type PageTable, fillGrid } from './pdf/page-table.ts';
import { type PdfOptions, loadPages } from './pdf/pages.ts';
import {
  cellParagraphs,
  type Measure,
  measureOf,
  type PageLine,
  type Paragraph,
  toParagraphs,
} from './pdf/paragraph.ts';
import { continues, stitch } from './pdf/stitch.ts';
import { refuse } from './refuse.ts';

/**
 * Reads a PDF that holds text: wrapped lines become paragraphs with page and box, tables are rebuilt from their
 * ruled lines or from alignment (`certainty: 'rebuilt'`), also over page ends; headers, footers and page numbers
 * become stories. Errors: R001, R002, R003 encrypted, R004 damaged, R005, R007 too large, R009 scan, R012 too slow.
 */
export async function readPdf(
  bytes: Uint8Array,
  limits?: ReadLimits,
  options: PdfOptions = {},
): Promise<ReadResult<Document>> {
  const bounds = withDefaults(limits);
  if (bytes.length === 0) return refuse('R001', '文件是空的（0 字节）。');
  if (bytes.length > bounds.fileBytes) {
    return refuse('R005', `PDF 文件过大，上限 ${Math.floor(bounds.fileBytes / 1024 / 1024)} MB。`);
  }
  if (!startsAsPdf(bytes)) return refuse('R002', '文件内容不是 PDF。');
  const pages = await loadPages(bytes, options, bounds);
  if (!pages.ok) return pages;
  if (pages.value.every((page) => page.runs.length === 0)) return scanned(pages.value.length);
  const document = toDocument(pages.value);
  const cells = document.blocks.reduce((sum, block) => sum + (block.type === 'table' ? block.cells.length : 0), 0);
  return cells > bounds.cells ? refuse('R007', `单元格过多：超过 ${bounds.cells} 个。`) : { ok: true, value: document };
}

/** The mark may stand anywhere in the first kilobyte (ISO 32000-1, annex H.3, note 13). */
export function startsAsPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-');
}

function scanned(count: number): ReadResult<never> {
  const remedy = '请提供 Word、Excel 原件，或由软件直接导出的文字版 PDF。';
  return refuse('R009', `PDF 共 ${count} 页，里面没有文字，应是扫描件或图片。`, remedy);
}

type Item = { readonly kind: 'line'; readonly line: PageLine } | { readonly kind: 'table'; readonly table: PageTable };

function toDocument(pages: readonly Page[]): Document {
  const found = pages.map(findTables);
  const lines = found.flatMap((page) => page.lines);
  const { body, stories } = separateMargins(lines, pages);
  const kept = new Set(body);
  const items = found.flatMap((page) =>
    inOrder(
      page.lines.filter((line) => kept.has(line)),
      page.tables,
    ),
  );
  return {
    format: 'pdf',
    blocks: toBlocks(items, measureOf(body, pages[0]?.width ?? 0)),
    stories,
    notices: pictureNotices(pages),
  };
}

interface PageContent {
  readonly lines: readonly PageLine[];
  readonly tables: readonly PageTable[];
}

function findTables(page: Page): PageContent {
  const tables: PageTable[] = [];
  let runs = page.runs;
  for (const grid of ruledGrids(page.rules)) {
    const { table, rest } = fillGrid(grid, runs, page.number);
    if (rest.length === runs.length) continue;
    tables.push(table);
    runs = rest;
  }
  return { tables, lines: toLines(runs).map((line) => ({ ...line, page: page.number })) };
}

/** Lines and tables of a page from top to bottom, tables without ruled columns found among the lines. */
function inOrder(lines: readonly PageLine[], tables: readonly PageTable[]): Item[] {
  const items: Item[] = tables.map((table) => ({ kind: 'table', table }));
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    const aligned = takeAligned(lines, index, line.page);
    items.push(aligned === undefined ? { kind: 'line', line } : { kind: 'table', table: aligned.table });
    if (aligned !== undefined) index += aligned.count - 1;
  }
  return items.toSorted((a, b) => topOf(a) - topOf(b));
}

function topOf(item: Item): number {
  return item.kind === 'line' ? item.line.box.y : item.table.box.y;
}

function toBlocks(items: readonly Item[], measure: Measure): Block[] {
  const blocks: Block[] = [];
  let paragraph = 0;
  let table = 0;
  for (let index = 0; index < items.length; ) {
    const lines = takeLines(items, index);
    for (const one of toParagraphs(lines, measure)) blocks.push(paragraphBlock(one, ++paragraph));
    index += lines.length;
    const parts = takeTable(items, index);
    if (parts.length > 0) blocks.push(tableBlock(parts, ++table));
    index += parts.length;
  }
  return blocks;
}

function takeLines(items: readonly Item[], start: number): PageLine[] {
  const lines: PageLine[] = [];
  for (let index = start; index < items.length; index++) {
    const item = items[index];
    if (item?.kind !== 'line') break;
    lines.push(item.line);
  }
  return lines;
}

function takeTable(items: readonly Item[], start: number): PageTable[] {
  const parts: PageTable[] = [];
  for (let index = start; index < items.length; index++) {
    const item = items[index];
    const last = parts.at(-1);
    if (item?.kind !== 'table' || (last !== undefined && !continues(last, item.table))) break;
    parts.push(item.table);
  }
  return parts;
}

function paragraphBlock({ text, page, box, centred }: Paragraph, paragraph: number): Block {
  const passage: Passage = { text, address: { paragraph, page, box } };
  return centred ? { type: 'paragraph', passage, align: 'center' } : { type: 'paragraph', passage };
}

function tableBlock(parts: readonly PageTable[], index: number): TableBlock {
  const whole = stitch(parts);
  const cells = whole.cells.map((cell) => toCell(cell, index)).toSorted((a, b) => a.row - b.row || a.column - b.column);
  return { type: 'table', index, rows: whole.rows, columns: whole.columns, cells, certainty: 'rebuilt' };
}

function toCell(found: PageCell, table: number): Cell {
  const { rowSpan, colSpan, page } = found;
  const [row, column] = [found.row + 1, found.column + 1];
  const paragraphs = cellParagraphs(found.lines, found.box.width);
  const blank = { text: '', box: unite([found.box]) };
  const passages = (paragraphs.length > 0 ? paragraphs : [blank]).map(({ text, box }, at) => ({
    text,
    address: { table, row, column, cellParagraph: at + 1, page, box },
  }));
  return { row, column, rowSpan, colSpan, passages, text: passages.map((passage) => passage.text).join('\n') };
}

function pictureNotices(pages: readonly Page[]): Notice[] {
  const pictures = pages.filter((page) => page.runs.length === 0 && page.hasPicture).map((page) => page.number);
  if (pictures.length === 0) return [];
  const message = `第 ${pictures.join('、')} 页是图片，没有文字，未能核对；请提供 Word 原件。`;
  return [{ code: 'pdf-picture-page', message }];
}
