import { describe, expect, it } from 'vitest';
import { auditParts, quotedBy } from '../audit-of.ts';

const TITLE = '望川县水务局2023年度部门整体支出绩效自评报告';
const yearsIn = (...parts: string[]) => quotedBy(auditParts(...parts), 'K04');

describe('years left over from last year', () => {
  it.each([
    ['a plan of several years', '根据《望川县水利发展“十四五”规划（2021—2025年）》开展工作。'],
    ['what was planned for the year', '2023年计划安排项目资金1,200万元，实际到位1,200万元。'],
    ['money carried over', '2022年结转资金86万元，已于2023年3月底前全部支付。'],
    ['the course of a project', '该项目于2021年立项，2022年开工，2023年10月完工并通过验收。'],
    ['an event of the past', '2022年12月，县委编办批复设立河湖中心，核定编制12名。'],
    ['a rule since then', '自2020年起，县财政每年安排水源保护资金50万元。'],
    ['what was done', '2023年，我局严格执行预算，全年支出951.26万元。'],
    ['a cut-off at the end of the year', '截至2023年12月31日，累计完成投资3,600万元。'],
    ['a contract', '项目合同约定工期至2024年6月底前，目前形象进度达76%。'],
    ['plans for next year', '2024年，我局将继续完善绩效管理制度，力争预算执行率达到98%。'],
    ['last year’s audit', '2022年度审计指出的3个问题已全部整改到位。'],
    ['a comparison', '与2022年相比，投诉量减少46件。'],
    ['a document’s number', '依据望财绩〔2022〕36号文件执行。'],
  ])('accepts %s', (_, text) => {
    expect(yearsIn(TITLE, text)).toEqual([]);
  });

  it('accepts deadlines of next year among what comes next', () => {
    expect(yearsIn(TITLE, '三、下一步工作打算', '2024年6月底前完成剩余工程。')).toEqual([]);
  });

  it('accepts cut-offs and deadlines of the year in its monitoring', () => {
    const text = '截至2023年7月31日，项目支出236万元。2023年9月底前完成全部招标。';
    expect(yearsIn('2023年度项目绩效运行监控报告', text)).toEqual([]);
  });

  it('accepts last year’s column beside this year’s', () => {
    const table = `项目|2022年决算数|2023年预算数|2023年决算数|比上年增减
                   公务接待费|4.47|5.00|3.26|-1.21
                   公务用车运行维护费|16.83|17.00|15.20|-1.63`;
    expect(yearsIn('2023年度“三公”经费情况说明', table)).toEqual([]);
  });

  it('accepts results of earlier years in a goal', () => {
    const table = `年度总体目标|预期目标|实际完成情况
                   ^|完成12座水库除险加固；巩固2022年脱贫攻坚成果。|完成12座，2022年结转的3座通过验收。`;
    expect(yearsIn('2023年度项目支出绩效自评表', table)).toEqual([]);
  });

  it.each([
    ['a plan', '2023年，我局将进一步加强绩效管理，提高效益。', '2023年，我局将进一步加强绩效管理'],
    ['a title', '2022年度项目支出绩效自评表', '2022年度项目支出绩效自评表'],
  ])('finds %s', (_, text, quote) => {
    expect(yearsIn(TITLE, text)).toEqual([quote]);
  });

  it('finds a deadline that has passed among what comes next', () => {
    expect(yearsIn(TITLE, '一、下一步工作打算', '2023年6月底前完成问题整改。')).toEqual(['2023年6月底前完成问题整改']);
  });

  it('finds last year’s cut-off in the monitoring of this year', () => {
    expect(yearsIn('2024年度项目绩效运行监控报告', '截至2023年7月31日，项目支出236万元。')).toEqual([
      '截至2023年7月31日',
    ]);
  });

  it('finds last year in a goal', () => {
    const table = `年度总体目标|预期目标|实际完成情况
                   ^|2022年完成全县12座病险水库除险加固。|完成12座病险水库除险加固。`;
    expect(yearsIn('2023年度项目支出绩效自评表', table)).toEqual(['2022年完成全县12座病险水库除险加固']);
  });

  it('finds last year’s budget beside this year’s accounts', () => {
    const table = `项目|2022年预算总额|2023年决算总额
                   基本支出|1,200.00|1,180.00
                   项目支出|800.00|760.00`;
    expect(yearsIn('2023年度决算情况表', table)).toEqual(['2022年预算总额']);
  });
});
