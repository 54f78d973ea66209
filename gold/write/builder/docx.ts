import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { place } from './grid.ts';
import { plain } from './mark.ts';
import type { Block, ParagraphBlock, PlacedCell, Style, TableBlock } from './model.ts';

export interface Look {
  readonly font: string;
  readonly landscape: boolean;
}

const FIGURES = /(\d[\d,.%]*)/;

/** Digits get their own run with a Latin font, as Word does. */
function runs(text: string, size: number, look: Look, bold: boolean): TextRun[] {
  return text
    .split(FIGURES)
    .filter((piece) => piece !== '')
    .map((piece) => new TextRun({ text: piece, size, bold, font: FIGURES.test(piece) ? 'Times New Roman' : look.font }));
}

const ALIGN: Partial<Record<Style, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  title: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

function paragraph(block: ParagraphBlock, look: Look): Paragraph {
  const { style } = block;
  const size = style === 'title' ? 36 : style === 'note' ? 20 : 28;
  const children = runs(plain(block.text), size, look, style === 'title' || style === 'heading');
  const alignment = ALIGN[style];
  const numbering = style === 'numbered' ? { numbering: { reference: 'clauses', level: 0 } } : {};
  const indent = style === 'body' ? { indent: { firstLine: 560 } } : {};
  return new Paragraph({ children, ...(alignment && { alignment }), ...numbering, ...indent });
}

function cell(placed: PlacedCell, look: Look, width: number): TableCell {
  const children = plain(placed.text)
    .split('\n')
    .map((line) => new Paragraph({ children: runs(line, 18, look, false) }));
  return new TableCell({
    children,
    columnSpan: placed.colSpan,
    rowSpan: placed.rowSpan,
    verticalAlign: VerticalAlign.CENTER,
    width: { size: width * placed.colSpan, type: WidthType.DXA },
  });
}

function table(block: TableBlock, look: Look): Table {
  const cells = place(block.rows);
  const columns = Math.max(...cells.map((c) => c.column + c.colSpan - 1));
  const width = Math.floor((look.landscape ? 13800 : 9000) / columns);
  const rows = block.rows.map(
    (_, r) => new TableRow({ children: cells.filter((c) => c.row === r + 1).map((c) => cell(c, look, width)) }),
  );
  return new Table({ rows, columnWidths: Array.from({ length: columns }, () => width) });
}

/** The bytes of a .docx. */
export function docx(blocks: readonly Block[], look: Look): Promise<Buffer> {
  const orientation = look.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const levels = [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }];
  const document = new Document({
    creator: '填报人',
    numbering: { config: [{ reference: 'clauses', levels }] },
    sections: [
      {
        properties: { page: { size: { orientation } } },
        children: blocks.map((b) => (b.type === 'paragraph' ? paragraph(b, look) : table(b, look))),
      },
    ],
  });
  return Packer.toBuffer(document);
}
