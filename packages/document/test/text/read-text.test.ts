import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, Passage } from '../../src/model.ts';
import { readText } from '../../src/read/text.ts';
import { bytesOf, gridOf, textDocument } from './text-document.ts';

describe('decoding a text file', () => {
  it.each([
    { name: 'an empty file', bytes: [], code: 'R001' },
    { name: 'blank lines only', bytes: [0x0d, 0x0a, 0x20, 0x0a], code: 'R001' },
    {
      name: 'a picture under a .txt name',
      bytes: [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0x48, 0xff, 0xfe, 1, 2],
      code: 'R010',
    },
    { name: 'bytes of no encoding', bytes: Array.from({ length: 400 }, (_, at) => (at * 37) % 256), code: 'R010' },
  ])('refuses $name', ({ bytes, code }) => {
    expect(readText(Uint8Array.from(bytes))).toMatchObject({ ok: false, error: { code } });
  });

  it('refuses a file beyond the limit before decoding it', () => {
    expect(readText(new Uint8Array(11), { fileBytes: 10 })).toMatchObject({ ok: false, error: { code: 'R005' } });
  });

  it.each([
    { name: 'UTF-8', bytes: [0xe4, 0xb8, 0x80, 0xe3, 0x80, 0x81] },
    { name: 'UTF-8 with a byte order mark', bytes: [0xef, 0xbb, 0xbf, 0xe4, 0xb8, 0x80, 0xe3, 0x80, 0x81] },
    { name: 'GB18030', bytes: [0xd2, 0xbb, 0xa1, 0xa2] },
    { name: 'UTF-16 little endian with a mark', bytes: [0xff, 0xfe, 0x00, 0x4e, 0x01, 0x30] },
    { name: 'UTF-16 big endian with a mark', bytes: [0xfe, 0xff, 0x4e, 0x00, 0x30, 0x01] },
  ])('reads $name', ({ bytes }) => {
    const result = readText(Uint8Array.from(bytes));
    expect(result.ok && passages(result.value).map((passage) => passage.text)).toEqual(['一、']);
  });

  it('reads UTF-16 without a mark when it is Chinese text', () => {
    const text = '一、预算执行\n全年执行率 98%\n';
    const bytes = Uint8Array.from([...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]));
    expect(passages(read(bytes)).map((passage) => passage.text)).toEqual(['一、预算执行', '全年执行率 98%']);
  });

  it('says so when it had to assume GB18030', () => {
    const result = readText(Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2]));
    expect(result).toMatchObject({ ok: true, value: { notices: [{ code: 'text-gb18030' }] } });
  });

  it('does not take UTF-8 cut in the middle of a character for GB18030', () => {
    const whole = bytesOf('经费支出合计一百二十万元');
    const result = readText(whole.subarray(0, whole.length - 1));
    expect(result).toMatchObject({ ok: true, value: { notices: [{ code: 'text-damaged' }] } });
    expect(result.ok && passages(result.value)[0]?.text.startsWith('经费支出合计一百二十万')).toBe(true);
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const result = readText(bytes);
        return result.ok || result.error.remedy !== '';
      }),
    );
  });
});

describe('a text file beyond the limits', () => {
  it.each([
    { name: 'too many columns', content: rows(2, 10_000) },
    { name: 'too many cells', content: rows(2000, 120) },
    { name: 'too many rows', content: rows(130_000, 2) },
  ])('has $name', ({ content }) => {
    expect(readText(bytesOf(content))).toMatchObject({ ok: false, error: { code: 'R007' } });
  });

  it('is not one of a hundred thousand paragraphs', () => {
    expect(passages(textDocument('正文。\n'.repeat(100_000)))).toHaveLength(100_000);
  });
});

describe('paragraphs of a text file', () => {
  it('are its non-empty lines, counted, with their line numbers', () => {
    const found = passages(textDocument('附件\r\n\r\n绩效自评报告\r\n'));
    expect(found.map(({ text, address }) => [text, address.paragraph, address.line])).toEqual([
      ['附件', 1, 1],
      ['绩效自评报告', 2, 3],
    ]);
  });

  it('keep their lines under every kind of line end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(passages(textDocument(['甲', '乙', '丙'].join(end))).map((passage) => passage.address.line)).toEqual([
        1, 2, 3,
      ]);
    }
  });

  it('may be indented with a tab without being a table', () => {
    const prose = '\t为进一步加强预算绩效管理，我单位组织开展了本年度的自评工作，现将情况报告如下。';
    const document = textDocument(`${prose}\n${prose}\n\n${prose}\n`);
    expect(document.blocks.map((block) => block.type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('ignores lines of tabs that only draw an underline', () => {
    const document = textDocument('填报单位：虚构局\t\t\t\n\t\t\t\t\n正文\n');
    expect(passages(document).map((passage) => passage.text)).toEqual(['填报单位：虚构局', '正文']);
  });
});

describe('tables with separators', () => {
  it('are runs of lines with tabs between cells', () => {
    const document = textDocument('收支表\n项目\t预算\t决算\n办公费\t10\t9.5\n差旅费\t\t3\n说明\n');
    expect(gridOf(document)).toEqual([
      '1,1:项目 1,2:预算 1,3:决算',
      '2,1:办公费 2,2:10 2,3:9.5',
      '3,1:差旅费 3,2: 3,3:3',
    ]);
  });

  it('are Markdown tables, without the line of dashes', () => {
    const document = textDocument('| 项目 | 金额 |\n|---|---:|\n| 合计 | 12.5 |\n');
    expect(gridOf(document)).toEqual(['1,1:项目 1,2:金额', '2,1:合计 2,2:12.5']);
  });

  it('keep the line number of each row', () => {
    const document = textDocument('甲\t乙\n丙\t丁\n');
    expect(cellPassages(document).map((passage) => passage.address.line)).toEqual([1, 1, 2, 2]);
  });

  it('need two lines: one line with a tab is a paragraph', () => {
    expect(textDocument('填报人：甲\t电话：乙\n正文\n').blocks.map((block) => block.type)).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });
});

function rows(count: number, columns: number): string {
  return `${'甲\t'.repeat(columns)}\n`.repeat(count);
}

function read(bytes: Uint8Array): Document {
  const result = readText(bytes);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function passages(document: Document): Passage[] {
  return document.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.passage] : []));
}

function cellPassages(document: Document): Passage[] {
  return document.blocks.flatMap((block) =>
    block.type === 'table' ? block.cells.flatMap((cell) => cell.passages) : [],
  );
}
