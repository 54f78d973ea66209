import type { Cell, Document, TableBlock } from '../../src/model.ts';
import type { ReadLimits } from '../../src/read/limits.ts';
import { readXlsx } from '../../src/read/xlsx.ts';
import { zip } from '../zip-bytes.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface SheetParts {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Content of `sheetData`. */
  readonly rows: string;
  /** What stands before and after `sheetData`. */
  readonly before?: string;
  readonly after?: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetParts[];
  readonly from1904?: boolean;
  /** Format codes; style number n+1 has the nth, style 0 is General. */
  readonly formats?: readonly string[];
  readonly strings?: readonly string[];
  /** Further parts, or replacements. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** A workbook written by hand, for what no writer would produce. */
export function workbook({
  sheets,
  from1904 = false,
  formats = [],
  strings = [],
  parts = {},
}: WorkbookParts): Uint8Array {
  const links = sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`));
  const others = [relation('rIdS', 'sharedStrings', 'sharedStrings.xml'), relation('rIdT', 'styles', 'styles.xml')];
  const entries = sheets.map(
    ({ name, state = 'visible' }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
  );
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([...links, ...others]),
    'xl/styles.xml': styles(formats),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
    ...parts,
  });
}

export function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

export function relations(links: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`;
}

function sheetXml({ rows, before = '', after = '' }: SheetParts): string {
  return `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

function styles(formats: readonly string[]): string {
  const codes = formats.map(
    (code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const cells = ['<xf numFmtId="0"/>', ...formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`)];
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
}

/** The document read from a workbook; fails the test when it cannot be read. */
export function bookDocument(bytes: Uint8Array, limits?: ReadLimits): Document {
  const result = readXlsx(bytes, limits);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

export function sheetTables(document: Document): TableBlock[] {
  return document.blocks.filter((block) => block.type === 'table');
}

/** The cell of the first sheet at row and column. */
export function cellAt(document: Document, row: number, column: number): Cell | undefined {
  return sheetTables(document)[0]?.cells.find((cell) => cell.row === row && cell.column === column);
}

/** The error code of reading, or undefined when it succeeds. */
export function codeOf(bytes: Uint8Array, limits?: ReadLimits): string | undefined {
  const result = readXlsx(bytes, limits);
  return result.ok ? undefined : result.error.code;
}
