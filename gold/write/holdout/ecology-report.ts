import type { Draft } from '../builder/draft.ts';
import { type Amount, type Exact, exact, flip, growth, pct, sum } from '../builder/exact.ts';
import { across, block } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';

const subjects: readonly [string, string, string, string, string][] = [
  ['2110101', '行政运行', '6284500.00', '412360.00', '6618427.35'],
  ['2110301', '大气', '3860000.00', '1240000.00', '4972618.40'],
  ['2110302', '水体', '5120000.00', '-360000.00', '4683905.26'],
  ['2110304', '固体废弃物与化学品', '1480000.00', '0.00', '1402736.80'],
  ['2111101', '生态环境监测与信息', '2350000.00', '186500.00', '2498164.12'],
  ['2080505', '机关养老保险缴费', '742600.00', '18240.00', '760840.00'],
];
const column = (k: 2 | 3 | 4): Exact => sum(...subjects.map((s) => s[k]));
const [first, change, spent] = [column(2), column(3), column(4)];
const budget = first.plus(change);
const carried = exact('1126480.50');
const left = carried.plus(budget).minus(spent);
const basic = exact('6618427.35').plus('760840.00');
const project = spent.minus(basic);
const [wages, service, family, projectService] = ['5986214.80', '1218652.55', '174400.00', '6842318.38'];
const capital = project.minus(projectService).f();
const money = (x: Amount) => exact(x).c();

function bySubject({ bad, ok, debatable }: Writer): Row[] {
  const rows = subjects.map(([code, name, a, b, c], i): Row => {
    const whole = sum(a, b);
    const rate = pct(c, whole);
    return [
      code,
      name,
      i === 4 ? bad('malformed', '2,35,0000.00', money(a), `${first.c()}减其余五项`, { slip: '千分位逗号错位' }) : money(a),
      i === 2 ? ok(money(b), '调减以负数表示') : i === 3 ? ok('0.00', '没有调整') : money(b),
      i === 2 ? bad('sum', money(exact(a).minus(b)), money(whole), `${a}+（${b}）`, { slip: '调减数误作调增', also: [budget.c()] }) : i === 0 ? ok(money(whole), `${a}+${b}`) : money(whole),
      money(c),
      i === 3 ? bad('ratio', '97.50%', rate, `${c}÷${whole.f()}`, { slip: '误抄“大气”一行的执行率' }) : i === 5 ? ok('100.00%', '760,840.00÷760,840.00') : i === 1 ? ok(rate, `${c}÷${whole.f()}`) : i === 2 ? debatable('ratio', '98.40%', `${c}÷${whole.f()}`) : rate,
    ];
  });
  return [['科目编码', '科目名称', '年初预算', '调整数', '全年预算', '决算数', '执行率'], ...rows, [across('合计', 2), ok(first.c(), '六个科目年初预算相加'), ok(change.c(), '含调减360,000.00'), ok(budget.c(), `${first.f()}+${change.f()}`), ok(spent.c(), '六个科目决算相加'), ok(pct(spent, budget), `${spent.f()}÷${budget.f()}`)]];
}

function byNature({ bad, ok, debatable }: Writer): Row[] {
  const both = exact(service).plus(projectService);
  return [
    [block('经济分类', 2, 1), across('合计', 2), across('基本支出', 2), across('项目支出', 2)],
    ['金额', '占比', '金额', '占比', '金额', '占比'],
    ['工资福利支出', money(wages), ok(pct(wages, spent), `${wages}÷${spent.f()}`), money(wages), pct(wages, basic), '', ''],
    ['商品和服务支出', bad('sum', flip(both.c(), 1), both.c(), `${service}+${projectService}`, { slip: '数字颠倒', also: [spent.c()] }), debatable('ratio', pct(both, spent), `${both.f()}÷${spent.f()}`), money(service), ok(pct(service, basic), `${service}÷${basic.f()}`), money(projectService), pct(projectService, project)],
    ['对个人和家庭的补助', money(family), pct(family, spent), money(family), pct(family, basic), '', ''],
    ['资本性支出', money(capital), bad('ratio', pct(capital, project), pct(capital, spent), `${capital}÷${spent.f()}`, { slip: '误抄项目支出栏占比' }), '', '', money(capital), ok(pct(capital, project), `${capital}÷${project.f()}`)],
    ['合计', spent.c(), '100%', ok(basic.c(), `${wages}+${service}+${family}`), '100%', ok(project.c(), `${projectService}+${capital}`), '100%'],
  ];
}

