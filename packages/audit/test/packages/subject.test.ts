import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../src/subject.ts';
import { partsDocument } from '../audit-of.ts';
import { CONTENT } from '../shipped-content.ts';

const subject = (...parts: readonly string[]) => subjectOf(partsDocument(...parts), CONTENT.words);

describe('the evaluated year', () => {
  it.each([
    ['of the title', ['望川县水务局2023年度部门整体支出绩效自评报告', '2024年，我局将继续努力。'], 2023],
    ['in brackets below the title', ['项目支出绩效自评表', '（2023年度）', '截至2022年底。'], 2023],
    ['named most often', ['2023年完成投资。', '2023年底验收。', '2022年启动。'], 2023],
    ['of the accounts, not last year’s column', ['收支对比表', '项目|2022年决算|2023年决算\n基本支出|1|2'], 2023],
    ['of a report about it', ['关于2024年上半年绩效运行监控情况的报告', '（监控期：2023年1月1日至6月30日）'], 2024],
    [
      'at whose end the figures end, not that of a notice',
      ['关于开展2022年度绩效自评的通知', '数据截至2023年12月31日。'],
      2023,
    ],
    ['that outlives a bracket', ['项目绩效自评表', '（2022年度）', '注：执行数截至2023年12月31日。'], 2023],
    ['that ends a span of years', ['2021—2023年专项资金绩效自评报告', '2021年启动，2021年完成一期。'], 2023],
    [
      'of the title, where the project ran on',
      ['2022年度农田项目自评报告', '2022年10月开工。', '表1 支出情况（截至2023年12月31日）'],
      2022,
    ],
    ['that is not only planned', ['2024年，我局将继续努力。', '2024年力争完成验收。', '2023年完成投资。'], 2023],
    ['never where it is only planned', ['2024年，我局将继续努力。'], null],
    ['never without any', ['正文。'], null],
  ])('is the one %s', (_, parts, year) => {
    expect(subject(...parts).year).toBe(year);
  });
});

describe('the reporting unit', () => {
  it.each([
    ['of the title', ['望川县水务局2023年度部门整体支出绩效自评报告'], '望川县水务局'],
    ['behind its label', ['项目支出绩效自评表', '填报单位：青禾区教育局'], '青禾区教育局'],
    ['beside its label', ['项目支出绩效自评表', '实施单位|青禾区教育局\n项目名称|校舍维修'], '青禾区教育局'],
    ['that signs', ['绩效自评报告', '正文。', '望川县应急管理局', '2024年3月1日'], '望川县应急管理局'],
    ['never a sentence about a unit', ['项目单位建立健全财务管理制度，支付及时，资料完整。'], null],
    ['never a list of offices', ['青禾区民政局内设办公室、财务股2个股室。'], null],
  ])('is the one %s', (_, parts, unit) => {
    expect(subject(...parts).unit).toBe(unit);
  });
});
