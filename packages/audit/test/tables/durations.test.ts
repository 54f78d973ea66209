import { describe, expect, it } from 'vitest';
import { loudOf } from './table-of.ts';

/** Four rows of a ledger; the days of the last row and its end are given. */
function ledger(ended: string, days: string): string {
  return `编号|事项|受理日期|办结日期|用时（天）
    1|许可变更|2024-01-11|2024-02-02|22
    2|资质延期|2024-03-05|2024-04-26|52
    3|备案|2024-03-14|2024-04-09|26
    4|注销|2024-04-18|${ended}|${days}`;
}

describe('days between two dates of a ledger', () => {
  it.each([
    ['right', ledger('2024-05-06', '18')],
    ['unknown', ledger('—', '—')],
    ['not told', ledger('2024-05-06', '')],
    [
      'counted with both ends',
      '编号|开工日期|完工日期|用时\n1|2024-01-01|2024-01-10|10\n2|2024-01-03|2024-01-05|3\n3|2024-02-01|2024-03-01|30',
    ],
    [
      'working days',
      '编号|受理日期|办结日期|用时（天）\n1|2024-01-01|2024-01-10|8\n2|2024-01-03|2024-01-15|9\n3|2024-02-01|2024-03-01|14',
    ],
  ])('accepts days that are %s', (_, table) => {
    expect(loudOf(table)).toEqual([]);
  });

  it('finds the row whose days differ', () => {
    expect(loudOf(ledger('2024-05-06', '28'))).toEqual(['28→18']);
  });

  it('finds an end before its beginning', () => {
    expect(loudOf(ledger('2024-04-06', '12'))).toEqual(['2024-04-06→不早于2024-04-18']);
  });
});
