import { describe, expect, test } from 'vitest';
import { findingsOf, loudOf } from './table-of.ts';

describe('differences', () => {
  const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'named in brackets',
      ['单位：元', '项目 | 预算 | 决算 | 差额（预算-决算）\n差旅费 | 310.00 | 298.50 | 15.10'],
      ['15.10→11.50'],
    ],
    [
      'overspending is negative',
      ['单位：元', '项目 | 预算 | 决算 | 差额（预算-决算）\n印刷费 | 120.00 | 126.50 | -6.50'],
      [],
    ],
    [
      'increase against last year',
      ['单位：万元', '项目 | 2022年 | 2023年 | 增减额\n甲 | 20.00 | 24.00 | 4.00\n乙 | 35.00 | 30.00 | 5.00'],
      ['5.00→-5.00'],
    ],
    [
      'what is left at the end of the year',
      [
        '单位：元',
        '项目 | 基本支出 | 项目支出 | 合计\n全年可用预算指标 | 500.00 | 300.00 | 800.00\n决算支出 | 480.00 | 270.00 | 750.00\n年末结转 | 20.00 | 30.00 | 60.00',
      ],
      ['60.00→50.00'],
    ],
    [
      'stock at both ends',
      [
        '物资 | 单位 | 年初库存 | 本年购入 | 本年发放 | 年末库存\n帐篷 | 顶 | 120 | 30 | 25 | 152\n棉被 | 床 | 800 | 200 | 310 | 690',
      ],
      ['152→125'],
    ],
    [
      'against the year before, row by row',
      ['年度 | 新增就业（人） | 较上年增加（人）\n2021年 | 18260 | —\n2022年 | 18915 | 655\n2023年 | 19840 | 952'],
      ['952→925'],
    ],
    [
      'percentage points between two rates',
      [
        '季度 | 支出进度 | 时序进度 | 快（慢）百分点\n第一季度 | 20.46% | 25% | 4.54\n第二季度 | 48.58% | 50% | -1.42\n第三季度 | 78.86% | 75% | 3.86',
      ],
      ['4.54→-4.54'],
    ],
  ];
  test.each(CASES)('%s', (_, parts, expected) => {
    expect(loudOf(...parts)).toEqual(expected);
  });

  test('a balance in the wrong column is told where it belongs', () => {
    const drawing =
      '项目 | 基本支出 | 项目支出 | 合计\n全年可用预算指标 | 500.00 | 300.00 | 800.00\n决算支出 | 480.00 | 300.00 | 780.00\n年末结转 | | 20.00 | 20.00';
    const [finding] = findingsOf('单位：元', drawing);
    expect(finding?.code).toBe('B11');
    expect(finding?.message).toContain('应填在“基本支出”栏');
  });

  test('a carry-over that is listed but not counted is a warning', () => {
    const drawing =
      '项目 | 基本支出 | 项目支出\n上年结转 | | 90.00\n年初预算 | 180.00 | 59.00\n追加预算 | 20.00 | 58.00\n全年可用预算指标 | 200.00 | 117.00';
    expect(
      findingsOf('单位：元', drawing).map(({ code, severity, stated, expected }) => [code, severity, stated, expected]),
    ).toEqual([['B09', 'warning', '117.00', '207.00']]);
  });
});

describe('running totals', () => {
  test('a wrong month is found through the month after it', () => {
    expect(
      loudOf(
        '单位：万元',
        '月份 | 当月支付 | 累计支付\n1月 | 50.00 | 50.00\n2月 | 62.50 | 112.50\n3月 | 48.30 | 106.80\n4月 | 70.10 | 230.90\n5月 | 55.00 | 285.90',
      ),
    ).toEqual(['106.80→160.80']);
  });

  test('a cumulative quarter below an earlier one is an error', () => {
    const drawing =
      '来源 | 全年安排 | 第1季度 | < | 第3季度 | <\n^ | ^ | 已到位 | 实际支出 | 累计已到位 | 实际支出\n财政拨款 | 50.00 | 12.50 | 11.85 | 37.50 | 9.40';
    expect(findingsOf('单位：万元', drawing).map(({ code, kind, stated }) => [code, kind, stated])).toEqual([
      ['B07', 'sum', '9.40'],
    ]);
  });

  test('single quarters may fall', () => {
    expect(
      loudOf(
        '单位：万元',
        '来源 | 第1季度 | < | 第2季度 | <\n^ | 当季到位 | 当季支出 | 当季到位 | 当季支出\n拨款 | 44.10 | 25.41 | 39.20 | 17.93',
      ),
    ).toEqual([]);
  });

  test('cumulative rates of a quarter add up the quarters before', () => {
    const drawing =
      '来源 | 全年安排 | 第1季度 | < | 第2季度 | <\n^ | ^ | 当季到位 | 到位率 | 当季到位 | 累计到位率\n甲 | 1220.00 | 441.00 | 36.15% | 392.00 | 68.28%\n乙 | 820.00 | 328.00 | 40.00% | 246.00 | 30.00%';
    expect(loudOf('单位：万元', drawing)).toEqual(['30.00%→70.00%']);
  });

  test('a month that is named twice while another is missing', () => {
    const drawing = '月份 | 支付\n1月 | 5.10\n2月 | 6.20\n3月 | 4.30\n4月 | 5.40\n4月 | 6.60\n6月 | 7.70';
    expect(findingsOf(drawing).map(({ kind, stated, expected }) => [kind, stated, expected])).toEqual([
      ['duplicate', '4月', '5月'],
    ]);
  });
});

describe('averages and products', () => {
  const CASES: readonly (readonly [string, readonly string[], string])[] = [
    [
      'an average that most rows obey',
      [
        '学段 | 学生（人） | 班级数（个） | 班额（人/班）\n小学 | 38,416 | 902 | 42.6\n初中 | 18,254 | 401 | 54.5\n高中 | 9,637 | 198 | 48.7\n中职 | 2,108 | 48 | 43.9',
      ],
      '54.5→45.5',
    ],
    [
      'people × rate × months in 万元',
      [
        '对象 | 人数 | 月标准（元） | 月数 | 补助金额（万元）\n甲类 | 312 | 780 | 12 | 292.03\n乙类 | 45 | 1,150 | 12 | 61.20\n丙类 | 1,208 | 90 | 12 | 130.46',
      ],
      '61.20→62.10',
    ],
    [
      'price per square metre',
      [
        '小区 | 面积（万平方米） | 支出（万元） | 平方米造价（元）\n东里 | 6.84 | 1251.63 | 182.99\n西里 | 9.72 | 1736.28 | 187.63\n北里 | 5.31 | 948.72 | 178.67',
      ],
      '187.63→178.63',
    ],
    [
      'a row of means',
      [
        '月份 | 天数 | 班次 | 客运量\n1月 | 31 | 9,486 | 186,420\n2月 | 29 | 8,874 | 142,310\n3月 | 31 | 9,486 | 201,846\n4月 | 30 | 9,180 | 198,532\n月均 | 30.25 | 9,257 | 182,777',
      ],
      '182,777→182,277',
    ],
  ];
  test.each(CASES)('%s', (_, parts, expected) => {
    expect(loudOf(...parts).map((text) => text.replace(/,(?=\d{3})/g, ''))).toEqual([
      expected.replace(/,(?=\d{3})/g, ''),
    ]);
  });
});
