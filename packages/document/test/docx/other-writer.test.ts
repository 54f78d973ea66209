import {
  CheckBox,
  Document as WordDocument,
  DeletedTextRun,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/model.ts';
import { document, grid, paragraphs, tables, texts } from './word-file.ts';

const cell = (text: string, options: object = {}) => new TableCell({ children: [new Paragraph(text)], ...options });
const numbered = (text: string, level = 0) => new Paragraph({ text, numbering: { reference: '公文', level } });
const change = { id: 1, author: '甲', date: '2023-01-01T00:00:00Z' };

const children = [
  new Paragraph({ text: '自评报告', heading: HeadingLevel.HEADING_1 }),
  numbered('基本情况'),
  numbered('机构', 1),
  numbered('绩效'),
  new Paragraph({
    children: [new CheckBox({ checked: true }), new TextRun('是'), new CheckBox({ checked: false }), new TextRun('否')],
  }),
  new Paragraph({
    children: [
      new TextRun('支出'),
      new InsertedTextRun({ text: '12', ...change }),
      new DeletedTextRun({ text: '13', ...change }),
      new FootnoteReferenceRun(1),
    ],
  }),
  new Table({
    rows: [
      new TableRow({
        children: [cell('指标', { verticalMerge: VerticalMergeType.RESTART }), cell('预算', { columnSpan: 2 })],
      }),
      new TableRow({ children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('年初'), cell('全年')] }),
      new TableRow({ children: [cell('合计', { rowSpan: 2 }), cell('100'), cell('120')] }),
      new TableRow({ children: [cell('1'), cell('2')] }),
    ],
  }),
];

describe('a file written by the docx library', () => {
  let source: Document;

  beforeAll(async () => {
    const levels = ['%1、', '（%2）'].map((text, level) => ({ level, format: 'chineseCounting' as const, text }));
    const file = new WordDocument({
      numbering: { config: [{ reference: '公文', levels }] },
      footnotes: { 1: { children: [new Paragraph('注')] } },
      sections: [{ headers: { default: new Header({ children: [new Paragraph('页眉')] }) }, children }],
    });
    source = document(new Uint8Array(await Packer.toBuffer(file)));
  });

  it('has its text', () => {
    expect(texts(source)).toEqual(['自评报告', '基本情况', '机构', '绩效', '☑是□否', '支出12']);
  });

  it('has its numbers and heading', () => {
    const marks = paragraphs(source).map(({ passage }) => passage.numbering ?? passage.heading);
    expect(marks).toEqual([1, '一、', '（一）', '二、', undefined, undefined]);
  });

  it('has its tables', () => {
    expect(tables(source)).toHaveLength(1);
    expect(grid(source)).toEqual([
      '1,1 2×1 指标',
      '1,2 1×2 预算',
      '2,2 年初',
      '2,3 全年',
      '3,1 2×1 合计',
      '3,2 100',
      '3,3 120',
      '4,2 1',
      '4,3 2',
    ]);
  });

  it('has its stories', () => {
    expect(source.stories.map(({ text, address }) => [text.trim(), address.story, address.paragraph])).toEqual([
      ['注', 'footnote', 6],
      ['页眉', 'header', undefined],
    ]);
  });
});
