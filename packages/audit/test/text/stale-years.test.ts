import { describe, expect, it } from 'vitest';
import { auditParts, quotedBy } from '../audit-of.ts';

const TITLE = '沅渡县林业局2024年度部门整体支出绩效自评报告';
const yearsIn = (...parts: string[]) => quotedBy(auditParts(...parts), 'K04', 'A11');

describe('years that a word beside them fixes', () => {
  it.each([
    ['what was published last year', '2023年2月16日公开2023年部门预算，2024年9月3日公开上年决算。'],
    ['last year by its number', '比上年（2023年）减少12件。'],
    ['the evaluated object', '本次评价对象为本部门2024年度整体支出。'],
    ['a span of years', '评价范围为2022年度、2023年度和2024年度专项资金。'],
    ['the evaluation of last year', '2024年5月，我局组织对2023年度项目开展自评，结果已应用。'],
    ['how last year’s results were used', '根据2023年度绩效评价结果，压减项目2个。'],
    ['a cut-off of the opening balance', '表2 上年结转情况（截至2023年12月31日）'],
    ['monitoring within the year', '2024年8月，组织开展绩效运行监控。'],
  ])('accepts %s', (_, text) => {
    expect(yearsIn(TITLE, '一、自评工作开展情况', text)).toEqual([]);
  });

  it('accepts the year before last where the table lists three years', () => {
    const table = `项目|2022年决算|2023年决算|2024年决算
                   基本支出|1,210.00|1,226.00|1,240.00`;
    expect(yearsIn(TITLE, table)).toEqual([]);
  });

  it.each([
    [
      'the bracket below the title',
      ['专项资金绩效自评表', '（2023年度）', '注：全年执行数截至2024年12月31日。'],
      ['（2023年度）'],
    ],
    ['the evaluated object', [TITLE, '评价对象为本部门2023年度整体支出。'], ['2023年度']],
    ['the object of the self-evaluation', [TITLE, '现对2023年度部门整体支出绩效开展自评。'], ['2023年度']],
    ['this year’s budget', [TITLE, '2023年3月1日公开当年预算，2024年9月3日公开上年决算。'], ['2023年3月1日']],
    ['last year by its number', [TITLE, '比上年（2022年）减少12件。'], ['2022年']],
    ['results about to be published', [TITLE, '五、下一步打算', '将2023年度自评结果随部门决算公开。'], ['2023年度']],
    ['a plan in a numbered part', [TITLE, '第五部分 改进措施', '2024年起，逐月通报支出进度。'], ['2024年起']],
    ['the day of the evaluation', [TITLE, '自评工作于2024年2月开展。'], ['2024年2月']],
    ['who evaluated when', [TITLE, '二、自评工作开展情况', '2024年3月，我局组织开展自评。'], ['2024年3月']],
    [
      'an evaluation before the figures end',
      ['2023年度水库项目自评报告', '2023年9月开工。', '表1 支出情况（截至2024年12月31日）', '自评时间为2024年3月3日。'],
      ['2024年3月3日'],
    ],
    ['the cut-off of a caption', [TITLE, '表1 支出情况（截至2023年12月31日）'], ['2023年12月31日']],
    [
      'the months of a monitoring',
      ['专项资金2024年上半年绩效运行监控报告', '（监控期：2023年1月1日至6月30日）'],
      ['2023年1月1日'],
    ],
  ])('finds %s', (_, parts, quotes) => {
    expect(yearsIn(...parts)).toEqual(quotes);
  });

  it('finds a carry-over named after the year before last', () => {
    const table = `年初预算|年中追加|2022年结转|全年预算
                   2,300.00|120.00|80.00|2,500.00
                   2023年预算数|2024年预算数|变动数|变动率
                   21.00|20.00|-1.00|-4.76%`;
    expect(yearsIn(TITLE, table)).toEqual(['2022年结转']);
  });

  it('finds a skipped year beside this year’s accounts', () => {
    const table = `项目|2022年决算|2024年决算
                   基本支出|1,210.00|1,240.00`;
    expect(yearsIn(TITLE, table)).toEqual(['2022年决算']);
  });

  it('finds the year in the cell behind its label', () => {
    const table = `评价年度|2023年
                   项目名称|退耕还林`;
    expect(yearsIn(TITLE, table)).toEqual(['2023年']);
  });
});
