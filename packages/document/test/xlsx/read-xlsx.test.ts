import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { bookDocument, cellAt, relation, relations, sheetTables, workbook } from './workbook-file.ts';

describe('a workbook', () => {
  it('has a table for each sheet that is written in, in the order of its tabs', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: '自评表', rows: [['项目', 1]] },
        { name: '空表', rows: [] },
        { name: '明细', rows: [['月份']] },
      ],
    });
    const tables = sheetTables(bookDocument(bytes));
    expect(tables.map((table) => [table.index, table.sheet, table.rows, table.columns, table.certainty])).toEqual([
      [1, '自评表', 1, 2, 'exact'],
      [2, '明细', 1, 1, 'exact'],
    ]);
  });

  it('keeps the rows and columns of the sheet, also where it begins further down', () => {
    const document = bookDocument(
      workbook({ sheets: [{ name: '表', rows: '<row r="5"><c r="C5"><v>7</v></c></row>' }] }),
    );
    expect(cellAt(document, 5, 3)?.passages[0]?.address).toEqual({
      sheet: '表',
      table: 1,
      row: 5,
      column: 3,
      cellParagraph: 1,
    });
  });

  it('counts rows and cells on where the file does not number them', () => {
    const document = bookDocument(
      workbook({
        sheets: [{ name: '表', rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>' }],
      }),
    );
    expect(sheetTables(document)[0]?.cells.map((cell) => [cell.row, cell.column, cell.text])).toEqual([
      [1, 1, '1'],
      [1, 2, '2'],
      [2, 1, '3'],
    ]);
  });

  it('reads dates from the epoch it declares', () => {
    const sheets = [{ name: '表', rows: '<row r="1"><c r="A1" s="1"><v>0</v></c></row>' }];
    const formats = ['yyyy-mm-dd'];
    expect(cellAt(bookDocument(workbook({ sheets, formats, from1904: true })), 1, 1)?.text).toBe('1904-01-01');
  });
});

describe('a cell of a workbook', () => {
  it('shows its number under its format and keeps the number as stored', () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>0.990699</v></c><c r="B1" s="2"><v>9.80</v></c></row>';
    const document = bookDocument(workbook({ sheets: [{ name: '表', rows }], formats: ['0.00%', '0.0'] }));
    expect(cellAt(document, 1, 1)).toMatchObject({ text: '99.07%', value: '0.990699' });
    expect(cellAt(document, 1, 2)).toMatchObject({ text: '9.8', value: '9.80' });
  });

  it('keeps text that looks like a number as text', async () => {
    const document = bookDocument(await writeXlsx({ sheets: [{ name: '表', rows: [['80.00']] }] }));
    expect(cellAt(document, 1, 1)?.text).toBe('80.00');
    expect(cellAt(document, 1, 1)?.value).toBeUndefined();
  });

  it.each([
    { name: 'a shared text', cell: '<c r="A1" t="s"><v>0</v></c>', text: '年度目标' },
    {
      name: 'a text of several runs, without its phonetic guide',
      cell: '<c r="A1" t="s"><v>1</v></c>',
      text: '执行率',
    },
    { name: 'a text kept in the cell', cell: '<c r="A1" t="inlineStr"><is><t>甲</t></is></c>', text: '甲' },
    { name: 'a text computed', cell: '<c r="A1" t="str"><f>B1</f><v>是</v></c>', text: '是' },
    { name: 'an error value', cell: '<c r="A1" t="e"><f>B1/C1</f><v>#DIV/0!</v></c>', text: '#DIV/0!' },
    { name: 'a truth value', cell: '<c r="A1" t="b"><v>1</v></c>', text: 'TRUE' },
    {
      name: 'an escaped line break',
      cell: '<c r="A1" t="inlineStr"><is><t>甲_x000D__x000A_乙</t></is></c>',
      text: '甲\n乙',
    },
  ])('reads $name', ({ cell, text }) => {
    const strings = ['<t>年度目标</t>', '<r><t>执行</t></r><r><t>率</t></r><rPh><t>zhixinglv</t></rPh>'];
    const document = bookDocument(workbook({ sheets: [{ name: '表', rows: `<row r="1">${cell}</row>` }], strings }));
    expect(cellAt(document, 1, 1)?.text).toBe(text);
  });

  it('has a passage for each of its lines', async () => {
    const document = bookDocument(await writeXlsx({ sheets: [{ name: '表', rows: [['一、甲\n二、乙']] }] }));
    expect(cellAt(document, 1, 1)?.passages.map((passage) => [passage.text, passage.address.cellParagraph])).toEqual([
      ['一、甲', 1],
      ['二、乙', 2],
    ]);
  });

  it('keeps its formula', () => {
    const rows = '<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>3</v></c></row>';
    expect(cellAt(bookDocument(workbook({ sheets: [{ name: '表', rows }] })), 1, 1)).toMatchObject({
      text: '3',
      value: '3',
      formula: 'SUM(B1:C1)',
    });
  });

  it('has its own formula where it shares another cell’s', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A2">SUM(B1:$C$1)*表2!D1&amp;"B1"</f><v>3</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>';
    expect(cellAt(bookDocument(workbook({ sheets: [{ name: '表', rows }] })), 2, 1)?.formula).toBe(
      'SUM(B2:$C$1)*表2!D2&"B1"',
    );
  });
});

