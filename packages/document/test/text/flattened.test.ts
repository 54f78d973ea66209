import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattened, gridOf, tablesOf, textDocument } from './text-document.ts';

describe('a table flattened to one cell a line', () => {
  it('becomes rows and columns again, marked as rebuilt', () => {
    const document = textDocument(
      `标题\n${flattened([
        ['项目', '预算'],
        ['办公费', '3.5'],
      ])}`,
    );
    expect(gridOf(document)).toEqual(['1,1:项目 1,2:预算', '2,1:办公费 2,2:3.5']);
    expect(tablesOf(document)[0]?.certainty).toBe('rebuilt');
  });

  it('keeps the line number of every cell, blank ones included', () => {
    const [table] = tablesOf(textDocument('\t甲\n\t\n\n\t丙\n\t丁\n\n'));
    expect(table?.cells.flatMap((cell) => cell.passages.map((passage) => passage.address.line))).toEqual([1, 2, 4, 5]);
  });

  it('takes lines without a tab into the cell above, each with its own line', () => {
    const [table] = tablesOf(textDocument('\t目标\n\t第一项\n第二项\n\n\t完成\n\t是\n\n'));
    expect(table?.cells[1]?.text).toBe('第一项\n第二项');
    expect(table?.cells[1]?.passages.map((passage) => [passage.address.line, passage.address.cellParagraph])).toEqual([
      [2, 1],
      [3, 2],
    ]);
  });

  it('goes on over empty lines inside a cell while the row is incomplete', () => {
    const head = '\t绩\n\n效\n\n\n\t指标\n\t目标值\n\t完成值\n\n';
    const row = '\t\n\t抽检批次\n\t100\n\t98\n\n';
    expect(gridOf(textDocument(head + row + row))[0]).toBe('1,1↓3:绩/效 1,2:指标 1,3:目标值 1,4:完成值');
  });
});

describe('merged cells of a flattened table', () => {
  it.each([
    {
      name: 'a label reaches over the rows whose first cell is blank',
      rows: [
        ['类别', '指标', '值'],
        ['产出', '数量', '1'],
        ['', '质量', '2'],
        ['', '时效', '3'],
      ],
      grid: ['1,1:类别 1,2:指标 1,3:值', '2,1↓3:产出 2,2:数量 2,3:1', '3,2:质量 3,3:2', '4,2:时效 4,3:3'],
    },
    {
      name: 'a blank under a figure is a blank',
      rows: [
        ['合计数', '1'],
        ['12', '甲'],
        ['', '乙'],
      ],
      grid: ['1,1:合计数 1,2:1', '2,1:12 2,2:甲', '3,1: 3,2:乙'],
    },
    {
      name: 'blanks under a total belong to no label',
      rows: [
        ['项目', '金额', '项目', '金额'],
        ['合计', '5', '合计', '5'],
        ['', '', '其中：基本', '3'],
      ],
      grid: ['1,1:项目 1,2:金额 1,3:项目 1,4:金额', '2,1:合计 2,2:5 2,3:合计 2,4:5', '3,1: 3,2: 3,3:其中：基本 3,4:3'],
    },
    {
      name: 'a title alone in its row spans the table',
      rows: [['分季度情况'], ['项目', '一季度', '二季度'], ['资金', '1', '2']],
      grid: ['1,1→3:分季度情况', '2,1:项目 2,2:一季度 2,3:二季度', '3,1:资金 3,2:1 3,3:2'],
    },
    {
      name: 'heads over pairs of columns span two each',
      rows: [
        ['项目', '决算', '基本', '专项'],
        ['', '金额', '比率', '金额', '比率', '金额', '比率'],
        ['工资', '1', '2%', '3', '4%', '5', '6%'],
      ],
      grid: [
        '1,1↓2:项目 1,2→2:决算 1,4→2:基本 1,6→2:专项',
        '2,2:金额 2,3:比率 2,4:金额 2,5:比率 2,6:金额 2,7:比率',
        '3,1:工资 3,2:1 3,3:2% 3,4:3 3,5:4% 3,6:5 3,7:6%',
      ],
    },
    {
      name: 'a head of two halves splits evenly',
      rows: [
        ['收入', '支出'],
        ['项目', '金额', '项目', '金额'],
        ['拨款', '8', '工资', '7'],
      ],
      grid: ['1,1→2:收入 1,3→2:支出', '2,1:项目 2,2:金额 2,3:项目 2,4:金额', '3,1:拨款 3,2:8 3,3:工资 3,4:7'],
    },
    {
      name: 'a total stands under its column',
      rows: [
        ['指标', '说明', '得分'],
        ['甲项', '按时完成的计满分', '9'],
        ['乙项', '按时完成的计满分', '8'],
        ['总分', '17'],
      ],
      grid: [
        '1,1:指标 1,2:说明 1,3:得分',
        '2,1:甲项 2,2:按时完成的计满分 2,3:9',
        '3,1:乙项 3,2:按时完成的计满分 3,3:8',
        '4,1→2:总分 4,3:17',
      ],
    },
  ])('$name', ({ rows, grid }) => {
    expect(gridOf(textDocument(flattened(rows)))).toEqual(grid);
  });

  it('leave a label beside prose in its own column', () => {
    const rows = [
      ['单位', '虚构局', '年度', '2023'],
      ['职能', '负责虚构事项的统筹、协调、指导和监督检查，并承担日常工作。'],
    ];
    const cells = tablesOf(textDocument(flattened(rows)))[0]?.cells.slice(4);
    expect(cells?.map((cell) => [cell.column, cell.colSpan])).toEqual([
      [1, 1],
      [2, 3],
    ]);
  });
});

