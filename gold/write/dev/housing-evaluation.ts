import type { Draft } from '../builder/draft.ts';
import { exact, flip, pct, pctShort, sum } from '../builder/exact.ts';
import { across, group, total } from '../builder/grid.ts';

const estates: readonly [string, number, number, string, string, string][] = [
  ['纺织厂宿舍', 18, 742, '6.84', '1286.40', '1251.63'],
  ['东风里', 26, 1084, '9.72', '1758.00', '1736.28'],
  ['矿机家属院', 14, 568, '5.31', '964.50', '948.72'],
  ['供销社小区', 9, 312, '2.76', '512.80', '498.35'],
  ['青年路片区', 31, 1326, '12.15', '2196.30', '2148.96'],
  ['粮食局宿舍', 7, 246, '2.18', '398.60', '391.74'],
];

/** A finance bureau's evaluation of an old-estate renewal project: the 决策/过程/产出/效益 score table and the report around it. */
export const housingEvaluation: Draft = {
  name: '24_housing_evaluation',
  part: 'dev',
  format: 'docx',
  font: '宋体',
  write({ p, title, heading, table, bad, ok, fault, debatable }) {
    const blocks = sum(...estates.map((e) => e[1])).f(0);
    const homes = sum(...estates.map((e) => e[2])).f(0);
    const area = sum(...estates.map((e) => e[3])).f();
    const contract = sum(...estates.map((e) => e[4])).f();
    const spent = sum(...estates.map((e) => e[5])).f();
    const [central, province, city, district, owners] = ['3200.00', '1280.00', '860.00', '1420.60', '356.00'];
    const planned = sum(central, province, city, district, owners).f();
    const arrivedDistrict = '1380.60';
    const arrived = sum(central, province, city, arrivedDistrict, owners).f();
    const [asked, valid, glad] = [450, 432, 389];
    const arrival = pct(arrived, planned);
    const execution = pct(spent, arrived);
    const lift = 46;
    const glads = pct(glad, valid);
    const saving = pct(exact(contract).minus(spent), contract);
    const bare = (x: string) => x.slice(0, -1);
    const arrivalScore = exact(bare(arrival)).times('0.05').f();
    const executionScore = exact(bare(execution)).times('0.05').f();

    const blank = fault('missing', '雨污分流改造的得分空白', '得分5分已填写', { expected: '填写得分（5分）', also: ['完成18.6公里，达到目标'] });
    const rows = [
      ...group('决策（20分）', [
        ...group('项目立项', [['立项依据充分性', '4', '4', '符合规划并纳入年度计划'], ['立项程序规范性', '4', '3.5', '1个小区征求业主意见的材料不完整，扣0.5分']]),
        ...group('绩效目标', [['绩效目标合理性', '3', '3', '目标与投资规模匹配'], ['绩效指标明确性', '3', bad('score', '3', '2', '扣分理由写明扣1分，3-1=2分', { slip: '写明扣1分却给满分' }), '生态效益指标未量化，扣1分']]),
        ...group('资金投入', [['预算编制科学性', '3', '3', '按面积和单价测算'], ['资金分配合理性', '3', '3', '按小区改造内容分配']]),
      ]),
      ...group('过程（20分）', [
        ...group('资金管理', [
          ['资金到位率', '5', arrivalScore, ok(`到位${arrived}万元，计划${planned}万元，到位率${arrival}，得分=到位率×5`, `${arrived}÷${planned}`)],
          ['预算执行率', '5', bad('score', '5', executionScore, `${execution}×5`, { slip: '执行率未到100%却得满分' }), `支出${spent}万元，执行率${execution}，得分=执行率×5`],
          ['资金使用合规性', bad('weight', '4', '3', '过程指标5+5+3+3+4=20分', { slip: '过程各项合计21分' }), '3', '未发现截留、挪用'],
        ]),
        ...group('组织实施', [['管理制度健全性', '3', '3', '制度齐全'], ['制度执行有效性', '4', ok('3', '2处各扣0.5分，4-1=3分'), '2份变更签证晚于施工，每份扣0.5分']]),
      ]),
      ...group('产出（30分）', [
        ...group('数量', [['改造小区完成率', '8', '8', '6个小区全部完工'], ['加装电梯完成率', '6', exact(lift).over(50).times(6).f(), ok(`完成${lift}台，计划50台，完成率${pctShort(lift, 50)}`, '46÷50')]]),
        ...group('质量', [['工程验收合格率', '6', '6', '一次验收合格率100%']]),
        ...group('时效', [['完工及时性', '5', bad('score', '4.5', '4', '晚1个月扣1分，5-1=4分', { slip: '与扣分标准不符' }), '青年路片区晚于合同工期1个月，每晚1个月扣1分']]),
        ...group('成本', [['成本节约率', '5', '5', ok(`合同${contract}万元，支出${spent}万元，节约率${saving}`, `（${contract}-${spent}）÷${contract}`)]]),
      ]),
      ...group('效益（30分）', [
        ...group('社会效益', [['居住条件改善', '8', '8', `惠及${homes}户`], ['安全隐患消除', '7', '7', '消除线路和消防隐患214处']]),
        ...group('生态效益', [[blank.here('雨污分流改造'), '5', blank.pick('', '5'), '完成18.6公里，达到目标']]),
        ...group('满意度', [['居民满意度', '10', bad('score', '10', '9', '满意度在90%（含）—95%得9分', { slip: '满意度90.05%不在满分档' }), `满意度${glads}；95%（含）以上10分，90%（含）—95%得9分，90%以下按比例计分`]]),
      ]),
    ];
    const score = total(rows, 2);
    const parts = [total(rows.slice(0, 6), 2), total(rows.slice(6, 11), 2), total(rows.slice(11, 16), 2), total(rows.slice(16), 2)];
    const grade = score.isBelow(90) ? '良' : '优';

    title('2023年度城镇老旧小区改造项目财政绩效评价报告');
    p('主管部门：泊远县住房和城乡建设局　　评价组织单位：泊远县财政局', 'note');
    heading('一、项目基本情况');
    p(`项目对城区6个老旧小区实施改造，涉及楼栋${blocks}栋、居民${homes}户、建筑面积${bad('sum', exact(area).minus('1.00').f(), area, '六个小区面积相加', { around: (v) => `${v}万平方米`, slip: '与表1合计不符' })}，${ok(`户均建筑面积${exact(area).times(10000).over(homes).f()}平方米`, `${area}万平方米÷${homes}户`)}。${ok('基础类、完善类、提升类三类', '列举恰为三类')}改造内容同步实施。各小区情况见表1。`);
    p('表1　改造小区情况', 'note');
    table([
      ['小区名称', '楼栋（栋）', '户数（户）', '面积（万平方米）', '合同金额（万元）', '实际支出（万元）', '支出占合同比', '平方米造价（元）'],
      ...estates.map(([name, b, h, a, c, s], i) => [
        name,
        b,
        h.toLocaleString('en'),
        a,
        c,
        i === 1 ? bad('cross_reference', flip(s, 1), s, `支出合计${spent}减其余五项`, { slip: '数字颠倒，六项相加不等于合计' }) : s,
        i === 3 ? bad('ratio', flip(pct(s, c)), pct(s, c), `${s}÷${c}`, { slip: '数字颠倒' }) : i === 4 ? ok(pct(s, c), `${s}÷${c}`) : pct(s, c),
        i === 2 ? ok(exact(s).over(a).f(), `${s}万元÷${a}万平方米`) : exact(s).over(a).f(),
      ]),
      ['合计', blocks, ok(exact(homes).c(0), '六个小区户数相加'), area, ok(contract, '六项相加'), debatable('sum', spent, '六项实际支出相加'), pct(spent, contract), exact(spent).over(area).f()],
    ]);
    heading('二、资金情况');
    p('表2　资金安排和到位情况（单位：万元）', 'note');
    table([
      ['资金来源', '计划安排', '实际到位', '到位率', '占到位资金比重'],
      ...([
        ['中央补助', central, central],
        ['省级补助', province, province],
        ['市级补助', city, city],
        ['县级配套', district, arrivedDistrict],
        ['居民出资', owners, owners],
      ] as const).map(([name, a, b], i) => [name, a, b, i === 3 ? bad('ratio', '100%', pct(b, a), `${b}÷${a}`, { slip: '县级配套未全额到位' }) : pctShort(b, a), i === 0 ? ok(pct(b, arrived), `${b}÷${arrived}`) : pct(b, arrived)]),
      ['合计', ok(planned, '五项相加'), arrived, arrival, '100%'],
    ]);
    p(`截至2023年12月31日，项目到位资金${arrived}万元，${ok(`缺口${exact(planned).minus(arrived).f()}万元`, `${planned}-${arrived}`)}为县级配套；支出${spent}万元，${bad('ratio', pct(spent, planned), execution, `${spent}÷到位资金${arrived}`, { around: (v) => `占到位资金的${v}`, slip: '误用计划安排作分母' })}，占合同金额的${ok(pct(spent, contract), `${spent}÷${contract}，分母写明为合同金额`)}。${ok(`户均投入${exact(spent).over(homes).f()}万元`, `${spent}÷${homes}`)}，较2022年1.75万元${bad('growth', '提高6.86%', '下降6.86%', '1.63小于1.75，（1.63-1.75）÷1.75=-6.86%', { slip: '方向写反' })}。`);
    heading('三、评价结论');
    p(`评价得分${debatable('score_total', score.f(), '四个一级指标得分相加')}分，等级为“${ok(grade, '90分及以上为优，80（含）—90分为良')}”。四个一级指标得分见表3，明细见附表。`);
    p('表3　一级指标得分', 'note');
    table([
      ['一级指标', '分值', '得分', '得分率'],
      ...['决策', '过程', '产出', '效益'].map((name, i) => {
        const full = [20, 20, 30, 30][i] ?? 0;
        const got = parts[i] ?? exact(0);
        return [name, full, got.f(), i === 0 ? ok(pct(got, full), `${got.f()}÷${full}`) : pct(got, full)];
      }),
      ['合计', '100', bad('score_total', score.plus('0.90').f(), score.f(), parts.map((x) => x.f()).join('+'), { slip: '四项相加不等于合计，与评价得分也不一致' }), pct(score, 100)],
    ]);
    heading('四、指标完成和效益');
    p(`（一）产出。6个小区改造全部完工；加装电梯${lift}台，${ok('为计划50台的92%，尚有4台未装', '46÷50；50-46')}；铺设燃气管线12.4公里、雨污分流管网18.6公里、更换线缆31.5公里，${ok('共62.5公里', '12.4+18.6+31.5')}。新增停车位860个，${ok(`平均${exact(homes).over(860).f(1)}户一个`, `${homes}÷860`)}；新增充电桩126个。`);
    p(`（二）效益。居民来电投诉由上年的318件降至${ok('127件，减少191件，下降60.06%', '191÷318')}；节能改造后每户每月少用电${bad('unit', '12.5万千瓦时', '12.5千瓦时', `${homes}户×12.5千瓦时×12个月=${exact(homes).times(150).over(10000).f()}万千瓦时`, { slip: '多写了“万”' })}，全年共少用${exact(homes).times(150).over(10000).f()}万千瓦时。`);
    p(`（三）满意度。发放问卷${asked}份，有效问卷${valid}份，${ok(`有效率${pctShort(valid, asked)}`, `${valid}÷${asked}`)}；满意和较满意${glad}份，${ok(`满意度${glads}`, `${glad}÷${valid}`)}。`);
    heading('五、问题和建议');
    p(`（一）县级配套不足，40.00万元未到位，${ok(`占县级配套的${pct(40, district)}`, `40.00÷${district}`)}。（二）加装电梯4台未完成，涉及2个小区、4个单元的低层住户意见不一。（三）${bad('contradiction', '六个小区均按合同工期完工', '五个小区按合同工期完工', '青年路片区晚于合同工期1个月', { slip: '与附表“青年路片区晚于合同工期1个月”矛盾' })}，下一步要加强进度管理。`);
    p(`建议县财政于${bad('carryover', '2023年3月底前', '2024年3月底前', '报告日期为2024年，建议面向2024年', { around: (v) => `${v}补足配套资金`, slip: '时间已过' })}，并将居民出资比例由${ok(`${pct(owners, arrived)}提高到6%左右`, `${owners}÷${arrived}`)}。`);
    p('泊远县财政局　2024年2月28日', 'right');
    heading('附表　绩效评价指标得分表');
    table([
      ['一级指标', '二级指标', '三级指标', '分值', '得分', '评分说明'],
      ...rows,
      [across('合计', 3), ok('100', '20+20+30+30'), debatable('score_total', score.f(), '各三级指标得分相加'), ''],
    ]);
  },
};
