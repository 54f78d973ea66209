import { describe, expect, test } from 'vitest';
import { findingsOf, loudOf } from './table-of.ts';

describe('units', () => {
  test('元 written into a 万元 column is found by its rate', () => {
    const [finding] = findingsOf('采购预算数 | 实际采购金额 | 执行率\n312.00万 | 2968400万 | 95.14%');
    expect([finding?.kind, finding?.stated, finding?.expected]).toEqual(['unit', '2968400万', '296.84万']);
  });

  test('and without a rate by the plan beside it', () => {
    expect(
      findingsOf('单位：万元', '项目 | 采购预算 | 实际采购\n货物 | 98.00 | 965000\n服务 | 40.00 | 39.50').map(
        ({ kind, expected }) => [kind, expected],
      ),
    ).toEqual([['unit', '96.5']]);
  });

  test('two labelled amounts in one cell', () => {
    expect(
      findingsOf('采购金额 | 应采购金额　98.00　万元　　实际采购金额　965000　万元').map(({ kind, expected }) => [
        kind,
        expected,
      ]),
    ).toEqual([['unit', '96.5万元']]);
  });

  test('元 and 万元 in one row are converted', () => {
    expect(
      loudOf('人数 | 补助资金（万元） | 人均补助（元）\n426 | 4.26 | 100.00\n300 | 3.60 | 120.00\n250 | 2.00 | 80.00'),
    ).toEqual([]);
  });

  test('a figure without unit beside one in 万元 is not judged', () => {
    expect(loudOf('年度资金（万元） | 预算数 | 120.00\n说明 | 支出 | 35')).toEqual([]);
  });
});

const sheet = (figure: string) => [`站点 | 巡检里程 | 备注\n东桥 | ${figure} | \n西桥 | 40.20 | `];

describe('figures that end or break where none does', () => {
  test.each([
    ['a point at the end', '86.47.', '86.47'],
    ['a full stop behind the unit', '4180人。', '4180人'],
    ['a full-width comma between thousands', '2，856亩', '2856亩'],
    ['a point between the decimals', '86.4.7', '86.47'],
    ['a point between the decimals of a long figure', '1326.4.7', '1326.47'],
  ])('%s', (_, figure, expected) => {
    expect(findingsOf(...sheet(figure)).map((found) => [found.kind, found.stated, found.expected])).toEqual([
      ['malformed', figure, expected],
    ]);
  });

  test.each(['2.', '12、', '2024.3.5', '24.3.5', '1.2.3', '东桥。', '3、4'])('%s is none', (text) => {
    expect(findingsOf(...sheet(text)).filter(({ kind }) => kind === 'malformed')).toEqual([]);
  });
});

describe('figures written wrongly', () => {
  const CASES: readonly (readonly [string, readonly string[], string, string])[] = [
    ['two points', ['单位：万元', '来源 | 到位\n甲 | 37.50\n乙 | 9.10\n合计 | 46..60'], '46..60', '46.60'],
    ['a letter', ['上年结转 | 本年结转 | 变动率\n118.5O万 | 51.56万 | -56.49%'], '118.5O万', '118.50万'],
    [
      'a comma out of place',
      [
        '单位：元',
        '项目 | 预算 | 决算 | 差额\n甲 | 90,000.00 | 43,852.00 | 46,148.00\n乙 | 90,000.00 | 33,000.00 | 57,000.00\n合计 | 180,000.00 | 76,852.00 | 1,031,48.00',
      ],
      '1,031,48.00',
      '103,148.00',
    ],
    ['two percent signs', ['指标 | 比例\n覆盖 | 81.82%%'], '81.82%%', '81.82%'],
    ['a space inside', ['村 | 工日\n东村 | 1,0 50\n西村 | 900\n合计 | 1,950'], '1,0 50', '1050'],
    ['a unit twice', ['指标 | 完成\n适配辅具 | 185件件'], '185件件', '185件'],
    [
      'an error of the spreadsheet',
      ['单位：万元', '来源 | 预算数 | 执行数 | 执行率\n甲 | 80.00 | 60.00 | 75.00%\n乙 | 0 | 0 | #DIV/0!'],
      '#DIV/0!',
      '—',
    ],
  ];
  test.each(CASES)('%s', (_, parts, stated, expected) => {
    const [finding, ...others] = findingsOf(...parts);
    expect(others).toEqual([]);
    expect([finding?.kind, finding?.stated]).toEqual(['malformed', stated]);
    expect(finding?.expected).toContain(expected);
  });

  test('codes and telephone numbers are no garbled figures', () => {
    expect(loudOf('事项 | 内容\n编号 | B2-0O1\n电话 | 0371-6621 0000\n型号 | X1O')).toEqual([]);
  });
});
