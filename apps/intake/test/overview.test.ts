import type { Finding } from '@shiji/audit';
import { readDocx, readXlsx } from '@shiji/document';
import { describe, expect, it } from 'vitest';
import { bulletin, overviewList, overviewOf, type OverviewFile } from '../src/index.ts';

const finding = (code: string, severity: Finding['severity'], quote: string, file = '甲.docx'): Finding => ({
  code,
  kind: 'sum',
  severity,
  message: `“${quote}”对不上。`,
  reason: '',
  remedy: '',
  source: '',
  stated: quote,
  expected: '',
  places: [{ file, quote, address: { paragraph: 1 } }],
});

const file = (id: string, unit: string | null, ...findings: Finding[]): OverviewFile => ({
  id,
  name: `${id}.docx`,
  unit,
  year: unit === null ? null : 2024,
  figures: 10,
  checked: 5,
  findings,
});

describe('a batch seen as packages', () => {
  it('is empty without files', () => {
    expect(overviewOf([])).toEqual({ files: 0, packages: [], problems: [] });
  });

  it('puts files of one unit and year together, and leaves those of unknown units alone', () => {
    const { packages } = overviewOf([
      file('a', '青禾县某局'),
      file('b', null),
      file('c', '青禾县某局'),
      file('d', null),
    ]);
    expect(packages.map(({ name, files }) => [name, files])).toEqual([
      ['青禾县某局', ['a', 'c']],
      ['b.docx', ['b']],
      ['d.docx', ['d']],
    ]);
  });

  it('counts a finding that several files of a package tell once', () => {
    const shared = finding('C01', 'error', '5家');
    const { packages, problems } = overviewOf([file('a', '甲局', shared), file('b', '甲局', shared)]);
    expect(packages[0]?.counts.error).toBe(1);
    expect(problems).toMatchObject([{ code: 'C01', packages: 1, findings: 1 }]);
  });

  it('names the problem that most units have first, the unit with most errors first', () => {
    const { packages, problems } = overviewOf([
      file('a', '甲局', finding('B01', 'error', '1'), finding('F01', 'warning', '2'), finding('B01', 'error', '3')),
      file('b', '乙局', finding('F01', 'warning', '4')),
      file('c', '丙局', finding('B02', 'error', '5'), finding('B02', 'error', '6'), finding('B02', 'error', '7')),
    ]);
    expect(problems.map(({ code, packages: units, findings }) => [code, units, findings])).toEqual([
      ['F01', 2, 2],
      ['B02', 1, 3],
      ['B01', 1, 2],
    ]);
    expect(packages.map(({ name }) => name)).toEqual(['丙局', '甲局', '乙局']);
  });
});

describe('what is made of it', () => {
  const seen = overviewOf([
    file('a', '甲局', finding('B01', 'error', '12.5万元'), finding('A16', 'note', '旧')),
    file('b', '乙局'),
  ]);

  it('a bulletin with its figures, the common problems with an example, and every unit in a table', async () => {
    const result = await bulletin(seen, new Date('2026-11-24T17:00:00Z'));
    if (!result.ok) throw new Error(result.error.message);
    const read = readDocx(result.value);
    if (!read.ok) throw new Error(read.error.message);
    const text = JSON.stringify(read.value.blocks);
    expect(text).toContain('关于2024年度绩效材料核对情况的通报');
    expect(text).toContain('2家单位报送的2024年度绩效材料共2份');
    expect(text).toContain('涉及1家单位，占50.0%，共1处。例如：“12.5万元”对不上。');
    expect(text).not.toContain('残留文字处理标记');
    const [table] = read.value.blocks.filter((block) => block.type === 'table');
    expect(table?.cells.map((cell) => cell.text)).toEqual(
      [
        ['序号', '单位', '份数', '错误', '疑点', '数据', '核对率'],
        ['1', '甲局', '1', '1', '0', '10', '50.0%'],
        ['2', '乙局', '1', '0', '0', '10', '50.0%'],
      ].flat(),
    );
  });

  it('a bulletin on nothing found says so', async () => {
    const result = await bulletin(overviewOf([file('b', '乙局')]), new Date());
    const read = result.ok ? readDocx(result.value) : result;
    expect(JSON.stringify(read)).toContain('没有发现错误和疑点。');
  });

  it('a missing template is told', async () => {
    expect(await bulletin(seen, new Date(), 'no-such-folder')).toMatchObject({ ok: false, error: { code: 'W002' } });
  });

  it('a workbook of units against checks, and of the checks', async () => {
    const read = readXlsx(await overviewList(seen));
    if (!read.ok) throw new Error(read.error.message);
    const sheets = read.value.blocks.filter((block) => block.type === 'table');
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['各单位', '共性问题']);
    expect(sheets[0]?.cells.filter(({ row }) => row === 2).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['甲局', '2024', '1']),
    );
  });
});
