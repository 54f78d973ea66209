import { describe, expect, test } from 'vitest';
import { findingsOf, loudOf, notesOf } from './table-of.ts';

describe('a list of parts that need not be complete is not added up', () => {
  const CASES: readonly (readonly [string, readonly string[]])[] = [
    [
      '其中 parts below the whole',
      [
        '单位：万元',
        '项目 | 2022年 | 2023年\n公用经费 | 60.00 | 70.00\n其中：办公费 | 10.00 | 12.00\n差旅费 | 20.00 | 22.00\n会议费 | 3.00 | 2.00',
      ],
    ],
    ['a total of unlike units', ['类别 | 数量\n车辆（辆） | 3辆\n房屋（平方米） | 420平方米\n合计 | 5项']],
    [
      'an average in the total row',
      [
        '学校 | 学生（人） | 班额（人/班）\n东校 | 900 | 45.0\n西校 | 400 | 40.0\n北校 | 300 | 37.5\n合计 | 1,600 | 42.1',
      ],
    ],
  ];
  test.each(CASES)('%s', (_, parts) => {
    expect(loudOf(...parts)).toEqual([]);
  });
});

describe('a total must equal its parts', () => {
  const CASES: readonly (readonly [string, readonly string[], string])[] = [
    [
      'total row below',
      ['单位：万元', '项目 | 预算 | 决算\n甲 | 12.50 | 11.00\n乙 | 30.00 | 28.40\n合计 | 42.50 | 93.40'],
      '93.40→39.40',
    ],
    [
      'total row on top',
      ['单位：万元', '项目 | 预算 | 决算\n合计 | 42.50 | 39.40\n甲 | 12.50 | 11.00\n乙 | 30.00 | 24.80'],
      '24.80→28.40',
    ],
    [
      'total column',
      [
        '单位：万元',
        '项目 | 基本支出 | 项目支出 | 合计\n甲 | 10.00 | 2.50 | 12.50\n乙 | 20.00 | 4.20 | 22.40\n丙 | 30.00 | 1.00 | 31.00',
      ],
      '22.40→24.20',
    ],
    [
      'parts named by a printed formula',
      ['单位：万元', '来源 | 到位\n资金总额（=1+2+3） | 45.70\n1.财政拨款 | 40.00\n2.自有资金 | 5.50\n3.其他 | 2.00'],
      '45.70→47.50',
    ],
    [
      'numbered parts that add up elsewhere',
      [
        '单位：万元',
        '项目 | 上年 | 本年预算 | 本年决算\n项目支出 | 30.00 | 36.00 | 33.60\n1、业务费 | 10.00 | 12.00 | 11.00\n2、运行费 | 20.00 | 24.00 | 26.20',
      ],
      '26.20→22.60',
    ],
    [
      'blank parts count as nothing',
      ['单位：万元', '来源 | 预算\n甲 | 20.00\n乙 | \n丙 | 15.00\n合计 | 53.00'],
      '53.00→35.00',
    ],
    [
      'function codes, two levels agreeing against the third',
      [
        '单位：万元',
        '科目编码 | 科目名称 | 合计\n208 | 社会保障 | 60.00\n20805 | 养老 | 60.00\n2080505 | 基本养老 | 40.00\n2080506 | 职业年金 | 26.00',
      ],
      '26.00→20.00',
    ],
    [
      'one cell in one total row decides between row and column',
      [
        '单位：元',
        '项目 | 基本支出 | 项目支出 | 合计\n年初预算 | 1,200.00 | 300.00 | 1,500.00\n追加预算 | 100.00 | 50.00 | 150.00\n全年可用预算指标 | 1,030.00 | 350.00 | 1,650.00',
      ],
      '1,030.00→1,300.00',
    ],
    [
      'columns of one name under a total group',
      [
        '类别 | 合计 | < | 上半年 | < | 下半年 | <\n^ | 数量（台） | 金额（万元） | 数量（台） | 金额（万元） | 数量（台） | 金额（万元）\n电脑 | 30 | 15.60 | 12 | 6.24 | 18 | 9.63\n打印机 | 9 | 1.78 | 4 | 0.79 | 5 | 0.99',
      ],
      '9.63→9.36',
    ],
    [
      'both sides of a balance sheet',
      [
        '单位：元',
        '资产 | 余额 | 负债和净资产 | 余额\n货币资金 | 520.00 | 应付账款 | 82.00\n固定资产 | 1,880.00 | 净资产合计 | 2,318.00\n资产总计 | 2,400.00 | 负债和净资产总计 | 2,040.00',
      ],
      '2,040.00→2,400.00',
    ],
    ['staff of two kinds', ['行政人员 | 事业人员 | 合计\n24 | 13 | 73'], '73→37'],
    [
      'income and spending totals',
      [
        '单位：元',
        '收入项目 | 金额 | 支出项目 | 金额\n拨款 | 700.00 | 人员 | 500.00\n其他 | 45.00 | 项目 | 245.00\n收入总计 | 754.00 | 支出总计 | 745.00',
      ],
      '754.00→745.00',
    ],
  ];
  test.each(CASES)('%s', (_, parts, expected) => {
    expect(loudOf(...parts)).toEqual([expected]);
  });
});

describe('rounding', () => {
  test('a last digit lost by rounding parts is a note, not an error', () => {
    const parts = ['单位：万元', '项目 | 支出\n甲 | 33.33\n乙 | 12.35\n丙 | 7.78\n合计 | 53.45'];
    expect(loudOf(...parts)).toEqual([]);
    expect(notesOf(...parts)).toEqual(['D03 53.45→53.46']);
  });

  test('people are whole, so a difference of one is an error', () => {
    expect(loudOf('单位 | 编制数\n甲 | 12\n乙 | 30\n丙 | 8\n合计 | 51')).toEqual(['51→50']);
  });
});

const table = (other: string) =>
  `年度预算（万元） | | 年初预算数 | 全年预算数 | 全年执行数\n^ | 年度资金总额 | 90.00 | 120.00 | 110.50\n^ | 按收入性质分： | < | 按支出性质分： | <\n^ | 其中：一般公共预算：98.20 | < | 其中：基本支出：60.50 | <\n^ | ${other} | < | 项目支出：50.00 | <`;

describe('breakdowns written as text cells', () => {
  test('agree with the amount that another breakdown of the table fits', () => {
    expect(loudOf(table('其他资金：12.30'))).toEqual([]);
  });

  test('are accused when they miss it', () => {
    const [finding] = findingsOf(table('其他资金：13.20')).filter(({ severity }) => severity === 'error');
    expect(finding?.message).toContain('按收入性质分');
    expect(finding?.places.map(({ quote }) => quote)).toContain('其他资金：13.20');
  });
});

test('a part larger than its whole is an error', () => {
  expect(loudOf('单位：万元', '项目 | 金额\n项目支出 | 80.00\n其中：信息化 | 92.00')).toEqual(['92.00→不大于80.00']);
});
