import type { Draft } from '../builder/draft.ts';
import { type Amount, exact, flip, growth, pct, sum } from '../builder/exact.ts';
import { across, block, group } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';

const start = { state: '3986.40', lottery: '260.00', own: '40.00' };
const full = { state: '4269.15', lottery: '296.00', own: '40.00', carried: '96.20' };
const used = { state: '4158.37', lottery: '281.20', own: '36.42', carried: '96.20' };
const first = sum(...Object.values(start)).f();
const budget = sum(...Object.values(full)).f();
const spent = sum(...Object.values(used)).f();
const basic = '1486.52';
const project = exact(spent).minus(basic).f();

function percent(part: Amount, whole: Amount): string {
  return pct(part, whole).replace('.00%', '%');
}

function money({ bad, ok }: Writer): Row[] {
  const rate = percent(spent, budget);
  return [
    [block('部门预算\n（万元）', 6, 1), across('资金来源', 2), '年初预算', '全年预算（A）', '全年执行（B）', '执行率（B÷A）', across('按用途分（全年执行）', 2)],
    [across('年度资金总额', 2), ok(first, '3986.40+260.00+40.00，年初不含结转'), ok(budget, '四项来源相加'), ok(spent, '四项来源相加'), bad('ratio', percent(spent, first), rate, `${spent}÷${budget}`, { slip: '误用年初预算作分母，超过100%' }), '基本支出', ok(basic, `${spent}-${project}`)],
    [across('其中：一般公共预算', 2), start.state, full.state, used.state, ok(percent(used.state, full.state), `${used.state}÷${full.state}`), '　人员经费', ok('1298.77', '1486.52-187.75')],
    [across('体育彩票公益金', 2), start.lottery, full.lottery, used.lottery, ok('95%', '281.20÷296.00'), '　公用经费', '187.75'],
    [across('其他收入', 2), start.own, full.own, used.own, bad('ratio', flip(percent(used.own, full.own), 1), percent(used.own, full.own), '36.42÷40.00', { slip: '数字颠倒' }), '项目支出', bad('cross_reference', flip(project), project, `${spent}-${basic}`, { slip: '数字颠倒，与正文和总额不符', also: [`项目支出${project}万元`] })],
    [across('上年结转', 2), ok('0', '年初不含结转，零为有效值'), full.carried, used.carried, ok('100%', '96.20÷96.20'), '　', ''],
  ];
}

function done({ bad, ok }: Writer): string {
  const [gold, silver, bronze] = [27, 22, 31];
  return [
    '1.群众体育。',
    `年内建成百姓健身房12个、体育公园2个，更新健身路径36条；${ok('全市体育场地298.98万平方米，按常住人口99万人计，人均3.02平方米', '298.98÷99=3.02')}。119所学校中有113所开放运动场地，${ok('开放率94.96%', '113÷119')}。举办各类赛事88场，${bad('sum', '其中省级以上9场、市级31场、县级84场', '其中省级以上9场、市级31场、县级48场', '9+31+48=88', { slip: '县级48场写成84场，相加不等于88', expected: '48场', also: ['举办各类赛事88场'] })}，${ok('参赛2.64万人次，场均300人次', '26,400÷88')}。`,
    '2.竞技体育。',
    `参加省运会获奖牌${ok(`${gold + silver + bronze}枚，金、银、铜牌分别为${gold}枚、${silver}枚、${bronze}枚`, '27+22+31=80')}，金牌数比上届${bad('difference', '多6枚', '多8枚', '27-19', { around: (v) => `19枚${v}`, slip: '相减错误' })}；注册运动员1040人，向省队输送26人，${ok('输送率2.5%', '26÷1040')}。`,
    '3.体育产业。',
    `体育彩票销量3.26亿元，${ok(`同比增长${growth('3.26', '3.05')}`, '（3.26-3.05）÷3.05')}（上年3.05亿元）；体育产业增加值${ok('占地区生产总值的1.5%左右', '概数')}。支出公益金281.20万元，项目支出${project}万元中用于场馆维修的${ok(`842.35万元，占${pct('842.35', project)}`, `842.35÷${project}`)}。`,
    '4.场馆服务。',
    `市体育中心全年接待142.8万人次，免费低收费时段接待${bad('ratio', '85.68万人次，占66%', '85.68万人次，占60%', '85.68÷142.8', { slip: '占比写错' })}；日均${ok('4000人次上下', '142.8万÷357个开放日，约数')}。国民体质监测5000人，合格4715人，${ok('合格率94.3%', '4715÷5000')}。`,
  ].join('\n');
}

