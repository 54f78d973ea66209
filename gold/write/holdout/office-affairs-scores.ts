import type { Draft } from '../builder/draft.ts';
import { exact, growth, pct, sum } from '../builder/exact.ts';
import { across, group } from '../builder/grid.ts';
import { plain } from '../builder/mark.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';
import { added, rate, risen, shareOf, taken } from './relation.ts';

const year = { carried: '24.60', first: '1560.00', extra: '118.40', left: '37.90' };
const USABLE = sum(year.carried, year.first, year.extra).f();
const USED = exact(USABLE).minus(year.left).f();
const [THREE_BEFORE, THREE, THREE_PAID] = ['68.00', '66.30', '61.26'];
const [OFFICE, OFFICE_PAID] = ['212.00', '208.61'];
const [BUYING, BOUGHT] = ['486.00', '459.27'];
const [ASSETS, ASSETS_USED] = ['8640.00', '8510.40'];

type Energy = readonly [kind: string, unit: string, before: string, now: string];
const energy: readonly Energy[] = [
  ['用电量', '万千瓦时', '486.20', '468.50'],
  ['用水量', '万吨', '12.48', '11.96'],
  ['天然气', '万立方米', '18.60', '18.14'],
];
const SAVED = growth('123.5', '128.0');
const buildings = [
  ['一号办公楼', 46200, 312.4],
  ['二号办公楼', 38400, 246.8],
  ['政务综合楼', 27600, 178.6],
  ['会议中心', 13800, 94.2],
] as const;
const AREA = buildings.reduce((n, b) => n + b[1], 0);
const COST = sum(...buildings.map((b) => b[2])).f(1);
const REPAIR = pct(1246, 1285);
const PLEASED = pct(355, 400);

const G = {
  input: ['6', '8'],
  process: ['3', '4', '6', '6', exact(BOUGHT).over(BUYING).times(5).f(), '4', '5', '3', '2'],
  output: ['5', exact(REPAIR.replace('%', '')).over(98).times(5).f(), '5', '5', '5'],
  effect: ['5', '4', '4'],
};
const part = (k: keyof typeof G) => sum(...G[k]).f();
const TOTAL = sum(part('input'), part('process'), part('output'), part('effect')).f();

/** Indicator, weight, standard, figures, score; the deduction follows from weight and score. */
function line(name: string, weight: string, standard: string, figures: string, score: string, lost?: string): Row {
  return [name, weight, standard, figures, score, lost ?? exact(plain(weight)).minus(plain(score)).toString()];
}

