import type { Draft } from '../builder/draft.ts';
import { exact, growth, pct, sum } from '../builder/exact.ts';
import { across, group, total } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';
import { added, rate, risen, shareOf } from './relation.ts';

type Three = readonly [string, string, string];

const wounded: Three = ['412.60', '436.00', '431.85'];
const regular: Three = ['598.30', '620.00', '614.52'];
const families: Three = ['275.50', '302.00', '294.89'];
const jobless: Three = ['286.80', '300.00', '295.47'];
const training: Three = ['40.00', '45.00', '43.00'];
const graves: Three = ['52.60', '58.00', '55.85'];
const visits: Three = ['32.00', '38.00', '35.50'];
const basic: Three = ['468.35', '492.60', '485.72'];
const cars: Three = ['4.20', '4.00', '3.56'];
const hosts: Three = ['1.60', '1.50', '1.06'];

function plus(...parts: readonly Three[]): Three {
  const add = (k: 0 | 1 | 2) => sum(...parts.map((p) => p[k])).f();
  return [add(0), add(1), add(2)];
}

const care = plus(wounded, regular, families);
const settle = plus(jobless, training);
const support = plus(graves, visits);
const project = plus(care, settle, support);
const three = plus(cars, hosts);
const [before, whole, spent] = plus(basic, project);
const done = pct(spent, whole);

function line(name: string, values: Three, to: readonly (string | undefined)[] = []): Row {
  const cells = [...values, rate(values[2], values[1])];
  return [name, ...cells.map((cell, i) => to[i] ?? cell)];
}

function baseData({ bad, ok, debatable }: Writer): Row[] {
  const of = (k: 0 | 1 | 2, ...parts: readonly Three[]) => ok(plus(...parts)[k], added(2, ...parts.map((p) => p[k])));
  return [
    [{ text: '财政供养人员情况', rows: 2 }, across('编制数', 2), '2023年末在职人数', '控制率'],
    [across('36', 2), '33', bad('ratio', '91.76%', '91.67%', '33÷36=91.67%', { slip: '数字颠倒' })],
    ['经费控制情况（万元）', '2022年决算数', '2023年预算数', '2023年决算数', '执行率'],
    line('三公经费', three, [of(0, cars, hosts), of(1, cars, hosts), of(2, cars, hosts), ok(rate(three[2], three[1]), shareOf(three[2], three[1]))]),
    line('1、公务用车运行维护费', cars, [undefined, undefined, undefined, bad('ratio', rate(cars[2], cars[0]), rate(cars[2], cars[1]), shareOf(cars[2], cars[1]), { slip: '误用上年决算作分母' })]),
    ['2、因公出国（境）费', '0', '0', '0', ok('—', '预算和决算都为0，填“—”正确')],
    line('3、公务接待费', hosts),
    line('项目支出', project, [of(0, care, settle, support), bad('sum', exact(project[1]).minus(20).f(), project[1], added(2, care[1], settle[1], support[1]), { slip: '少20万元', also: ['项目支出1799.00万元'] }), of(2, care, settle, support), ok(rate(project[2], project[1]), `${shareOf(project[2], project[1])}，按订正后的预算数`)]),
    line('1、优抚对象抚恤补助', care, [of(0, wounded, regular, families), of(1, wounded, regular, families), debatable('sum', care[2], added(2, wounded[2], regular[2], families[2]))]),
    line('　伤残人员抚恤', wounded, [undefined, undefined, undefined, ok(rate(wounded[2], wounded[1]), shareOf(wounded[2], wounded[1]))]),
    line('　定期定量补助', regular),
    line('　义务兵家庭优待金', families, [undefined, undefined, bad('sum', '249.89', families[2], `${care[2]}-${wounded[2]}-${regular[2]}=${families[2]}`, { slip: '数字颠倒，与97.65%的执行率也不符', also: [care[2], '97.65%'] }), debatable('ratio', rate(families[2], families[1]), shareOf(families[2], families[1]))]),
    line('2、退役士兵安置', settle, [undefined, of(1, jobless, training), of(2, jobless, training)]),
    line('　自主就业一次性补助', jobless),
    line('　教育培训', training),
    line('3、双拥和烈士纪念', support, [undefined, of(1, graves, visits), of(2, graves, visits)]),
    line('　烈士纪念设施维护', graves),
    line('　走访慰问', visits),
    line('公用经费', ['52.40', '54.80', '53.16'], [undefined, undefined, ok('53.16', '“其中”只列主要明细，9.95+14.62=24.57小于53.16')]),
    line('其中：办公费', ['9.80', '10.20', '9.95']),
    line('　　　水电费、差旅费', ['14.30', '15.00', '14.62']),
    line('政府采购', ['68.50', '82.00', '79.36']),
    line('基本支出', basic, [undefined, undefined, undefined, ok(rate(basic[2], basic[1]), shareOf(basic[2], basic[1]))]),
    ['厉行节约措施', across('会议从简，公务用车统一派遣，接待实行公函制度。', 4)],
  ];
}

