import { describe, expect, it } from 'vitest';
import { type AddressIndex, buildAddressIndex, locate, type Pointer } from '../../src/document/address-index.ts';
import { documentOf, paragraph, table } from './made-document.ts';

const document = documentOf(
  [
    paragraph(1, '青禾县水利局自评报告'),
    paragraph(2, '支出12.5万元，其中12.5万元用于维修'),
    table(1, [
      { at: [1, 1], text: '项目', rowSpan: 2 },
      { at: [1, 2], text: '执行率' },
      { at: [2, 2], text: '98.52%\n已核' },
      { at: [3, 1], text: '' },
      { at: [3, 2], text: '合计', colSpan: 1 },
    ]),
    table(2, [{ at: [3, 2], text: '77' }], '收支表'),
    paragraph(3, ''),
  ],
  [{ text: '脚注里的3次', address: { story: 'footnote', paragraph: 1 } }],
);

const index = buildAddressIndex(document);

/** What a pointer leads to, written short: quoted words, or the box. */
function found(on: AddressIndex, pointer: Pointer): readonly string[] {
  return locate(on, pointer).map((spot) =>
    spot.at === 'box' ? spot.box : `“${on.passages[spot.passage]?.text.slice(spot.start, spot.end)}”@${spot.start}`,
  );
}

describe('a place with offsets leads to its exact words', () => {
  const cases: readonly (readonly [string, Pointer, readonly string[]])[] = [
    ['in a paragraph', { address: { paragraph: 2 }, quote: '12.5万元', start: 2, end: 8 }, ['“12.5万元”@2']],
    [
      'at its second occurrence',
      { address: { paragraph: 2 }, quote: '12.5万元', start: 11, end: 17 },
      ['“12.5万元”@11'],
    ],
    [
      'in a cell paragraph',
      { address: { table: 1, row: 2, column: 2, cellParagraph: 1 }, quote: '98.52%', start: 0, end: 6 },
      ['“98.52%”@0'],
    ],
    ['in a footnote', { address: { story: 'footnote', paragraph: 1 }, quote: '3次', start: 4, end: 6 }, ['“3次”@4']],
    [
      'in a sheet',
      { address: { sheet: '收支表', table: 2, row: 3, column: 2, cellParagraph: 1 }, quote: '77', start: 0, end: 2 },
      ['“77”@0'],
    ],
    [
      'over the joined text of a cell',
      { address: { table: 1, row: 2, column: 2 }, quote: '已核', start: 7, end: 9 },
      ['“已核”@0'],
    ],
    [
      'over two paragraphs of a cell',
      { address: { table: 1, row: 2, column: 2 }, quote: '52%\n已', start: 3, end: 8 },
      ['“52%”@3', '“已”@0'],
    ],
  ];
  it.each(cases)('%s', (_, pointer, expected) => expect(found(index, pointer)).toEqual(expected));
});

describe('offsets that do not fit the quote', () => {
  const cases: readonly (readonly [string, Pointer, readonly string[]])[] = [
    [
      'are moved to the nearest occurrence of the quote',
      { address: { paragraph: 2 }, quote: '12.5万元', start: 9, end: 15 },
      ['“12.5万元”@11'],
    ],
    [
      'are kept when the quote does not occur',
      { address: { paragraph: 2 }, quote: '别处的话', start: 0, end: 2 },
      ['“支出”@0'],
    ],
    [
      'beyond the text fall back to the quote',
      { address: { paragraph: 2 }, quote: '支出', start: 90, end: 92 },
      ['“支出”@0'],
    ],
  ];
  it.each(cases)('%s', (_, pointer, expected) => expect(found(index, pointer)).toEqual(expected));
});

describe('a place without offsets', () => {
  const cases: readonly (readonly [string, Pointer, readonly string[]])[] = [
    ['leads to the whole cell', { address: { table: 1, row: 1, column: 2 }, quote: '执行率' }, ['c1']],
    ['leads to the empty cell', { address: { table: 1, row: 3, column: 1 }, quote: '' }, ['c3']],
    ['leads to the merged cell that covers it', { address: { table: 1, row: 2, column: 1 } }, ['c0']],
    ['leads to the first cell when only the row is known', { address: { table: 1, row: 3 } }, ['c3']],
    [
      'leads to the cell of the sheet when the table is not named',
      { address: { sheet: '收支表', row: 3, column: 2 } },
      ['c5'],
    ],
    ['leads to the quoted words of a paragraph', { address: { paragraph: 2 }, quote: '维修' }, ['“维修”@19']],
    [
      'leads to the whole paragraph when the quote is all of it',
      { address: { paragraph: 1 }, quote: '青禾县水利局自评报告' },
      ['p0'],
    ],
    ['leads to the table when only the table is known', { address: { table: 2 } }, ['t2']],
  ];
  it.each(cases)('%s', (_, pointer, expected) => expect(found(index, pointer)).toEqual(expected));
});

describe('a place that is nowhere', () => {
  const cases: readonly (readonly [string, Pointer])[] = [
    ['an unknown paragraph', { address: { paragraph: 99 }, quote: '支出' }],
    ['an unknown table', { address: { table: 9, row: 1, column: 1 } }],
    ['an unknown sheet', { address: { sheet: '没有', row: 1, column: 1 } }],
    ['the document as a whole', { address: {} }],
  ];
  it.each(cases)('%s leads to nothing', (_, pointer) => expect(locate(index, pointer)).toEqual([]));
});

describe('the lines of a text file', () => {
  const text = buildAddressIndex({
    format: 'text',
    blocks: [1, 4, 9].map((line, at) => ({
      type: 'paragraph',
      passage: { text: `第${line}行起`, address: { paragraph: at + 1, line } },
    })),
    stories: [],
    notices: [],
  });
  it.each([
    [4, ['p1']],
    [6, ['p1']],
    [12, ['p2']],
    [0, []],
  ] as const)('line %i leads to the passage that it belongs to', (line, expected) => {
    expect(found(text, { address: { line } })).toEqual(expected);
  });
});

it('a table of another story does not answer for a table of the body', () => {
  const spots = locate(index, { address: { story: 'textbox', table: 1, row: 1, column: 1 } });
  expect(spots).toEqual([]);
});
