import type { Draft } from '../builder/draft.ts';
import { exact, flip, pct, sum } from '../builder/exact.ts';
import { across, down, formula, num } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';
import { added, shareOf } from './relation.ts';

type Dam = readonly [name: string, storage: string, central: string, province: string, county: string, done: string, paid: string, physical: string];
const dams: readonly Dam[] = [
  ['青龙嘴水库', '126.40', '320.00', '80.00', '46.20', '358.64', '312.30', '80.4%'],
  ['大湾水库', '58.70', '210.00', '50.00', '28.60', '288.60', '259.74', '100%'],
  ['黄连沟水库', '33.15', '160.00', '40.00', '20.00', '165.40', '143.00', '75.2%'],
  ['石门子水库', '18.92', '95.00', '25.00', '12.40', '102.35', '92.68', '77.3%'],
  ['杨柳塘水库', '12.08', '70.00', '20.00', '8.80', '0.00', '0.00', '0'],
];
const plan = (d: Dam) => sum(d[2], d[3], d[4]).f();
const col = (k: 1 | 2 | 3 | 4 | 5 | 6) => sum(...dams.map((d) => d[k])).f();
const PLAN = sum(...dams.map(plan)).f();
const months = ['0.00', '0.00', '86.30', '142.75', '198.46', '265.18', '222.30'] as const;
const monthPaid = ['0.00', '0.00', '60.00', '128.40', '175.62', '238.70', '205.00'] as const;
const [DONE, PAID] = [col(5), col(6)];

function ledger({ ok, bad, edition, debatable }: Writer): Row[] {
  const planted = edition === 'planted';
  const marks: Readonly<Record<number, Readonly<Record<number, string>>>> = {
    0: { 5: ok('446.20', '320+80+46.20=446.20'), 9: ok(pct('312.30', '358.64'), shareOf('312.30', '358.64')) },
    1: { 7: ok('100.00%', '288.60÷288.60=100%'), 9: ok('90.00%', '259.74÷288.60=90%') },
    2: { 7: bad('ratio', '71.58%', '75.18%', '165.40÷220.00=75.18%', { slip: '手填数字颠倒' }), 5: ok('220.00', '160+40+20=220.00') },
    3: { 5: bad('sum', '120.00', '132.40', '95+25+12.40=132.40', { slip: '漏加县级12.40' }), 7: debatable('ratio', '77.30%', '102.35÷132.40=77.30%') },
    4: { 7: ok('0.00%', '0÷98.80=0%，尚未开工'), 9: ok('—', '没有完成投资，0÷0不计算') },
  };
  const line = (d: Dam, i: number): Row => {
    const cells = [d[0], d[1], d[2], d[3], d[4], plan(d), d[5], pct(d[5], plan(d)), d[6], Number(d[5]) === 0 ? '—' : pct(d[6], d[5])];
    const r = i + 5;
    return [String(i + 1), ...cells.map((x, k) => (k === 0 ? x : k === 5 && !marks[i]?.[5] ? formula(`SUM(D${r}:F${r})`, x) : num(marks[i]?.[k] ?? x)))];
  };
  return [
    [across('青峰县小型水库除险加固项目资金与进度台账', 11)],
    [across('填报单位：青峰县水利局', 5), across('截止日期：2024年7月31日', 3), across('单位：万元、万立方米', 3)],
    [down('序号', 2), down('水库名称', 2), down('总库容', 2), across('批复投资', 4), across('完成投资', 2), across('资金支付', 2)],
    ['中央', '省级', '县级', '小计', '金额', '占批复', '金额', '占完成'],
    ...dams.map(line),
    [
      across('合计', 2),
      num(ok(col(1), added(2, ...dams.map((d) => d[1])))),
      formula('SUM(D5:D9)', ok(col(2), '320+210+160+95+70=855.00')),
      planted ? formula('SUM(E5:E8)', bad('sum', '195.00', '215.00', '80+50+40+25+20=215.00', { slip: '公式漏加杨柳塘水库' })) : formula('SUM(E5:E9)', bad('sum', '195.00', '215.00', '80+50+40+25+20=215.00')),
      formula('SUM(F5:F9)', ok(col(4), added(2, ...dams.map((d) => d[4])))),
      num(debatable('sum', PLAN, '446.20+288.60+220.00+132.40+98.80=1186.00')),
      num(ok(DONE, added(2, ...dams.map((d) => d[5])))),
      num(ok(pct(DONE, PLAN), shareOf(DONE, PLAN))),
      num(bad('sum', flip(PAID), PAID, added(2, ...dams.map((d) => d[6])), { slip: '手填数字颠倒' })),
      num(debatable('ratio', pct(PAID, DONE), shareOf(PAID, DONE))),
    ],
    [across(`备注：1.大湾水库${bad('unit', '已完工，结算价288.60元', '已完工，结算价288.60万元', '与完成投资一致，288.60÷288.60=1', { slip: '漏写“万”' })}；2.杨柳塘水库因${bad('placeholder', '***', '用地手续未办结', '原因已填写', { finding: '未开工原因留有占位符“***”' })}未开工；3.五座水库总库容${ok('249.25万立方米，其中青龙嘴占一半多', '126.40÷249.25=50.71%')}；4.县级资金占批复投资的${ok('9.78%', '116.00÷1186.00=9.78%')}。`, 11)],
  ];
}

