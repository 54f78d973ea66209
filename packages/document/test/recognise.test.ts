import * as fc from 'fast-check';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '../src/read/format.ts';
import { readDocument } from '../src/read/recognise.ts';
import { pdfFile, text } from './pdf/pdf-file.ts';
import { compoundFile, zip } from './zip-bytes.ts';

const bytesOf = (content: string) => new TextEncoder().encode(content);
const workbook = await writeXlsx({ sheets: [{ name: '表', rows: [['项目', 1]] }] });
const pdf = pdfFile({ pages: [text(60, 100, '正文。')] });

describe('the format of a file', () => {
  it.each([
    { name: 'a.docx', bytes: zip({ 'word/document.xml': '<a/>' }), format: 'docx' },
    { name: 'a.xlsx', bytes: workbook, format: 'xlsx' },
    { name: 'a.pdf', bytes: pdf, format: 'pdf' },
    { name: 'a.txt', bytes: bytesOf('正文'), format: 'text' },
    { name: 'a.doc', bytes: compoundFile('WordDocument'), format: 'doc' },
    { name: 'a.wps', bytes: compoundFile('WordDocument'), format: 'wps' },
    { name: 'a.xls', bytes: compoundFile('Workbook'), format: 'xls' },
    { name: 'a.et', bytes: compoundFile('Workbook'), format: 'et' },
    { name: 'a.rtf', bytes: bytesOf('{\\rtf1\\ansi}'), format: 'rtf' },
    { name: 'a.ofd', bytes: zip({ 'OFD.xml': '<a/>' }), format: 'ofd' },
    { name: 'a.pptx', bytes: zip({ 'ppt/presentation.xml': '<a/>' }), format: 'pptx' },
    {
      name: 'a.png',
      bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
      format: 'image',
    },
    { name: 'a.xls', bytes: bytesOf('<html><table></table></html>'), format: 'html' },
  ])('of $name is $format', ({ name, bytes, format }) => expect(recogniseFormat(name, bytes)).toBe(format));

  it.each([
    { name: '自评表.docx', bytes: workbook, format: 'xlsx' },
    { name: '自评表.xlsx', bytes: pdf, format: 'pdf' },
    { name: '自评表.docx', bytes: compoundFile('WordDocument'), format: 'doc' },
    { name: '自评表', bytes: pdf, format: 'pdf' },
  ])('is the content’s when the name says otherwise: $name is $format', ({ name, bytes, format }) => {
    expect(recogniseFormat(name, bytes)).toBe(format);
  });

  it('is the name’s when a damaged archive does not say', () => {
    expect(recogniseFormat('报告.xlsx', workbook.subarray(0, 200))).toBe('xlsx');
    expect(recogniseFormat('报告', workbook.subarray(0, 200))).toBe('unknown');
  });

  it('is found for any bytes', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.uint8Array({ maxLength: 400 }),
        (name, bytes) => recogniseFormat(name, bytes) !== undefined,
      ),
    );
  });
});

describe('reading a document of any format', () => {
  it.each([
    { name: '表.xlsx', bytes: workbook, format: 'xlsx' },
    { name: '报告.pdf', bytes: pdf, format: 'pdf' },
    { name: '报告.txt', bytes: bytesOf('正文'), format: 'text' },
  ])('reads $name without a notice', async ({ name, bytes, format }) => {
    expect(await readDocument(name, bytes)).toMatchObject({ ok: true, value: { format, notices: [] } });
  });

  it('notes a name that differs from the content', async () => {
    const result = await readDocument('报告.docx', workbook);
    expect(result).toMatchObject({
      ok: true,
      value: { format: 'xlsx', notices: [{ code: 'name-differs-from-content' }] },
    });
    expect(result.ok && result.value.notices[0]?.message).toBe(
      '文件名以 .docx 结尾，内容却是Excel 工作簿（.xlsx），已按内容读取。',
    );
  });

  it.each([
    { name: '报告.docx', bytes: new Uint8Array(0), code: 'R001' },
    { name: '报告.docx', bytes: compoundFile('EncryptedPackage'), code: 'R003' },
    { name: '报告.xlsx', bytes: workbook.subarray(0, 300), code: 'R004' },
    { name: '报告', bytes: workbook.subarray(0, 300), code: 'R004' },
    {
      name: '照片.png',
      bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
      code: 'R009',
    },
    { name: '数据.txt', bytes: Uint8Array.from({ length: 300 }, (_, at) => (at * 37) % 256), code: 'R010' },
    { name: '报告.doc', bytes: compoundFile('WordDocument'), code: 'R011' },
    { name: '报告.rtf', bytes: bytesOf('{\\rtf1\\ansi}'), code: 'R011' },
    { name: '汇报.pptx', bytes: zip({ 'ppt/presentation.xml': '<a/>' }), code: 'R014' },
    { name: '材料.zip', bytes: zip({ 'a.txt': '甲' }), code: 'R014' },
    { name: '公文.ofd', bytes: zip({ 'OFD.xml': '<a/>' }), code: 'R014' },
  ])('refuses $name with $code, and says what to do', async ({ name, bytes, code }) => {
    const result = await readDocument(name, bytes);
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(!result.ok && result.error.remedy).toMatch(/请/);
  });

  it('refuses a file beyond the limit before looking into it', async () => {
    expect(await readDocument('报告.pdf', pdf, { limits: { fileBytes: 10 } })).toMatchObject({
      ok: false,
      error: { code: 'R005' },
    });
  });
});