function sheet(w: Writer): Row[] {
  const { ok, bad, debatable } = w;
  const buy = G.process[4] ?? '';
  const fix = G.output[1] ?? '';
  const input: Row[] = [
    line('在职人员控制率', '7', '≤100%计满分；每超过1个百分点扣0.5分，不足1个百分点的部分不扣', `在职46人、编制45人，46÷45=${ok('102.22%', shareOf(46, 45))}`, ok('6', '超出2.22个百分点，2个整百分点，7-2×0.5=6')),
    line('“三公”经费变动率', '8', '≤0计满分；每上升1个百分点扣0.8分', `（66.30-68.00）÷68.00=${bad('growth', growth(THREE, THREE_BEFORE).slice(1), growth(THREE, THREE_BEFORE), risen(THREE, THREE_BEFORE), { slip: '漏写负号' })}`, ok('8', '-2.50%≤0，计满分')),
  ];
  const process: Row[] = [
    line('预算完成率', '5', '100%计满分；每低0.5个百分点扣0.5分，不足0.5个百分点的部分不扣', `（24.60+1560.00+118.40-37.90）÷（24.60+1560.00+118.40）=${ok(pct(USED, USABLE), '1665.10÷1703.00=97.77%')}`, bad('score', '2', '3', '低2.23个百分点，含4个0.5，5-4×0.5=3', { slip: '多扣1分' })),
    line('预算调整率', '5', '0计5分；0—10%（含）计4分；10%—20%（含）计3分；20%以上不得分', `追加118.40÷年初1560.00=${bad('ratio', pct(year.extra, USABLE), pct(year.extra, year.first), shareOf(year.extra, year.first), { slip: '误用全年可用数1703.00作分母' })}`, ok('4', '7.59%在0—10%档')),
    line('公用经费控制率', '6', '≤100%计满分；每超1个百分点扣1分', `208.61÷212.00=${ok(pct(OFFICE_PAID, OFFICE), shareOf(OFFICE_PAID, OFFICE))}`, '6'),
    line('“三公”经费控制率', '6', '≤100%计满分；每超1个百分点扣1分', `61.26÷66.30=${ok(pct(THREE_PAID, THREE), shareOf(THREE_PAID, THREE))}`, '6'),
    line('政府采购执行率', '5', '得分＝执行率×5，保留两位小数', `${BOUGHT}÷${BUYING}=${ok(pct(BOUGHT, BUYING), shareOf(BOUGHT, BUYING))}`, bad('score', '4.37', buy, `459.27÷486.00×5=${buy}`, { slip: '数字颠倒' })),
    line('固定资产利用率', '4', '≥95%计满分；每低1个百分点扣0.5分', bad('unit', `在用${ASSETS_USED}元÷总额${ASSETS}万元`, `在用${ASSETS_USED}万元÷总额${ASSETS}万元`, shareOf(ASSETS_USED, ASSETS), { around: (v) => `${v}=${pct(ASSETS_USED, ASSETS)}`, slip: '在用资产漏写“万”', expected: '8510.40万元' }), '4'),
    line('管理制度健全性', '7', '每发现1例不符合扣2分', '公务用车平台管理办法未及时修订，计1例', ok('5', '7-1×2=5')),
    line('资金使用合规性', '5', '每发现1例不符合扣1分', '自查发现2例：维修费发票附件不全1例、会议费超标准1例', ok('3', '5-2×1=3'), bad('difference', '1', '2', '5-3=2', { slip: '扣分与得分不符' })),
    line('信息公开', '2', '未按时公开不得分', bad('carryover', '已于2023年2月公开2023年预算', '已于2024年2月公开2024年预算', '本表为2024年度自评', { slip: '沿用上年文本' }), '2'),
  ];
  const output: Row[] = [
    line('物业服务面积', '5', '≥12.5万平方米计满分', ok('12.6万平方米', '126000÷10000=12.6'), '5'),
    line('维修报修及时率', '5', '≥98%计满分；未达到的，得分＝实际÷98%×5', `及时1,246件、报修1,285件，${ok(REPAIR, shareOf(1246, 1285))}`, ok(fix, `96.96÷98×5=${fix}`)),
    line('会议服务保障', '5', '全年≥400场计满分', '412场', '5'),
    line('公务用车调度', '5', '车均派车≥70次计满分', `3,456次、48辆，${ok('车均72次', '3456÷48=72')}`, '5'),
    line('人均综合能耗', '5', '下降≥3%计满分', `由128.0降到123.5千克标准煤，下降${bad('ratio', '3.64%', SAVED.slice(1), '（128.0-123.5）÷128.0=3.52%', { slip: '误用本年数作分母' })}`, ok('5', '3.52%≥3%')),
  ];
  const effect: Row[] = [
    line('人均用水量', '5', '下降≥3%计满分', `下降${ok('4.17%', '（12.48-11.96）÷12.48=4.17%')}（用水人数不变）`, '5'),
    line('办公用房腾退', bad('weight', '5', '4', '15-5-6=4', { finding: '分值写成5，评价标准最高4分，效果一栏15分=5+4+6', also: ['计4分'] }), bad('unquantified', '效果明显计4分', '腾退≥800平方米计4分', '862≥800', { finding: '评价标准“效果明显”没有量化' }), '862平方米', '4', debatable('difference', '0', '4-4=0')),
    line('服务对象满意度', '6', '≥90%计6分；80%（含）—90%计4分；70%（含）—80%计2分；70%以下不得分', `355÷400=${ok(PLEASED, shareOf(355, 400))}`, ok('4', '88.75%在80%—90%档')),
  ];
  return [
    ['一级指标', '三级指标', '分值', '评价标准', '数据及计算', '得分', '扣分'],
    ...group('投入\n（15分）', input),
    ...group('过程\n（45分）', process),
    ...group('产出\n（25分）', output),
    ...group('效果\n（15分）', effect),
    [across('合　计', 2), debatable('weight', '100', '15+45+25+15=100'), across('', 2), debatable('score_total', TOTAL, added(2, part('input'), part('process'), part('output'), part('effect'))), debatable('difference', exact('100').minus(TOTAL).f(), `100-${TOTAL}=${exact('100').minus(TOTAL).f()}`)],
  ];
}