function indicators({ bad, ok, fault }: Writer): Row[] {
  const silent = fault('missing', '光荣牌悬挂率99.2%未达到100%并已扣分，偏差原因栏空白', '未达标并已说明原因', { expected: '填写偏差原因', also: ['100%'] });
  return [
    ...group(ok('产出指标\n（50分）', '8+6+6+6+6+6+6+6=50分'), [
      ...group('数量指标', [
        ['发放抚恤补助人数', '≥3400人', ok('3486人', '3486≥3400，与报告一致'), '8', ok('8', '超额完成，以分值封顶'), ''],
        ['自主就业补助发放人数', '131人', '131人', bad('weight', '8', '6', '产出指标8+6+6+6+6+6+6+6=50，得分6也说明分值为6', { slip: '各项分值相加为52，与50分不符', also: ['产出指标\n（50分）', '100分'] }), '6', ''],
        ['走访慰问户数', '≥700户', ok('710户', '710≥700'), '6', '6', ''],
        ['零散烈士墓修缮', '150座', '142座', '6', ok('5.68', '142÷150×6=5.68，未完成已写原因'), '8座所在山体滑坡，改在2024年修缮。'],
      ]),
      ...group('质量指标', [
        ['补助发放准确率', '100%', '100%', '6', '6', ''],
        ['光荣牌悬挂率', '100%', silent.here('99.2%'), '6', ok('5.95', '99.2÷100×6=5.952'), silent.pick('', '外出务工家庭未能联系，已登记补挂。')],
      ]),
      ...group('时效指标', [['按月发放及时率', '100%', ok('100%', '12个月均按时'), '6', '6', '']]),
      ...group('成本指标', [['人均一次性就业补助', '≤2.3万元', ok('2.26万元', '295.47÷131=2.26万元，2.26≤2.3'), '6', '6', '']]),
    ]),
    ...group(ok('效益指标\n（30分）', '10+8+6+6=30分'), [
      ...group('社会效益指标', [
        ['退役士兵就业率', '≥90%', ok('93.13%', '122÷131=93.13%'), '10', '10', ''],
        ['信访事项办结率', '≥98%', ok('97.46%', '115÷118=97.46%'), '8', bad('score', '8', '7.96', '97.46÷98×8=7.96', { slip: '未达到指标值却给满分' }), '3件涉及部队档案，正在核查。'],
      ]),
      ...group('可持续影响指标', [
        ['建立优抚工作制度', '≥3项', '4项', '6', ok('6', '4≥3，得满分'), ''],
        ['双拥氛围', bad('unquantified', '浓厚', '≥20场', '指标值可以核对', { finding: '双拥氛围的指标值“浓厚”没有量化标准' }), '26场', '6', '6', ''],
      ]),
    ]),
    ...group('满意度指标\n（10分）', [...group('服务对象满意度', [['退役军人满意度', '≥95%', bad('copied', '≥95%', '96.5%', '386÷400=96.5%', { finding: '满意度完成值照抄指标值“≥95%”，没有填写实际调查结果', expected: '实际调查结果' }), '10', '10', '']])]),
  ];
}

function form(w: Writer): Row[] {
  const { bad, ok } = w;
  const rows = indicators(w);
  const score = exact(done.slice(0, -1)).over(10).f();
  const all = total(rows, 2).plus(score).f();
  return [
    ['单位名称', across('鲁滨市海东区退役军人事务局', 7)],
    ...group('年度预算（万元）', [
      [across('', 2), '年初预算数', '全年预算数', '全年执行数', '分值', '得分'],
      [across('资金总额', 2), '2158.40', ok(whole, added(2, basic[1], project[1])), ok(spent, added(2, basic[2], project[2])), '10分', bad('score', done.slice(0, -1), score, `${done}×10=${score}`, { slip: '误填执行率数值，超过分值10分', also: [`${all}分`] })],
      [across('按收入性质分', 4), across('按支出性质分', 3)],
      [across('一般公共预算：2178.30', 4), across(ok(`基本支出：${basic[2]}`, '与基础数据表一致'), 3)],
      [across('政府性基金：36.50', 4), across(ok(`项目支出：${project[2]}`, added(2, basic[2], project[2])), 3)],
      [across(bad('sum', '24.00', '42.00', `${spent}-2178.30-36.50=42.00`, { around: (v) => `其他资金：${v}`, slip: '数字颠倒', also: ['一般公共预算：2178.30', spent] }), 4), across(ok(`预算执行率：${done}`, shareOf(spent, whole)), 3)],
    ]),
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分', '偏差原因及改进措施'],
    ...rows,
    [across('总分', 5), '100分', `${all}分`, ''],
  ];
}

