import type { Draft } from '../builder/draft.ts';
import { type Amount, exact, flip, growth, pct, sum, wan } from '../builder/exact.ts';
import { across, block } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';

const projects: readonly [string, string, string][] = [
  ['就业创业补助', '1286.00', '1241.35'],
  ['职业技能提升行动', '642.50', '598.17'],
  ['高层次人才引育', '480.00', '456.00'],
  ['社保经办能力建设', '168.40', '160.92'],
  ['劳动监察与仲裁', '92.60', '88.34'],
  ['“三支一扶”生活补助', '214.80', '214.80'],
];
const plan = sum(...projects.map((x) => x[1])).f();
const real = sum(...projects.map((x) => x[2])).f();
const courses: readonly [string, number, number][] = [
  ['电工', 420, 1800],
  ['养老护理员', 360, 2000],
  ['直播电商', 510, 1200],
  ['叉车司机', 286, 1500],
  ['家政服务员', 640, 1000],
];
const trained = sum(...courses.map((c) => c[1])).f(0);
const grant = sum(...courses.map((c) => c[1] * c[2]));
const insured: readonly [string, string, string][] = [
  ['企业职工养老保险', '18.64', '19.32'],
  ['居民养老保险', '31.20', '30.85'],
  ['工伤保险', '15.82', '16.51'],
  ['失业保险', '14.96', '15.47'],
];
const dull = (x: string) => x.replace('.00%', '%');
const rate = (a: Amount, b: Amount) => dull(pct(a, b));

function organs({ bad, ok }: Writer): Row[] {
  return [
    [across('一、人员情况（人）', 6)],
    ['类别', '行政', '事业', '工勤', '合计', '在职人员控制率'],
    ['核定编制', '48', '108', '4', ok('160', '48+108+4'), block(ok('94.38%', '151÷160=94.375%，四舍五入'), 2, 1)],
    ['年末在职', '46', bad('sum', '120', '102', '151-46-3', { slip: '数字颠倒，三类相加不等于151', also: ['151'] }), '3', '151'],
    [across('二、“三公”经费（万元）', 6)],
    ['项目', '上年预算', '本年预算', '预算变动率', '本年支出', '支出控制率'],
    ['公务接待费', '8.60', '8.00', ok('-6.98%', '（8.00-8.60）÷8.60'), '5.18', ok('64.81%', '51,846.00÷80,000.00，按5.18÷8.00为64.75%，属尾差')],
    ['公务用车运行维护费', '29.90', '28.20', bad('growth', '5.69%', '-5.69%', '（28.20-29.90）÷29.90', { slip: '漏写负号' }), '22.13', ok('78.49%', '221,348.00÷282,000.00')],
    ['因公出国（境）费', '0', '0', ok('—', '0÷0不计算'), '0', '—'],
    ['合计', ok('38.50', '8.60+29.90'), '36.20', growth('36.20', '38.50'), ok('27.32', '273,194.00元；5.18+22.13=27.31，差0.01为尾差'), ok('75.47%', '273,194÷362,000')],
  ];
}

function spending({ bad, ok, debatable }: Writer): Row[] {
  return [
    [across('三、项目支出（万元）', 5)],
    ['项目名称', '预算数', '支出数', '结余', '执行率'],
    ...projects.map(([n, a, b], i): Row => [
      n,
      i === 3 ? bad('malformed', 'l68.40', a, `${plan}减其余五项`, { slip: '数字1写成字母l' }) : a,
      b,
      i === 1 ? bad('difference', exact(a).minus(b).plus('0.9').f(), exact(a).minus(b).f(), `${a}-${b}`, { slip: '相减错误' }) : exact(a).minus(b).f(),
      i === 0 ? bad('ratio', flip(rate(b, a)), rate(b, a), `${b}÷${a}`, { slip: '数字颠倒' }) : i === 2 ? ok(rate(b, a), '456.00÷480.00') : i === 5 ? ok('100%', '全部支出') : rate(b, a),
    ]),
    ['合计', ok(plan, '六项预算相加'), ok(real, '六项支出相加'), debatable('sum', exact(plan).minus(real).f(), `${plan}-${real}`), rate(real, plan)],
  ];
}

function finance({ bad, ok, fault }: Writer): Row[] {
  const blank = fault('missing', '内控制度“合同管理”一项没有填“是”或“否”', '各项均已填写', { expected: '填“是”或“否”' });
  return [
    [across('四、预算与资产（万元）', 6)],
    [bad('carryover', '2023年全年预算数', '2024年全年预算数', '本表年度为2024年', { slip: '表头沿用上年' }), '2024年决算数', '预算完成率', '年初预算数', '年中调整数', '预算调整率'],
    [ok('5777.35', '5126.40+438.60+212.35'), '5598.12', ok('96.90%', '5598.12÷5777.35'), '5126.40', '438.60', bad('ratio', pct('438.60', '5598.12'), '8.56%', '438.60÷5126.40', { slip: '误用决算数作分母' })],
    ['上年结转结余', '本年结转结余', '变动率', '公用经费预算', '公用经费支出', '控制率'],
    ['212.35', ok('179.23', '5777.35-5598.12'), bad('growth', growth('212.35', '179.23'), '-15.60%', '（179.23-212.35）÷212.35', { slip: '方向和分母都错' }), '318.60', '309.74', ok('97.22%', '309.74÷318.60')],
    ['政府采购预算', '政府采购金额', '执行率', '固定资产总额', '在用固定资产', '利用率'],
    ['356.00', bad('unit', '3426800', '342.68', '356.00×96.26%', { finding: '表内单位为万元，3426800应为342.68（3,426,800元）', also: ['96.26%'] }), '96.26%', '4286.15', ok('4260.40', '在用数不超过总额'), ok('99.40%', '4260.40÷4286.15')],
    ['内控制度', '预算管理：是', '收支管理：是', '采购管理：是', '资产管理：是', blank.here(blank.pick('合同管理：', '合同管理：是'))],
  ];
}

