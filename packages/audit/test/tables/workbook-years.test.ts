import type { Document } from '@shiji/document';
import { describe, expect, it } from 'vitest';
import { auditFiles, loudIn } from '../audit-of.ts';
import { tableOf } from './table-of.ts';

/** A workbook of sheets, each a drawn table. */
function workbook(...sheets: readonly string[]): Document {
  const blocks = sheets.map((drawing, at) => ({ ...tableOf(drawing, at + 1), sheet: `表${at + 1}` }));
  return { format: 'xlsx', blocks, stories: [], notices: [] };
}

function loud(...sheets: readonly string[]): string[] {
  return auditFiles({ '数据.xlsx': workbook(...sheets) }).flatMap(loudIn);
}

const PEOPLE = '2024年度人员编制情况表|<\n科室|人数\n办公室|12';
const COSTS = (year: number) => `${year}年度公用经费支出表|<\n科目|决算\n办公费|3.20`;

const DAYS = (year: number, february: number) =>
  `${year}年车辆运行月报表|<\n月份|运营天数\n1月|31\n2月|${february}\n3月|31\n4月|30`;

describe('the years of a workbook', () => {
  it('accepts sheets of one year', () => {
    expect(loud(PEOPLE, COSTS(2024))).toEqual([]);
  });

  it('accepts the same sheet for every year', () => {
    expect(loud(COSTS(2023), COSTS(2024))).toEqual([]);
  });

  it('finds the sheet titled with the year before', () => {
    expect(loud(PEOPLE, COSTS(2023))).toHaveLength(1);
  });

  it.each([
    ['29 days in a leap year', DAYS(2024, 29)],
    ['28 days in a common year', DAYS(2023, 28)],
    ['28 days at work in a leap year', DAYS(2024, 28)],
  ])('accepts a February of %s', (_, sheet) => {
    expect(loud(sheet)).toEqual([]);
  });

  it('finds 29 days of February in a common year', () => {
    expect(loud(DAYS(2023, 29))).toEqual(['2023年→2024年']);
  });
});
