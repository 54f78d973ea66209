import type { Draft } from '../builder/draft.ts';
import { type Amount, exact, growth, pct, sum } from '../builder/exact.ts';
import { across, down } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';
import { added, points, rate, risen, shareOf, taken } from './relation.ts';

type Two = readonly [before: string, now: string];
const add = (...of: readonly Two[]): Two => [sum(...of.map((o) => o[0])).f(), sum(...of.map((o) => o[1])).f()];
const grant: Two = ['2318.50', '2402.16'];
const upper: Two = ['120.00', '168.00'];
const rent: Two = ['47.80', '39.45'];
const income = add(grant, upper, rent);
const people: Two = ['1138.20', '1162.75'];
const office: Two = ['188.28', '176.30'];
const basic = add(people, office);
const storage: Two = ['742.60', '798.40'];
const repair: Two = ['214.92', '236.15'];
const relief: Two = ['130.00', '158.72'];
const project = add(storage, repair, relief);
const spent = add(basic, project);
const opening: Two = ['58.70', sum('58.70', income[0]).minus(spent[0]).f()];
const closing: Two = [opening[1], sum(opening[1], income[1]).minus(spent[1]).f()];
const guests: Two = ['3.82', '3.15'];
const cars: Two = ['15.40', '14.26'];
const trips: Two = ['0.00', '0.00'];
const three = add(guests, cars, trips);
const [POSTS, STAFF]: readonly [Two, Two] = [['68', '66'], ['64', '63']];
const filled: Two = [pct(STAFF[0], POSTS[0]), pct(STAFF[1], POSTS[1])];

/** The four figures of a row: last year, this year, what was added, by how many per cent. */
function four(two: Two, marks: Readonly<Record<number, string>> = {}, places = 2): Row {
  const more = exact(two[1]).minus(two[0]).f(places);
  const share = Number(two[0]) === 0 ? '—' : growth(two[1], two[0]);
  return [two[0], two[1], more, share].map((x, k) => marks[k] ?? x);
}

