import type { Draft } from '../builder/draft.ts';
import { type Amount, type Exact, exact, flip, pct, sum, wan } from '../builder/exact.ts';
import { across, down, formula, num } from '../builder/grid.ts';
import type { CellInput } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';

type Line = readonly [name: string, km: string, runs: number, buses: number, people: number];
const lines: readonly Line[] = [
  ['1路', '12.5', 96, 16, 842300],
  ['2路', '9.8', 84, 11, 603450],
  ['3路', '16.0', 60, 13, 428160],
  ['5路', '22.4', 30, 8, 214830],
  ['城乡A线', '31.5', 20, 7, 126240],
  ['城乡B线', '27.0', 16, 5, 76860],
];
const PRICE = '3.20';
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const people = [186420, 142310, 201846, 198532, 205618, 196745, 178236, 174908, 203117, 209486, 200354, 194268] as const;
const CUT = ['0', '0', '0', '0.01', '0.01', '0.01', '0.03', '0.03', '0.03', '0', '0', '0'] as const;
const perDay = sum(...lines.map((l) => exact(l[1]).times(l[2])));
const runs = lines.reduce((s, l) => s + l[2], 0);
const km = DAYS.map((d) => perDay.times(d));
const due = km.map((k) => exact(k.times(PRICE).f()));
const cut = due.map((x, i) => exact(x.times(CUT[i] ?? '0').f()));
const paid = due.map((x, i) => x.minus(cut[i] ?? 0));
const upTo = (list: readonly Exact[], i: number) => sum(...list.slice(0, i + 1));
const c = (x: Amount, places = 2) => exact(x).c(places);
const year = { km: sum(...km), people: sum(...people), due: sum(...due), cut: sum(...cut), paid: sum(...paid) };
const cells = (texts: readonly string[]): CellInput[] => texts.map((x) => num(x));

function settlement({ sheet, ok, bad, debatable, fault, edition }: Writer): void {
  const twice = fault('duplicate', '月份“8月”重复，缺9月，这一行应为9月', '月份连续', { expected: '9月' });
  const marks: Readonly<Record<number, Readonly<Record<number, string>>>> = {
    0: { 1: ok('146,233.2', '4717.2*31=146233.2'), 3: ok('467,946.24', '146233.2*3.20=467946.24') },
    1: { 0: ok('8,874', '306*29=8874，2024年2月29天') },
    3: { 4: ok('4,528.51', '452851.20*0.01=4528.51') },
    4: { 5: bad('difference', flip(c(paid[4] ?? 0), 3), c(paid[4] ?? 0), '467946.24-4679.46=463266.78', { slip: '数字颠倒，累计仍按正确数滚加' }) },
    6: { 4: ok('14,038.39', '467946.24*0.03=14038.39') },
    7: { 6: bad('sum', c(upTo(paid, 7).minus('14038.39')), c(upTo(paid, 7)), '上月累计加本月实付453907.85', { slip: '重复扣了8月扣款' }) },
    9: { 2: bad('malformed', '2O9,486', '209,486', '与合计2291840相符', { slip: '数字中混入字母O' }) },
    11: { 6: ok(c(year.paid), '12月累计等于全年实付合计') },
  };
  const people12 = bad('sum', c(year.people.minus(194268), 0), c(year.people, 0), '十二个月客运量相加', { slip: '求和区域漏了12月' });
  sheet('月度结算', [
    [across(bad('carryover', '2023年', '2024年', '工作簿为2024年度', { around: (v) => `${v}城乡公交政府购买服务月度结算表`, slip: '沿用上年表名' }), 9)],
    [across(`购买主体：枫港县交通运输事业发展中心　承接主体：${bad('placeholder', '××公交有限公司', '枫港通达公交有限公司', '承接主体已填写', { finding: '承接主体留有占位符“××”' })}　单价：${ok('3.20元/公里', '5524784.64/1726495.2=3.20')}　金额单位：元`, 9)],
    ['月份', '运营天数', '班次', '里程（公里）', '客运量（人次）', '应付服务费', '考核扣款', '实付服务费', '累计实付'],
    ...DAYS.map((d, i) => [
      i === 8 ? twice.here(twice.pick('8月', '9月')) : `${i + 1}月`,
      num(String(d)),
      ...cells([c(runs * d, 0), c(km[i] ?? 0, 1), c(people[i] ?? 0, 0), c(due[i] ?? 0), c(cut[i] ?? 0), c(paid[i] ?? 0), c(upTo(paid, i))].map((x, k) => marks[i]?.[k] ?? x)),
    ]),
    [
      '合计',
      formula('SUM(B4:B15)', ok('366', '31*7+30*4+29=366')),
      formula('SUM(C4:C15)', ok('111,996', '306*366=111996')),
      formula('SUM(D4:D15)', ok('1,726,495.2', '4717.2*366=1726495.2')),
      formula(edition === 'planted' ? 'SUM(E4:E14)' : 'SUM(E4:E15)', people12),
      formula('SUM(F4:F15)', ok(c(year.due), '1726495.2*3.20=5524784.64')),
      formula('SUM(G4:G15)', ok(c(year.cut), '4528.51+4679.46+4528.51+14038.39+14038.39+13585.54=55398.80')),
      num(debatable('sum', c(year.paid), '5524784.64-55398.80=5469385.84')),
      '',
    ],
    ['月均', num('30.5'), ...cells([ok('9,333', '111996/12=9333'), c(year.km.over(12), 1), debatable('ratio', c(year.people.over(12), 0), '2291840/12=190987'), c(year.due.over(12)), c(year.cut.over(12)), ok(c(year.paid.over(12)), '5469385.84/12=455782.15')]), ''],
  ]);
}

