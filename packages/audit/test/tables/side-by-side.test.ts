import { describe, expect, it } from 'vitest';
import { auditParts, loudIn } from '../audit-of.ts';
import { loudOf } from './table-of.ts';

const meals = (total: string) => `学校|供餐天数|财政补助|其他资金|合计
  东山学校|98|1470.00|230.00|1700.00
  西河学校|98|980.00|120.00|${total}
  南桥学校|97|728.00|110.00|838.00`;

const form = (asked: string, target: string) =>
  loudIn(
    auditParts(
      '项目绩效自评表',
      `一级指标|三级指标|年度指标值|实际完成值|分值|得分|${asked}
       产出指标|培训场次|12场|12场|20|20|
       ^|预算执行率|${target}|87.20%|10|8.72|`,
    ),
  );

describe('columns that are no parts of the total beside them', () => {
  const USES = '资金总额|基本支出|项目支出|按用途分|工资福利|商品服务|资本性支出';

  it('takes a whole divided by kind and by use for one whole', () => {
    expect(loudOf('单位：万元', `${USES}\n200.00|120.00|80.00|—|90.00|70.00|40.00`)).toEqual([]);
  });

  it('takes one division that fits for enough', () => {
    expect(loudOf('单位：万元', `${USES}\n200.00|120.00|80.00|—|90.00|70.00|43.00`)).toEqual([]);
  });

  it('finds a total that leaves its last part out', () => {
    const table =
      '年度|人员经费|公用经费|项目支出|合计\n2022年|90.00|70.00|40.00|160.00\n2023年|80.00|60.00|50.00|190.00';
    expect(loudOf('单位：万元', table)).toEqual(['160.00→200.00']);
  });

  it('adds no days to amounts', () => {
    expect(loudOf(meals('1100.00'))).toEqual([]);
    expect(loudOf(meals('1198.00'))).toEqual(['1198.00→1100.00']);
  });

  it('adds days to days', () => {
    const days = '班组|早班天数|晚班天数|合计\n一组|12|10|22\n二组|11|9|20\n三组|10|8|28';
    expect(loudOf(days)).toEqual(['28→18']);
  });
});

describe('a rate of budget execution below 100 %', () => {
  it('needs no reason where the form has room for remarks only', () => {
    expect(form('备注', '100%')).toEqual([]);
  });

  it.each([
    ['the form asks for reasons', '偏差原因分析', '100%'],
    ['a lower target was set', '备注', '90%'],
  ])('needs one where %s', (_, asked, target) => {
    expect(form(asked, target)).toContain('87.20%→填写偏差原因');
  });
});