function base(w: Writer): Row[] {
  const { ok, bad, only, debatable } = w;
  const money = (name: string, line: number | string, two: Two, marks?: Readonly<Record<number, string>>): Row => [name, '万元', String(line), ...four(two, marks)];
  return [
    ['指　标', '计量单位', '行次', bad('carryover', '2022年决算', '2023年决算', '本表为2024年度，上年应为2023年', { slip: '沿用上年表头' }), '2024年决算', '增减额', '增减率'],
    [across('一、机构人员', 7)],
    ['编制人数（2+3）', '人', '1', ok('68', '31+37=68'), debatable('sum', '66', '31+35=66'), ok('-2', '66-68=-2'), ok('-2.94%', risen(66, 68))],
    ['其中：行政编制', '人', '2', '31', '31', '0', '0.00%'],
    ['事业编制', '人', '3', '37', bad('sum', '53', '35', '66-31=35', { slip: '数字颠倒，与行政编制相加不等于66，也与减少2人不符', also: ['66'] }), debatable('difference', '-2', '35-37=-2'), debatable('growth', '-5.41%', risen(35, 37))],
    ['年末在职人数', '人', '4', ...four(STAFF, { 3: ok('-1.56%', risen(63, 64)) }, 0)],
    ['在职人员控制率（4÷1）', '%', '5', ok(filled[0], shareOf(64, 68)), ok(filled[1], shareOf(63, 66)), bad('unit', '1.33%', '1.33个百分点', `95.45-94.12=${points(filled[1], filled[0])}`, { slip: '两个百分率之差应写百分点' }), '—'],
    [across('二、收入、支出与结余', 7)],
    money('年初结转结余', 6, opening),
    money('收入合计（8+9+10）', 7, income, {
      0: ok(income[0], added(2, grant[0], upper[0], rent[0])),
      1: ok(income[1], added(2, grant[1], upper[1], rent[1])),
      3: bad('growth', pct(exact(income[1]).minus(income[0]), income[1]), growth(income[1], income[0]), risen(income[1], income[0]), { slip: '误用本年数作分母' }),
    }),
    money('其中：财政拨款', 8, grant, { 3: ok(growth(grant[1], grant[0]), risen(grant[1], grant[0])) }),
    money('上级专项补助', 9, upper),
    money('资产出租等其他收入', 10, rent, { 3: ok(growth(rent[1], rent[0]), risen(rent[1], rent[0])) }),
    money('支出合计（12+15）', 11, spent, { 0: ok(spent[0], added(2, basic[0], project[0])), 1: ok(spent[1], added(2, basic[1], project[1])), 2: bad('difference', '108.32', '118.32', taken(2, spent[1], spent[0]), { slip: '减错，4.90%的增减率按118.32计算' }) }),
    money('基本支出', 12, basic, { 1: ok(basic[1], added(2, people[1], office[1])) }),
    money('其中：人员经费', 13, people, { 0: bad('malformed', '1138,20', '1138.20', taken(2, basic[0], office[0]), { slip: '小数点录成逗号' }) }),
    money('公用经费', 14, office, { 3: ok(growth(office[1], office[0]), risen(office[1], office[0])) }),
    money('项目支出', 15, project, { 0: ok(project[0], added(2, storage[0], repair[0], relief[0])), 1: ok(project[1], added(2, storage[1], repair[1], relief[1])), 3: ok(growth(project[1], project[0]), risen(project[1], project[0])) }),
    money('其中：粮油储备费用', 16, storage),
    money('仓储设施维修', 17, repair, { 3: ok('9.88%', risen(repair[1], repair[0])) }),
    money('应急救灾物资', 18, relief),
    money('年末结转结余（6+7-11）', 19, closing, { 0: ok(closing[0], `58.70+${income[0]}-${spent[0]}=${closing[0]}`), 1: bad('sum', '208.92', closing[1], `131.00+${income[1]}-${spent[1]}=${closing[1]}`, { slip: '数字颠倒' }), 2: debatable('difference', exact(closing[1]).minus(closing[0]).f(), taken(2, closing[1], closing[0])), 3: debatable('growth', growth(closing[1], closing[0]), risen(closing[1], closing[0])) }),
    [across('三、“三公”经费', 7)],
    money('“三公”经费支出（21+22+23）', 20, three, { 1: ok(three[1], '0.00+14.26+3.15=17.41'), 3: bad('growth', growth(three[1], three[0]).slice(1), growth(three[1], three[0]), risen(three[1], three[0]), { slip: '漏写负号' }) }),
    money('因公出国（境）费', 21, trips),
    money('公务用车运行维护费', 22, cars),
    ...only([bad('duplicate', '公务用车运行维护费', '—', '行次22只填一次', { finding: '“公务用车运行维护费”与上一行完全重复', expected: '删除重复行' }), '万元', '22', ...four(cars)]),
    money('公务接待费', 23, guests, { 3: ok(growth(guests[1], guests[0]), risen(guests[1], guests[0])) }),
    ['“三公”经费控制率（20÷预算20.00）', '%', '24', '—', ok(rate(three[1], '20.00'), shareOf(three[1], '20.00')), '—', '—'],
    [across('四、公用经费与采购', 7)],
    ['公用经费控制率（14÷预算182.00）', '%', '25', '—', ok(rate(office[1], '182.00'), shareOf(office[1], '182.00')), '—', '—'],
    ['政府采购执行率（实际306.54÷计划318.00）', '%', '26', '—', ok(pct('306.54', '318.00'), shareOf('306.54', '318.00')), '—', '—'],
  ];
}

type Stock = readonly [kind: string, opening: number, bought: number, sold: number, plan: number];
const stocks: readonly Stock[] = [
  ['早籼稻', 18600, 6420, 6180, 19000],
  ['中晚籼稻', 24300, 8150, 8300, 24000],
  ['小麦', 9200, 3060, 3100, 9200],
  ['食用植物油', 850, 240, 250, 800],
];
const held = (s: Stock) => String(s[1] + s[2] - s[3]);
const whole = (k: 1 | 2 | 3 | 4) => sum(...stocks.map((s) => s[k])).f(0);
const STOCK = sum(...stocks.map(held)).f(0);

