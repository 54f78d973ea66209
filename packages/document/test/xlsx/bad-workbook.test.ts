import * as fc from 'fast-check';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/read/xlsx.ts';
import { zip } from '../zip-bytes.ts';
import { codeOf, workbook } from './workbook-file.ts';

const one = (cell: string) => workbook({ sheets: [{ name: '表', rows: `<row r="1">${cell}</row>` }] });

describe('a workbook that cannot be read', () => {
  it.each([
    { name: 'an empty file', bytes: new Uint8Array(0), code: 'R001' },
    { name: 'no archive', bytes: new TextEncoder().encode('项目,金额'), code: 'R002' },
    { name: 'an archive of something else', bytes: zip({ 'a.txt': '甲' }), code: 'R002' },
    { name: 'a workbook without content', bytes: one(''), code: 'R001' },
    { name: 'a workbook without its sheet', bytes: withoutSheet(), code: 'R004' },
    { name: 'broken XML', bytes: one('<c r="A1"><v>1</c>'), code: 'R004' },
    { name: 'a cell outside every sheet', bytes: one('<c r="XFE1"><v>1</v></c>'), code: 'R004' },
    { name: 'a document type declaration', bytes: withDoctype(), code: 'R008' },
  ])('$name gives $code', ({ bytes, code }) => expect(codeOf(bytes)).toBe(code));

  it('that is encrypted says so', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: '表', rows: [['甲']] }],
      encryption: { password: 'x', spinCount: 1 },
    });
    expect(codeOf(bytes)).toBe('R003');
  });

  it('that is cut off is damaged', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '表', rows: [['甲', 1]] }] });
    for (const part of [0.2, 0.5, 0.9]) expect(codeOf(bytes.subarray(0, bytes.length * part))).toBe('R004');
  });
});

describe('a workbook beyond the limits', () => {
  const wide = Array.from({ length: 10_000 }, (_, at) => `<c><v>${at}</v></c>`).join('');

  it('has too many columns', () => expect(codeOf(one(wide))).toBe('R007'));
  it('has too many cells', () => expect(codeOf(one(wide), { columns: 20_000, cells: 9999 })).toBe('R007'));
  it('has a cell too far down', () =>
    expect(
      codeOf(workbook({ sheets: [{ name: '表', rows: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>' }] })),
    ).toBe('R007'));
  it('may have formatted blanks anywhere', () =>
    expect(codeOf(one('<c r="A1"><v>1</v></c><c r="XFD1" s="0"/>'))).toBeUndefined());

  it('is not read into memory for a merge over the whole sheet', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="90000"><c r="A90000"><v>2</v></c><c r="BXX90000"><v>3</v></c></row>';
    const after = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells>`;
    const start = performance.now();
    expect(codeOf(workbook({ sheets: [{ name: '表', rows, after }] }))).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('a damaged workbook', () => {
  const whole = workbook({
    sheets: [
      {
        name: '表',
        rows: '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>',
        after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
      },
    ],
    formats: ['0.00'],
    strings: ['<t>甲</t>'],
  });

  it('never makes the reader throw', () => {
    const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const result = readXlsx(bytes);
        expect(result.ok || result.error.remedy !== '').toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never makes the reader throw when its XML is', () => {
    const piece = fc.constantFrom(
      '<c r="A1">',
      '</c>',
      '<v>',
      '</v>',
      '9',
      '<f t="shared" si="0">',
      '</f>',
      '<is>',
      '</is>',
      '<t>',
      '</t>',
      '<c r="B2" t="s" s="99">',
      '<c t="inlineStr">',
      '<f>A1',
      '<row>',
      '</row>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const result = readXlsx(one(pieces.join('')));
        expect(result.ok || result.error.remedy !== '').toBe(true);
      }),
    );
  });
});

function withoutSheet(): Uint8Array {
  const parts = {
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="nowhere.xml"/></Relationships>',
  };
  return workbook({ sheets: [{ name: '表', rows: '' }], parts });
}

function withDoctype(): Uint8Array {
  const parts = { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' };
  return workbook({ sheets: [{ name: '表', rows: '' }], parts });
}
