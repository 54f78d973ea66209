import { describe, expect, test } from 'vitest';
import { findingsOf, loudOf, notesOf } from './table-of.ts';

const funds = (rate: string) => [
  '单位：万元',
  `资金 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率\n年度资金总额 | 420.00 | 456.80 | 438.35 | ${rate}`,
];

describe('a rate holds when rounding can explain it', () => {
  const CASES: readonly (readonly [string, string])[] = [
    ['two decimals', '95.96%'],
    ['one decimal', '96.0%'],
    ['no decimals', '96%'],
    ['full-width sign', '95.96％'],
  ];
  test.each(CASES)('%s', (_, rate) => {
    expect(loudOf(...funds(rate))).toEqual([]);
  });

  test('figures in 万元 may come from unrounded 元', () => {
    expect(loudOf('单位：万元', '项目 | 预算数 | 实际支出 | 控制率\n甲 | 24.50 | 21.02 | 85.81%')).toEqual([]);
  });

  test('nothing divided by nothing is written as a dash', () => {
    expect(loudOf('单位：万元', '项目 | 预算数 | 实际支出 | 控制率\n甲 | 0 | 0 | —\n乙 | 2.00 | 1.50 | 75%')).toEqual(
      [],
    );
  });

  test('a truncated rate is a note', () => {
    const parts = ['单位：万元', '项目 | 预算数 | 决算数 | 执行率\n甲 | 9000.00 | 8899.95 | 98.88%'];
    expect(loudOf(...parts)).toEqual([]);
    expect(notesOf(...parts)).toEqual(['D02 98.88%→98.89%']);
  });
});

describe('a wrong rate says what happened', () => {
  const CASES: readonly (readonly [string, readonly string[], string, string, string])[] = [
    ['the initial budget as denominator', funds('104.37%'), '95.96%', 'B02', '误用年初预算数作分母'],
    ['digits swapped', funds('95.69%'), '95.96%', 'B02', '数字颠倒'],
    ['the point shifted', funds('9.60%'), '95.96%', 'B04', '小数点'],
    ['upside down', funds('104.21%'), '95.96%', 'B03', '颠倒'],
    ['a fraction under a percent sign', funds('0.96%'), '95.96%', 'B04', '小数当作百分数'],
    [
      'copied from the row below',
      [
        '单位：万元',
        '资金 | 全年预算数 | 全年执行数 | 执行率\n总额 | 200.00 | 190.40 | 95.18%\n甲 | 110.00 | 104.70 | 95.18%\n乙 | 90.00 | 85.70 | 95.22%',
      ],
      '95.20%',
      'B02',
      '误抄',
    ],
    [
      'staff in post over posts',
      ['编制人数 | 在职人数 | 在职人员控制率\n96 | 93 | 98.66%'],
      '96.88%',
      'B02',
      '在职人数÷编制人数',
    ],
    [
      'assets in use',
      ['单位：万元', '固定资产总额 | 在用固定资产总额 | 利用率\n862.40 | 845.75 | 100%'],
      '98.07%',
      'B02',
      '在用固定资产总额÷固定资产总额',
    ],
    [
      'last year as denominator',
      ['上年数 | 本年数 | 变动率\n118.50 | 51.56 | -129.83%'],
      '-56.49%',
      'B05',
      '误用本年数作分母',
    ],
    ['the minus sign lost', ['上年数 | 本年数 | 变动率\n26.00 | 24.50 | 5.77%'], '-5.77%', 'B05', '漏写负号'],
    ['the quotient instead of the change', ['上年数 | 本年数 | 变动率\n20.00 | 24.50 | 122.50%'], '22.50%', 'B05', '÷'],
  ];
  test.each(CASES)('%s', (_, parts, expected, code, words) => {
    const loud = findingsOf(...parts).filter(({ severity }) => severity !== 'note');
    expect(loud.map((finding) => [finding.expected, finding.code])).toEqual([[expected, code]]);
    expect(loud[0]?.message).toContain(words);
  });
});