function byLine({ sheet, ok, bad, debatable }: Writer): void {
  const whole = (l: Line) => exact(l[1]).times(l[2]).times(366);
  const marks: Readonly<Record<number, Readonly<Record<number, string>>>> = {
    0: { 3: ok('439,200.0', '12.5*96*366=439200'), 6: ok('25.44%', '439200/1726495.2=25.44%') },
    1: { 8: bad('ratio', '0.05', '19.63', '603450/30744=19.63', { slip: '分子分母颠倒' }) },
    2: { 5: ok('27,027.7', '351360/13=27027.7') },
    3: { 6: bad('ratio', flip('14.25%'), '14.25%', '245952/1726495.2=14.25%', { slip: '数字颠倒' }) },
    4: { 2: ok('7,320', '20*366=7320'), 8: ok('17.25', '126240/7320=17.25') },
    5: { 3: bad('sum', '79,056.0', '158,112.0', '27.0*16*366=158112', { slip: '只算了一半班次' }) },
  };
  sheet('线路分析', [
    [across('分线路运营情况（运营天数366天）', 10)],
    [down('线路', 2), across('计划', 2), across('全年', 3), down('车均里程（公里）', 2), down('里程占比', 2), down('客运量（人次）', 2), down('班均载客（人次）', 2)],
    ['单程里程（公里）', '日班次（次）', '班次（次）', '里程（公里）', '配车（辆）'],
    ...lines.map((l, i) => [
      l[0],
      ...cells([l[1], String(l[2]), c(l[2] * 366, 0), c(whole(l), 1), String(l[3]), c(whole(l).over(l[3]), 1), pct(whole(l), year.km), c(l[4], 0), c(exact(l[4]).over(l[2] * 366))].map((x, k) => marks[i]?.[k] ?? x)),
    ]),
    ['合计', num('—'), ...cells([ok('306', '96+84+60+30+20+16=306'), '111,996', debatable('sum', c(year.km, 1), '六条线路里程相加'), ok('60', '16+11+13+8+7+5=60'), ok('28,774.9', '1726495.2/60=28774.9'), '100.00%', ok('2,291,840', '842300+603450+428160+214830+126240+76860=2291840'), ok('20.46', '2291840/111996=20.46')])],
  ]);
}

