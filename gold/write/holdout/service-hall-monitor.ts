import type { Draft } from '../builder/draft.ts';
import { exact, growth, pct, sum } from '../builder/exact.ts';
import { across, down, group } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';
import { added, points, rate, risen, shareOf, taken } from './relation.ts';

type Fund = readonly [name: string, first: string, paid: string, expected: string];
const funds: readonly Fund[] = [
  ['其中：本年一般公共预算拨款', '680.00', '374.00', '680.00'],
  ['上年结转资金', '42.50', '42.50', '42.50'],
  ['其他资金', '27.50', '9.90', '24.75'],
];
const col = (k: 1 | 2 | 3) => sum(...funds.map((f) => f[k])).f();
const [FIRST, PAID, LIKELY] = [col(1), col(2), col(3)];
const uses = { hall: '186.40', platform: '138.60', hotline: '72.80', agents: '28.60' };
const months = ['3.62', '3.08', '4.36', '4.41', '4.52', '4.68', '4.85'];
const before = ['3.41', '2.96', '4.05', '4.18', '4.20', '4.39', '4.51'];
const [CASES, CASES_BEFORE] = [sum(...months).f(), sum(...before).f()];
const upTo = (list: readonly string[], m: number) => sum(...list.slice(0, m)).f();
const PACE = pct(7, 12);

function money({ ok, bad, debatable }: Writer): Row[] {
  const line = (f: Fund, marks: Readonly<Record<number, string>> = {}): Row => [f[0], f[1], f[2], rate(f[2], f[1]), f[3], rate(f[3], f[1])].map((x, k) => marks[k] ?? x);
  const [general, carried, other] = funds as readonly [Fund, Fund, Fund];
  return [
    ['资金来源', '年初预算数', '1—7月执行数', '执行率', '全年预计执行数', '预计执行率'],
    line(['年度资金总额', FIRST, PAID, LIKELY], {
      1: ok(FIRST, '680.00+42.50+27.50=750.00'),
      2: ok(PAID, '374.00+42.50+9.90=426.40'),
      3: ok(rate(PAID, FIRST), shareOf(PAID, FIRST)),
      4: bad('sum', '774.25', LIKELY, '680.00+42.50+24.75=747.25', { slip: '数字颠倒，超过年初预算' }),
      5: debatable('ratio', rate(LIKELY, FIRST), shareOf(LIKELY, FIRST)),
    }),
    line(general, { 2: bad('malformed', '374.0.0', '374.00', '680.00×55÷100=374.00', { slip: '多一个小数点' }), 3: ok('55%', '374.00÷680.00=55%') }),
    line(carried, { 3: ok('100%', '42.50÷42.50=100%，上年结转已用完') }),
    line(other, { 3: bad('ratio', '63%', '36%', '9.90÷27.50=36%', { slip: '数字颠倒' }), 5: ok('90%', '24.75÷27.50=90%') }),
  ];
}

const SURE = '☑确定能　□有可能　□完全不可能';
const MAYBE = '□确定能　☑有可能　□完全不可能';
const NONE = ['', '', '', '', ''] as const;

