import { describe, expect, it } from 'vitest';
import { type CalendarPoint, type Period, readDates } from '../src/index.ts';

const point = ({ year, month, day }: CalendarPoint): string =>
  [year ?? '?', month, day].filter((part) => part !== null).join('-');
const shown = (period: Period): string =>
  [
    point(period.from),
    point(period.to),
    period.bound === 'within' ? '' : period.bound,
    period.possible ? '' : 'impossible',
  ]
    .filter(Boolean)
    .join(' ');

describe('readDates', () => {
  it.each([
    '',
    '12',
    '3年行动',
    '3个月',
    '36个月',
    '2023万元',
    '1.5',
    '2023.5',
    '季度',
    '半年',
    '月',
    '1-2个',
    '第20次',
  ])('finds none in “%s”', (text) => expect(readDates(text)).toEqual([]));

  it.each([
    ['2023年', '2023 2023'],
    ['2023年度', '2023 2023'],
    ['2022年1月-12月', '2022-1 2022-12'],
    ['2023年1月1日至12月31日', '2023-1-1 2023-12-31'],
    ['2024 年 05 月 30 日', '2024-5-30 2024-5-30'],
    ['2023-05-30', '2023-5-30 2023-5-30'],
    ['2023.5.30', '2023-5-30 2023-5-30'],
    ['2023/5/30', '2023-5-30 2023-5-30'],
    ['20230530', '2023-5-30 2023-5-30'],
    ['2023-05', '2023-5 2023-5'],
    ['2022.01-2022.12', '2022-1 2022-12'],
    ['２０２３年５月', '2023-5 2023-5'],
    ['第三季度', '?-7 ?-9'],
    ['2024年第2季度', '2024-4 2024-6'],
    ['前三季度', '?-1 ?-9'],
    ['上半年', '?-1 ?-6'],
    ['2024年下半年', '2024-7 2024-12'],
    ['9月22日至29日', '?-9-22 ?-9-29'],
    ['9月22日至9月29日', '?-9-22 ?-9-29'],
    ['9月22-29日', '?-9-22 ?-9-29'],
    ['1—7月', '?-1 ?-7'],
    ['2024年1-9月', '2024-1 2024-9'],
    ['2022年—2023年', '2022 2023'],
    ['2019-2021年', '2019 2021'],
    ['截至10月底', '?-10 ?-10 until'],
    ['自3月下旬以来', '?-3 ?-3 since'],
    ['二〇二三年', '2023 2023'],
    ['二O二四年五月二十日', '2024-5-20 2024-5-20'],
    ['2023年2月30日', '2023-2-30 2023-2-30 impossible'],
    ['2024年2月29日', '2024-2-29 2024-2-29'],
    ['2023年2月29日', '2023-2-29 2023-2-29 impossible'],
    ['2023年13月1日', '2023-13-1 2023-13-1 impossible'],
    ['2023年12月31日至1月1日', '2023-12-31 2023-1-1 impossible'],
  ])('reads %s', (text, expected) => expect(readDates(text).map(shown)).toEqual([expected]));

  it('gives exact offsets', () => {
    const text = '截至2023年9月底，比2022年同期';
    for (const { start, end, text: quote } of readDates(text)) expect(text.slice(start, end)).toBe(quote);
    expect(readDates(text)).toHaveLength(2);
  });
});
