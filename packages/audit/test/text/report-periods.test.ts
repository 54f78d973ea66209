import { describe, expect, it } from 'vitest';
import { auditParts, quotedBy } from '../audit-of.ts';

const TITLE = '青禾区水利局2023年度灌区维护项目绩效自评报告';
const FACT = '2023年安排资金120.00万元，2023年完成清淤24公里。';
const stale = (text: string) => quotedBy(auditParts(TITLE, text, FACT), 'K04');
const early = (text: string) => quotedBy(auditParts(TITLE, FACT, '二、评价过程', text), 'A11');

describe('the period that a report covers', () => {
  it.each([
    '除另有说明外，数据截至2023年12月31日。',
    '截至2022年12月31日，项目累计投入360.00万元。',
    '评价期间：2023年1月至12月。',
    '数据统计截至2024年2月。',
  ])('accepts “%s”', (text) => {
    expect(stale(text)).toEqual([]);
  });

  it.each([
    ['除另有说明外，数据截至2022年12月31日。', '2022年12月31日'],
    ['评价期间：2022年1月至12月。', '2022年1月'],
  ])('finds in “%s” the year before', (text, quote) => {
    expect(stale(text)).toEqual([quote]);
  });

  it('finds it in the title of a monitoring report', () => {
    const report = auditParts(
      '青禾区水利局2024年上半年绩效运行监控报告',
      '（监控期：2023年1月1日至6月30日）',
      '2024年1至6月支付60.00万元，2024年全年预算120.00万元。',
    );
    expect(quotedBy(report, 'K04')).toContain('2023年1月1日');
  });
});

describe('the days of an evaluation', () => {
  it.each([
    '自评时间为2024年2月。',
    '评价组由5人组成，于2024年4月至5月实地走访6个灌区。',
    '工作组于2023年3月部署了春灌。',
    '自评时间为上年度终了后一个月。',
  ])('accepts “%s”', (text) => {
    expect(early(text)).toEqual([]);
  });

  it.each([
    ['自评时间为2023年2月。', '2023年2月'],
    ['评价组由5人组成，于2023年4月至5月实地走访6个灌区。', '2023年4月至5月'],
  ])('finds in “%s” a year that had not ended', (text, quote) => {
    expect(early(text)).toEqual([quote]);
  });

  it('accepts them within the year of a monitoring report', () => {
    const report = auditParts('青禾区水利局2023年上半年绩效运行监控报告', FACT, '自评时间为2023年7月。');
    expect(quotedBy(report, 'A11')).toEqual([]);
  });
});