const threes: readonly [string, string, string, string][] = [
  ['公务接待费', '28460.00', '30000.00', '21385.00'],
  ['公务用车运行维护费', '186420.30', '190000.00', '172604.75'],
  ['公务用车购置', '0', '180000.00', '176800.00'],
  ['因公出国（境）费', '0', '0', '0'],
];
const threeTotal = ([1, 2, 3] as const).map((k) => sum(...threes.map((t) => t[k])));

function threePublic({ bad, ok }: Writer): Row[] {
  const [before = exact(0), plan = exact(0), now = exact(0)] = threeTotal;
  const rows = threes.map(([n, a, b, c], i): Row => {
    const delta = exact(c).minus(a).c();
    return [n, money(a), money(b), money(c), i === 1 ? bad('difference', delta.replace('-', ''), delta, `${c}-${a}`, { slip: '漏写负号' }) : i === 2 ? ok(delta, '176,800.00-0') : delta, i === 2 ? ok('—', '上年为0，不计算增减率') : i === 3 ? '—' : i === 0 ? ok(growth(c, a), `（${c}-${a}）÷${a}`) : growth(c, a)];
  });
  return [['项目', '2022年决算', '2023年预算', '2023年决算', '较上年增减', '增减率'], ...rows, ['合计', before.c(), ok(plan.c(), '四项预算相加'), ok(now.c(), '四项决算相加'), ok(now.minus(before).c(), `${now.f()}-${before.f()}`), growth(now, before)]];
}

function scores({ bad, ok }: Writer): Row[] {
  return [
    ['评价维度', '权重分', '自评分', '扣分', '得分率'],
    ['预算编制', '15', '14.50', ok('0.50', '15-14.50'), '96.67%'],
    ['预算执行', '25', '23.60', '1.40', ok('94.40%', '23.60÷25')],
    ['履职产出', '35', '33.15', ok('1.85', '35-33.15'), '94.71%'],
    ['履职效果', '25', '23.80', '1.20', ok('95.20%', '23.80÷25')],
    ['合计', ok('100', '15+25+35+25'), bad('score_total', '95.50', '95.05', '14.50+23.60+33.15+23.80', { slip: '数字颠倒', also: ['自评得分95.50分'] }), '4.95', '95.05%'],
  ];
}