function report({ p, heading, bad, ok }: Writer): void {
  const more = exact(project[2]).minus(project[0]).f();
  heading('一、部门基本情况');
  p(`我局内设${ok('办公室、优抚股、安置股、双拥股4个股室', '列举的股室恰为4个')}，下设区退役军人服务中心。编制36名，${ok('年末在职33人，其中行政11人、事业22人', '11+22=33人')}。`);
  heading('二、预算支出情况');
  p(`2023年全年预算${whole}万元，${ok('其中基本支出492.60万元、项目支出1799.00万元', added(2, basic[1], project[1]))}。全年支出${spent}万元，其中${bad('cross_reference', '485.27', basic[2], '与基础数据表、自评表基本支出一致', { around: (v) => `基本支出${v}万元`, slip: '数字颠倒', also: [basic[2], `基本支出：${basic[2]}`, spent] })}、项目支出${project[2]}万元；${ok(`支出总额比上年${before}万元增长${growth(spent, before)}`, risen(spent, before))}。项目支出${ok(`比上年${project[0]}万元增加${more}万元，增长${growth(project[2], project[0])}`, risen(project[2], project[0]))}。“三公经费”支出${three[2]}万元，${ok('比预算5.50万元节约0.88万元，下降16%', '（5.50-4.62）÷5.50=16%')}。`);
  heading('三、主要绩效');
  p(`（一）优抚保障。${ok('全区优抚对象3,486人，其中伤残人员612人、定期补助人员1,908人、义务兵家属426人、烈属等540人', '612+1,908+426+540=3,486人')}，补助按月足额发放。累计悬挂光荣牌11,264块，${bad('growth', '3.80%', '3.95%', '（11,264-10,836）÷10,836=3.95%', { around: (v) => `比上年末10,836块增加428块，增长${v}`, slip: '误用本年数作分母' })}；${ok('优待证申领11,980人，占应申领12,350人的97.00%', '11,980÷12,350=97.00%')}。`);
  p(`（二）安置就业。接收自主就业退役士兵131人，${ok('参加教育培训86人，参训率65.65%', '86÷131=65.65%')}，${ok('已就业122人，就业率93.13%', '122÷131=93.13%')}。办理军地协调事项${ok('20余件', '“20余件”为概数')}。`);
  p(`（三）双拥和褒扬。走访慰问710户，每户500元，${bad('unit', '35.50元', '35.50万元', '710×500=355,000元=35.50万元', { around: (v) => `支出${v}`, slip: '单位漏写“万”', also: ['35.50'] })}。全区零散烈士墓158座，${ok('本年修缮142座，占89.87%', '142÷158=89.87%')}；举办双拥活动26场，${ok('其中进社区15场', '“其中”只列一类，不要求等于26')}。`);
  p(`（四）权益维护。${ok('受理信访事项118件，办结115件，办结率97.46%，剩余3件', '115÷118=97.46%，118-115=3件')}。${ok('发放问卷420份，收回有效问卷400份，满意386份，满意度96.5%', '386÷400=96.5%，分母为收回数')}。`);
  heading('四、存在的问题和措施');
  p(`${ok(`上半年项目支出812.46万元，占全年的${rate('812.46', project[2])}`, shareOf('812.46', project[2]))}，支付偏慢。2024年按季通报支付进度，${ok('每季度1次，全年4次', '1×4=4次')}，力争上半年支付过半。`);
}

/** A district veterans bureau, 2023: short report, base data of two years and a plan, form with points. */
export const veteransBaseAndPoints: Draft = {
  name: 'L06_veterans_base_and_points',
  part: 'holdout',
  format: 'docx',
  write(w) {
    const { p, title, bad } = w;
    title('2023年度部门整体支出绩效自评报告');
    p('单位名称：鲁滨市海东区退役军人事务局（盖章）');
    p(bad('carryover', '2023年4月12日', '2024年4月12日', '2023年度自评应在年度结束以后', { finding: '2023年度自评报告的日期为2023年4月，年度尚未结束，系沿用上年封面' }));
    report(w);
    p('附件1');
    title('2023年度部门整体支出绩效评价基础数据表');
    w.table(baseData(w));
    p('说明：“三公经费”=1+2+3；“项目支出”=1+2+3，各专项下逐项列明；“公用经费”下只列主要明细。执行率=2023年决算数÷2023年预算数。', 'note');
    p('附件2');
    title('2023年度部门整体支出绩效自评表');
    w.table(form(w));
    p('注：1.预算执行得分=执行率×10分。2.定量指标达到指标值得满分，未达到的按完成值÷指标值×分值计分，保留两位小数。3.总分=预算执行得分+各指标得分。', 'note');
  },
};
