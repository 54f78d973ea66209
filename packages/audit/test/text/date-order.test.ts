import { describe, expect, it } from 'vitest';
import { auditParts, quotedBy } from '../audit-of.ts';

const rangesIn = (...parts: string[]) => quotedBy(auditParts(...parts), 'A15');

describe('order of dates', () => {
  it.each([
    '项目起止时间：2023年3月1日至2023年11月30日。',
    '实施期限：2021.1—2023.12',
    '工期为2022年11月—2023年2月。',
    '实施时间：2023.10-12，验收时间2023年12月。',
    '2023年3月至11月开展专项行动，9月1日至次年2月底为防火期。',
    '会议于2023年5月12日至14日召开。',
    '2023年12月至2023年12月31日',
  ])('accepts “%s”', (text) => {
    expect(rangesIn(text)).toEqual([]);
  });

  it('finds a period that ends before it begins', () => {
    const period = '2023年11月1日至2023年3月30日';
    expect(rangesIn(`项目起止时间：${period}。`)).toEqual([period]);
  });

  it('finds a completion before the beginning in neighbouring columns', () => {
    const table = `工程名称|开工日期|竣工日期
                   河堤加固|2023-03-12|2023-10-20
                   清淤疏浚|2023-09-15|2023-04-01`;
    expect(rangesIn(table)).toEqual(['2023-04-01']);
  });
});
