import { describe, expect, it } from 'vitest';
import { auditParts, auditText, loudIn } from '../audit-of.ts';

const SHADES = `表1　遮阳棚建设资金（单位：万元）

  地段|计划投资|完成投资
  滨河段|186.40|171.25
  老城段|240.60|236.18
  合计|427.00|407.43`;

const works = (second: string) =>
  auditText(
    `全年支出820.35万元，其中基本支出513.95万元、项目支出306.40万元。\n（二）项目支出。较上年下降。其中站点改造142.60万元，库房改造${second}万元，编研47.50万元，安全48.00万元。`,
  );

const paragraph = (figure: string) => `（一）投资完成。见表1，两个地段累计${figure}万元。`;

describe('figures one slip away from an exact relation', () => {
  it.each([
    ['a completion', '年度目标60场，已办35场，完成58.33%。'],
    ['what is left', '收到捐赠款486.20万元，剩余187.65万元中，已定用途122.40万元，其余65.25万元。'],
    ['an average over a sentence', '全所现有护理员1,320人。清扫街面640万平方米，人均清扫面积4,848平方米。'],
    ['a width', '村道12.6公里、均宽4.5米，路面面积5.67万平方米。'],
    ['a rate of a part', '受理调解640件，45日内调结582件，按期率90.94%。'],
    ['short figures that only look alike', '核定编制512名，编外人员746人、退休人员584人。'],
  ])('accepts %s', (_, sentence) => {
    expect(loudIn(auditText(sentence))).toEqual([]);
  });

  it.each([
    ['swapped digits of a completion', '年度目标60场，已办35场，完成53.83%。', '53.83%→58.33%'],
    [
      'swapped digits of what is left',
      '收到捐赠款486.20万元，剩余178.65万元中，已定用途122.40万元，其余65.25万元。',
      '178.65万元→187.65万元',
    ],
    [
      'swapped digits of an average over a sentence',
      '全所现有护理员1,320人。清扫街面640万平方米，人均清扫面积4,488平方米。',
      '4,488平方米→4,848.48平方米',
    ],
    ['公里 for 米', '村道12.6公里、均宽4.5公里，路面面积5.67万平方米。', '4.5公里→4.5米'],
    ['a shifted point', '受理调解640件，45日内调结582件，按期率9.09%。', '9.09%→90.94%'],
  ])('finds %s', (_, sentence, found) => {
    expect(loudIn(auditText(sentence))).toEqual([found]);
  });

  it('computes with the figures of a table that the sentence names', () => {
    const stock = '附表　种子库存（单位：吨）';
    const table = '品种|年初库存|年末库存\n稻种|1260|1318\n麦种|840|802\n合计|2100|2120';
    const costs = (average: string) => auditParts(stock, table, `仓储费用45.37万元按年末库存计，每吨${average}元。`);
    expect(loudIn(costs('214.01'))).toEqual([]);
    expect(loudIn(costs('241.01'))).toEqual(['241.01元→214.01元']);
  });

  it('knows a share of a row that the sentence names', () => {
    const table =
      '类别|一季度|二季度|三季度|四季度|全年\n临时供水|32.60|48.35|36.90|61.25|179.10\n抗旱打井|12.00|22.00|31.00|15.00|80.00';
    const share = (percent: string) =>
      auditParts('附表（单位：万元）', table, `临时供水全年供水86次，第四季度占全年${percent}。`);
    expect(loudIn(share('34.20%'))).toEqual([]);
    expect(loudIn(share('24.20%'))).toEqual(['24.20%→34.20%']);
  });

  it('takes the figure called like the paragraph for the total of its list', () => {
    expect(loudIn(works('68.30'))).toEqual([]);
    expect(loudIn(works('63.80'))).toEqual(['63.80万元→68.30万元']);
  });
});

