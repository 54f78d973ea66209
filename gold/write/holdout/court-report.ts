import type { Draft } from '../builder/draft.ts';
import { exact, pct, sum } from '../builder/exact.ts';
import { across, down } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';
import { added, points, risen, shareOf, taken } from './relation.ts';

/** Basic spending, project spending; yuan. */
type Pair = readonly [basic: string, project: string];
const both = (p: Pair) => sum(...p).c();
const plus = (...of: readonly Pair[]): Pair => [sum(...of.map((o) => o[0])).c(), sum(...of.map((o) => o[1])).c()];
const left: Pair = ['0.00', '640,000.00'];
const first: Pair = ['21,360,000.00', '7,100,000.00'];
const extra: Pair = ['785,600.00', '1,140,000.00'];
const usable = plus(left, first, extra);
const paid: Pair = ['22,016,384.50', '8,412,950.30'];
const over: Pair = [exact(usable[0]).minus(paid[0]).c(), exact(usable[1]).minus(paid[1]).c()];
const [USABLE, PAID, OVER] = [both(usable), both(paid), both(over)];

type Item = readonly [name: string, budget: string, paid: string];
const items: readonly Item[] = [
  ['办案业务费', '4,050,000.00', '3,862,400.00'],
  ['智慧法院信息化', '2,120,000.00', '1,946,280.30'],
  ['审判辅助人员', '1,600,000.00', '1,584,270.00'],
  ['审判法庭维修', '1,110,000.00', '1,020,000.00'],
];
const three: readonly Item[] = [
  ['公务接待费', '60,000.00', '38,640.00'],
  ['公务用车运行维护费', '360,000.00', '326,815.60'],
];
const col = (list: readonly Item[], k: 1 | 2) => sum(...list.map((i) => i[k])).c();
const spare = (i: Item) => exact(i[1]).minus(i[2]).c();

type Docket = readonly [kind: string, old: number, fresh: number, closed: number];
const dockets: readonly Docket[] = [
  ['刑事', 42, 586, 598],
  ['民商事', 386, 4912, 4876],
  ['行政', 18, 124, 127],
  ['执行', 264, 2688, 2741],
];
const cases = (k: 1 | 2 | 3) => dockets.reduce((n, d) => n + d[k], 0);
const [OLD, FRESH, CLOSED] = [cases(1), cases(2), cases(3)];
const open = (d: Docket) => d[1] + d[2] - d[3];

function budget({ ok, bad, debatable }: Writer): Row[] {
  const line = (name: string, p: Pair, marks: Readonly<Record<number, string>> = {}): Row => [name, p[0], p[1], both(p)].map((x, k) => marks[k] ?? x);
  return [
    ['项　目', '基本支出', '项目支出', '合　计'],
    line('上年结转', left),
    line('年初预算', first, { 3: ok(both(first), '21360000+7100000=28460000') }),
    line('本年追加', extra, { 3: ok(both(extra), '785600+1140000=1925600') }),
    line('全年可用指标', usable, { 0: '全年可用指标', 1: bad('sum', '21,360,000.00', usable[0], '21360000+785600=22145600', { slip: '照抄年初预算，漏加本年追加785,600.00' }), 2: ok(usable[1], '640000+7100000+1140000=8880000'), 3: debatable('sum', USABLE, '22145600+8880000=31025600') }),
    line('决算支出', paid, { 3: ok(PAID, '22016384.50+8412950.30=30429334.80') }),
    line('年末结转', over, { 1: debatable('difference', over[0], '22145600-22016384.50=129215.50'), 2: bad('difference', '476,049.70', over[1], '8880000-8412950.30=467049.70', { slip: '数字颠倒' }), 3: debatable('sum', OVER, '129215.50+467049.70=596265.20') }),
    ['执行率', debatable('ratio', pct(paid[0], usable[0]), '22016384.50÷22145600=99.42%'), bad('ratio', '97.44%', pct(paid[1], usable[1]), '8412950.30÷8880000=94.74%', { slip: '数字颠倒' }), ok(pct(PAID, USABLE), '30429334.80÷31025600=98.08%')],
  ];
}

function projects({ ok, bad, debatable }: Writer): Row[] {
  return [
    ['项目名称', '预算数', '决算数', '执行率', '结余'],
    ...items.map((i, k): Row => [i[0], i[1], i[2], k === 1 ? ok(pct(i[2], i[1]), '1946280.30÷2120000=91.81%') : pct(i[2], i[1]), k === 0 ? ok(spare(i), '4050000-3862400=187600') : spare(i)]),
    ['合　计', bad('sum', '8,780,000.00', col(items, 1), '4050000+2120000+1600000+1110000=8880000', { slip: '合计少100,000.00' }), ok(col(items, 2), '3862400+1946280.30+1584270+1020000=8412950.30'), debatable('ratio', pct(col(items, 2), col(items, 1)), '8412950.30÷8880000=94.74%'), debatable('difference', exact(col(items, 1)).minus(col(items, 2)).c(), '8880000-8412950.30=467049.70')],
  ];
}