describe('what a rate is made of', () => {
  const CASES: readonly (readonly [string, readonly string[], string])[] = [
    [
      'letters in the headings',
      ['单位：万元', '项目 | 预算A | 决算B | 进度（B/A）\n甲 | 80.00 | 60.00 | 57.00%'],
      '57.00%→75.00%',
    ],
    [
      'numbers of columns',
      ['单位：万元', '项目 | 批复(1) | 支付(2) | (3)=(2)/(1)\n甲 | 80.00 | 60.00 | 75%\n乙 | 50.00 | 45.00 | 80%'],
      '80%→90.00%',
    ],
    [
      'a row of column numbers',
      [
        '单位：万元',
        '项目 | 下达 | 使用 | 比例\n栏次 | 1 | 2 | 3=2/1\n甲 | 80.00 | 60.00 | 75.00%\n乙 | 50.00 | 45.00 | 80.00%',
      ],
      '80.00%→90.00%',
    ],
    [
      'what most rows obey, whatever its name',
      ['户数 | 已验收 | 验收情况%\n300 | 291 | 97.00%\n250 | 231 | 92.40%\n180 | 171 | 59.00%\n410 | 397 | 96.83%'],
      '59.00%→95.00%',
    ],
    [
      'the very satisfied count as satisfied',
      [
        '对象 | 有效问卷 | 非常满意 | 满意 | 一般 | 满意率\n企业 | 96 | 60 | 30 | 6 | 93.75%\n群众 | 188 | 120 | 55 | 13 | 93.90%\n合计 | 284 | 180 | 85 | 19 | 93.31%',
      ],
      '93.90%→93.09%',
    ],
    [
      'paid and left make the whole',
      [
        '单位：万元',
        '项目 | 已支付 | 未支付 | 支付率\n甲 | 51.84 | 5.76 | 90.00%\n乙 | 30.78 | 1.62 | 95.00%\n丙 | 26.52 | 11.88 | 96.06%\n丁 | 20.52 | 3.08 | 86.95%',
      ],
      '96.06%→69.06%',
    ],
    [
      'the budget that stands elsewhere',
      [
        '单位：万元',
        '月份 | 累计支付 | 支付进度\n1月 | 56.95 | 4.04%\n2月 | 113.90 | 8.09%\n3月 | 221.05 | 15.07%\n4月 | 330.46 | 23.47%\n5月 | 449.14 | 31.90%',
      ],
      '15.07%→15.70%',
    ],
    ['a label left of every figure', ['编制数 | 45 | 实有人数 | 43 | 控制率 | 95.65%'], '95.65%→95.56%'],
  ];
  test.each(CASES)('%s', (_, parts, expected) => {
    expect(loudOf(...parts)).toEqual([expected]);
  });
});

describe('shares of a total', () => {
  test('a share of a larger whole than the table shows is left alone', () => {
    expect(
      loudOf(
        '单位：万元',
        '科室 | 经费 | 占全局比重\n甲 | 30.00 | 6.00%\n乙 | 12.00 | 2.40%\n丙 | 85.00 | 17.00%\n小计 | 127.00 | 25.40%',
      ),
    ).toEqual([]);
  });

  test('the wrong one of several is accused', () => {
    expect(
      loudOf(
        '单位：万元',
        '支出 | 金额 | 比率\n工资 | 60.00 | 60.00%\n商品 | 25.00 | 52.00%\n补助 | 15.00 | 15.00%\n总支出 | 100.00 | 100%',
      ),
    ).toEqual(['52.00%→25.00%']);
  });

  test('a wrong total is accused once, not every share of it', () => {
    expect(
      loudOf(
        '单位：万元',
        '支出 | 金额 | 占比\n工资 | 61.20 | 61.20%\n商品 | 24.50 | 24.50%\n补助 | 14.30 | 14.30%\n合计 | 110.00 | 100%',
      ),
    ).toEqual(['110.00→100.00']);
  });
});
