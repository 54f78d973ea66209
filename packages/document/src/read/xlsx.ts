import type { Block, Document, Notice, Passage } from '../model.ts';
import type { ReadResult } from '../read-error.ts';
import { type ReadLimits, withDefaults } from './limits.ts';
import { refuse } from './refuse.ts';
import { readComments } from './xlsx/comments.ts';
import { readNumberFormats } from './xlsx/number-formats.ts';
import { readSharedStrings } from './xlsx/shared-strings.ts';
import { type CellBudget, readSheet, type StoredSheet } from './xlsx/sheet.ts';
import { sheetNotices } from './xlsx/sheet-notices.ts';
import { type CellContext, toTable } from './xlsx/table.ts';
import { readWorkbookDirectory, type SheetEntry } from './xlsx/workbook.ts';
import { openZip, type Zip } from './zip.ts';

/**
 * Reads a workbook: each sheet that is written in becomes a table in the sheet's own rows and columns, hidden ones
 * included (with a notice); cell text is what Excel shows, `value` the stored number, `formula` the formula.
 * Errors: R001–R008 of the archive and XML, R002 no workbook, R007 beyond the limits.
 */
export function readXlsx(bytes: Uint8Array, limits?: ReadLimits): ReadResult<Document> {
  const zip = openZip(bytes, limits);
  if (!zip.ok) return zip;
  const directory = readWorkbookDirectory(zip.value, limits ?? {});
  if (!directory.ok) return directory;
  const strings = readSharedStrings(zip.value, directory.value.stringsPart, limits ?? {});
  if (!strings.ok) return strings;
  const formats = readNumberFormats(zip.value, directory.value.stylesPart, limits ?? {});
  if (!formats.ok) return formats;
  const { from1904, sheets } = directory.value;
  return readSheets(
    zip.value,
    sheets,
    { strings: strings.value, formats: formats.value, from1904 },
    withDefaults(limits),
  );
}

function readSheets(
  zip: Zip,
  entries: readonly SheetEntry[],
  context: CellContext,
  limits: Required<ReadLimits>,
): ReadResult<Document> {
  const blocks: Block[] = [];
  const stories: Passage[] = [];
  const notices: Notice[] = [];
  const budget: CellBudget = { left: limits.cells };
  for (const entry of entries) {
    const sheet = readEntry(zip, entry, limits, budget);
    if (!sheet.ok) return sheet;
    const table = toTable(sheet.value, entry.name, blocks.length + 1, context);
    if (table === undefined) continue;
    const comments = readComments(zip, entry, limits);
    if (!comments.ok) return comments;
    blocks.push(table);
    stories.push(...comments.value);
    notices.push(...sheetNotices(entry, sheet.value, table));
  }
  if (blocks.length === 0) return refuse('R001', '工作簿是空的，各工作表里都没有内容。');
  return { ok: true, value: { format: 'xlsx', blocks, stories, notices } };
}

function readEntry(
  zip: Zip,
  entry: SheetEntry,
  limits: Required<ReadLimits>,
  budget: CellBudget,
): ReadResult<StoredSheet> {
  const content = zip.read(entry.part);
  if (content === undefined) return refuse('R004', `文件已损坏或不完整：缺少工作表“${entry.name}”。`);
  return content.ok ? readSheet(content.value, limits, budget) : content;
}