function indicators({ bad, ok, fault }: Writer): Row[] {
  const reason = fault('missing', '社会体育指导员培训586人低于目标值600人，未达标却没有说明', '未达标并已说明', { expected: '填写偏差原因', also: ['≥600人'] });
  const template = fault('placeholder', '生态效益指标保留模板占位“指标1”，没有填写', '指标已填写', { expected: '具体指标或删除' });
  const row = (name: string, goal: string, real: string, rate: string, why = ''): Row => [name, goal, real, rate, across(why, 2)];
  return [
    [block('绩效指标', 1, 1), '一级指标', '二级指标', '三级指标', '目标值', '实际值', '完成率', across('偏差原因分析', 2)],
    ...group('年度绩效指标', [
      ...group('产出', [
        ...group('数量', [
          row('新建百姓健身房', '12个', '12个', '100%'),
          row('更新健身路径', '30条', '36条', ok('120%', '36÷30'), '社区申请增加，用结转资金实施'),
          row('社会体育指导员培训', '≥600人', reason.here('586人'), ok('97.67%', '586÷600'), reason.pick('', '第四期报名不足，顺延14人到次年')),
          row('举办赛事活动', '≥80场', bad('unit', '88项次人', '88场', '目标值单位为场', { finding: '实际值单位“项次人”与目标值单位“场”不一致', also: ['≥80场'] }), '110%'),
        ]),
        ...group('质量', [row('体质监测合格率', '≥93%', '94.3%', '—'), row('场馆安全检查合格率', '100%', '100%', '100%')]),
        ...group('时效', [row('项目完工时间', '2023年11月底前', ok('2023年11月20日', '早于11月底'), '—'), row('资金下达时间', '收文后30日内', bad('unquantified', '及时', '平均21日', '时限可以核对', { finding: '目标值为30日内，实际值填“及时”，无法核对', also: ['收文后30日内'] }), '—')]),
        ...group('成本', [row('单个健身房建设成本', '≤25万元', ok('24.5万元', '294.00万元÷12个'), '—')]),
      ]),
      ...group('效益', [
        ...group('社会效益', [row('人均体育场地面积', '≥3平方米', '3.02平方米', '100.67%'), row('经常锻炼人口比例', '≥42%', ok('42.6%', '42.6≥42'), '—')]),
        ...group('经济效益', [row('体育彩票销量', '≥3亿元', bad('cross_reference', '3.62亿元', '3.26亿元', '与实际完成情况3.26亿元一致', { slip: '数字颠倒', also: ['体育彩票销量3.26亿元'] }), ok('108.67%', '3.26÷3'))]),
        ...group('生态效益', [row(template.here(template.pick('指标1', '节能改造场馆数')), template.pick('', '1座'), template.pick('', '1座'), template.pick('', '100%'))]),
      ]),
      ...group('满意度', group('服务对象满意度', [row('健身群众满意度', '≥90%', ok('91.5%', '549÷600'), '—')])),
    ]),
  ];
}

/** A city sports bureau, 2023: department self-evaluation form with completion shares, income and spending side by side. */
export const sportsSelfEvaluation: Draft = {
  name: 'K03_sports_self_evaluation',
  part: 'holdout',
  format: 'docx',
  write(w) {
    const { p, title, table, bad, ok } = w;
    title('部门整体绩效自评表');
    p('（2023年度）', 'title');
    table([
      ['部门名称', across('云汀市体育局', 3), '联系人', across('裴如海', 2), '填报日期', bad('carryover', '2023年3月26日', '2024年3月26日', '2023年度自评在次年填报', { slip: '年度未结束，沿用上年日期' })],
      ...money(w),
      [block('年度总体目标', 2, 1), across('预期目标', 4), across('实际完成情况', 4)],
      [across('建设百姓健身房12个，更新健身路径30条；举办赛事80场以上；省运会保持全省前列；体彩销量达到3亿元；群众满意度90%以上。', 4), across(done(w), 4)],
      ...indicators(w),
      ['自评结论', across(ok('☑优　□良　□中　□差', '只勾一项'), 3), '问卷情况', across('发放650份，有效600份，满意549份', 2), '有效率', bad('ratio', '108.33%', '92.31%', '600÷650', { slip: '分子分母颠倒' })],
    ]);
    p(`填表说明：不便计算完成率的指标填“—”；执行率整数的不写小数。`, 'note');
  },
};
