import { describe, expect, it } from 'vitest';
import { auditParts, quotedBy } from '../audit-of.ts';

describe('claims against what the text admits', () => {
  const CLAIM = '资金管理规范，无截留、挤占、挪用现象。';
  const admitted = (text: string) => quotedBy(auditParts(CLAIM, text), 'C12');

  it.each([
    '审计未发现挤占、挪用问题。',
    '不存在调剂使用专项资金的情形。',
    '项目资金不得用于发放人员经费。',
    '严禁项目资金列支人员经费、公用经费。',
    '项目支出含对个人和家庭的补助。',
  ])('accepts “%s”', (text) => {
    expect(admitted(text)).toEqual([]);
  });

  it.each([
    ['项目资金支出人员经费12万元。', '项目资金支出人员经费'],
    ['检查发现存在挪用专项资金问题。', '存在挪用专项资金问题'],
  ])('finds “%s”', (text, quote) => {
    expect(admitted(text)).toEqual([quote]);
  });
});

describe('slow payment though all is spent', () => {
  const FUNDS = `资金情况|年初预算数|全年预算数|全年执行数|执行率
                 年度资金总额|200|200|200|100%`;
  const slow = (reason: string) =>
    quotedBy(
      auditParts(FUNDS, `三级指标|年度指标值|实际完成值|偏差原因分析\n资金支付及时率|100%|96%|${reason}`),
      'C11',
    );

  it('accepts that last year was slow', () => {
    expect(slow('上年支付滞后问题已整改')).toEqual([]);
  });

  it('finds a reason that speaks of slow payment', () => {
    expect(slow('资金支付进度偏慢')).toEqual(['支付进度偏慢']);
  });
});

const fundsIn = (...parts: string[]) => quotedBy(auditParts(...parts), 'C15');

describe('funds under another fund’s heading', () => {
  it('accepts a fund under its own heading', () => {
    const general = ['二、一般公共预算支出情况', '一般公共预算支出1,286.35万元。'];
    expect(fundsIn(...general, '三、政府性基金预算支出情况', '政府性基金支出200万元。')).toEqual([]);
  });

  it('finds another fund told under the general budget', () => {
    const text = '国有资本经营预算支出46.07万元，用于困难企业补助。';
    expect(fundsIn('二、一般公共预算支出情况', text)).toEqual(['国有资本经营预算支出46.07万元']);
  });
});

const namesIn = (line: string) =>
  quotedBy(auditParts('望川县应急管理局2023年度部门整体支出绩效自评报告', '单位名称：望川县应急管理局', line), 'A12');

describe('names of the unit', () => {
  it.each(['望川县应急管理局', '应急管理局', '县应急管理局负责全县安全生产。'])('accepts “%s”', (line) => {
    expect(namesIn(line)).toEqual([]);
  });

  it('finds the name without its region’s word', () => {
    expect(namesIn('望川应急管理局')).toEqual(['望川应急管理局']);
  });
});
