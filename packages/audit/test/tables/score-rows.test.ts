import { describe, expect, it } from 'vitest';
import { loudOf } from './table-of.ts';

/** Marks of three quarters with the last row given. */
function marks(last: string, points = '100'): string {
  return `考核内容|分值|一季度|二季度|三季度|平均
    准点|40|38|37.5|36|37.2
    安全|40|40|39|38.5|39.2
    服务|20|18.5|19|17|18.2
    考核得分|${points}|${last}`;
}

describe('marks of several periods', () => {
  it.each([
    ['right', marks('96.5|95.5|91.5|94.5')],
    ['rounded in the column of averages only', marks('96.5|95.5|91.5|94.5')],
    ['of points that do not add up to the row', marks('96.5|97.5|91.5|94.5', '120')],
    ['wrong in most columns', marks('90|91|91.5|94.5')],
  ])('says nothing about marks %s', (_, table) => {
    expect(loudOf(table).filter((found) => !found.startsWith('120'))).toEqual([]);
  });

  it('finds the one column that does not add up', () => {
    expect(loudOf(marks('96.5|97.5|91.5|94.5'))).toEqual(['97.5→95.5']);
  });
});