function quarters({ sheet, ok, bad, debatable }: Writer): void {
  const items: readonly [string, string, string, string, string, string][] = [
    ['准点率', '30', '29.2', '28.5', '26.4', '28.8'],
    ['行车安全', '30', '30', '29', '27', '30'],
    ['车容车貌', '15', '14', '13.5', '13', '13.8'],
    ['服务投诉', '15', '13.5', '13', '12.5', '13.2'],
    ['信息报送', '10', '9.5', '9.5', '9.5', '9.2'],
  ];
  const q = (list: readonly Exact[], k: number) => sum(...list.slice(k * 3, k * 3 + 3));
  const four = [0, 1, 2, 3];
  const mean = (x: readonly string[]) => sum(...x.slice(2)).over(4).f();
  sheet('季度考核', [
    [across('承接主体季度考核与结算（金额单位：元）', 7)],
    ['考核内容', '分值', '一季度', '二季度', '三季度', '四季度', '全年平均'],
    ...items.map((x, i) => [x[0], ...cells(x.slice(1)), num(i === 0 ? ok(mean(x), '(29.2+28.5+26.4+28.8)/4=28.23') : i === 2 ? ok(mean(x), '(14+13.5+13+13.8)/4=13.58') : mean(x))]),
    ['考核得分', formula('SUM(B3:B7)', ok('100', '30+30+15+15+10=100')), num(ok('96.2', '29.2+30+14+13.5+9.5=96.2')), num(bad('score_total', '94.5', '93.5', '28.5+29+13.5+13+9.5=93.5', { slip: '五项相加不等于94.5' })), num(ok('88.4', '26.4+27+13+12.5+9.5=88.4')), num('95.0'), num(debatable('score_total', '93.28', '(96.2+93.5+88.4+95.0)/4=93.28'))],
    ['扣款比例', '', num(ok('0%', '96.2≥95，不扣')), num('1%'), num(bad('score', '1%', '3%', '88.4分在85分（含）至90分一档，扣3%', { slip: '档次套错，扣款额按3%计算' })), num(ok('0%', '95.0≥95，不扣')), ''],
    ['当季应付', '', ...cells(four.map((k) => (k === 0 ? ok(c(q(due, 0)), '467946.24+437756.16+467946.24=1373648.64') : c(q(due, k))))), num(c(year.due.over(4)))],
    ['当季扣款', '', ...cells(four.map((k) => (k === 2 ? ok(c(q(cut, 2)), '14038.39+14038.39+13585.54=41662.32') : c(q(cut, k))))), num(c(year.cut.over(4)))],
    ['当季实付', '', ...cells(four.map((k) => (k === 3 ? ok(c(q(paid, 3)), '467946.24+452851.20+467946.24=1388743.68') : c(q(paid, k))))), num(c(year.paid.over(4)))],
    [across('说明：得分95分及以上不扣款；90分（含）至95分扣当月应付的1%；85分（含）至90分扣3%；85分以下扣5%。', 7)],
  ]);
}

function goals({ sheet, ok, bad, fault, debatable }: Writer): void {
  const why = fault('missing', '班次准点率94.6%低于目标95%，“说明”栏空白', '94.6%＜95%，原因已写明', { expected: '填写未完成原因', also: ['≥95%'] });
  sheet('绩效指标', [
    [across('绩效目标完成情况', 6)],
    ['指标', '目标值', '完成值', '上年值', '增减', '说明'],
    ['资金支出（万元）', num('556.00'), num(bad('cross_reference', flip(wan(year.paid)), wan(year.paid), '5469385.84/10000=546.94', { slip: '数字颠倒，与“月度结算”不一致' })), num('528.40'), num(debatable('growth', '3.51%', '(546.94-528.40)/528.40=3.51%')), debatable('ratio', '执行率98.37%，结余9.06万元', '546.94/556.00=98.37%，556.00-546.94=9.06')],
    ['运营里程（万公里）', '≥170', ok('172.65', '1726495.2/10000=172.65'), num('165.20'), num(ok('4.51%', '(172.65-165.20)/165.20=4.51%')), ''],
    ['客运量（万人次）', '≥220', ok('229.18', '2291840/10000=229.18'), num('208.35'), num(bad('growth', '9.09%', '10.00%', '(229.18-208.35)/208.35=10.00%', { slip: '误用本年数作分母' })), '65岁以上老人免费乘车68.75万人次，占30%'],
    ['班次准点率', '≥95%', why.here('94.6%'), num('93.8%'), ok('0.8个百分点', '94.6-93.8=0.8'), why.pick('', '三季度道路施工绕行')],
    ['公里成本', '≤3.20元', bad('unit', '3.17万元', '3.17元', '5469385.84/1726495.2=3.17', { slip: '单位应为元' }), '3.20元', '-0.03元', '按实付计算'],
    ['人次补贴', '≤2.50元', ok('2.39元', '5469385.84/2291840=2.39'), '2.54元', '-0.15元', ''],
    ['百公里电耗', '≤65千瓦时', ok('62.4千瓦时', '1077333/1726495.2*100=62.4'), '64.1千瓦时', '-1.7千瓦时', '全年用电107.73万千瓦时'],
    ['公交出行便利性', bad('unquantified', '明显改善', '≥90%', '目标值可以衡量', { finding: '公交出行便利性的目标值“明显改善”没有量化' }), '92.5%', '90.8%', '1.7个百分点', ok('建制村通车111个，覆盖率92.5%', '111/120=92.5%')],
    ['责任事故死亡人数', '0人', ok('0人', '0=0，零是有效数值'), '0人', '0', ''],
    ['乘客满意度', '≥90%', ok('93.25%', '373/400=93.25%'), '91.5%', '1.75个百分点', '现场问卷400份，满意373份'],
  ]);
}

/** A county transport centre, 2024: bus services bought by the kilometre, settled by the month, cut by quarterly marks. */
export const busServices: Draft = {
  name: '37_bus_services',
  part: 'dev',
  format: 'xlsx',
  write(w) {
    settlement(w);
    byLine(w);
    quarters(w);
    goals(w);
  },
};