function inventory({ ok, bad, debatable }: Writer): Row[] {
  const marks: Readonly<Record<number, Readonly<Record<number, string>>>> = {
    0: { 4: ok('18840', '18600+6420-6180=18840'), 6: ok('99.16%', shareOf(18840, 19000)) },
    1: { 4: bad('sum', '24510', '24150', '24300+8150-8300=24150', { slip: '数字颠倒，与100.63%的落实率和合计都不符' }), 6: debatable('ratio', '100.63%', shareOf(24150, 24000)) },
    3: { 4: ok('840', '850+240-250=840'), 6: ok('105%', '840÷800=105%，超储部分为轮换时差') },
  };
  return [
    ['品　种', '年初库存', '本年购入', '本年轮出', '年末库存', '储备规模', '规模落实率'],
    ...stocks.map((s, i): Row => [s[0], ...s.slice(1, 4).map(String), held(s), String(s[4]), rate(held(s), s[4])].map((x, k) => marks[i]?.[k] ?? x)),
    ['合　计', ok(whole(1), '18600+24300+9200+850=52950'), ok(whole(2), '6420+8150+3060+240=17870'), ok(whole(3), '6180+8300+3100+250=17830'), debatable('sum', STOCK, '18840+24150+9160+840=52990'), whole(4), ok(rate(STOCK, whole(4)), shareOf(STOCK, whole(4)))],
  ];
}

type Depot = readonly [name: string, tons: number, held: string, checks: string];
const depots: readonly Depot[] = [
  ['城东中心库', 32000, '22460', '12'],
  ['青峰库', 24000, '18130', '12'],
  ['河口油脂及应急库', 16000, '12400', '16'],
];

function houses({ ok, bad }: Writer): Row[] {
  const capacity = (d: Depot) => exact(d[1]).over(10000).f(1);
  const full = (d: Depot, i: number) => (i === 2 ? bad('ratio', '7.75%', '77.50%', '12400÷16000=77.50%', { slip: '小数点错位' }) : ok(pct(d[2], d[1]), shareOf(d[2], d[1])));
  return [
    [down('库　点', 2), down('有效仓容（万吨）', 2), across('年末储存', 2), down('全年普查次数', 2)],
    ['数量（吨）', '仓容利用率'],
    ...depots.map((d, i): Row => [d[0], capacity(d), d[2], full(d, i), d[3]]),
    ['合计', ok('7.2', '3.2+2.4+1.6=7.2'), ok('52990', '22460+18130+12400=52990，与品种合计一致'), ok('73.60%', '52990÷72000=73.60%'), ok('40', '12+12+16=40')],
  ];
}

const wan = (tons: Amount, price: Amount) => exact(tons).times(price).over(10000).f();
const [COST, GAIN] = [wan(17870, 2860), wan(17830, 2610)];