function summary({ ok, bad, debatable }: Writer): Row[] {
  return [
    ['', '投入', '过程', '产出', '效果', '合计'],
    ['满分', '15', '45', '25', '15', '100'],
    ['得分', debatable('score_total', part('input'), '6+8=14'), debatable('score_total', part('process'), added(2, ...G.process)), ok(part('output'), added(2, ...G.output)), ok(part('effect'), '5+4+4=13'), bad('score_total', '89.86', TOTAL, added(2, part('input'), part('process'), part('output'), part('effect')), { slip: '数字颠倒' })],
    ['得分率', ok(rate(part('input'), 15), shareOf(part('input'), 15)), ok(rate(part('process'), 45), shareOf(part('process'), 45)), ok(rate(part('output'), 25), shareOf(part('output'), 25)), ok(rate(part('effect'), 15), shareOf(part('effect'), 15)), ok(pct(TOTAL, 100), `${TOTAL}÷100=${pct(TOTAL, 100)}`)],
  ];
}

function consumption({ ok, bad, debatable }: Writer): Row[] {
  const fall = (e: Energy, besideSlip: boolean) => {
    const [share, why] = [growth(e[3], e[2]).slice(1), `（${e[2]}-${e[3]}）÷${e[2]}=${growth(e[3], e[2]).slice(1)}`];
    return besideSlip ? debatable('ratio', share, why) : ok(share, why);
  };
  return [
    ['能源种类', '计量单位', '2023年', '2024年', '减少量', '降幅'],
    ...energy.map((e, i): Row => [e[0], e[1], e[2], e[3], i === 0 ? bad('difference', '18.70', '17.70', taken(2, e[2], e[3]), { slip: '减错' }) : i === 2 ? ok('0.46', taken(2, e[2], e[3])) : exact(e[2]).minus(e[3]).f(), fall(e, i === 0)]),
  ];
}

function property({ ok, bad, debatable }: Writer): Row[] {
  const each = (b: (typeof buildings)[number]) => exact(b[2]).times(10000).over(b[1]).f();
  return [
    ['楼宇', '建筑面积（平方米）', '物业费（万元）', '单位面积费用（元/平方米）'],
    ...buildings.map((b, i): Row => [b[0], i === 3 ? bad('malformed', '13.8.00', '13800', '126000-46200-38400-27600=13800', { slip: '千分位误写成小数点' }) : String(b[1]), exact(b[2]).f(1), i === 0 ? ok(each(b), `3124000÷46200=${each(b)}`) : i === 1 ? ok(each(b), `2468000÷38400=${each(b)}`) : each(b)]),
    ['合　计', ok(String(AREA), added(0, ...buildings.map((b) => b[1]))), ok(COST, added(1, ...buildings.map((b) => b[2]))), debatable('ratio', exact(COST).times(10000).over(AREA).f(), `8320000÷126000=${exact(COST).times(10000).over(AREA).f()}`)],
  ];
}

