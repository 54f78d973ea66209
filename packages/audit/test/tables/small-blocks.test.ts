import { describe, expect, test } from 'vitest';
import { findingsOf, loudOf } from './table-of.ts';

const head = (rate: string) =>
  `项目名称|河道整治|预算数（万元）|1240.00|1—8月执行数（万元）|868.00\n执行率|${rate}|序时进度|66.67%|快于序时|3.33个百分点`;

const rates = (change: string) => `指标|上年|本年|增减额\n合格率|93.40%|95.10%|${change}\n抽检数|420|455|35`;

const costs = (figure: string) =>
  `费用|预算|决算|节约\n车辆|360,000.00|${figure}|23,184.40\n接待|60,000.00|38,640.00|21,360.00`;

const energy = (less: string) =>
  `能源|计量单位|2022年|2023年|减少量|降幅\n电|万千瓦时|412.50|396.80|${less}|3.81%\n水|万吨|11.36|10.92|0.44|3.87%\n气|万立方米|16.40|15.96|0.44|2.68%`;

const staff = (total: string) => `人员构成|行政岗|参公岗|事业岗|合计|退休|编外\n^|14|19|33|${total}|28|7`;

describe('a total in the middle of a row', () => {
  test('adds up what stands before it', () => {
    expect(loudOf(staff('66'))).toEqual([]);
    expect(loudOf(staff('68'))).toEqual(['68→66']);
  });

  test('but not the stages of a budget', () => {
    expect(loudOf('单位：万元', '年初预算|追加|调整|合计|支出|结余\n120.00|14.00|6.00|130.00|118.00|12.00')).toEqual(
      [],
    );
  });

  test('nor what is far from it', () => {
    expect(loudOf('甲|乙|丙|合计|丁|戊\n14|19|33|101|28|7')).toEqual([]);
  });
});

const funds = (initial: string, final = '3080.45') => `资金|年初数|调整数|全年数
  年度收支总量|${initial}|3164.20|${final}
  一、拨款|2312.40|2583.60|2506.25
  二、事业收入|368.00|394.20|392.10
  三、其他|86.20|186.40|182.10`;

describe('a numbered list whose whole has a name of its own', () => {
  test('adds up in every column', () => {
    expect(loudOf('单位：万元', funds('2766.60'))).toEqual([]);
  });

  test('a slip in one column is found when another one agrees', () => {
    expect(loudOf('单位：万元', funds('2676.60'))).toEqual(['2676.60→2766.60']);
  });

  test('a whole that contains more is left alone', () => {
    expect(loudOf('单位：万元', funds('2915.30', '3291.70'))).toEqual([]);
  });
});

describe('names and figures by turns over several rows', () => {
  test('a rate divides the figures of the row above', () => {
    expect(loudOf(head('70.00%'))).toEqual([]);
    expect(loudOf(head('78.50%'))).toContain('78.50%→70.00%');
  });
});

describe('the difference of two rates', () => {
  test('is told in percentage points', () => {
    expect(loudOf(rates('1.70个百分点'))).toEqual([]);
  });

  test('not in percent', () => {
    const [finding] = findingsOf(rates('1.70%'));
    expect(finding).toMatchObject({ kind: 'unit', expected: '1.70个百分点' });
  });

  test('while a growth rate is in percent', () => {
    expect(loudOf('指标|上年|本年|增减率\n合格率|93.40%|95.10%|1.82%\n抽检数|420|455|8.33%')).toEqual([]);
  });
});

describe('points where commas should be', () => {
  test('are no figure, but what was meant is told', () => {
    const [finding] = findingsOf('单位：元', costs('336,81.5.60'));
    expect(finding).toMatchObject({ kind: 'malformed', stated: '336,81.5.60' });
  });

  test('a date is none', () => {
    expect(loudOf('事项|金额|日期\n甲|12.40|24.3.15\n乙|18.60|24.11.08')).toEqual([]);
  });
});

describe('units of a decrease', () => {
  test('are last year less this year', () => {
    expect(loudOf(energy('15.70'))).toEqual([]);
    expect(loudOf(energy('16.70'))).toEqual(['16.70→15.70']);
  });
});