/** A city grain bureau, 2024: base data with line numbers and formulas in the labels, stocks by kind and by depot, notes in words. */
export const grainReserveBase: Draft = {
  name: 'O02_grain_reserve_base_data',
  part: 'holdout',
  format: 'docx',
  font: '宋体',
  write(w) {
    const { p, title, heading, table, ok, bad, fault } = w;
    const unticked = fault('missing', '“是否建立内部控制制度”三个选项均未勾选', '已勾选一项', { expected: '☑是', stated: '□是　□否　□正在制定' });
    title('2024年度部门整体支出绩效评价基础数据表');
    p('填报单位：汀川市粮食和物资储备局　　　　　　　　填报时间：2025年3月12日');
    p('表一　部门基本数据', 'note');
    table(base(w));
    p('说明：1.括号内数字为行次或计算式；增减额＝2024年－2023年，增减率＝增减额÷2023年×100%，上年为零的不计算。2.公用经费指基本支出中的商品和服务支出。', 'note');
    p('表二　政府储备粮油数量（单位：吨）', 'note');
    table(inventory(w));
    p('说明：年末库存＝年初库存＋本年购入－本年轮出；规模落实率＝年末库存÷储备规模，保留两位小数，整数可不写小数。', 'note');
    p('表三　库点及仓容', 'note');
    table(houses(w));
    p('表四　管理情况', 'note');
    table([
      ['是否编制部门整体绩效目标', '☑是　□否', '是否建立内部控制制度', unticked.here(unticked.pick('□是　□否　□正在制定', '☑是　□否　□正在制定'))],
      ['是否公开预决算', '☑是　□否', '固定资产账实是否相符', '☑是　□否'],
    ]);
    heading('有关数据的说明');
    p(
      `1.结转结余。2023年末结转结余${ok(`${closing[0]}万元`, `58.70+${income[0]}-${spent[0]}=${closing[0]}`)}全部转入2024年使用，2024年末结转结余中，${ok('仓储维修质保金61.35万元、应急物资尾款82.40万元', '61.35+82.40=143.75，小于208.29，部分列举')}已签合同未到付款期。`,
    );
    p(
      `2.储备规模。${bad('unit', '5.3吨', '5.3万吨', '53000吨÷10000=5.3', { around: (v) => `市级储备规模${v}`, slip: '漏写“万”' })}，其中成品粮油${ok('另由3家企业代储，不在表二统计', '代储部分未列入表二，口径已说明')}。全年轮出${bad('cross_reference', '17,380吨', '17,830吨', '与表二合计17830一致', { slip: '数字颠倒', also: ['17830'] })}，${ok('占年初库存的33.67%', '17830÷52950=33.67%')}；购入${ok('17,870吨，比轮出多40吨', '17870-17830=40')}，年末库存因此比年初${ok('增加40吨', '52990-52950=40')}。`,
    );
    p(
      `3.轮换费用。购入均价每吨2,860元，轮出均价每吨2,610元，${ok('每吨价差250元', '2860-2610=250')}；购入支付货款${ok(`${COST}万元`, `17870×2860÷10000=${COST}`)}，轮出收回货款${ok(`${GAIN}万元`, `17830×2610÷10000=${GAIN}`)}，两项相抵${ok(`${exact(COST).minus(GAIN)}万元，由粮食风险基金和企业轮换周转金承担，不进部门收支`, taken(2, COST, GAIN))}。储备费用798.40万元按年末库存计，${bad('ratio', '每吨156.07元', '每吨150.67元', '7984000÷52990=150.67', { slip: '数字颠倒' })}。`,
    );
    p(
      `4.质量抽检。全年扦样128份，检验合格126份，${ok('合格率98.44%，比上年97.6%提高0.84个百分点', '126÷128=98.44%，98.44-97.6=0.84')}；不合格2份${ok('涉及粮食860吨，占库存的1.62%', '860÷52990=1.62%')}，已${bad('placeholder', '于×月×日', '于11月8日', '日期已填写', { finding: '整改日期留有占位符“×月×日”', around: (v) => `${v}完成单仓隔离和定向处置` })}。`,
    );
    p(
      `5.公用经费。在职人员人均公用经费${ok('2.80万元，比上年2.94万元减少0.14万元', '176.30÷63=2.80，188.28÷64=2.94，2.94-2.80=0.14')}，主要是办公耗材统一采购。仓储设施维修支出中，${ok('城东中心库98.40万元、青峰库86.25万元、河口油脂及应急库51.50万元', '98.40+86.25+51.50=236.15，与行次17一致')}；按有效仓容计，${ok('每万吨维修费32.80万元', '236.15÷7.2=32.80')}。`,
    );
    p(
      `6.应急救灾物资。全年购置折叠床1,600张、单价268元，帐篷320顶、单价1,850元，${ok('两项分别为42.88万元和59.20万元', '1600×268÷10000=42.88，320×1850÷10000=59.20')}，其余${ok('56.64万元用于棉被、应急灯等', '158.72-42.88-59.20=56.64')}。年末在库物资价值486.30万元，${ok('比年初402.18万元增加84.12万元', '486.30-402.18=84.12')}，年内调拨${ok('价值74.60万元（本年购置158.72万元减去净增84.12万元）', '158.72-84.12=74.60')}。`,
    );
    p('单位负责人：　　　　　　　　财务负责人：　　　　　　　　填表人：', 'note');
  },
};