describe('the end of a flattened table', () => {
  const table = flattened([
    ['指标', '值'],
    ['合格率', '98%'],
  ]);

  it('is the text after two empty lines', () => {
    const document = textDocument(`${table}\n下文\n`);
    expect(document.blocks.map((block) => block.type)).toEqual(['table', 'paragraph']);
  });

  it('is the heading that leads to the next table', () => {
    const document = textDocument(`首段\n次段\n${table}二、明细\n${table}`);
    expect(document.blocks.map((block) => block.type)).toEqual([
      'paragraph',
      'paragraph',
      'table',
      'paragraph',
      'table',
    ]);
  });

  it('is not a paragraph of a cell where paragraphs are set apart by empty lines', () => {
    const cell = '\t职责\n\t（一）统筹。\n\n（二）协调。\n\n（三）监督。\n\n';
    const document = textDocument(`首段\n\n次段\n\n末段\n\n${cell}${table}`);
    expect(tablesOf(document)).toHaveLength(1);
    expect(tablesOf(document)[0]?.cells[1]?.text).toBe('（一）统筹。\n（二）协调。\n（三）监督。');
  });
});

describe('any flattened table of filled cells', () => {
  const cell = fc.stringMatching(/^[\u4e00-\u9fa5]{1,6}$/);
  const rows = fc
    .integer({ min: 2, max: 6 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }));

  it('gives back its cells in place', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const cells = tablesOf(textDocument(flattened(table)))[0]?.cells ?? [];
        expect(cells.map((one) => one.text)).toEqual(table.flat());
        expect(cells.every((one) => table[one.row - 1]?.[one.column - 1] === one.text)).toBe(true);
      }),
    );
  });

  it('never covers a place twice, whatever is missing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('', '指标', '12', '3%', '说明。'), { minLength: 1, maxLength: 6 }), {
          minLength: 2,
          maxLength: 8,
        }),
        (table) => {
          for (const { cells, columns, rows: count } of tablesOf(textDocument(flattened(table)))) {
            const places = cells.flatMap((one) => covered(one));
            expect(new Set(places).size).toBe(places.length);
            expect(
              cells.every((one) => one.column + one.colSpan - 1 <= columns && one.row + one.rowSpan - 1 <= count),
            ).toBe(true);
          }
        },
      ),
    );
  });
});

function covered(cell: { row: number; column: number; rowSpan: number; colSpan: number }): string[] {
  const rows = Array.from({ length: cell.rowSpan }, (_, index) => cell.row + index);
  return rows.flatMap((row) => Array.from({ length: cell.colSpan }, (_, index) => `${row},${cell.column + index}`));
}