describe('merged cells of a workbook', () => {
  it('are one cell with its spans', async () => {
    const merges = [{ startRow: 0, startCol: 0, endRow: 1, endCol: 1 }];
    const document = bookDocument(
      await writeXlsx({
        sheets: [
          {
            name: '表',
            rows: [
              ['甲', null, '乙'],
              [null, null, '丙'],
            ],
            merges,
          },
        ],
      }),
    );
    expect(sheetTables(document)[0]?.cells.map((cell) => [cell.text, cell.rowSpan, cell.colSpan])).toEqual([
      ['甲', 2, 2],
      ['乙', 1, 1],
      ['丙', 1, 1],
    ]);
  });

  it('end where the sheet’s writing ends', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>';
    const after = '<mergeCells><mergeCell ref="A1:XFD1"/></mergeCells>';
    expect(cellAt(bookDocument(workbook({ sheets: [{ name: '表', rows, after }] })), 1, 1)?.colSpan).toBe(2);
  });
});

describe('blank cells of a workbook', () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="0"/></row><row r="2"><c r="B2"><v>2</v></c><c r="C2" s="0"/></row><row r="3"><c r="A3" s="0"/></row>';

  it('are kept within the writing and trimmed beyond it', () => {
    const [table] = sheetTables(bookDocument(workbook({ sheets: [{ name: '表', rows }] })));
    expect(table?.cells.map((cell) => `${cell.row},${cell.column}:${cell.text}`)).toEqual(['1,1:1', '1,2:', '2,2:2']);
  });
});

describe('what does not show on the screen', () => {
  it('is read, with a notice', () => {
    const before = '<cols><col min="2" max="3" hidden="1"/></cols>';
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="B2"><v>2</v></c></row>';
    const document = bookDocument(workbook({ sheets: [{ name: '账', state: 'veryHidden', rows, before }] }));
    expect(cellAt(document, 2, 2)?.text).toBe('2');
    expect(document.notices.map((notice) => notice.code)).toEqual([
      'xlsx-hidden-sheet',
      'xlsx-hidden-rows',
      'xlsx-hidden-columns',
    ]);
    expect(document.notices[1]?.message).toContain('第 2 行');
  });

  it('is not noted where nothing is written', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="9" hidden="1"/>';
    expect(bookDocument(workbook({ sheets: [{ name: '账', rows }] })).notices).toEqual([]);
  });
});

it('says when formulas carry no result', () => {
  const rows = '<row r="1"><c r="A1"><f>B1+C1</f></c></row>';
  const document = bookDocument(workbook({ sheets: [{ name: '表', rows }] }));
  expect(document.notices.map((notice) => notice.code)).toEqual(['xlsx-formula-without-result']);
});

it('gives the notes pinned to cells as stories', () => {
  const parts = {
    'xl/worksheets/_rels/sheet1.xml.rels': relations([relation('rId1', 'comments', '../comments1.xml')]),
    'xl/comments1.xml':
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList><comment ref="B2"><text><r><t>已核</t></r><r><t>对</t></r></text></comment></commentList></comments>',
  };
  const document = bookDocument(
    workbook({ sheets: [{ name: '表', rows: '<row r="2"><c r="B2"><v>1</v></c></row>' }], parts }),
  );
  expect(document.stories).toEqual([{ text: '已核对', address: { sheet: '表', row: 2, column: 2, story: 'comment' } }]);
});
