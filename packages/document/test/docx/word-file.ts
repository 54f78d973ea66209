import { strToU8, zipSync } from 'fflate';
import type { Document, ParagraphBlock, TableBlock } from '../../src/model.ts';
import { readDocx } from '../../src/read/docx.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ');

/** The inner XML of a Word file's parts; `body` is required, headers are linked as rId1, rId2 … in order. */
export interface Parts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly settings?: string;
  readonly margins?: readonly string[];
}

/** One part with its root element and every namespace the tests use. */
export function part(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${NAMESPACES}>${content}</w:${root}>`;
}

/** A Word file built from hand-written XML. */
export function wordFile(parts: Parts): Uint8Array {
  return archive(wordParts(parts));
}

export function archive(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(entries));
}

/** The files inside the archive, for tests that change some of them. */
export function wordParts(parts: Parts): Record<string, string> {
  const named = ['styles', 'numbering', 'footnotes', 'endnotes', 'settings'] as const;
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': part('document', `<w:body>${parts.body}</w:body>`),
  };
  const links: [string, string, string][] = [];
  for (const name of named) {
    const content = parts[name];
    if (content === undefined) continue;
    files[`word/${name}.xml`] = part(name, content);
    links.push([`rIdOf_${name}`, name, `${name}.xml`]);
  }
  for (const [index, content] of (parts.margins ?? []).entries()) {
    files[`word/header${index + 1}.xml`] = part('hdr', content);
    links.push([`rId${index + 1}`, 'header', `header${index + 1}.xml`]);
  }
  files['word/_rels/document.xml.rels'] = relationships(links);
  return files;
}

function contentTypes(): string {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
}

function relationships(links: readonly (readonly [string, string, string])[]): string {
  const items = links.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

/** The document read from a file made of `parts`; throws when it cannot be read. */
export function read(parts: Parts): Document {
  return document(wordFile(parts));
}

export function document(bytes: Uint8Array): Document {
  const result = readDocx(bytes);
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.message}`);
  return result.value;
}

/** The reason why a file cannot be read; `OK` when it can. */
export function refusal(bytes: Uint8Array): string {
  const result = readDocx(bytes);
  return result.ok ? 'OK' : result.error.code;
}

export function paragraphs(source: Document): readonly ParagraphBlock[] {
  return source.blocks.filter((block) => block.type === 'paragraph');
}

export function texts(source: Document): readonly string[] {
  return paragraphs(source).map((block) => block.passage.text);
}

export function tables(source: Document): readonly TableBlock[] {
  return source.blocks.filter((block) => block.type === 'table');
}

/** Each cell of the `index`th table as `row,column rowSpan×colSpan text`, spans only where they are not 1×1. */
export function grid(source: Document, index = 1): readonly string[] {
  const table = tables(source).find((block) => block.index === index);
  return (table?.cells ?? []).map(({ row, column, rowSpan, colSpan, text }) => {
    const spans = rowSpan === 1 && colSpan === 1 ? '' : ` ${rowSpan}×${colSpan}`;
    return `${row},${column}${spans} ${text}`;
  });
}

// ---- pieces of XML

export const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
export const r = (content: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
export const p = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${r(t(text))}</w:p>`;
export const tbl = (...rows: string[]): string =>
  `<w:tbl><w:tblPr><w:jc w:val="center"/></w:tblPr>${rows.join('')}</w:tbl>`;
export const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
/** A cell with one paragraph of text. */
export const tc = (text: string, properties = ''): string => cell(p(text), properties);
/** A cell with any blocks. */
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="800"/>${properties}</w:tcPr>${content}</w:tc>`;