function duties({ bad, ok }: Writer): Row[] {
  const work = (name: string, goal: string, done: string, share: string): Row => [name, goal, done, share];
  return [
    [across('五、就业目标完成情况', 4)],
    ['指标', '年度计划', '实际完成', '完成率'],
    work('城镇新增就业（人）', '9500', '10146', ok('106.80%', '10146÷9500')),
    work('失业人员再就业（人）', '2600', '2743', bad('ratio', '94.79%', '105.5%', '2743÷2600', { slip: '分子分母颠倒' })),
    work('就业困难人员就业（人）', '480', '516', ok('107.5%', '516÷480')),
    work('创业担保贷款（万元）', '18000', '21240', '118%'),
    work('城镇登记失业率', '≤4%', ok('2.86%', '2.86≤4，反向指标'), '—'),
    work('仲裁案件结案率', '≥95%', ok('97.08%', '1231÷1268'), '—'),
  ];
}

function training({ bad, ok }: Writer): Row[] {
  return [
    [across('六、技能培训补贴', 5)],
    ['工种', '人数', '标准（元/人）', '补贴金额（万元）', '占比'],
    ...courses.map(([n, k, fee], i): Row => [n, String(k), String(fee), i === 3 ? bad('sum', wan(286 * 1300), wan(286 * 1500), '286×1500元', { slip: '标准看成1300', also: ['315.70', rate(286 * 1500, grant)] }) : i === 0 ? ok(wan(k * fee), '420×1800元') : wan(k * fee), i === 2 ? ok(rate(k * fee, grant), `${k * fee}÷${grant}`) : rate(k * fee, grant)]),
    ['合计', ok(trained, '五个工种人数相加'), '—', ok(wan(grant), '五个工种金额相加'), ok('100%', '占比之和允许0.01尾差')],
  ];
}

function insurance({ ok }: Writer): Row[] {
  return [
    [across('七、参保人数（万人）', 5)],
    ['险种', '上年末', '本年末', '增减', '增长率'],
    ...insured.map(([n, a, b], i): Row => {
      const change = exact(b).minus(a).f();
      return [n, a, b, i === 2 ? ok(change, `${b}-${a}`) : i === 1 ? ok(change, '减少以负数表示') : change, i === 1 ? ok(growth(b, a), `（${b}-${a}）÷${a}`) : i === 0 ? ok(growth(b, a), `（${b}-${a}）÷${a}`) : growth(b, a)];
    }),
  ];
}

/** A district human-resources bureau, 2024: base data in seven small tables, 万元 rounded from yuan. */
export const labourBaseData: Draft = {
  name: 'K05_labour_base_data',
  part: 'holdout',
  format: 'docx',
  font: '宋体',
  write(w) {
    const { p, title, table, bad, ok } = w;
    title('2024年度部门整体绩效评价基础数据采集表');
    p('填报部门：岱阳区人力资源和社会保障局　　　　金额单位：万元', 'note');
    for (const rows of [organs(w), spending(w), finance(w), duties(w), training(w), insurance(w)]) {
      table(rows);
      p('', 'note');
    }
    p('填报说明：', 'note');
    p(`1.金额由元换算为万元，四舍五入，${ok('合计可能有0.01的尾差', '说明尾差')}；控制率按元计算。公务接待费支出51,846.00元，公务用车运行维护费支出221,348.00元，${ok('合计273,194.00元', '51,846+221,348')}。`, 'note');
    p(`2.公务接待61批次483人次，${bad('unit', '人均107.34万元', '人均107.34元', '51,846÷483', { slip: '单位多写“万”' })}。`, 'note');
    p(`3.培训2216人，${ok(`人均补贴${grant.over(trained).f()}元`, `${grant}÷2216`)}，取得证书${ok('1994人，取证率89.98%', '1994÷2216')}；仲裁受理1268件、结案1231件，其中${ok('调解结案842件，占结案数的68.40%', '842÷1231，分母为结案数')}。`, 'note');
    p(`4.预算完成率=决算数÷全年预算数；预算调整率=年中调整数÷年初预算数；变动率=（本年-上年）÷上年。`, 'note');
    p(`5.填报人：${bad('placeholder', '×××', '初明远', '填报人已填写', { finding: '填报人留有占位符', severity: 'note' })}　　填报日期：2025年2月21日`, 'note');
  },
};