function official({ ok, bad }: Writer): Row[] {
  const total: Item = ['合　计', col(three, 1), col(three, 2)];
  return [
    ['项　目', '预算', '决算', '节约'],
    ...three.map((i, k): Row => [i[0], i[1], k === 1 ? bad('malformed', '326,81.5.60', i[2], '365455.60-38640=326815.60', { slip: '千分位写错，多一个小数点' }) : i[2], k === 1 ? ok(spare(i), '360000-326815.60=33184.40') : spare(i)]),
    ['因公出国（境）费', '0.00', '0.00', '0.00'],
    [total[0], ok(total[1], '60000+360000=420000'), ok(total[2], '38640+326815.60=365455.60'), ok(spare(total), '420000-365455.60=54544.40')],
  ];
}

function docket({ ok, bad, debatable }: Writer): Row[] {
  const closing = (d: Docket, i: number) => (i === 2 ? bad('ratio', pct(d[3], d[2]), pct(d[3], d[1] + d[2]), '127÷142=89.44%', { slip: '分母漏加旧存18件，结案率按说明应除以旧存与新收之和' }) : ok(pct(d[3], d[1] + d[2]), shareOf(d[3], d[1] + d[2])));
  return [
    [down('案件类型', 2), across('受理（件）', 2), down('结案（件）', 2), down('未结（件）', 2), down('结案率', 2)],
    ['旧存', '新收'],
    ...dockets.map((d, i): Row => [d[0], String(d[1]), String(d[2]), String(d[3]), i === 1 ? ok('422', '386+4912-4876=422') : String(open(d)), closing(d, i)]),
    ['合计', ok(String(OLD), added(0, ...dockets.map((d) => d[1]))), ok(String(FRESH), added(0, ...dockets.map((d) => d[2]))), debatable('sum', String(CLOSED), added(0, ...dockets.map((d) => d[3]))), bad('sum', '687', '678', `710+8310-8342=${OLD + FRESH - CLOSED}`, { slip: '数字颠倒，四类未结相加为678' }), ok(pct(CLOSED, OLD + FRESH), '8342÷9020=92.48%')],
  ];
}

function scores({ ok, bad }: Writer): Row[] {
  return [
    ['一级指标', '分值', '自评得分', '得分率', '失分原因'],
    ['投入', '15', '15.00', '100%', '—'],
    ['过程', '50', '47.20', ok('94.40%', '47.20÷50=94.4%'), '项目支出执行率偏低扣1.80分，1笔合同备案不及时扣1.00分'],
    ['产出及效率', '35', '33.60', ok('96.00%', '33.60÷35=96%'), ok('行政案件结案率未达标扣0.90分，满意度未达标扣0.50分', '0.90+0.50=1.40，35-33.60=1.40')],
    ['合　计', '100', bad('score_total', '95.08', '95.80', '15.00+47.20+33.60=95.80', { slip: '数字颠倒' }), ok('95.80%', '95.80÷100=95.8%'), ok('共扣4.20分', '100-95.80=4.20，1.80+1.00+0.90+0.50=4.20')],
  ];
}

