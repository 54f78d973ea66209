import type { Document, Passage, TableBlock } from '../../src/model.ts';
import { readPdf } from '../../src/read/pdf.ts';

const WIDTH = 600;
const HEIGHT = 800;

/** Text with its left end and baseline in points from the top left, 12 points high. */
export function text(x: number, y: number, content: string, size = 12): string {
  const hex = [...content].map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm <${hex}> Tj ET`;
}

/** A stroked line. */
export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `${x1} ${HEIGHT - y1} m ${x2} ${HEIGHT - y2} l S`;
}

/** A filled bar as Word draws borders. */
export function bar(x: number, y: number, width: number, height: number): string {
  return `${x} ${HEIGHT - y - height} ${width} ${height} re f`;
}

/** All borders of a table with these columns and rows. */
export function ruled(xs: readonly number[], ys: readonly number[]): string {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return [...ys.map((y) => line(left, y, right, y)), ...xs.map((x) => line(x, top, x, bottom))].join('\n');
}

export interface PdfParts {
  /** Content of each page. */
  readonly pages: readonly string[];
  /** Further entries of every page, such as `/Rotate 90`. */
  readonly pageEntries?: string;
  /** Further entries of the trailer. */
  readonly trailer?: string;
}

/** A PDF with one Chinese font whose codes are UTF-16; every character is as wide as the font is high, digits half. */
export function pdfFile({ pages, pageEntries = '', trailer = '' }: PdfParts): Uint8Array {
  const toUnicode =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end';
  const first = 7;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] /MediaBox [0 0 ${WIDTH} ${HEIGHT}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 800 /StemV 80 >>',
    stream(toUnicode),
    ...pages.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R ${pageEntries} /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
      stream(content),
    ]),
  ];
  return assemble(objects, trailer);
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** The document read from pages with this content; fails the test when it cannot be read. */
export async function pdfDocument(...pages: readonly string[]): Promise<Document> {
  const result = await readPdf(pdfFile({ pages }));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

export function paragraphsOf(document: Document): Passage[] {
  return document.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.passage] : []));
}

/** The tables, a line for each row: “column:text”, with “→n” for columns and “↓n” for rows covered. */
export function gridsOf(document: Document): string[][] {
  const tables = document.blocks.filter((block): block is TableBlock => block.type === 'table');
  return tables.map((table) => {
    const rows = Array.from({ length: table.rows }, () => [] as string[]);
    for (const cell of table.cells) {
      const spans = `${cell.colSpan > 1 ? `→${cell.colSpan}` : ''}${cell.rowSpan > 1 ? `↓${cell.rowSpan}` : ''}`;
      rows[cell.row - 1]?.push(`${cell.column}${spans}:${cell.text.replaceAll('\n', '/')}`);
    }
    return rows.map((row) => row.join(' '));
  });
}
