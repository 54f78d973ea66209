import type { Draft } from '../builder/draft.ts';
import { type Amount, exact, flip, growth, pct, sum } from '../builder/exact.ts';
import { across, group, total } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';
import { added, points, rate, risen, shareOf, taken } from './relation.ts';

const c = (n: Amount) => exact(n).c();

interface Kind {
  readonly name: string;
  readonly before: string;
  readonly now: string;
}

const kinds: readonly Kind[] = [
  { name: '一般公共服务支出', before: '812.45', now: '846.30' },
  { name: '社会保障和就业支出', before: '236.80', now: '251.64' },
  { name: '卫生健康支出', before: '98.72', now: '94.15' },
  { name: '城乡社区支出', before: '185.30', now: '204.86' },
  { name: '农林水支出', before: '1342.60', now: '1518.27' },
  { name: '住房保障支出', before: '76.43', now: '79.58' },
];
const before = sum(...kinds.map((k) => k.before)).f();
const now = sum(...kinds.map((k) => k.now)).f();
const basic = '1186.52';
const project = exact(now).minus(basic).f();

interface Project {
  readonly name: string;
  readonly budget: string;
  readonly spent: string;
}

const ways: Project = { name: '通村公路硬化', budget: '486.00', spent: '472.35' };
const water: Project = { name: '饮水管网改造', budget: '328.50', spent: '318.06' };
const crops: Project = { name: '特色种植补助', budget: '265.00', spent: '259.20' };
const waste: Project = { name: '人居环境整治', budget: '412.80', spent: '386.45' };
const works = [ways, water, crops, waste];
const rest: Project = { name: '其他项目', budget: '396.70', spent: exact(project).minus(sum(...works.map((w) => w.spent))).f() };
const all = [...works, rest];
const planned = sum(...all.map((w) => w.budget)).f();
const whole = sum('1204.30', planned).f();

const hosts = { plan: '36000', spent: '28764.00' };
const cars = { plan: '84000', spent: '79235.50' };
const three = { plan: sum(hosts.plan, cars.plan).f(), spent: sum(hosts.spent, cars.spent).f() };

function spending({ p, table, bad, ok }: Writer): void {
  p(`2024年全镇支出${c(now)}万元，${ok(`其中基本支出${c(basic)}万元，占${rate(basic, now)}；项目支出${c(project)}万元，占${rate(project, now)}`, `${added(2, basic, project)}；${shareOf(basic, now)}`)}。${ok(`支出比2023年${c(before)}万元增加${exact(now).minus(before).c()}万元，增长${growth(now, before)}`, risen(now, before))}。按功能分类情况如下表。`);
  p('单位：万元', 'right');
  const line = (k: Kind, i: number): Row => {
    const more = exact(k.now).minus(k.before).f();
    const share = growth(k.now, k.before);
    if (i === 0) return [k.name, k.before, k.now, bad('difference', '33.58', more, taken(2, k.now, k.before), { slip: '减错一位' }), ok(share, risen(k.now, k.before))];
    if (i === 2) return [k.name, k.before, k.now, ok(more, `${taken(2, k.now, k.before)}，减少为负数`), bad('growth', share.replace('-', ''), share, risen(k.now, k.before), { slip: '漏写负号' })];
    if (i === 4) return [k.name, k.before, k.now, ok(more, taken(2, k.now, k.before)), bad('growth', pct(more, k.now), share, risen(k.now, k.before), { slip: '误用本年数作分母' })];
    return [k.name, k.before, k.now, ok(more, taken(2, k.now, k.before)), ok(share, risen(k.now, k.before))];
  };
  const more = exact(now).minus(before).f();
  table([
    ['功能分类', '2023年决算', '2024年决算', '增减额', '增减率'],
    ...kinds.map(line),
    ['合计', ok(before, added(2, ...kinds.map((k) => k.before))), bad('sum', flip(now), now, added(2, ...kinds.map((k) => k.now)), { slip: '数字颠倒，与正文支出总额也不符', also: [`2024年全镇支出${c(now)}万元`] }), ok(more, taken(2, now, before)), ok(growth(now, before), risen(now, before))],
  ]);
}