/** A district court, 2023: department evaluation in yuan with dockets of cases, as PDF. */
export const courtReport: Draft = {
  name: 'O07_court_report',
  part: 'holdout',
  format: 'pdf',
  write(w) {
    const { p, title, heading, table, ok, bad, fault, debatable } = w;
    const late = fault('contradiction', '前文写“无一超审限”，问题部分又写有3件超审限', '超审限3件与问题部分一致', { expected: '3件超审限', also: ['3件建设工程案件因鉴定超审限'] });
    title('2023年度部门整体支出绩效评价报告');
    p('云棠区人民法院', 'right');
    heading('一、部门概况');
    p(
      `本院内设立案庭、刑事审判庭、民事审判一庭、民事审判二庭、行政审判庭、审判管理办公室、执行局、综合办公室、政治部${bad('other', '10个部门', '9个部门', '列举的部门恰为9个', { finding: '写10个部门，列举的只有9个' })}，另设城南、青石、白沙${ok('3个人民法庭', '列举的法庭恰为3个')}。核定政法专项编制118名，年末在编${ok('112人，其中员额法官38人、法官助理31人、司法警察12人、其他31人', '38+31+12+31=112')}，${ok('在编人员控制率94.92%', '112÷118=94.92%')}；聘用书记员45人，${ok('与员额法官之比约1.2∶1', '45÷38=1.18')}。`,
    );
    heading('二、预算收支情况');
    p(
      `年初预算28,460,000.00元，上年结转640,000.00元，${bad('cross_reference', '本年追加1,952,600.00元', '本年追加1,925,600.00元', '与下表合计1925600一致，28460000+640000+1925600=31025600', { slip: '数字颠倒，三项相加也不等于31,025,600.00', also: ['1,925,600.00'] })}，全年可用指标${ok(`${USABLE}元`, '28460000+640000+1925600=31025600')}；决算支出${PAID}元，${ok('折合3042.93万元', '30429334.80÷10000=3042.93')}，年末结转${OVER}元。`,
    );
    p('表1　全年指标及执行情况（单位：元）', 'note');
    table(budget(w));
    p('表2　项目支出明细（单位：元）', 'note');
    table(projects(w));
    p(`基本支出占${ok(`决算支出的${pct(paid[0], PAID)}，项目支出占${pct(paid[1], PAID)}`, '22016384.50÷30429334.80=72.35%，8412950.30÷30429334.80=27.65%')}。公用经费预算3,180,000.00元，支出3,052,716.40元，${ok('节约127,283.60元，控制率96.00%', '3180000-3052716.40=127283.60，3052716.40÷3180000=96%')}。`);
    p('表3　“三公”经费（单位：元）', 'note');
    table(official(w));
    p(
      `“三公”经费控制率（决算÷预算）为${bad('ratio', '114.93%', pct(col(three, 2), col(three, 1)), '365455.60÷420000=87.01%', { slip: '分子分母颠倒，与节约54,544.40元矛盾' })}。公务接待52批次368人次，${ok('人均105.00元', '38640÷368=105')}；车辆18台，${ok('台均运行费18,156.42元', '326815.60÷18=18156.42')}。`,
    );
    heading('三、履职绩效');
    p(
      `（一）审判执行。新收案件8,310件，比上年7,764件${bad('growth', '增长6.57%', '增长7.03%', risen(8310, 7764), { slip: '误用本年数作分母' })}；结案8,342件，比上年7,902件${ok('多440件，增长5.57%', '8342-7902=440，440÷7902=5.57%')}，员额法官${ok('人均结案219.53件', '8342÷38=219.53')}。民商事案件调解撤诉2,194件，${ok('调撤率45.00%', '2194÷4876=45%')}；审限内结案情况良好，${late.here(late.pick('全年无一超审限', '超审限仅3件'))}。`,
    );
    p('表4　案件审理执行情况', 'note');
    table(docket(w));
    p('说明：未结＝旧存＋新收－结案；结案率＝结案÷（旧存＋新收）×100%。', 'note');
    p(
      `（二）审判质效。上诉案件612件，改判和发回重审46件，${ok('占7.52%，较上年8.10%下降0.58个百分点', `46÷612=7.52%，8.10-7.52=${points('8.10', '7.52')}`)}；民商事案件平均审理48.6天，${ok('比上年52.0天缩短3.4天', taken(1, '52.0', '48.6'))}。`,
    );
    p(
      `（三）司法为民。网上立案3,241件，${ok('占新收案件的39.00%', '3241÷8310=39%')}；司法救助27人64.80万元，${bad('unit', '人均2.4元', '人均2.4万元', '64.80÷27=2.4', { slip: '漏写“万”' })}；巡回审判86场，${ok('3个法庭平均29场左右', '86÷3=28.67')}。发放问卷600份，收回576份，满意541份，${ok('满意度93.92%', '541÷576=93.92%')}，低于95%的目标${ok('1.08个百分点', '95-93.92=1.08')}。`,
    );
    p(bad('placeholder', '（四）典型案例。待补充。', '（四）典型案例。“小区充电桩损害赔偿案”入选省高院参考案例。', '典型案例已填写', { finding: '典型案例一节只有“待补充”', expected: '补充内容或删除', severity: 'warning' }));
    heading('四、自评结果');
    p('90分（含）以上为优。本次自评等级为优，得分如下。');
    table(scores(w));
    heading('五、问题与改进');
    p(`1.项目支出执行率${debatable('difference', '比基本支出低4.68个百分点', '99.42-94.74=4.68')}，信息化项目尾款未付。2.3件建设工程案件因鉴定超审限。3.行政案件${ok('旧存和新收共142件，年末未结15件', '18+124=142，142-127=15')}。`);
    p(`${bad('carryover', '2023年，本院将', '2024年，本院将', '2024年4月的报告，下一步应为2024年', { slip: '沿用上年文本' })}按季度通报项目支出进度，鉴定类案件每月清理1次、${ok('全年12次', '1×12=12')}。`);
    p('云棠区人民法院', 'right');
    p('2024年4月9日', 'right');
  },
};
