import type { Draft } from '../builder/draft.ts';
import { type Amount, exact, flip, pct, sum } from '../builder/exact.ts';
import { across, block, group } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';

interface Source {
  readonly name: string;
  readonly first: string;
  readonly budget: string;
  readonly paid: readonly [string, string, string];
  readonly year: string;
}

const fiscal: readonly Source[] = [
  { name: '1.中央资金', first: '320.00', budget: '320.00', paid: ['64.00', '166.40', '243.20'], year: '320.00' },
  { name: '2.省级资金', first: '480.00', budget: '480.00', paid: ['91.20', '235.20', '372.48'], year: '480.00' },
  { name: '3.市级资金', first: '0.00', budget: '150.00', paid: ['0.00', '60.00', '105.00'], year: '150.00' },
  { name: '4.区级资金', first: '560.00', budget: '612.50', paid: ['128.63', '303.80', '468.56'], year: '598.20' },
];
const own: Source = { name: '二、单位自筹', first: '90.00', budget: '90.00', paid: ['18.45', '41.20', '63.90'], year: '90.00' };
const other: Source = { name: '三、其他资金', first: '36.40', budget: '36.40', paid: ['5.00', '15.60', '25.48'], year: '36.40' };

function together(name: string, parts: readonly Source[]): Source {
  const add = (of: (s: Source) => Amount) => sum(...parts.map(of)).f();
  return { name, first: add((s) => s.first), budget: add((s) => s.budget), paid: [add((s) => s.paid[0]), add((s) => s.paid[1]), add((s) => s.paid[2])], year: add((s) => s.year) };
}

const state = together('一、财政资金', fiscal);
const all = together('合计（一+二+三）', [state, own, other]);
const share = (s: Source, k: 0 | 1 | 2) => pct(s.paid[k], s.budget).replace(/\.00%|(?<=\.\d)0%/, '%');

function line(s: Source, change: Partial<Record<string, string>> = {}): Row {
  const cell = (key: string, right: string) => change[key] ?? right;
  const left = exact(s.budget).minus(s.year).f();
  return [
    s.name,
    cell('first', s.first),
    cell('budget', s.budget),
    ...([0, 1, 2] as const).flatMap((k) => [cell(`paid${k}`, s.paid[k]), cell(`rate${k}`, share(s, k))]),
    s.year,
    cell('left', left),
  ];
}

function funds({ bad, ok, debatable }: Writer): Row[] {
  const [centre, province, city, district] = fiscal as [Source, Source, Source, Source];
  return [
    [block('资金来源', 2, 1), block('年初预算', 2, 1), block('调整后预算', 2, 1), across('1—3月', 2), across('1—6月', 2), across('1—9月', 2), block('全年预计支出', 2, 1), block('预计结余', 2, 1)],
    ['累计支出', '支出进度', '累计支出', '支出进度', '累计支出', '支出进度'],
    line(all, {
      first: ok(all.first, `${state.first}+90.00+36.40`),
      budget: ok(all.budget, `${state.budget}+90.00+36.40`),
      paid1: bad('sum', flip(all.paid[1]), all.paid[1], `${state.paid[1]}+${own.paid[1]}+${other.paid[1]}`, { slip: '末两位颠倒，进度按正确数计算', also: [share(all, 1)] }),
      rate2: ok(share(all, 2), `${all.paid[2]}÷${all.budget}`),
      left: ok(exact(all.budget).minus(all.year).f(), '只有区级资金预计结余14.30'),
    }),
    line(state, { first: ok(state.first, '320+480+0+560'), paid0: ok(state.paid[0], '64.00+91.20+0+128.63'), rate1: ok(share(state, 1), `${state.paid[1]}÷${state.budget}`) }),
    line(centre, { rate0: ok('20%', '64.00÷320.00，整数百分比不写小数') }),
    line(province, { rate2: bad('ratio', '76.70%', '77.6%', '372.48÷480.00', { slip: '数字颠倒' }) }),
    line(city, { first: ok('0.00', '市级资金年中下达，年初为0'), budget: bad('malformed', '15O.00', '150.00', `${state.budget}-320-480-612.50`, { slip: '混入字母O', also: [state.budget] }), rate0: ok('0%', '市级资金尚未支出') }),
    line(district, { rate2: bad('ratio', pct(district.paid[2], district.first), share(district, 2), `${district.paid[2]}÷${district.budget}`, { slip: '误用年初预算作分母' }), left: ok('14.30', '612.50-598.20') }),
    line(own, { rate0: ok('20.5%', '18.45÷90.00') }),
    line(other, { paid1: bad('sum', '10.60', '15.60', `${all.paid[1]}-${state.paid[1]}-${own.paid[1]}`, { slip: '误填4—6月当季数，与42.86%的进度不符', also: ['42.86%'] }), rate1: debatable('ratio', share(other, 1), '15.60÷36.40') }),
  ];
}

