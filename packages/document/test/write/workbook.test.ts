import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/read/xlsx.ts';
import { writeWorkbook } from '../../src/write/workbook.ts';

const columns = [
  { title: '问题', width: 20 },
  { title: '年度', width: 8 },
];

async function written(...rows: (string | number)[][]) {
  const bytes = await writeWorkbook([{ name: '问题/清单', columns, rows }]);
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const result = readXlsx(bytes);
  const table = result.ok ? result.value.blocks[0] : undefined;
  return { sheet, cells: table?.type === 'table' ? table.cells : [] };
}

describe('a text that could be a formula stays a text', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")', '\t=1', '＝1', "'=1"])('%j', async (text) => {
    const { sheet, cells } = await written([text, 2023]);
    expect(sheet).not.toContain('<f');
    expect(sheet).toMatch(/<c r="A2" t="s"/);
    expect(cells.find(({ row, column }) => row === 2 && column === 1)).toMatchObject({ text });
  });

  it('is formatted as text, so that editing the cell does not make it a formula', async () => {
    const bytes = await writeWorkbook([{ name: '甲', columns, rows: [['=1', 1]] }]);
    const styles = strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array());
    expect(styles).toMatch(/formatCode="@"|numFmtId="49"/);
  });
});

it('freezes the head, puts filters on it and sets the widths', async () => {
  const { sheet } = await written(['甲', 2023], ['乙', 2024]);
  expect(sheet).toContain('ySplit="1"');
  expect(sheet).toContain('<autoFilter ref="A1:B3"');
  expect(sheet).toMatch(/<col min="1" max="1" width="20"/);
});

it('keeps numbers numbers and every text whole, lines and markup included', async () => {
  const { cells } = await written(['第一行\n<b>&"', 2023]);
  expect(cells.map(({ text }) => text)).toEqual(['问题', '年度', '第一行\n<b>&"', '2023']);
  expect(cells.at(-1)?.value).toBe('2023');
});

it('leaves out characters that XML cannot hold and cuts what Excel cannot', async () => {
  const { cells } = await written([`甲\u0000乙${'丙'.repeat(40_000)}`, 1]);
  const text = cells.find(({ row, column }) => row === 2 && column === 1)?.text ?? '';
  expect([text.slice(0, 3), text.length]).toEqual(['甲乙丙', 32_000]);
});