function projects({ p, table, bad, ok }: Writer): void {
  p(`全年项目预算${c(planned)}万元，${bad('cross_reference', c(flip(project)), c(project), '与项目表支出合计一致', { around: (v) => `支出${v}万元`, slip: '数字颠倒', also: [project, `项目支出${c(project)}万元`, `执行率${rate(project, planned)}`] })}，${ok(`执行率${rate(project, planned)}`, shareOf(project, planned))}。`);
  p('单位：万元', 'right');
  const line = (w: Project, i: number): Row => {
    const right = rate(w.spent, w.budget);
    return [w.name, w.budget, w.spent, ok(taken(2, w.budget, w.spent).split('=')[1] ?? '', taken(2, w.budget, w.spent)), i === 3 ? bad('ratio', flip(right), right, shareOf(w.spent, w.budget), { slip: '数字颠倒' }) : ok(right, shareOf(w.spent, w.budget))];
  };
  table([
    ['项目名称', '预算数', '支出数', '结余', '执行率'],
    ...all.map(line),
    ['合计', ok(planned, added(2, ...all.map((w) => w.budget))), ok(project, added(2, ...all.map((w) => w.spent))), taken(2, planned, project).split('=')[1] ?? '', rate(project, planned)],
  ]);
}

function travelling({ p, table, bad, ok }: Writer): void {
  const saved = exact(three.plan).minus(three.spent);
  p(`“三公经费”预算${c(three.plan)}元，${ok(`支出${c(three.spent)}元，节约${saved.c()}元，控制率${rate(three.spent, three.plan)}`, `${taken(2, three.plan, three.spent)}；${shareOf(three.spent, three.plan)}`)}。${bad('unit', '92.19万元', '92.19元', '28,764÷312=92.19元', { around: (v) => `公务接待41批次312人次，人均${v}`, slip: '单位误写为万元' })}。`);
  p('单位：元', 'right');
  const gap = (x: { plan: string; spent: string }) => exact(x.plan).minus(x.spent).c();
  table([
    ['项目', '预算数', '支出数', '节约额', '控制率'],
    ['公务接待费', c(hosts.plan), c(hosts.spent), ok(gap(hosts), taken(2, hosts.plan, hosts.spent)), ok(rate(hosts.spent, hosts.plan), shareOf(hosts.spent, hosts.plan))],
    ['公务用车运行维护费', c(cars.plan), c(cars.spent), bad('malformed', '4,7,64.50', gap(cars), taken(2, cars.plan, cars.spent), { slip: '千分位逗号位置错误' }), rate(cars.spent, cars.plan)],
    ['因公出国（境）费', '0.00', '0.00', '0.00', ok('—', '预算和支出都为0，填“—”正确')],
    ['合计', c(three.plan), ok(c(three.spent), added(2, hosts.spent, cars.spent)), saved.c(), rate(three.spent, three.plan)],
  ]);
}

function results({ p, bad, ok }: Writer): void {
  p(`（一）基础设施。${ok('硬化通村公路15.7公里，每公里30.09万元，支出472.35万元', '472.35÷15.7=30.09万元')}；${bad('sum', '22.4公里', '24.2公里', '18.6+24.2=42.8公里', { around: (v) => `改造饮水管网42.8公里，其中主管18.6公里、支管${v}`, slip: '数字颠倒' })}，${ok('受益3,264户13,056人，户均4人', '13,056÷3,264=4人')}。`);
  p(`（二）产业发展。种植火龙果、百香果等特色作物8,640亩，${ok('每亩补助300元，支出259.20万元', '8,640×300=2,592,000元=259.20万元')}；${ok('特色种植总产值1.52亿元，比上年1.38亿元增长10.14%', '（1.52-1.38）÷1.38=10.14%')}。${ok('农民专业合作社上年末21家，本年新增5家，累计26家', '21+5=26家')}。`);
  p(`（三）民生保障。全镇户籍人口36,420人，${ok('其中脱贫人口4,152人，占11.40%', '4,152÷36,420=11.40%')}；城乡居民医保参保34,963人，${bad('ratio', '104.17%', '96.00%', '34,963÷36,420=96.00%', { around: (v) => `参保率${v}`, finding: '参保率应为34,963÷36,420=96.00%，分子分母颠倒' })}。${ok('发放低保金846户1,692人，户均2人', '1,692÷846=2人')}，举办就业招聘${ok('12场，平均每月1场', '12÷12=1场')}。`);
  p(`（四）人居环境。${ok('全镇17个行政村，已建成示范村6个，占35.29%', '6÷17=35.29%')}；清运垃圾${ok('6,935吨，日均19吨', '6,935÷365=19吨')}，生活垃圾处理率97.5%，${bad('unit', '1.7%', '1.7个百分点', '97.5%-95.8%=1.7个百分点', { around: (v) => `比上年95.8%提高${v}`, severity: 'warning', slip: '百分比与百分点混淆' })}。开展村庄清洁行动${ok('60余次', '概数')}。`);
  p(`（五）矛盾调处。${ok('受理矛盾纠纷286件，化解279件，化解率97.55%，余下7件', '279÷286=97.55%，286-279=7件')}继续跟踪。${ok('发放问卷340份，收回有效问卷323份，有效回收率95%', '323÷340=95%')}，${ok('满意的305份，满意率94.43%', '305÷323=94.43%，分母为收回数')}。`);
}

