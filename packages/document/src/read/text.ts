import type { Block, Document } from '../model.ts';
import type { ReadResult } from '../read-error.ts';
import { type ReadLimits, withDefaults } from './limits.ts';
import { refuse } from './refuse.ts';
import { FlattenedTables } from './flattened.ts';
import { decodeText } from './text/decode.ts';
import { takeDelimited } from './text/delimited.ts';
import { toTable } from './text/grid.ts';
import { type Line, splitLines } from './text/line.ts';

/**
 * Reads a .txt file: paragraphs with their line numbers; tables flattened one cell a line, separated by tabs or
 * by pipes are rebuilt (`certainty: 'rebuilt'`). Errors: R001 empty, R005 too large, R007 too many cells, R010 encoding unknown.
 */
export function readText(bytes: Uint8Array, limits?: ReadLimits): ReadResult<Document> {
  const bounds = withDefaults(limits);
  if (bytes.length > bounds.fileBytes) return tooLarge(bytes.length, bounds.fileBytes);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const blocks = toBlocks(splitLines(decoded.value.text));
  const tables = blocks.filter((block) => block.type === 'table');
  if (tables.some((table) => table.columns > bounds.columns))
    return refuse('R007', `表格过宽：超过 ${bounds.columns} 列。`);
  const cells = tables.reduce((sum, table) => sum + table.cells.length, 0);
  if (cells > bounds.cells) return refuse('R007', `单元格过多：超过 ${bounds.cells} 个。`);
  return { ok: true, value: { format: 'text', blocks, stories: [], notices: decoded.value.notices } };
}

function toBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  const flattened = new FlattenedTables(lines);
  let paragraph = 0;
  let table = 0;
  let proseUntil = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || line.text === '') continue;
    const found = index < proseUntil ? undefined : (flattened.at(index) ?? takeDelimited(lines, index));
    if (found !== undefined && found.rows.length > 0) {
      blocks.push(toTable(found.rows, ++table));
      index = found.next - 1;
      continue;
    }
    proseUntil = Math.max(proseUntil, found?.next ?? 0);
    if (line.text.trim() !== '') blocks.push(toParagraph(line, ++paragraph));
  }
  return blocks;
}

function toParagraph(line: Line, paragraph: number): Block {
  const text = line.text.replace(/^\t+|\s+$/g, '');
  return { type: 'paragraph', passage: { text, address: { paragraph, line: line.number } } };
}

function tooLarge(size: number, limit: number): ReadResult<never> {
  const [actual, allowed] = [size, limit].map((bytes) => `${Math.ceil(bytes / 1024 / 1024)} MB`);
  return refuse('R005', `文本文件有 ${actual}，超过 ${allowed} 的上限。`, '请只保留要核对的报告，分成几个文件后再试。');
}