function monthly({ ok, bad, debatable }: Writer): Row[] {
  let [a, b] = [exact(0), exact(0)];
  const rows = months.map((m, i): Row => {
    const [before] = [a.f()];
    a = a.plus(m);
    b = b.plus(monthPaid[i] ?? 0);
    const run = i === 4 ? bad('sum', '472.51', '427.51', `${before}+198.46=427.51`, { slip: '数字颠倒' }) : i === 5 ? debatable('sum', a.f(), '427.51+265.18=692.69') : i === 6 ? ok(a.f(), `${added(2, ...months)}，与台账完成投资合计一致`) : a.f();
    const name = i === 3 ? bad('duplicate', '3月', '4月', '月份依次排列', { severity: 'error', finding: '“3月”重复出现，缺4月，本行应为4月' }) : `${i + 1}月`;
    const paidRun = i === 6 ? ok(b.f(), `${added(2, ...monthPaid)}，与台账支付合计一致`) : b.f();
    const share = i === 4 ? debatable('ratio', pct(a, PLAN), '427.51÷1186.00=36.05%') : i === 5 ? ok(pct(a, PLAN), `${a.f()}÷1186.00=${pct(a, PLAN)}`) : pct(a, PLAN);
    return [name, num(m), num(run), num(share), '', name === `${i + 1}月` ? name : `${i + 1}月`, num(monthPaid[i] ?? ''), num(paidRun), num(exact(m).minus(monthPaid[i] ?? 0).f())];
  });
  return [
    [across('表A　投资完成', 4), '', across('表B　资金支付', 4)],
    ['月份', '当月完成', '累计完成', '占批复投资', '', '月份', '当月支付', '累计支付', '当月完成与支付之差'],
    ...rows,
    [across('注：1—2月为汛前准备，没有完成投资；占批复投资＝累计完成÷1186.00。', 4), '', across(`注：7个月平均每月支付${ok('115.39万元', '807.72÷7=115.39')}，5月支付比4月${bad('growth', '增长26.89%', '增长36.78%', '（175.62-128.40）÷128.40=36.78%', { slip: '误用5月数作分母' })}；差额合计${ok('107.27万元', '914.99-807.72=107.27')}。`, 4)],
  ];
}

function monitor({ ok, bad, fault }: Writer): Row[] {
  const none = fault('missing', '年内开工率80%，完成可能性填“有可能”，偏差原因和措施为空', '已填写偏差原因', { expected: '填写偏差原因和措施', also: ['有可能'] });
  return [
    [across(`项目支出绩效运行监控表（${bad('carryover', '2023年1—7月', '2024年1—7月', '监控期为2024年1—7月', { slip: '沿用上年表头' })}）`, 9)],
    ['项目名称', across('小型水库除险加固', 3), '预算数（万元）', num('1186.00'), across('1—7月执行数（万元）', 2), num(ok(PAID, '与台账支付合计一致，312.30+259.74+143.00+92.68=807.72'))],
    ['执行率', num(bad('ratio', '77.15%', '68.10%', '807.72÷1186.00=68.10%', { slip: '误用完成投资占批复的比例' })), '序时进度', num(ok('58.33%', '7÷12=58.33%')), '快于序时', across(ok('9.77个百分点', '68.10-58.33=9.77'), 2), '全年预计执行', num(ok('1067.40', '1186.00×90÷100=1067.40，留10%尾款'))],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '1—7月执行情况', '全年预计完成', '完成可能性', '偏差原因分析', '备注'],
    ['成本指标', '经济成本', '单座平均投资', '≤240万元', ok('237.20万元', '1186.00÷5=237.20'), '≤240万元', '确定能', '', ''],
    [down('产出指标', 4), down('数量', 2), '加固水库座数', '5座', ok('完工1座、在建3座', '1+3=4，另1座未开工'), '5座', '有可能', none.here(none.pick('　', '1座用地手续未办结，8月底前开工')), ''],
    ['新建溢洪道', '≥420米', ok('336米', '336÷420=80%'), '425米', '确定能', '', '完成80%'],
    ['质量', '单元工程合格率', '100%', ok('100%', '248÷248=100%'), '100%', '确定能', '', '优良186个，优良率75%'],
    ['时效', '汛前主体完工座数', '4座', ok('4座', '4÷4=100%'), '4座', '确定能', '', '杨柳塘不计'],
    [down('效益指标', 2), '社会效益', '保护下游人口', bad('unquantified', '有效保护', '≥1.6万人', '指标值可以核对', { finding: '指标值“有效保护”没有量化' }), '1.62万人', '2.1万人', '确定能', '', ''],
    ['生态效益', '恢复灌溉面积', '≥3500亩', bad('malformed', '2，856亩', '2,856亩', '3500×81.6÷100=2856', { slip: '千分位写成中文逗号', severity: 'warning' }), ok('3600亩', '3600≥3500'), '确定能', '', '完成81.6%'],
    ['满意度', '服务对象', '群众满意度', '≥90%', ok('年末调查', '尚未到调查期'), '≥90%', '确定能', '', ''],
    [across(`监控结论：累计支付807.72万元，其中中央资金${ok('612.50万元，占75.83%', '612.50÷807.72=75.83%')}；县级配套到位${bad('difference', '68.40万元，还差46.70万元', '68.40万元，还差47.60万元', '116.00-68.40=47.60', { slip: '数字颠倒' })}。`, 9)],
  ];
}

/** A county water bureau, January–July 2024: workbook with ledger, two monthly tables side by side and a monitoring form. */
export const reservoirWorkbook: Draft = {
  name: 'M05_reservoir_workbook',
  part: 'holdout',
  format: 'xlsx',
  write(w) {
    w.sheet('台账', ledger(w));
    w.sheet('月度进度', monthly(w));
    w.sheet('监控表', monitor(w));
  },
};
