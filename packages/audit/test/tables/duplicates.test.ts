import { describe, expect, test } from 'vitest';
import { findingsOf } from './table-of.ts';

const lines = (code: string) =>
  `编码|科目|预算|决算\n205|教育|310.00|302.50\n206|科学技术|24.00|23.10\n${code}|文化|36.00|35.20\n210|卫生|58.00|57.60\n合计||428.00|418.40`;

const list = (last: string) =>
  `序号|支出内容|预算数|支付数\n1|苗木采购|96.00|91.40\n2|整地劳务|28.00|27.20\n3|浇灌设施|18.50|17.30\n4|围栏架设|64.00|62.30\n5|${last}|22.00|21.20\n|合计|228.50|219.40`;

const duplicatesOf = (table: string) =>
  findingsOf('单位：万元', table)
    .filter(({ kind }) => kind === 'duplicate')
    .map(({ stated, severity }) => `${severity} ${stated}`);

describe('one code for two names', () => {
  test('is found', () => {
    expect(duplicatesOf(lines('206'))).toEqual(['error 206']);
  });

  test('different codes are not', () => {
    expect(duplicatesOf(lines('207'))).toEqual([]);
  });

  test('nor is a code that many lines share', () => {
    const shared =
      '编码|项目|预算|决算\n205|校舍|310.00|302.50\n205|操场|24.00|23.10\n206|平台|36.00|35.20\n206|奖励|58.00|57.60';
    expect(duplicatesOf(shared)).toEqual([]);
  });
});

describe('a line written twice', () => {
  test('is found, whatever it is about', () => {
    expect(duplicatesOf('费用|预算|决算\n印刷|12.40|11.86\n差旅|8.60|8.15\n差旅|8.60|8.15\n合计|29.60|28.16')).toEqual([
      'error 差旅',
    ]);
  });

  test('two lines with the same small counts are not', () => {
    expect(duplicatesOf('站点|人数|车辆\n东站|4|2\n东站|4|2')).toEqual([]);
  });
});

describe('a numbered list with a total', () => {
  test('names nothing twice', () => {
    expect(duplicatesOf(list('管护培训'))).toEqual([]);
    expect(duplicatesOf(list('浇灌设施'))).toEqual(['warning 浇灌设施']);
  });

  test('unless another column tells the two apart', () => {
    const byPlace =
      '序号|项目|地点|金额\n1|护坡|东村|96.00\n2|护坡|西村|28.00\n3|水渠|南村|18.50\n4|桥涵|北村|64.00\n5|路灯|中村|22.00\n|合计||228.50';
    expect(duplicatesOf(byPlace)).toEqual([]);
  });
});