function indicators({ bad, ok, fault }: Writer): Row[] {
  const silent = fault('missing', '水费收缴率87.46%低于指标值90%，偏差原因栏空白', '未达标并已说明原因', { expected: '填写偏差原因', also: ['≥90%'] });
  return [
    ['一级指标', '二级指标', '三级指标', '年度指标值', '1—9月完成值', '完成比例', '全年预计', '偏差原因及纠偏措施'],
    ...group('产出指标', [
      ...group('数量指标', [
        ['碧道管护里程', '68公里', '68公里', '100%', '68公里', ''],
        ['供水设施维护', '42处', '33处', ok('78.57%', '33÷42'), '42处', '余下9处安排在第四季度枯水期实施'],
        ['供水管网改造', '36公里', '25.2公里', bad('ratio', '7%', '70%', '25.2÷36', { slip: '少写一个0' }), '36公里', '余下10.8公里12月底前完工'],
        ['供水水质检测', '504次', ok('378次', '42处×9个月'), '75%', ok('504次', '42处×12个月'), ''],
        ['河道保洁面积', '≥210万平方米', '216.4万平方米', ok('103.05%', '216.4÷210'), '216.4万平方米', ''],
      ]),
      ...group('质量指标', [
        ['水质检测合格率', '≥96%', ok('97.88%', '370÷378'), '—', '98%', ''],
        ['管网改造验收合格率', '100%', '100%', '—', '100%', ''],
      ]),
      ...group('时效指标', [['爆管抢修到场时间', '≤2小时', ok('平均1.4小时', '1.4≤2，越短越好'), '—', '2小时内', '']]),
      ...group('成本指标', [['碧道每公里管护成本', '≤2.8万元', bad('unit', '2.04元', '2.04万元', '138.72万元÷68公里', { slip: '单位漏写“万”' }), '—', '2.8万元', '']]),
    ]),
    ...group('效益指标', [
      ...group('社会效益', [
        ['集中供水受益人口', '≥8.6万人', '8.74万人', '—', '8.8万人', ''],
        ['供水服务投诉', '≤60件', ok('37件', '37≤60，反向指标'), '—', '50件', ''],
      ]),
      ...group('生态效益', [['河湖水环境面貌', bad('unquantified', '持续向好', '水质达标断面≥6个', '指标值可以核对', { finding: '年度指标值“持续向好”没有量化' }), '6个', '—', '6个', '']]),
      ...group('可持续影响', [['农村供水水费收缴率', '≥90%', silent.here('87.46%'), '—', '91%', silent.pick('', '外出务工户未按期缴费，第四季度上门收取')]]),
    ]),
    ...group('满意度指标', [['服务对象满意度', '用水群众满意度', '≥90%', ok('93.6%', '468÷500'), '—', '93%', '']]),
  ];
}

