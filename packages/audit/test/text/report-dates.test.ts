import { describe, expect, it } from 'vitest';
import { auditParts, quotedBy } from '../audit-of.ts';

const datesIn = (...parts: string[]) => quotedBy(auditParts(...parts), 'A11');

function report(cover: string, signature: string): string[] {
  const body = [
    '一、部门概况',
    '青禾区教育局是区政府工作部门。',
    '二、绩效情况',
    '全年完成投资3,600万元。',
    '三、建议',
  ];
  const measures = ['编制', '执行', '监督', '公开', '应用', '问责'].map((word) => `强化预算${word}。`);
  return ['青禾区教育局2023年度部门整体支出绩效自评报告', cover, ...body, ...measures, '青禾区教育局', signature];
}

describe('dates of a report', () => {
  it('accepts one date after the year on cover and signature', () => {
    expect(datesIn(...report('2024年4月10日', '2024年4月10日'))).toEqual([]);
  });

  it('accepts a cover that names the month only', () => {
    expect(datesIn(...report('（2024年4月）', '2024年4月10日'))).toEqual([]);
  });

  it.each(['2023/3/1-2023/11/30', '2023.03.01—2023.11.30'])(
    'takes the period %s for no date of the report',
    (period) => {
      expect(datesIn('2023年度项目支出绩效自评报告', period)).toEqual([]);
    },
  );

  it('accepts dates within the year of a monitoring report', () => {
    expect(datesIn('2023年度项目绩效运行监控报告', '2023年8月15日')).toEqual([]);
  });

  it('finds a date before the year has ended', () => {
    expect(datesIn(...report('2023年4月10日', '2023年4月10日'))).toEqual(['2023年4月10日', '2023年4月10日']);
  });

  it('finds different dates on cover and signature', () => {
    expect(datesIn(...report('2024年4月10日', '2024年5月10日'))).toEqual(['2024年5月10日']);
  });

  it('finds an early date behind 填报日期', () => {
    expect(datesIn('2023年度项目支出绩效自评表', '填报日期：2023年3月2日')).toEqual(['2023年3月2日']);
  });
});
