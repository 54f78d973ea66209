import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, grid, p, r, read, t, tables, tbl, tc, tr } from './word-file.ts';

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const RESTART = '<w:vMerge w:val="restart"/>';
const CONTINUE = '<w:vMerge/>';

describe('the grid of a table', () => {
  it.each<[string, string, string[]]>([
    [
      'counts rows and columns from one',
      tbl(tr(tc('甲'), tc('乙')), tr(tc('丙'), tc('丁'))),
      ['1,1 甲', '1,2 乙', '2,1 丙', '2,2 丁'],
    ],
    ['lets a cell span columns', tbl(tr(tc('甲', span(3)), tc('乙'))), ['1,1 1×3 甲', '1,4 乙']],
    [
      'lets a cell span rows and hides what it covers',
      tbl(
        tr(tc('甲', RESTART), tc('1')),
        tr(tc('藏', CONTINUE), tc('2')),
        tr(tc('', '<w:vMerge w:val="continue"/>'), tc('3')),
      ),
      ['1,1 3×1 甲', '1,2 1', '2,2 2', '3,2 3'],
    ],
    [
      'lets a cell span both',
      tbl(tr(tc('甲', span(2) + RESTART), tc('1')), tr(tc('', span(2) + CONTINUE), tc('2'))),
      ['1,1 2×2 甲', '1,3 1', '2,3 2'],
    ],
    [
      'starts a new merge where one ends',
      tbl(tr(tc('甲', RESTART)), tr(tc('', CONTINUE)), tr(tc('乙', RESTART)), tr(tc('', CONTINUE))),
      ['1,1 2×1 甲', '3,1 2×1 乙'],
    ],
    [
      'ends a merge at an ordinary cell',
      tbl(tr(tc('甲', RESTART)), tr(tc('乙')), tr(tc('丙', CONTINUE))),
      ['1,1 甲', '2,1 乙', '3,1 丙'],
    ],
    ['shows a continuation that nothing precedes', tbl(tr(tc('甲', CONTINUE)), tr(tc('乙', CONTINUE))), ['1,1 2×1 甲']],
    [
      'leaves grid columns out before the first cell',
      tbl(
        `<w:tr><w:trPr><w:gridBefore w:val="2"/><w:gridAfter w:val="1"/></w:trPr>${tc('甲')}</w:tr>`,
        tr(tc('乙'), tc('丙'), tc('丁')),
      ),
      ['1,3 甲', '2,1 乙', '2,2 丙', '2,3 丁'],
    ],
    [
      'matches vertical merges by column after omitted columns',
      tbl(
        tr(tc('甲'), tc('乙', RESTART)),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('', CONTINUE)}</w:tr>`,
      ),
      ['1,1 甲', '1,2 2×1 乙'],
    ],
    [
      'understands the old horizontal merge',
      tbl(tr(tc('甲', '<w:hMerge w:val="restart"/>'), tc('藏', '<w:hMerge w:val="continue"/>'), tc('乙'))),
      ['1,1 1×2 甲', '1,3 乙'],
    ],
    [
      'understands both old merges together',
      tbl(
        tr(tc('甲', `<w:hMerge w:val="restart"/>${RESTART}`), tc('', `<w:hMerge/>${RESTART}`), tc('1')),
        tr(tc('', `<w:hMerge w:val="restart"/>${CONTINUE}`), tc('', `<w:hMerge/>${CONTINUE}`), tc('2')),
      ),
      ['1,1 2×2 甲', '1,3 1', '2,3 2'],
    ],
    [
      'reads rows and cells inside content controls',
      tbl(
        `<w:sdt><w:sdtContent>${tr(tc('甲'), `<w:sdt><w:sdtPr/><w:sdtContent>${tc('乙')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
        tr(tc('丙'), tc('丁')),
      ),
      ['1,1 甲', '1,2 乙', '2,1 丙', '2,2 丁'],
    ],
    [
      'reads a row wrapped in custom XML',
      tbl(`<w:customXml w:element="row">${tr(tc('甲'))}</w:customXml>`),
      ['1,1 甲'],
    ],
    [
      'leaves out a row whose deletion is tracked',
      tbl(tr(tc('甲')), `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('删')}</w:tr>`, tr(tc('乙'))),
      ['1,1 甲', '2,1 乙'],
    ],
    [
      'keeps a row whose insertion is tracked',
      tbl(`<w:tr><w:trPr><w:ins w:id="1"/></w:trPr>${tc('甲')}</w:tr>`),
      ['1,1 甲'],
    ],
    [
      'continues a merge across a deleted row',
      tbl(
        tr(tc('甲', RESTART)),
        `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('', CONTINUE)}</w:tr>`,
        tr(tc('', CONTINUE)),
      ),
      ['1,1 2×1 甲'],
    ],
    [
      'ignores old cell properties',
      tbl(tr(tc('甲', `<w:tcPrChange w:id="1"><w:tcPr>${span(4)}</w:tcPr></w:tcPrChange>`), tc('乙'))),
      ['1,1 甲', '1,2 乙'],
    ],
    [
      'takes a senseless span for one',
      tbl(tr(tc('甲', span(0)), tc('乙', '<w:gridSpan w:val="x"/>'), tc('丙'))),
      ['1,1 甲', '1,2 乙', '1,3 丙'],
    ],
  ])('%s', (_, body, expected) => {
    expect(grid(read({ body }))).toEqual(expected);
  });

  it('says how many rows and columns there are', () => {
    const [table] = tables(read({ body: tbl(tr(tc('甲', span(3))), tr(tc('乙'), tc('丙'))) }));
    expect(table).toMatchObject({ index: 1, rows: 2, columns: 3, certainty: 'exact' });
  });

  it('never lets two cells cover the same position', () => {
    const anyCell = fc.record({
      columns: fc.integer({ min: 1, max: 3 }),
      merge: fc.constantFrom('', RESTART, CONTINUE),
    });
    const rows = fc.array(fc.array(anyCell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (source) => {
        const xml = source.map((cells) => tr(...cells.map(({ columns, merge }) => tc('甲', span(columns) + merge))));
        const covered = (tables(read({ body: tbl(...xml) }))[0]?.cells ?? []).flatMap(positions);
        expect(new Set(covered).size).toBe(covered.length);
      }),
      { numRuns: 200 },
    );
  });
});

function positions(source: { row: number; column: number; rowSpan: number; colSpan: number }): string[] {
  const rows = Array.from({ length: source.rowSpan }, (_, offset) => source.row + offset);
  const columns = Array.from({ length: source.colSpan }, (_, offset) => source.column + offset);
  return rows.flatMap((row) => columns.map((column) => `${row},${column}`));
}

describe('the text of a cell', () => {
  it('joins its paragraphs by line feeds and keeps each with its address', () => {
    const [first] = tables(read({ body: tbl(tr(cell(p('甲') + p('乙')))) }))[0]?.cells ?? [];
    expect(first?.text).toBe('甲\n乙');
    expect(first?.passages).toEqual([
      { text: '甲', address: { table: 1, row: 1, column: 1, cellParagraph: 1 } },
      { text: '乙', address: { table: 1, row: 1, column: 1, cellParagraph: 2 } },
    ]);
  });

  it('drops empty paragraphs at its end but counts those before', () => {
    const [first] = tables(read({ body: tbl(tr(cell(`${p('')}${p('甲')}${p('')}<w:p/>`))) }))[0]?.cells ?? [];
    expect(first?.text).toBe('\n甲');
    expect(first?.passages.map((passage) => passage.text)).toEqual(['', '甲', '', '']);
  });

  it('is empty in an empty cell', () => {
    expect(grid(read({ body: tbl(tr(cell('<w:p/>'))) }))).toEqual(['1,1 ']);
  });

  it('reads a tick box in a cell', () => {
    const box = '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr>';
    const body = tbl(tr(cell(`<w:p>${box}<w:sdtContent>${r(t('☒'))}</w:sdtContent></w:sdt>${r(t('是'))}</w:p>`)));
    expect(grid(read({ body }))).toEqual(['1,1 ☑是']);
  });

  it('reads a tick box control around the whole cell', () => {
    const box = '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr>';
    expect(grid(read({ body: tbl(tr(`${box}<w:sdtContent>${tc('☐')}</w:sdtContent></w:sdt>`)) }))).toEqual(['1,1 □']);
  });
});

describe('a nested table', () => {
  const inner = tbl(tr(tc('内')));
  const nested = tbl(tr(cell(p('外') + inner + p('后')), tc('邻')));

  it('is a table of its own after its parent, whose text leaves it out', () => {
    const source = read({ body: `${nested}${tbl(tr(tc('次')))}` });
    expect(tables(source).map((table) => table.index)).toEqual([1, 2, 3]);
    expect([grid(source, 1), grid(source, 2), grid(source, 3)]).toEqual([
      ['1,1 外\n后', '1,2 邻'],
      ['1,1 内'],
      ['1,1 次'],
    ]);
  });

  it('says which cell holds it', () => {
    expect(tables(read({ body: nested })).map((table) => table.parent)).toEqual([
      undefined,
      { table: 1, row: 1, column: 1 },
    ]);
  });

  it('may nest deeper', () => {
    const source = read({ body: tbl(tr(cell(tbl(tr(cell(tbl(tr(tc('三')))), tc('二')))), tc('一'))) });
    expect(tables(source).map((table) => table.index)).toEqual([1, 2, 3]);
    expect(grid(source, 3)).toEqual(['1,1 三']);
    expect(grid(source, 2)).toEqual(['1,1 ', '1,2 二']);
  });

  it('disappears inside a covered cell', () => {
    const body = tbl(tr(tc('甲', RESTART)), tr(cell(inner + p(''), CONTINUE)));
    expect(tables(read({ body }))).toHaveLength(1);
  });
});