/** A county ecology bureau, 2023: evaluation report in yuan by budget subject and economic class. */
export const ecologyReport: Draft = {
  name: 'K07_ecology_report',
  part: 'holdout',
  format: 'docx',
  write(w) {
    const { p, title, heading, table, bad, ok, edition } = w;
    const [before = exact(0), plan = exact(0), now = exact(0)] = threeTotal;
    title('塬北县生态环境局');
    title('2023年度部门整体支出绩效自评报告');
    heading('第一部分　部门情况');
    p(`一、机构人员。局机关设${ok('综合股、法规股、大气股、水土股、审批股5个股室', '列举恰为5个')}，下属环境监测站、执法大队2个单位。编制68名，${bad('sum', '其中行政13名、参公22名、事业35名', '其中行政13名、参公22名、事业33名', '13+22+33=68', { slip: '三类相加为70', expected: '33名', also: ['编制68名'] })}；年末在职64人，${ok('在职人员控制率94.12%', '64÷68')}。`);
    p('二、收支总体情况（金额单位：元）。按支出功能科目列示如下：');
    table(bySubject(w));
    p(`上年结转${carried.c()}元，全年预算${budget.c()}元，${ok(`可用资金${carried.plus(budget).c()}元`, `${carried.f()}+${budget.f()}`)}；决算支出${bad('cross_reference', flip(spent.c(), 2), spent.c(), '与上表决算合计一致', { around: (v) => `${v}元`, slip: '数字颠倒', also: [spent.c()] })}，年末结转${bad('difference', left.plus(200000).c(), left.c(), `${carried.f()}+${budget.f()}-${spent.f()}`, { around: (v) => `${v}元`, slip: '多算200,000.00' })}。决算支出比年初预算${first.c()}元${ok(`多${spent.minus(first).c()}元`, `${spent.f()}-${first.f()}`)}，主要是年中追加大气治理资金1,240,000.00元。`);
    p(`三、支出结构。基本支出${basic.c()}元，${ok(`占${pct(basic, spent)}`, `${basic.f()}÷${spent.f()}`)}；项目支出${project.c()}元，${ok(`占${pct(project, spent)}`, `${project.f()}÷${spent.f()}`)}。`);
    table(byNature(w));
    p(`四、“三公”经费。全年决算${now.c()}元，${ok(`占预算${plan.c()}元的${pct(now, plan)}`, `${now.f()}÷${plan.f()}`)}；比上年${before.c()}元${ok(`增加${now.minus(before).c()}元`, `${now.f()}-${before.f()}`)}，原因是报废更新执法车1辆，剔除购置费后${ok(`下降${pct(before.minus(now).plus('176800'), before)}`, `（${before.f()}-（${now.f()}-176800））÷${before.f()}`)}。`);
    table(threePublic(w));
    heading('第二部分　履职绩效');
    p(`一、大气环境。县城优良天数312天，${ok('优良率85.48%', '312÷365')}，上年301天、82.47%，${bad('unit', '提高3.01%', '提高3.01个百分点', '85.48-82.47', { severity: 'warning', slip: '百分点写成百分比' })}；PM2.5平均浓度32微克/立方米，上年35微克/立方米，${bad('growth', '下降9.38%', '下降8.57%', '（35-32）÷35', { slip: '误用本年数作分母' })}。燃煤锅炉改造28台，每台补助60,000.00元，${ok('共1,680,000.00元', '28×60,000')}；清洁取暖3,216户，${ok('每户补贴1,000元，支出321.6万元', '3,216×1,000元')}；两项合计${ok('占“大气”科目决算的98.46%', '（1,680,000+3,216,000）÷4,972,618.40')}。`);
    p(`二、水环境。6个监测断面${ok('Ⅱ类4个、Ⅲ类2个，全部达标', '4+2=6')}；入河排污口排查73个，完成整治${ok('66个，整治率90.41%', '66÷73')}。农村污水处理设施${ok('41座，正常运行39座，运行率95.12%', '39÷41')}，日处理能力${ok('从2,050吨提到2,460吨，增长两成', '（2,460-2,050）÷2,050=20%')}。`);
    p(`三、固废监管。危险废物产生单位62家，规范化达标59家，${ok('达标率95.16%', '59÷62')}；集中处置医疗废物486.5吨，比上年458.1吨${ok('增长6.20%', '（486.5-458.1）÷458.1')}，折合${ok('每天1.33吨', '486.5÷365')}。`);
    p(`四、执法审批。检查企业1,284家次，立案46件，下达处罚决定38件、${ok('占立案数的82.61%', '38÷46')}，罚款2,964,000.00元，${bad('unit', '件均78,000万元', '件均78,000元', '2,964,000÷38', { slip: '单位多写“万”' })}；受理环境信访518件，${ok('办结511件，办结率98.65%', '511÷518')}。排污许可发证156家，${ok('其中重点管理18家、简化管理138家', '18+138=156')}，登记管理${ok('840余家', '概数')}。`);
    p(`五、社会评价。发放问卷500份，回收${ok('有效问卷480份，满意441份，满意度91.88%', '441÷480=91.875%')}。`);
    p(bad('placeholder', '（插入空气质量变化折线图）', '空气质量逐月变化见局网站公报。', '图已换成说明', { finding: '保留模板占位文字，图没有插入' }));
    heading('第三部分　评价结论');
    p(`对照评价体系，自评得分${edition === 'clean' ? '95.05' : '95.50'}分，等次为“优”。`);
    table(scores(w));
    heading('第四部分　存在问题与打算');
    p(`一是水体科目年中调减360,000.00元，${ok('占该科目年初预算的7.03%', '360,000÷5,120,000')}，前期论证不细。二是${ok(`12月支付3,140,503.79元、占全年的${pct('3140503.79', spent, 0)}`, `3140503.79÷${spent.f()}`)}，年底支付集中。`);
    p(`${bad('carryover', '2023年，我局将', '2024年，我局将', '2023年度报告的打算面向2024年', { around: (v) => `${v}提前一个季度启动项目评审`, slip: '沿用上年文本' })}，优良天数力争达到${ok('318天以上，比2023年多6天', '318-312')}。`);
    p('塬北县生态环境局', 'right');
    p('2024年3月22日', 'right');
  },
};