describe('figures of the text beside those of tables', () => {
  it('accepts the total of the table that the text cites', () => {
    expect(loudIn(auditParts(...SHADES.split('\n\n'), paragraph('407.43')))).toEqual([]);
  });

  it('finds swapped digits of the total that the text cites', () => {
    expect(loudIn(auditParts(...SHADES.split('\n\n'), paragraph('470.43')))).toEqual(['470.43万元→407.43']);
  });

  it('finds a 万 left out beside the total of a table', () => {
    const table = '品种|储备规模|年末库存\n大米|26000|25400\n食用油|1400|1380\n合计|27400|26780';
    const size = (figure: string) =>
      auditParts('表二　储备（单位：吨）', table, `县级储备规模${figure}，其中成品粮由2家企业代储。`);
    expect(loudIn(size('2.74万吨'))).toEqual([]);
    expect(loudIn(size('2.74吨'))).toEqual(['2.74吨→2.74万吨']);
  });

  it('finds a rate turned upside down whose figures stand in a table about it', () => {
    const table =
      '项目|预算|决算\n公务接待费|60,000.00|42,150.00\n车辆运行费|280,000.00|251,820.00\n合计|340,000.00|293,970.00';
    const rate = (percent: string) =>
      auditParts('表3 “三公”经费（单位：元）', table, `“三公”经费控制率（决算÷预算）为${percent}。`);
    expect(loudIn(rate('86.46%'))).toEqual([]);
    expect(loudIn(rate('115.66%'))).toEqual(['115.66%→86.46%']);
  });
});

const rest = (left: string) =>
  auditText(
    `文化惠民专项全年支出273.86万元，用于送戏下乡和场馆开放。\n\n文化惠民专项全年预算280.00万元，按月拨付，年末结余${left}万元。`,
  );

describe('what text and tables tell together', () => {
  it('finds what is left when the spending is told in another paragraph', () => {
    expect(loudIn(rest('6.14'))).toEqual([]);
    expect(loudIn(rest('6.41'))).toEqual(['6.41万元→6.14万元']);
  });

  it('finds the spending of the fund table with two digits swapped', () => {
    const table = '资金（万元）|全年预算数|全年执行数|执行率\n年度资金总额|240.00|231.65|96.52%';
    const told = (spent: string) => auditParts(table, `全年执行${spent}万元，其余按规定收回，各项目均已验收。`);
    expect(loudIn(told('231.65'))).toEqual([]);
    expect(loudIn(told('213.65'))).toEqual(['213.65万元→231.65']);
  });

  it('finds a rate that another row of the table does not bear out', () => {
    const table =
      '科目（万元）|预算|支出|执行率\n工程|430.00|402.39|93.58%\n监理|85.00|78.45|92.29%\n合计|515.00|480.84|93.37%';
    const told = (rate: string) => auditParts(table, `到评价日累计支出480.84万元，支出率${rate}。`);
    expect(loudIn(told('93.37%'))).toEqual([]);
    expect(loudIn(told('95.05%'))).toEqual(['95.05%→93.37%']);
  });
});

describe('growth and unit costs of figures that stand in a table only', () => {
  const months = '月份|当月支付|累计支付\n3月|84.20|84.20\n4月|110.35|194.55\n5月|146.80|341.35';

  it.each([
    ['33.03%', []],
    ['24.83%', ['24.83%→33.03%']],
  ])('recomputes the growth of one row on another: %s', (growth, found) => {
    expect(loudIn(auditParts(months, `注：资金按合同支付，5月支付比4月增长${growth}，主要因备料。`))).toEqual(found);
  });

  const cars = '费用|上年|预算|决算\n公务用车运行维护费|9.20|9.00|8.05\n公务接待费|1.40|1.30|1.12';

  it.each([
    ['12.50%', []],
    ['14.29%', ['14.29%→12.50%']],
  ])('recomputes the fall of a row named in short: %s', (fall, found) => {
    expect(loudIn(auditParts(cars, `注：厉行节约，公车运行费比上年减少${fall}。`))).toEqual(found);
  });

  const roads = '事项（万元）|年初预算|支出\n日常养护|2,610.00|2,583.46\n水毁抢修|300.00|286.30';

  it.each([
    ['6.12万元/公里', []],
    ['6.12元/公里', ['6.12元/公里→6.12万元/公里']],
  ])('recomputes a unit cost below a stroke: %s', (cost, found) => {
    const scores = `指标|核实情况\n单位养护成本|日常养护${cost}`;
    expect(loudIn(auditParts('管养公路422.15公里，占全市总里程的一成多。', roads, scores))).toEqual(found);
  });
});
