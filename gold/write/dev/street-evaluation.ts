import type { Draft } from '../builder/draft.ts';
import { exact, flip, growth, pct, pctShort, sum } from '../builder/exact.ts';
import { across, down, group, total } from '../builder/grid.ts';

/** A street office, 2023: the department form with income and spending kinds side by side, and a narrative, as a PDF. */
export const streetEvaluation: Draft = {
  name: 'H7_street_evaluation',
  part: 'dev',
  format: 'pdf',
  write({ p, title, heading, table, bad, ok, fault, debatable }) {
    const [budgetEarly, budget, general, fund, other] = ['2640.00', '2986.40', '2748.62', '96.00', '84.53'];
    const spent = sum(general, fund, other).f();
    const [basic] = ['1486.27'];
    const project = exact(spent).minus(basic).f();
    const rate = pct(spent, budget);
    const money = exact(rate.slice(0, -1)).over(10).f();
    const communities = 12;
    const [orders, closed, inTime] = [8642, 8498, 8316];
    const [asked, valid, good] = [800, 756, 701];
    const late = fault('missing', '12345工单按期办结率97.86%低于98%，偏差原因栏空白', '97.86%＜98%，原因已写明', { expected: '填写偏差原因', also: ['≥98%'] });
    const inTimeRate = pct(inTime, closed);
    const orderScore = exact(inTimeRate.slice(0, -1)).over(98).times(8).f();
    const treeScore = exact(3).over(4).times(6).f();
    const body = [
      ...group('产出指标（50分）', [
        ...group('数量指标', [
          ['改造背街小巷', '8条', '8条', '8', '8', ''],
          ['新建口袋公园', '4个', '3个', '6', bad('score', '6', treeScore, '3÷4×6', { slip: '未完成却给满分' }), '1个地块征收未完成，转2024年'],
          ['开展志愿服务', '≥240场', ok('288场', '12个社区×24场'), '6', '6', ''],
        ]),
        ...group('质量指标', [['12345工单按期办结率', '≥98%', late.here(inTimeRate), '8', ok(orderScore, `${inTimeRate}÷98%×8`), late.pick('', '噪声类工单需多部门会办')], ['垃圾分类正确投放率', '≥85%', '87.4%', '8', '8', '']]),
        ...group('时效指标', [['惠民资金发放及时率', '100%', '100%', '6', '6', '']]),
        ...group('成本指标', [['社区运转经费', bad('unit', '≤18元/个', '≤18万元/个', '216.00万元÷12个社区=18万元', { slip: '漏写“万”' }), ok('18万元/个', '216.00÷12'), '8', '8', '']]),
      ]),
      ...group('效益指标（30分）', [
        ...group('社会效益', [['刑事警情下降率', '≥5%', ok('8.33%', '（168-154）÷168'), '15', '15', ''], ['居民安全感', bad('unquantified', '进一步增强', '测评≥95%', '指标值可以核对', { finding: '指标值“进一步增强”没有量化' }), '96.1%', bad('weight', '18', '15', '15+15=30分', { slip: '两项合计33分，与30分不符' }), '15', '']]),
      ]),
      ...group('满意度指标（10分）', [...group('服务对象', [['居民满意度', '≥90%', ok(pct(good, valid), `${good}÷${valid}`), '10', '10', '']])]),
    ];
    const score = total(body, 2).plus(money);

    title('2023年度部门整体支出绩效自评表');
    table([
      [across('预算部门', 2), across('江浦沿区望潮街道办事处', 6)],
      [down('年度预算申请\n（万元）', 6), '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额', budgetEarly, budget, spent, '10', bad('ratio', pct(spent, budgetEarly), rate, `${spent}÷${budget}`, { slip: '误用年初预算数作分母' }), ok(money, `${rate}×10`)],
      [across('按收入性质分：', 4), across('按支出性质分：', 3)],
      [across(`其中：一般公共预算：${general}`, 4), across(`其中：基本支出：${basic}`, 3)],
      [across(`政府性基金拨款：${fund}`, 4), across(`项目支出：${bad('sum', flip(project, 1), project, `${spent}-${basic}`, { slip: '数字颠倒，两类支出之和不等于执行数' })}`, 3)],
      [across(`纳入专户管理的非税收入拨款：0　其他资金：${ok(other, `${spent}-${general}-${fund}`)}`, 4), across('', 3)],
      ['年度总体目标', across('改造背街小巷8条，新建口袋公园4个，工单按期办结率98%以上。', 4), across(`改造背街小巷8条，新建口袋公园3个；受理工单${exact(orders).c(0)}件，办结${exact(closed).c(0)}件，${ok(`办结率${pct(closed, orders)}`, `${closed}÷${orders}`)}，其中${bad('cross_reference', flip(String(inTime)), String(inTime), `${inTime}÷${closed}=${inTimeRate}`, { around: (v) => `按期办结${exact(v).c(0)}件`, slip: '数字颠倒' })}。`, 3)],
    ]);
    table([
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ...body,
      [across('总分（含预算执行10分）', 5), debatable('weight', '100', '50+30+10+10'), bad('score_total', score.minus('1').f(), score.f(), '执行得分与各指标得分相加', { slip: '相加不等' }), ''],
    ]);
    p('注：未达到指标值的按实际完成值÷指标值×分值计分；得分不超过分值。', 'note');
    heading('自评情况说明');
    p(`（一）街道基本情况。辖区面积14.6平方公里，常住人口8.76万人，${ok('每平方公里6000人', '87,600÷14.6')}；${communities}个社区、${ok('146个网格，平均每社区12.2个', '146÷12')}。在编人员62人，其中行政28人、事业${ok('34人', '62-28')}；编制65名，控制率${bad('ratio', '104.84%', '95.38%', '62÷65', { slip: '分子分母颠倒' })}。`);
    p(`（二）支出。全年支出${spent}万元，比上年2,812.46万元${bad('growth', `增长${growth(spent, '2812.46').replace('%', '')}个百分点`, `增长${growth(spent, '2812.46')}`, `（${spent}-2812.46）÷2812.46`, { slip: '增长率误写为百分点' })}；基本支出占${ok(pct(basic, spent), `${basic}÷${spent}`)}，项目支出占${pct(project, spent)}。社区运转经费216.00万元，占项目支出的${ok(pct('216.00', project), `216.00÷${project}`)}。`);
    p(`（三）民生。为1,326名高龄老人发放津贴，其中80—89岁1,084人、90岁以上${ok('242人', '1,326-1,084')}；低保对象312户、${ok('468人，户均1.5人', '468÷312')}，按季发放，${bad('sum', '全年发放3次', '全年发放4次', '每季1次×4季', { slip: '次数不符' })}。新增就业1,864人，${ok('完成年度目标1,800人的103.56%', '1864÷1800')}。`);
    p(`（四）治理。整治占道经营${bad('sum', '1,268起', '1,286起', '642+358+286', { around: (v) => `${v}（流动摊贩642起、店外经营358起、违规广告286起）`, slip: '数字颠倒' })}；排查消防隐患934处，整改918处，整改率${ok('98.29%', '918÷934')}。垃圾分类小区96个，${ok('覆盖率100%', '全部小区')}，正确投放率比上年81.2%提高${ok('6.2个百分点', '87.4-81.2')}。发放问卷${asked}份，有效${valid}份，${ok(`有效率${pctShort(valid, asked)}`, `${valid}÷${asked}`)}，满意${good}份。`);
    p(`（五）问题和措施。口袋公园未按计划完成；${bad('placeholder', '涉及资金（）万元', '涉及资金45.00万元', '资金数已填写', { finding: '金额处留有空括号' })}结转下年。${bad('carryover', '2023年6月底前', '2024年6月底前', '2023年度自评的措施面向2024年', { around: (v) => `${v}完成征收`, slip: '沿用旧稿年份' })}。`);
    p('江浦沿区望潮街道办事处　2024年3月5日', 'right');
  },
};
