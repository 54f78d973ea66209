import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWidths, naturalWidths, textWidth } from '../../src/document/column-widths.ts';
import { table } from './made-document.ts';

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

it('a Chinese character is as wide as the text is high, a digit about half', () => {
  expect(textWidth('预算数')).toBe(3);
  expect(textWidth('12')).toBeCloseTo(1.12);
});

it('a column is as wide as its longest line, up to a limit, and merged cells do not stretch it', () => {
  const made = table(1, [
    { at: [1, 1], text: '一个很长很长的合并标题，它跨过两列，不应当把任何一列撑宽', colSpan: 2 },
    { at: [2, 1], text: '指标\n人工造林面积' },
    { at: [2, 2], text: '说明'.repeat(40) },
  ]);
  expect(naturalWidths(made, () => 0)).toEqual([7.2, 17.2]);
  expect(naturalWidths(made, (cell) => (cell.column === 1 ? 2 : 0))).toEqual([9.2, 17.2]);
});

describe('columns share the width of the page', () => {
  const room = 60;
  it('wide columns give way to narrow ones', () => {
    const [narrow, ...wide] = fitWidths([4, 40, 40], room);
    expect(narrow).toBe(4);
    expect(wide).toEqual([28, 28]);
  });

  it('the sum is the room unless every column is at its least', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 1, maxLength: 30 }), (natural) => {
        const widths = fitWidths(natural, room);
        const total = sum(widths);
        if (total > room + 0.001) expect(widths.some((width) => width === 3)).toBe(true);
        else expect(total).toBeCloseTo(room);
      }),
    );
  });
});
