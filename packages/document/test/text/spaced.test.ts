import { describe, expect, it } from 'vitest';
import { gridOf, tablesOf, textDocument } from './text-document.ts';

describe('tables set apart by spaces in a text file', () => {
  it.each([
    { name: 'a line of signatures', text: '填报人：甲　　　审核人：乙　　　日期：3月1日' },
    { name: 'spaced lines without figures', text: '目　　录　　页\n第一　　第二　　第三\n甲　　乙　　丙\n' },
    { name: 'two lines only', text: '事项　　预算　　支出\n运行　　10　　9\n' },
    {
      name: 'paragraphs that begin with spaces',
      text: '　　一、收入10万元。\n　　二、支出9万元。\n　　三、结余1万元。',
    },
    { name: 'lines of two parts', text: '收入　　10\n支出　　9\n结余　　1\n' },
  ])('leaves $name as text', ({ text }) => {
    expect(tablesOf(textDocument(text))).toEqual([]);
  });

  it('reads a blank cell where the gap is twice as wide as the others', () => {
    const text =
      '事项　　预算　　支出　　执行率\n运行　　10.00　　9.00　　90%\n培训　　5.00　　5.00　　100%\n合计　　　　14.00　　93.33%\n';
    expect(gridOf(textDocument(text))).toEqual([
      '1,1:事项 1,2:预算 1,3:支出 1,4:执行率',
      '2,1:运行 2,2:10.00 2,3:9.00 2,4:90%',
      '3,1:培训 3,2:5.00 3,3:5.00 3,4:100%',
      '4,1:合计 4,2: 4,3:14.00 4,4:93.33%',
    ]);
  });

  it('puts the figures of a shorter row at the right of columns aligned by spaces', () => {
    const text =
      '序号  事项      预算    支出\n1     运行      10.00   9.00\n2     培训费用  5.00    5.00\n合计            15.00   14.00\n';
    expect(gridOf(textDocument(text)).at(-1)).toBe('4,1:合计 4,2: 4,3:15.00 4,4:14.00');
  });

  it('keeps the paragraphs around the table and the numbers of their lines', () => {
    const text = '支出如下：\n事项　　预算　　支出\n运行　　10　　9\n培训　　5　　5\n说明：单位为万元。\n';
    const blocks = textDocument(text).blocks;
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(tablesOf(textDocument(text))[0]?.cells.at(-1)?.passages[0]?.address.line).toBe(4);
  });
});