function goals({ ok, bad, fault }: Writer): Row[] {
  const unsaid = fault('missing', '帮办代办件数完成可能性为“有可能”，五类偏差原因已勾选人员保障，但原因说明空白', '已写原因说明', { expected: '填写原因说明', also: ['3312件'] });
  const twice = fault('other', '“完成目标可能性”同时勾选“确定能”和“有可能”', '只勾选一项', { expected: SURE, stated: '☑确定能　☑有可能　□完全不可能' });
  const hopeful = fault('contradiction', '热线满意率全年预计94%，低于指标值95%，却勾选“确定能”且无偏差原因', '全年预计95.6%≥95%', { expected: '改填可能性并说明原因，或核实预计数', also: [SURE] });
  const vague = fault('unquantified', '指标值“持续优化”没有量化', '网办事项数1,186项≥1,150项', { expected: '可衡量的指标值' });
  const output: Row[] = [
    [down('数量指标', 4), '受理办件量', '≥48万件', ok(`${CASES}万件`, `${added(2, ...months)}，与表二一致`), ok('61.50%', '29.52÷48=61.50%'), bad('contradiction', '28万件', '50万件', '50万件≥29.52万件', { finding: '全年预计28万件少于1—7月已完成的29.52万件', expected: '不少于29.52万件' }), ...NONE, '', SURE],
    ['热线受理工单', '≥9万件', bad('unit', '5.67件', '5.67万件', '5.67÷9=63%', { slip: '漏写“万”，63%按万件计算' }), ok('63%', '5.67÷9=63%'), '9.6万件', ...NONE, '', SURE],
    ['帮办代办件数', '≥6000件', '3312件', ok('55.20%', '3312÷6000=55.20%'), '6100件', '', '', '√', '', '', unsaid.pick('', '2名帮办员休产假，8月已补充到岗。'), unsaid.here(MAYBE)],
    ['新增“一件事”集成事项', '12项', '8项', ok('66.67%', '8÷12=66.67%'), '12项', ...NONE, '', twice.here(twice.pick('☑确定能　☑有可能　□完全不可能', SURE))],
    [down('质量指标', 2), '全程网办率', '≥85%', bad('copied', '≥85%', '86.31%', '25.48÷29.52=86.31%', { finding: '执行情况照抄指标值“≥85%”，没有填写实际数', expected: '实际网办率' }), '—', '87%', ...NONE, '', SURE],
    ['热线工单按期办结率', '≥98%', ok('98.40%', '55793÷56700=98.40%'), '—', '98.5%', ...NONE, '', SURE],
    ['时效指标', '承诺时限压缩比例', '≥70%', ok('72.50%', '（20-5.5）÷20=72.50%'), '—', '73%', ...NONE, '', SURE],
    ['成本指标', '热线单件受理成本', '≤13元', ok('12.84元', '72.80÷5.67=12.84'), '—', '12.90元', ...NONE, '', SURE],
  ];
  const effect: Row[] = [
    ['社会效益', '企业开办时间', '≤0.5天', '0.5天', '—', '0.5天', ...NONE, '', SURE],
    ['可持续影响', vague.pick('平台服务能力', '可网办事项数'), vague.here(vague.pick('持续优化', '≥1150项')), vague.pick('持续优化', '1186项'), '—', vague.pick('持续优化', '1200项'), ...NONE, '', SURE],
  ];
  const satisfied: Row[] = [
    [down('服务对象', 2), '大厅服务好评率', '≥99%', ok('99.20%', '1240÷1250=99.20%'), '—', '99.2%', ...NONE, '', SURE],
    ['热线回访满意率', '≥95%', ok('95.63%', '4590÷4800=95.63%'), '—', hopeful.here(hopeful.pick('94%', '95.6%')), ...NONE, '', SURE],
  ];
  return [
    [down('一级指标', 2), down('二级指标', 2), down('三级指标', 2), down('年度指标值', 2), down('1—7月执行情况', 2), down('完成比例', 2), down('全年预计完成情况', 2), across('偏差原因分析', 6), down('完成目标可能性', 2)],
    ['经费保障', '制度保障', '人员保障', '硬件条件', '其他', '原因说明'],
    ...group('产出指标', output),
    ...group('效益指标', effect),
    ...group('满意度指标', satisfied),
  ];
}

function monthly({ ok, bad, debatable }: Writer): Row[] {
  const total = (m: number) => {
    if (m === 5) return bad('sum', '19.89', upTo(months, 5), `15.47+4.52=${upTo(months, 5)}`, { slip: '累计加错0.10' });
    return m === 7 ? ok(upTo(months, 7), '24.67+4.85=29.52') : upTo(months, m);
  };
  const each = [1, 2, 3, 4, 5, 6, 7];
  const shown = (m: number) => {
    const [now = '', was = ''] = [months[m - 1], before[m - 1]];
    return m === 3 ? bad('growth', '8.65%', growth(now, was), risen(now, was), { slip: '与4.36、4.05不符' }) : m === 1 ? ok(growth(now, was), risen(now, was)) : growth(now, was);
  };
  return [
    ['月份', ...each.map((m) => `${m}月`), '1—7月'],
    ['2024年当月', ...months, debatable('sum', CASES, added(2, ...months))],
    ['2024年累计', ...each.map(total), '—'],
    ['2023年当月', ...before, ok(CASES_BEFORE, added(2, ...before))],
    ['当月同比', ...each.map(shown), ok(growth(CASES, CASES_BEFORE), risen(CASES, CASES_BEFORE))],
  ];
}

