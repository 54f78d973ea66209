import { describe, expect, it } from 'vitest';
import { auditParts } from '../audit-of.ts';

const missingIn = (...parts: string[]) =>
  auditParts(...parts)
    .findings.filter(({ code }) => code === 'A03')
    .map(({ places }) => `${places[0]?.label} ${places[0]?.address.row}`);

const ledger = (done: string, date: string) => `序号|复核意见|整改情况|完成时间|是否销号
  1|未附验收单|补办手续|2025-04-18|是
  2|会议费超定额|退回超支部分|2025-04-11|是
  3|往来款挂账|${done}|${date}|部分
  4|资产未入账|已补录|2025-04-25|是`;

describe('the only blank of a column of words', () => {
  it('accepts a filled column', () => {
    expect(missingIn(ledger('收回5万元', '2025-05-09'))).toEqual([]);
  });

  it('accepts no day for what is not finished', () => {
    expect(missingIn(ledger('尚未收回', ''))).toEqual([]);
  });

  it('accepts blanks among remarks and in several rows', () => {
    expect(missingIn(`项目|建设内容|备注\n甲|修路|已验收\n乙||\n丙||续建\n丁|修渠|已验收`)).toEqual([]);
  });

  it('accepts a blank in the row of totals', () => {
    expect(missingIn(`项目|建设内容|投资\n甲|修路|3\n乙|架桥|4\n丙|修渠|5\n合计||12`)).toEqual([]);
  });

  it.each([
    ['a day', ledger('收回5万元', ''), '完成时间 4'],
    ['an action', ledger('', '2025-05-09'), '整改情况 4'],
    [
      'an explanation',
      `事项|情况说明|存在问题\n分配科学性|按人口测算|无\n下达及时性||无\n拨付合规性|先预拨后结算|无\n执行准确性|结余22万元|无`,
      '情况说明 3',
    ],
    ['a place', `项目|建设地点|投资\n甲桥|东乡|3\n乙桥|西乡|4\n丙桥||5\n丁桥|南乡|6\n合计||18`, '建设地点 4'],
  ])('finds %s', (_, table, where) => {
    expect(missingIn(table)).toEqual([where]);
  });
});