function analysis({ bad, ok }: Writer): string {
  const spent = all.paid[2];
  const [pipe, works, tests, ways] = ['526.80', '412.36', '75.60', '138.72'];
  const clean = exact(spent).minus(pipe).minus(works).minus(tests).minus(ways).f();
  return [
    '（一）支出进度',
    `9月末项目${bad('cross_reference', flip(spent, 2), spent, '与资金表1—9月合计一致', { around: (v) => `累计支出${v}万元`, slip: '数字颠倒', also: [spent] })}，${ok(`为调整后预算的${share(all, 2)}，比序时进度75%快${exact(share(all, 2).slice(0, -1)).minus(75).f()}个百分点`, `${spent}÷${all.budget}；减75`)}；如以年初预算作基数则为${ok(pct(spent, all.first), `${spent}÷${all.first}，分母已写明`)}。第三季度当季支出${ok(`${exact(spent).minus(all.paid[1]).f()}万元`, `${spent}-${all.paid[1]}`)}。`,
    `分用途看，管网改造${pipe}万元、供水设施维护${works}万元、碧道管护${ways}万元、河道保洁${ok(`${clean}万元`, `${spent}减其余四项`)}、水质检测${tests}万元，其中水质检测按每次2000元结算，${ok('378次共75.60万元', '378×2000=756,000元')}。`,
    '（二）任务进展',
    `全区供水工程42处，${bad('sum', '分布在樟木湾镇15处、莲坑镇13处、大塱街道18处', '分布在樟木湾镇15处、莲坑镇13处、大塱街道14处', '15+13+14=42处', { slip: '三地相加为46处', expected: '14处', also: ['全区供水工程42处'] })}；已维护33处，其中${ok('更换水泵11台、消毒设备7套', '只列主要设备，不与33处比较')}。管网改造敷设25.2公里，${ok('剩余10.8公里', '36-25.2')}，分两个标段施工。`,
    `爆管抢修126宗，2小时内到场${ok('119宗，占94.44%', '119÷126')}。举办水管员培训3期，每期44人，${ok('受训132人次', '3×44')}，${ok('培训费3.96万元，人均300元', '39,600÷132')}。`,
    `满意度调查发放问卷520份，收回${ok('500份，回收率96.15%', '500÷520')}，评价“满意”的468份。河长巡河${ok('1900余次', '概数')}，发现并交办问题84个，办结${ok('79个，办结率94.05%', '79÷84')}，${ok('还有5个', '84-79')}正在处理。`,
    '（三）问题与纠偏',
    `一是管网改造进度为70%，${ok('低于序时进度5个百分点', '75-70')}；二是水费收缴率87.46%，比年度指标值${bad('unit', '低2.54%', '低2.54个百分点', '90-87.46', { severity: 'warning', slip: '百分点写成百分比' })}。`,
    `第四季度拟支出${ok(`${exact(all.year).minus(spent).f()}万元`, `${all.year}-${spent}`)}，${bad('carryover', '2023年', '2024年', '本次监控年度为2024年', { around: (v) => `${v}12月20日前完成全部管网改造并验收`, slip: '沿用上年文本' })}；预计全年支出占调整后预算的${ok(pct(all.year, all.budget), `${all.year}÷${all.budget}`)}。`,
  ].join('\n');
}

/** A district water bureau, January–September 2024: monitoring form with cumulative payments, completion shares and the report inside a cell. */
export const waterMonitor: Draft = {
  name: 'K01_water_monitor',
  part: 'holdout',
  format: 'docx',
  landscape: true,
  write(w) {
    const { p, title, table, bad, ok, fault } = w;
    const box = fault('missing', '“是否委托第三方实施”一栏三个选项都没有勾选', '选项已勾选一项', { expected: '勾选一项' });
    title('2024年度项目预算绩效运行监控表');
    p('监控时段：2024年1月1日至9月30日　　　　金额单位：万元', 'note');
    table([
      ['项目名称', across('农村供水与碧道管护专项经费', 3), '主管部门', across('榕溪区水务局', 2), '实施单位', across('榕溪区水务工程管护中心', 3)],
      ['项目属性', across(ok('☑经常性项目　□一次性项目', '只勾一项'), 3), '联系人', across('麦启航', 2), '联系电话', across(bad('placeholder', '138XXXX7612', '13800007612', '电话完整', { severity: 'note', finding: '联系电话留有占位符X', expected: '完整电话号码' }), 3)],
      ['项目内容', across(`对区内${ok('68公里碧道（其中滨水段41公里、山林段27公里）', '41+27=68公里')}进行管护，维护42处集中供水工程，改造供水管网36公里，按月检测水质。`, 10)],
      ['是否委托第三方实施', across(box.here(box.pick('□是　□否　□部分委托', '□是　□否　☑部分委托')), 3), '是否调整预算', across('☑是　□否', 2), '调整情况', across(ok('市级追加150万元、区级追加52.5万元，共202.5万元', `150+52.5=202.5=${all.budget}-${all.first}`), 3)],
    ]);
    p('一、资金支出情况');
    table(funds(w));
    p('注：支出进度=累计支出÷调整后预算×100%，各时段均为年初起累计数；预计结余=调整后预算-全年预计支出。', 'note');
    p('二、绩效指标监控');
    table(indicators(w));
    p('三、监控分析');
    table([['监控分析报告', analysis(w)]]);
    p('审核：冼国邦　　　　填报：麦启航　　　　填报日期：2024年10月15日', 'note');
  },
};
