import { describe, expect, it } from 'vitest';
import { auditText, loudIn } from '../audit-of.ts';

const WRONG = [
  [
    '全镇有居民3,150户、学校12所更换节水龙头。\n改造后每户每月少用水1.2万立方米，全年共少用4.54万立方米。',
    '1.2万立方米→1.2立方米',
  ],
  ['渠道清淤面积6.4万平方米，支出192.00万元，每平方米30万元。', '30万元→30元'],
  ['路面养护38,500平方米，支付1,732,500.00元，每平方米45万元。', '45万元→45元'],
] as const;

const CORRECT = [
  '全镇有居民3,150户、学校12所更换节水龙头。\n改造后每户每月少用水1.2立方米，全年共少用4.54万立方米。',
  '渠道清淤面积6.4万平方米，支出192.00万元，每平方米30元。',
  '新建绿道12公里，支出960.00万元，每公里80万元。',
  '改造厂房2,400平方米，设备每平方米投入约1万元，合计投入2,400万元。',
];

describe('a standard that repeats the 万 of its total', () => {
  it.each(WRONG)('corrects “%s”', (text, expected) => {
    expect(loudIn(auditText(text))).toEqual([expected]);
  });

  it.each(CORRECT)('says nothing about “%s”', (text) => {
    expect(loudIn(auditText(text))).toEqual([]);
  });
});