function scores(w: Writer): void {
  const { table, bad, ok, fault } = w;
  const silent = fault('missing', '垃圾中转站建设完成2座，少于指标值3座，偏差原因栏空白', '未完成并已说明原因', { expected: '填写偏差原因', also: ['3座'] });
  const rows: Row[] = [
    ...group('产出（50分）', [
      ['通村公路硬化', '15公里', ok('15.7公里', '15.7≥15，与正文一致'), '15', '15', ''],
      ['饮水管网改造', '≥42公里', '42.8公里', '15', '15', ''],
      ['垃圾中转站建设', '3座', silent.here('2座'), '12', ok('8', '2÷3×12=8'), silent.pick('', '1座用地未批，2025年建设。')],
      ['项目按期完成率', '≥95%', ok('92.31%', '12÷13=92.31%，未达标已写原因'), '8', bad('score', '8', '7.77', '92.31÷95×8=7.77', { slip: '未达到指标值却给满分' }), '1个项目因管线迁改延期。'],
    ]),
    ...group('效益（30分）', [
      ['特色种植产值增长', '≥8%', ok('10.14%', '10.14%≥8%'), '15', '15', ''],
      ['群众生产生活条件', bad('unquantified', '明显改善', '≥3,000户', '指标值可以核对', { finding: '指标值“明显改善”没有量化，无法考核' }), '3,264户', '15', '15', ''],
    ]),
    ['满意度（10分）', '群众满意率', '≥90%', ok('94.43%', '305÷323=94.43%'), '10', '10', ''],
    ['预算执行（10分）', '预算执行率', '100%', ok(rate(now, whole), shareOf(now, whole)), '10', ok(exact(rate(now, whole).slice(0, -1)).over(10).f(), `${rate(now, whole)}×10`), ''],
  ];
  const right = total(rows, 2);
  table([
    ['一级指标', '指标名称', '指标值', '完成值', '分值', '得分', '偏差原因'],
    ...rows,
    [across('合计', 4), ok('100', '15+15+12+8+15+15+10+10=100分'), bad('score_total', right.plus(1).f(), right.f(), '各项得分相加', { slip: '多1分' }), ''],
  ]);
}

/** A township, 2024: published report with spending by function, projects, travel costs and a short score table. */
export const townSettlementReport: Draft = {
  name: 'L10_town_settlement_report',
  part: 'holdout',
  format: 'pdf',
  write(w) {
    const { p, title, heading, bad, ok } = w;
    title('龙潭县白马镇2024年度部门整体支出绩效自评报告');
    heading('一、基本情况');
    p(`镇机关设党政办公室、经济发展办公室、社会事务办公室、农业农村办公室、综合治理办公室${ok('5个办公室', '列举的办公室恰为5个')}，下辖17个行政村、1个社区。${ok('编制74名，其中行政31名、事业43名', '31+43=74名')}；${ok('年末在职70人，其中行政29人、事业41人，在职人员控制率94.59%', '29+41=70人；70÷74=94.59%')}。`);
    p(`全年预算${ok(`${c(whole)}万元，其中基本支出1,204.30万元、项目支出${c(planned)}万元`, added(2, '1204.30', planned))}；全年支出${c(now)}万元，${ok(`预算执行率${rate(now, whole)}`, shareOf(now, whole))}。`);
    heading('二、支出情况');
    p('（一）总体支出');
    spending(w);
    p('（二）项目支出');
    projects(w);
    p('（三）“三公经费”');
    travelling(w);
    heading('三、主要绩效');
    results(w);
    heading('四、自评得分');
    scores(w);
    p('注：未达到指标值的按完成值÷指标值×分值计分，保留两位小数；预算执行得分=预算执行率×10。', 'note');
    heading('五、问题和打算');
    const gap = points(rate(basic, '1204.30'), rate(project, planned));
    p(`（一）${ok(`项目支出执行率${rate(project, planned)}，比基本支出执行率${rate(basic, '1204.30')}低${gap}个百分点`, `${rate(basic, '1204.30')}-${rate(project, planned)}=${gap}个百分点`)}，${ok('人居环境整治执行率在五个项目中最低', '386.45÷412.80=93.62%，低于其余四个项目')}。`);
    p(`（二）${bad('carryover', '2024年', '2025年', '报告写于2025年3月，计划年度为2025年', { around: (v) => `${v}我镇将按月调度项目进度`, slip: '沿用上年文本' })}，${ok('9月底前项目支出达到80%以上', '计划数，无须核对')}。`);
    p('龙潭县白马镇人民政府', 'right');
    p('2025年3月18日', 'right');
  },
};