/** A city office-affairs centre, 2024: score sheet with steps, bands and a column of deductions, energy and property tables. */
export const officeAffairsScores: Draft = {
  name: 'O08_office_affairs_scores',
  part: 'holdout',
  format: 'docx',
  landscape: true,
  font: '宋体',
  write(w) {
    const { p, title, table, ok, bad, fault } = w;
    const blank = fault('missing', '维修报修及时率未达标，“原因：”后空白', '逾期原因已填写', { expected: '填写原因' });
    const grade = fault('contradiction', `自评等级写“优”，得分${TOTAL}分不足90分，应为“良”`, '89.68分在80—90分档，为良', { expected: '良' });
    title('2024年度部门整体支出绩效自评指标计分表');
    p('部门名称：沛宁市机关事务服务中心　　　　　　　　　　资金单位：万元');
    table(sheet(w));
    p('附表一　得分汇总', 'note');
    table(summary(w));
    p('附表二　公共机构能源资源消费', 'note');
    table(consumption(w));
    p('附表三　物业服务费用', 'note');
    table(property(w));
    p(
      `说明：1.扣分＝分值－得分；90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。2.${grade.here(`本部门自评等级为“${grade.pick('优', '良')}”`)}。3.全年支出${bad('cross_reference', '1656.10万元', `${USED}万元`, '与预算完成率计算式24.60+1560.00+118.40-37.90=1665.10一致', { slip: '数字颠倒' })}，${ok(`结余37.90万元，比上年结余24.60万元增加13.30万元`, '37.90-24.60=13.30')}。4.物业费${ok(`832.0万元约占全年支出的一半`, '832.0÷1665.10=49.97%')}。5.满意度调查发放问卷420份，收回有效问卷400份，${ok('有效率95.24%', '400÷420=95.24%')}，满意355份。6.${blank.here(`维修报修逾期${ok('39件', '1285-1246=39')}，原因：${blank.pick('', '配件采购周期较长。')}`)}`,
      'note',
    );
    p('自评情况说明', 'heading');
    p(
      `中心设办公室、资产管理科、节能管理科、公务用车管理科、会务科${ok('5个科室', '列举的科室恰为5个')}，管理4栋集中办公楼，入驻单位62家、4,150人，${ok('人均建筑面积30.36平方米', '126000÷4150=30.36')}。公务用车平台48辆，${ok('其中轿车22辆、越野车9辆、商务车17辆', '22+9+17=48')}，全年行驶86.4万公里，${ok('次均250公里、车均1.8万公里', '864000÷3456=250，86.4÷48=1.8')}；燃油费60.48万元，${ok('每百公里70元', '604800÷8640=70')}，由市级公车运行经费单列，${ok('不在本部门“三公”经费61.26万元之内', '60.48万元为平台车辆，口径已说明')}。`,
    );
    p(
      `会议保障412场，${ok('大型38场、中型126场、小型248场', '38+126+248=412')}，服务4.12万人次，${ok('场均100人次', '41200÷412=100')}。用电468.50万千瓦时，${ok('每平方米37.18千瓦时', '4685000÷126000=37.18')}；屋顶光伏发电52.60万千瓦时，${ok('相当于用电量的11.23%', '52.60÷468.50=11.23%')}；少用的17.70万千瓦时按每千瓦时0.62元计，${ok('节约电费10.97万元', '17.70×0.62=10.97')}。闲置办公用房清查1,180平方米，年内腾退862平方米，${ok('腾退率73.05%，尚余318平方米', '862÷1180=73.05%，1180-862=318')}。`,
    );
    p(
      `失分较多的是预算完成率、管理制度、资金合规和满意度：满意度88.75%，${ok('比上年91.20%下降2.45个百分点', '91.20-88.75=2.45')}，不满意的45人中${ok('反映停车难的27人，占六成', '400-355=45，27÷45=60%')}；结余37.90万元中${ok('电梯更新质保金22.40万元、物业考核尾款15.50万元', '22.40+15.50=37.90')}，均在次年3月底前付清。`,
    );
    p('填表日期：2025年2月24日', 'right');
  },
};
