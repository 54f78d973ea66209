import type { Draft } from '../builder/draft.ts';
import { exact, flip, pct, sum } from '../builder/exact.ts';
import { across, formula, num, total } from '../builder/grid.ts';

const towns: readonly [string, string, string, string, string][] = [
  ['石榴镇', '28.6', '52.3', '121.4', '187.90'],
  ['柳塘镇', '24.1', '61.8', '134.2', '201.36'],
  ['白鹭镇', '31.5', '47.6', '98.7', '160.47'],
  ['长亭镇', '19.8', '38.4', '106.9', '152.93'],
  ['南坪乡', '16.2', '44.9', '118.3', '158.64'],
  ['观音岩乡', '14.7', '51.2', '127.6', '170.28'],
  ['响水乡', '22.3', '63.1', '140.5', '199.82'],
  ['棠溪街道', '29.2', '53.4', '121.3', '194.06'],
];
const resurfacing = ['0', '0', '38.20', '52.46', '61.73', '70.15', '66.84', '58.92', '72.40', '69.31', '54.28', '38.32'];
const bridges = ['0', '0', '12.00', '0', '0', '30.60', '0', '0', '42.35', '0', '0', '38.55'];

/** A district transport bureau, 2024: a workbook with plan value, completion rate, monthly payments and road lengths. */
export const transportPayments: Draft = {
  name: '22_transport_payments',
  part: 'dev',
  format: 'xlsx',
  write({ sheet, bad, ok, fault, only, debatable }) {
    const lengths = [1, 2, 3].map((k) => sum(...towns.map((t) => t[k] ?? '0')).f(1));
    const [county = '', rural = '', village = ''] = lengths;
    const all = sum(...lengths).f(1);
    const good = sum(...towns.map((t) => t[4])).f();
    const upkeep = sum(exact(county).times(10000), exact(rural).times(5000), exact(village).times(3000)).over(10000).f();
    const monthly = [...Array.from({ length: 11 }, () => '56.95'), exact(upkeep).minus(exact('56.95').times(11)).f()];
    const surface = sum(...resurfacing).f();
    const bridge = sum(...bridges).f();
    const spent = sum(upkeep, surface, bridge).f();
    const levels = [
      ['中央车购税补助', '300.00', '300.00', '300.00'],
      ['省级补助', '460.00', '480.00', '476.35'],
      ['市级补助', '150.00', '150.00', '150.00'],
    ] as const;
    const budget = sum(upkeep, '596.00', '128.50').f();
    const own = exact(budget).minus('930.00').f();
    const ownSpent = exact(spent).minus('926.35').f();
    const early = sum('300', '460', '150', own).f();

    const source = (name: string, a: string, b: string, c: string, rate = pct(c, b)) => ['', name, num(a), num(b), num(c), num(rate), '', ''];
    const funds = [
      ['', '资金来源', '年初预算', '调整后预算', '实际支出', '执行率', '', ''],
      ['', '合计', num(ok(early, `300+460+150+${own}`)), formula('SUM(D6:D9)', ok(budget, `300+480+150+${own}`)), formula('SUM(E6:E9)', ok(spent, '与“月度支付”全年合计一致')), num(ok(pct(spent, budget), `${spent}÷${budget}`)), '', ''],
      ...levels.map(([name, a, b, c]) => source(name, a, b, c, name === '省级补助' ? bad('ratio', pct(c, a), pct(c, b), `${c}÷${b}`, { slip: '预算调增后比率没有重算，仍以年初预算作分母' }) : pct(c, b))),
      source('区级安排', own, own, ownSpent, ok(pct(ownSpent, own), `${ownSpent}÷${own}`)),
    ];
    const indicator = (name: string, plan: string, done: string, rate: string, weight: string, score: string, remark = '') => [name, plan, done, num(rate), num(weight), num(score), remark];
    const late = fault('missing', '桥梁维修完成7座，未达到计划9座，备注栏没有写原因', '7＜9，已在备注写明原因', { expected: '写明未完成原因', also: ['9座'] });
    const bridgeScore = exact(7).over(9).times(8).f();
    const twice = fault('duplicate', '“日常养护里程”指标在第12行和第13行重复', '', { expected: '删除重复行' });
    const daily = [ok(`${all}公里`, '与“里程明细”合计一致'), ok(`${all}公里`, '完成值与计划值相同')];
    const goodRate = pct(good, all);
    const rows = [
      indicator('日常养护里程', daily[0] ?? '', daily[1] ?? '', '100%', '15', '15'),
      ...only([twice.here('日常养护里程'), `${all}公里`, `${all}公里`, num('100%'), '', '', '']),
      indicator('路面修复里程', '≥26公里', '27.3公里', ok('105%', '27.3÷26=105%，超额完成'), '15', bad('score', '16', '15', '超额完成不加分，最高15分', { slip: '得分超过分值' })),
      indicator('桥梁维修座数', '9座', late.here('7座'), bad('ratio', '128.57%', '77.78%', '7÷9', { slip: '分子分母颠倒' }), '8', ok(bridgeScore, `7÷9×8=${bridgeScore}`), late.pick('', '2座危桥重新立项，改列2025年')),
      indicator('优良路率', '≥90%', ok(goodRate, `${good}÷${all}，与“里程明细”一致`), pct(goodRate.slice(0, -1), 90), '12', '12'),
      indicator('工程验收合格率', '100%', '100%', '100%', '10', '10'),
      indicator('养护资金下达时间', '2024年3月底前', bad('carryover', '2023年3月22日', '2024年3月22日', '2024年3月22日早于3月底，与年度一致', { slip: '沿用上年' }), '100%', '5', '5'),
      indicator('县道每公里养护补助', '1万元', bad('unit', '10000万元', '10000元', `${county}公里×10000元等合计${upkeep}万元`, { slip: '单位写成万元' }), '100%', '5', '5'),
      indicator('农村客运通车率', '100%', '100%', '100%', '10', '10'),
      indicator('带动就近务工', '≥180人', ok('214人', '214≥180'), pct(214, 180), '5', '5'),
      indicator('道路安全畅通水平', bad('unquantified', '较好', '水毁中断不超过24小时', '指标值可以核对', { finding: '计划值“较好”没有量化，无法考核' }), '最长中断11小时', '100%', '5', '5'),
      indicator('群众满意度', '≥88%', ok('91.5%', '366÷400=91.5%'), pct('91.5', 88), '10', '10', '问卷400份，满意366份'),
    ];
    const scores = total(rows, 2);
    sheet('自评表', [
      [across('2024年农村公路养护资金绩效自评表', 8)],
      [across('填报单位：岚州市棠溪区交通运输局', 4), across('单位：万元', 4)],
      [across('一、资金情况', 8)],
      ...funds,
      [across('二、指标完成情况', 8)],
      ['序号', '指标名称', '计划值', '完成值', '完成率', '分值', '得分', '备注'],
      ...rows.map((row, i) => [num(String(i + 1)), ...row]),
      ['', '合计', '', '', '', num('100'), num(bad('score_total', scores.minus(1).f(), scores.f(), '各指标得分相加', { slip: '与各项得分之和差1分' })), ''],
      ['', '自评等级', ok('优', '90分及以上为优'), '', '', '', '', '90（含）—100为优，80（含）—90为良'],
    ]);

    let running = exact(0);
    const months = monthly.map((daily, i) => {
      const [surfaceNow = '0', bridgeNow = '0'] = [resurfacing[i], bridges[i]];
      const here = sum(daily, surfaceNow, bridgeNow);
      running = running.plus(here);
      return { name: `${i + 1}月`, daily, surfaceNow, bridgeNow, here: here.f(), running: running.f() };
    });
    const payment = months.map((m, i) => [
      i === 7 ? bad('duplicate', '7月', '8月', '8月，月份不重复', { slip: '7月出现两次，缺8月' }) : m.name,
      num(m.daily),
      num(m.surfaceNow === '0' ? '0' : m.surfaceNow),
      num(m.bridgeNow),
      num(i === 5 ? bad('sum', flip(m.here), m.here, `${m.daily}+${m.surfaceNow}+${m.bridgeNow}`, { slip: '数字颠倒，累计栏按正确数计算' }) : i === 8 ? ok(m.here, `${m.daily}+${m.surfaceNow}+${m.bridgeNow}`) : m.here),
      num(i === 10 ? bad('sum', exact(m.running).plus('10').f(), m.running, `10月累计${months[9]?.running}+11月${m.here}`, { slip: '多加10.00，12月累计又按正确数接续' }) : i === 11 ? ok(m.running, '12月累计=全年合计') : m.running),
      num(i === 6 ? bad('ratio', pct(m.running, spent), pct(m.running, budget), `${m.running}÷调整后预算${budget}`, { slip: '误用全年实际支出作分母，其他月份都以预算为分母' }) : i === 2 ? ok(pct(m.running, budget), `${m.running}÷${budget}`) : pct(m.running, budget)),
    ]);
    sheet('月度支付', [
      [across(`2024年农村公路养护资金月度支付表（单位：万元；支付进度=累计支付÷调整后预算${budget}）`, 7)],
      ['月份', '日常养护', '路面修复', '桥梁维修', '当月合计', '累计支付', '支付进度'],
      ...payment,
      ['合计', formula('SUM(B3:B14)', ok(upkeep, `县道${county}×1万元+乡道${rural}×0.5万元+村道${village}×0.3万元`)), formula('SUM(C3:C14)', ok(surface, '12个月相加')), formula('SUM(D3:D14)', bridge), num(ok(spent, `${upkeep}+${surface}+${bridge}`)), num(spent), num(ok(pct(spent, budget), '与自评表执行率一致'))],
    ]);

    const lines = towns.map(([name, a, b, c, d], i) => {
      const here = sum(a, b, c).f(1);
      const text = i === 3 ? bad('sum', flip(here), here, `${a}+${b}+${c}`, { slip: '数字颠倒' }) : i === 6 ? ok(here, `${a}+${b}+${c}`) : here;
      const rate = i === 1 ? bad('ratio', flip(pct(d, here)), pct(d, here), `${d}÷${here}`, { slip: '数字颠倒' }) : i === 7 ? ok(pct(d, here), `${d}÷${here}`) : pct(d, here);
      return [name, num(a), num(b), num(c), num(text), num(d), num(rate)];
    });
    sheet('里程明细', [
      [across('2024年末农村公路里程和路况明细表（单位：公里）', 7)],
      ['乡镇', '县道', '乡道', '村道', '合计', '优良路里程', '优良路率'],
      ...lines,
      ['合计', num(county), num(rural), num(village), num(ok(all, `${county}+${rural}+${village}`)), num(good), num(debatable('ratio', goodRate, `${good}÷${all}`))],
    ]);
  },
};
