import { describe, expect, it } from 'vitest';
import { auditParts, quotedBy } from '../audit-of.ts';

const malformedIn = (...parts: string[]) => quotedBy(auditParts(...parts), 'B13');

describe('figures that cannot be read in running text', () => {
  it.each([
    ['a figure behind the number of a list item', '1.预算执行偏慢。2.资产闲置。3.12.60万元结余收回统筹。'],
    ['a figure behind the first number of a list', '1.36.5万元已收回。'],
    ['thousands in groups of three', '参保1,234,567人，缴费86,420元。'],
    ['numbers listed with commas', '分别安排3，5，8人。'],
    ['numbers of tables', '见表1,2,3个附件。'],
    ['a leap day', '2024年2月29日完成结算。'],
    ['a numbered heading', '1.2.3 项目组织'],
  ])('accepts %s', (_, text) => {
    expect(malformedIn(text)).toEqual([]);
  });

  it.each([
    ['commas out of place', '失业保险参保5,36,7人。', ['5,36,7人']],
    ['a comma before the last digit', '受益群众12,345,6户。', ['12,345,6户']],
    ['two points', '管网长8.1.4公里。', ['8.1.4公里']],
    ['a day that no month has', '2023年11月31日完成支付。', ['2023年11月31日']],
    ['a leap day of a common year', '2023年2月29日验收。', ['2023年2月29日']],
    ['a thirteenth month', '于13月5日前整改。', ['13月5日']],
  ])('finds %s', (_, text, quotes) => {
    expect(malformedIn(text).map((quote) => quote)).toEqual(quotes);
  });
});
