import { describe, expect, it } from 'vitest';
import { auditParts, quotedBy } from '../audit-of.ts';

const found = (...parts: readonly string[]) =>
  auditParts('望川县林业局2023年度部门整体支出绩效自评报告', ...parts)
    .findings.filter(({ code }) => code === 'B19')
    .map(({ stated, expected }) => `${stated}→${expected}`);

describe('identities of budgeting', () => {
  it.each([
    ['basic spending', ['2023年基本支出531.26万元，主要用于运转。', '其中人员经费486.20万元，公用经费45.06万元。']],
    ['total spending', ['部门整体支出951.26万元，其中基本支出531.26万元，项目支出420.00万元。']],
    ['a third part', ['年度支出1,286.40万元，其中基本支出860.20万元、项目支出400.00万元、上缴上级支出26.20万元。']],
    [
      'another year',
      [
        '2023年基本支出531.26万元，其中人员经费486.20万元、公用经费45.06万元。',
        '2022年基本支出502.18万元，其中人员经费460.12万元、公用经费42.06万元。',
      ],
    ],
    [
      'changes',
      ['2023年基本支出531.26万元，主要用于运转。', '人员经费较上年增加26.08万元，公用经费较上年增加3.00万元。'],
    ],
    ['parts of a subordinate unit', ['2023年基本支出531.26万元。', '下属林场人员经费112.30万元，公用经费14.10万元。']],
  ])('accepts %s', (_, parts) => {
    expect(found(...parts)).toEqual([]);
  });

  it('finds staff and office costs that do not make up basic spending', () => {
    expect(found('2023年基本支出531.26万元，主要用于运转。', '其中人员经费486.20万元，公用经费54.06万元。')).toEqual([
      '54.06万元→45.06万元',
    ]);
  });

  it('finds basic and project spending that do not make up the whole', () => {
    const parts = [
      '2023年部门整体支出951.26万元，包括：',
      '基本支出531.26万元，用于运转；',
      '项目支出402.00万元，用于工程。',
    ];
    expect(found(...parts)).toEqual(['402.00万元→420.00万元']);
  });

  it('shows the whole and the parts', () => {
    const report = auditParts(
      '2023年基本支出531.26万元，主要用于运转。',
      '其中人员经费486.20万元，公用经费54.06万元。',
    );
    expect(quotedBy(report, 'B19')).toEqual(['公用经费54.06万元']);
    expect(report.findings[0]?.places).toHaveLength(3);
  });
});