/** A district government-service bureau, January–July 2024: national monitoring form with reasons to tick, months added up, report. */
export const serviceHallMonitor: Draft = {
  name: 'O04_service_hall_monitor',
  part: 'holdout',
  format: 'docx',
  landscape: true,
  write(w) {
    const { p, title, heading, table, ok, bad, debatable } = w;
    title('项目支出绩效目标执行监控表');
    p(`（监控时段：${bad('carryover', '2023年1月至7月', '2024年1月至7月', '本表为2024年度监控', { slip: '沿用上年表头' })}）`, 'right');
    table([
      ['项目名称', '一体化政务服务平台和大厅运行经费（2024年度）', '项目类型', '☑延续项目　□新增项目'],
      ['主管部门', '清岚区政务服务和数据局', '实施单位', '清岚区政务服务中心'],
    ]);
    p('表一　资金执行情况（单位：万元）', 'note');
    table(money(w));
    p('绩效指标监控情况', 'note');
    table(goals(w));
    p('填表说明：1.执行率＝1—7月执行数÷年初预算数×100%。2.完成比例只填数量指标，其他指标填“—”。3.“完成目标可能性”只勾选一项；勾选“有可能”“完全不可能”的，须标明偏差原因类别并填写原因说明。4.全年预计完成情况不得少于已完成数。', 'note');
    p('表二　大厅办件分月情况（单位：万件）', 'note');
    table(monthly(w));
    heading('监控情况说明');
    p(
      `（一）资金执行。截至7月底执行${bad('cross_reference', '462.40万元', `${PAID}万元`, '与表一执行数426.40一致', { slip: '数字颠倒', also: [PAID] })}，其中大厅运行${uses.hall}万元、平台运维${ok(`${uses.platform}万元`, '426.40-186.40-72.80-28.60=138.60')}、12345热线${uses.hotline}万元、帮办代办${uses.agents}万元。按序时进度应执行${ok(PACE, '7÷12=58.33%')}，实际${ok(`${rate(PAID, FIRST)}，低于序时进度${points(PACE, pct(PAID, FIRST))}个百分点`, `58.33-56.85=${points(PACE, pct(PAID, FIRST))}`)}，主要是平台等保测评费按合同在四季度支付。大厅运行${ok('月均26.63万元', '186.40÷7=26.63')}；平台运维合同全年231.00万元，${ok('已按进度支付60%', '138.60÷231.00=60%')}；热线和帮办两项${ok('共101.40万元，接近四分之一', '72.80+28.60=101.40，101.40÷426.40=23.78%')}。8—12月还需支付${debatable('difference', `${exact('747.25').minus(PAID)}万元，月均${exact('747.25').minus(PAID).over(5).f()}万元`, `${taken(2, LIKELY, PAID)}，320.85÷5=64.17`)}。`,
    );
    p(
      `（二）目标完成。大厅和镇街共受理办件29.52万件，比上年同期${ok(`增加${exact(CASES).minus(CASES_BEFORE)}万件`, taken(2, CASES, CASES_BEFORE))}，其中区中心13.86万件、镇街便民中心11.34万件、自助终端4.32万件，${ok('分别占46.95%、38.41%、14.63%', '13.86÷29.52=46.95%，11.34÷29.52=38.41%，4.32÷29.52=14.63%，四舍五入后相加为99.99%')}。区中心132名窗口人员${bad('ratio', '人均办件1,500件', '人均办件1,050件', '138600÷132=1050', { slip: '数字颠倒' })}，镇街210名人员${ok('人均540件', '113400÷210=540')}。全程网办${ok('25.48万件', '25.48÷29.52=86.31%，与指标一致')}。热线5.67万件工单中按期办结55,793件、逾期${ok('907件', '56700-55793=907')}；回访4,800件，满意4,590件，${ok('不满意210件', '4800-4590=210')}。`,
    );
    p(
      `大厅进驻部门36个、窗口118个，进驻事项1,642项，其中即办件986项，${ok('占60.05%', '986÷1642=60.05%')}；承诺件法定时限平均20个工作日、承诺5.5个工作日，${ok('压缩72.5%', '（20-5.5）÷20=72.5%')}。帮办代办3,312件，${ok('其中企业项目类1,206件、群众事项类2,106件', '1206+2106=3312')}，按28.60万元计${ok('件均86.35元', '286000÷3312=86.35')}。热线话务员45名，${ok('人均每月接办180件', '56700÷45÷7=180')}；办结工单按不低于8%的比例抽样回访，${ok('实际回访率8.47%', '4800÷56700=8.47%')}。单日办件最高的是7月15日，受理2,186件，${ok('相当于7月日均数的1.40倍', '48500÷31=1564.5，2186÷1564.5=1.40')}；上门办、延时办${ok('600余件', '概数，无须核对')}。`,
    );
    p(
      `（三）问题与措施。一是帮办代办进度${ok('低于序时进度3.13个百分点', '58.33-55.20=3.13')}，人员到岗后后五个月需完成${ok('2,688件', '6000-3312=2688')}，月均${ok('538件左右', '2688÷5=537.6')}。二是热线回访仍有不满意工单，${ok('占回访量的4.38%', '210÷4800=4.38%')}，由${bad('placeholder', 'XXX科', '热线管理科', '科室名称已填写', { finding: '牵头科室留有占位符“XXX科”', around: (v) => `${v}牵头逐件复核` })}。`,
    );
    p('填报日期：2024年8月12日', 'right');
  },
};
