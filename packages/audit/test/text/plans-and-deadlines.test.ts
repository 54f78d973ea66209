import { describe, expect, it } from 'vitest';
import { auditParts, quotedBy } from '../audit-of.ts';

const TITLE = '某某县水利局2023年度部门整体支出绩效自评报告';
const REST = '三是管护人员偏少，闸站分布零散，日常巡查主要靠乡镇水管员兼职承担。';
const plan = (text: string) => quotedBy(auditParts(TITLE, '四、下一步打算', `${REST}${text}`), 'K04');

const late = (claim: string, other: string) => quotedBy(auditParts(TITLE, claim, other), 'C13');
const ratio = (text: string) =>
  quotedBy(auditParts(TITLE, '年末在职312人，其中医师96人、护士144人、其他72人。', text), 'B02');

describe('tasks among the plans', () => {
  it('finds a half-year that is over', () => {
    expect(plan('2023年上半年完成闸站划界，结余资金用于支付质保金。')).toEqual(['2023年上半年完成闸站划界']);
  });

  it.each([
    '2024年上半年完成闸站划界。',
    '2023年上半年完成投资仅占全年的30%，进度偏慢。',
    '2023年上半年完成了闸站划界，下半年转入确权。',
  ])('says nothing about “%s”', (text) => {
    expect(plan(text)).toEqual([]);
  });
});

describe('works that were all in time', () => {
  it('cannot stand beside one that was late', () => {
    expect(late('三座泵站均按合同工期完工。', '北闸泵站晚于合同工期2个月，扣1分。')).toEqual([
      '三座泵站均按合同工期完工',
    ]);
  });

  it.each([
    ['三座泵站均按合同工期完工。', '评分标准：每晚于合同工期1个月扣1分。'],
    ['三座泵站均按合同工期完工。', '上年北闸泵站晚于合同工期2个月。'],
    ['两座泵站按合同工期完工。', '北闸泵站晚于合同工期2个月。'],
  ])('says nothing about “%s” beside “%s”', (claim, other) => {
    expect(late(claim, other)).toEqual([]);
  });
});

describe('a ratio of persons stated in another passage', () => {
  it('is recomputed', () => {
    expect(ratio('医护比为1∶0.67，床位使用率86.20%。')).toEqual(['医护比为1∶0.67']);
  });

  it('stays silent when it fits', () => {
    expect(ratio('医护比为1∶1.50，床位使用率86.20%。')).toEqual([]);
  });
});
