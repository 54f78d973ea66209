import { describe, expect, it } from 'vitest';
import { auditText } from '../audit-of.ts';

describe('a sentence with a figure left open', () => {
  it.each([
    '沟渠清淤补助每亩20元，本期有XX亩未验收，全年需36.40万元，已落实30万元，缺口6.40万元。',
    '补贴标准每人××元，惠及1,200人，共发放24万元。',
    '共检查0次，发现问题0个，整改率0%。',
    '上年0万元，本年36万元，增长0%。',
  ])('is audited to the end: “%s”', (text) => {
    expect(() => auditText(text)).not.toThrow();
  });
});
