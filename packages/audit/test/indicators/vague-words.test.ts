import { describe, expect, test } from 'vitest';
import { auditParts } from '../audit-of.ts';

const HEAD = '三级指标|年度指标值|实际完成值|分值|得分|偏差原因';
const found = (row: string) =>
  auditParts('青禾区水务局2023年度项目支出绩效自评表', `${HEAD}\n${row}\n清淤长度|10公里|10公里|10|10|`)
    .findings.filter(({ code }) => code === 'G10' || code === 'G11')
    .map(({ code, severity, stated }) => `${code} ${severity} ${stated}`);

describe('reasons and results in words', () => {
  test.each([
    ['a reason with its facts', '培训人次|100人次|80人次|10|8|2名讲师生病，停办1期', []],
    ['no reason at all', '培训人次|100人次|100人次|10|10|', []],
    ['a result in words', '制度建设|完善|已建立|10|10|', []],
    ['a reason that fits anything', '培训人次|100人次|80人次|10|8|工作需要', ['G10 note 工作需要']],
    ['a result still to come', '堤防工程|建成|预计建成|10|10|', ['G11 note 预计建成']],
  ])('%s', (_, row, expected) => {
    expect(found(row)).toEqual(expected);
  });
});

const prompts = (text: string) =>
  auditParts('青禾区水务局2023年度绩效自评报告', text)
    .findings.filter(({ code }) => code === 'A17')
    .map(({ stated }) => stated);

describe('prompts of templates', () => {
  test.each([
    ['全年完成培训12期。', []],
    ['请上级部门支持设备更新。', []],
    ['项目概况（根据实际情况填写）', ['根据实际情况填写']],
  ])('in “%s”', (text, expected) => {
    expect(prompts(text)).toEqual(expected);
  });
});
