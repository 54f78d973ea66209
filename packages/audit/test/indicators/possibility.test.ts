import { describe, expect, it } from 'vitest';
import { auditParts } from '../audit-of.ts';

const HEAD = '一级指标|三级指标|年度指标值|1-8月完成|全年预计|完成可能性|偏差原因|备注';
const ROWS = ['产出指标|植保作业面积|≥300公顷|221公顷|306公顷|确定能||', '^|农机检修台数|≥40台|40台|40台|确定能||'];

function found(row: string, head = HEAD): string[] {
  const report = auditParts('项目支出绩效运行监控表（2024年1—8月）', [head, ...ROWS, row].join('\n'));
  return report.findings.map(({ code, kind, stated }) => `${code} ${kind} ${stated}`);
}

describe('possibilities named in one column', () => {
  it.each([
    ['a certain one without a reason', '^|技术培训场次|12场|9场|12场|确定能||'],
    ['an uncertain one with its reason', '^|技术培训场次|12场|5场|12场|有可能|讲师排期推迟到十月|'],
    [
      'an uncertain one whose reason stands among the remarks',
      '^|技术培训场次|12场|5场|12场|有可能||讲师排期推迟到十月',
    ],
    ['an impossible one beside a forecast that misses', '^|技术培训场次|12场|2场|7场|不可能|经费收回财政|'],
    ['a forecast in words', '^|群众满意度|≥90%|年末调查|年末调查|确定能||'],
  ])('accept %s', (_, row) => {
    expect(found(row)).toEqual([]);
  });

  it.each([
    ['^|技术培训场次|12场|5场|12场|有可能||', 'I02 missing 有可能'],
    ['^|技术培训场次|12场|5场|12场|基本能|  |', 'I02 missing 基本能'],
    ['^|技术培训场次|12场|2场|12场|不确定||', 'I02 missing 不确定'],
  ])('ask for a reason: %s', (row, finding) => {
    expect(found(row)).toEqual([finding]);
  });

  it('finds 确定能 beside a forecast below the target', () => {
    expect(found('^|技术培训场次|12场|5场|9场|确定能|讲师排期推迟到十月|')).toEqual(['C13 contradiction 确定能']);
  });

  it('finds 完全不可能 beside a forecast that reaches the target', () => {
    expect(found('^|技术培训场次|12场|11场|12场|完全不可能|讲师排期推迟到十月|')).toEqual([
      'C13 contradiction 完全不可能',
    ]);
  });

  it('asks for no reasons where no column has room for them', () => {
    const head = '一级指标|三级指标|年度指标值|1-8月完成|全年预计|完成可能性';
    expect(found('^|技术培训场次|12场|5场|12场|有可能', head)).toEqual([]);
  });
});

const table = (row: string) =>
  auditParts(
    '项目支出绩效自评表（2024年度）',
    ['维度|指标|单位|目标|完成|权重|得分|原因|备注', '产出|检修农机|台|40|42|50|50||≥', row].join('\n'),
  ).findings.map(({ code, stated }) => `${code} ${stated}`);

describe('a missed target', () => {
  it('asks for a reason where the remark is an operator only', () => {
    expect(table('^|检修合格率|%|97|95.5|50|49.23||≥')).toEqual(['G02 95.5']);
  });

  it('asks for a reason where the column says there is none', () => {
    expect(table('^|检修合格率|%|97|95.5|50|49.23|无|≥')).toEqual(['G02 95.5']);
  });

  it('is explained by words in another column', () => {
    expect(table('^|检修合格率|%|97|95.5|50|49.23||配件缺货有两台返修')).toEqual([]);
  });
});
