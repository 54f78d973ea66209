import type { Draft } from '../builder/draft.ts';
import { exact, pct, sum } from '../builder/exact.ts';
import { across, down, formula, num } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';
import { added, risen, shareOf } from './relation.ts';

type Kind = readonly [name: string, city: number, cityBad: number, district: number, districtBad: number, price: number];
const kinds: readonly Kind[] = [
  ['粮食加工品', 60, 1, 142, 3, 620],
  ['食用油', 24, 0, 58, 1, 880],
  ['肉制品', 36, 1, 96, 4, 1050],
  ['乳制品', 18, 0, 30, 0, 1180],
  ['蔬菜制品', 22, 2, 64, 3, 760],
  ['餐饮食品', 80, 3, 330, 14, 540],
  ['食用农产品', 160, 4, 680, 22, 450],
];
const of = (k: 1 | 2 | 3 | 4) => kinds.reduce((s, r) => s + r[k], 0);
const fee = (r: Kind) => (r[1] + r[3]) * r[5];
const FEES = kinds.reduce((s, r) => s + fee(r), 0);
const [LOTS, BAD] = [of(1) + of(3), of(2) + of(4)];
const WAN = exact(FEES).over(10000).f();
type Use = readonly [name: string, last: string, budget: string, now: string];
const uses: readonly Use[] = [
  ['公务用车运行维护费', '9.80', '9.50', '8.64'],
  ['公务接待费', '1.26', '1.20', '0.93'],
  ['因公出国（境）费', '0.00', '0.00', '0.00'],
  ['公务用车购置费', '0.00', '18.00', '17.86'],
];
const u = (k: 1 | 2 | 3) => sum(...uses.map((r) => r[k])).f();
const CENSUS = ['142.60', '68.40', WAN, '37.25'] as const;
const SPENT = sum(...CENSUS).f();

function sampling({ ok, bad, debatable, edition }: Writer): Row[] {
  const planted = edition === 'planted';
  const line = (r: Kind, i: number, m: Readonly<Record<number, string>> = {}): Row => {
    const row = i + 5;
    const lots = r[1] + r[3];
    const cells = [r[0], r[1], r[2], r[3], r[4], lots, r[2] + r[4], pct(r[2] + r[4], lots), r[5], exact(fee(r)).c(0)].map((x, k) => m[k] ?? String(x));
    return [String(i + 1), ...cells.map((x, k) => (k === 0 ? x : k === 5 && !m[5] ? formula(`C${row}+E${row}`, x) : num(x)))];
  };
  const marks: Readonly<Record<number, Readonly<Record<number, string>>>> = {
    0: { 7: ok('1.98%', '4÷202=1.98%'), 9: ok('125,240', '202×620=125240') },
    1: { 7: ok('1.22%', '1÷82=1.22%') },
    2: { 5: bad('sum', '123', '132', '36+96=132', { slip: '手填数字颠倒' }), 7: debatable('ratio', '3.79%', '5÷132=3.79%'), 9: debatable('other', '138,600', '132×1050=138600') },
    3: { 7: ok('0.00%', '0÷48=0%，没有不合格批次') },
    4: { 7: bad('ratio', '7.56%', '5.81%', '5÷86=5.81%', { slip: '数字有误' }) },
    5: { 9: bad('malformed', '22140O', '221,400', '410×540=221400', { slip: '末位的零写成字母O' }), 7: ok('4.15%', '17÷410=4.15%') },
    6: { 7: ok('3.10%', '26÷840=3.10%'), 8: ok('450', '378000÷840=450') },
  };
  const span = (col: string) => `SUM(${col}5:${col}11)`;
  return [
    [across('2024年食品安全监督抽检完成情况表', 11)],
    [across('编制：碧湖区市场监督管理局', 7), across('单位：批次、元', 4)],
    [down('序号', 2), down('食品类别', 2), across('市级任务', 2), across('区级任务', 2), across('合计', 3), down('批次单价', 2), down('检验费', 2)],
    ['抽检', '不合格', '抽检', '不合格', '抽检', '不合格', '不合格率'],
    ...kinds.map((r, i) => line(r, i, marks[i])),
    ['', '合计', formula(span('C'), ok('400', '60+24+36+18+22+80+160=400')), formula(planted ? 'SUM(D5:D10)' : span('D'), bad('sum', '7', '11', '1+0+1+0+2+3+4=11', { slip: '公式漏加最后一行', also: ['58'] })), formula(span('E'), ok('1,400', '142+58+96+30+64+330+680=1400')), formula(span('F'), ok('47', '3+1+4+0+3+14+22=47')), num(debatable('sum', exact(LOTS).c(0), '400+1400=1800')), num(debatable('sum', String(BAD), '11+47=58')), num(bad('ratio', '2.32%', '3.22%', '58÷1800=3.22%', { slip: '手填数字颠倒' })), '—', num(debatable('sum', exact(FEES).c(0), '125240+72160+138600+56640+65360+221400+378000=1057400'))],
    [across(`注：1.不合格率=不合格批次÷抽检批次；2.全区抽检每千人${ok('5批次', '1800÷360=5')}（常住人口36万人）；3.不合格58批次均已处置，立案${ok('46件，立案率79.31%', '46÷58=79.31%')}，罚没款${bad('unit', '34.96元', '34.96万元', '46×0.76=34.96，件均0.76万元', { slip: '漏写“万”' })}。`, 11)],
  ];
}

function goals(w: Writer): Row[] {
  const { ok, bad, fault, debatable } = w;
  const low = fault('missing', '评价性抽检合格率96.78%低于97%，原因栏空白', '未达标并说明原因', { expected: '填写原因', also: ['96.78%'] });
  return [
    [across('部门整体支出绩效自评表', 9), '', across('三公经费对照（万元）', 5)],
    [across('项目及完成情况', 9), '', '费用', '上年', '预算', '决算', '控制率'],
    ['维度', '指标', '单位', '目标', '完成', '权重', '得分', '原因', '备注', '', ...threeRow(w, 0)],
    ['成本', '批次平均检验费', '元', num('600'), num(ok('587.44', '1057400÷1800=587.44')), num('10'), num('10'), '', '≤', '', ...threeRow(w, 1)],
    [down('产出', 4), '监督抽检批次', '批次', num('1800'), num(ok('1800', '400+1400=1800')), num('15'), num('15'), '', '≥', '', ...threeRow(w, 2)],
    ['不合格食品处置率', '%', num('100'), num('100'), num('15'), num('15'), '', '=', '', ...threeRow(w, 3)],
    ['评价性抽检合格率', '%', num('97'), num(low.here(ok('96.78', '（1800-58）÷1800×100=96.78'))), num('10'), num(ok('9.98', '96.78÷97×10=9.98')), low.pick('', '餐饮环节不合格较多'), '≥', '', '合计', num(ok(u(1), added(2, ...uses.map((r) => r[1])))), num(bad('sum', '27.80', u(2), added(2, ...uses.map((r) => r[2])), { slip: '少0.90' })), num(ok(u(3), added(2, ...uses.map((r) => r[3])))), num(debatable('ratio', pct(u(3), u(2)), shareOf(u(3), u(2))))],
    ['抽检信息公布时限', '工作日', num('20'), num(ok('18', '18≤20')), num('10'), num('10'), '', '≤', '', across('注：公务用车购置费为2024年报废更新1辆；', 5)],
    [down('效益', 2), '消费投诉办结率', '%', num('98'), num(ok('98.6', '2169÷2200×100=98.6')), num('15'), num('15'), '', '≥', '', across(`公车运行费比上年${bad('growth', '减少13.43%', '减少11.84%', '（9.80-8.64）÷9.80=11.84%', { slip: '误用本年数作分母' })}；`, 5)],
    ['食品安全状况', '—', bad('unquantified', '较好', '事故0起', '目标可以核对', { finding: '目标“较好”没有量化' }), '0起', num('15'), num('15'), '', '', '', across(`接待费较预算节约${ok('0.27万元', '1.20-0.93=0.27')}，比上年${ok('减少26.19%', '（1.26-0.93）÷1.26=26.19%')}。`, 5)],
    ['满意', '群众满意度', '%', num('85'), num(ok('88.40', '442÷500×100=88.40')), num('10'), num(bad('score', '8.84', '10', '88.40≥85，达到目标得满分10分', { slip: '按满意度折算，误扣分' })), '', '≥', '', across('', 5)],
    [across('合计', 5), num(ok('100', '10+15+15+10+10+15+15+10=100')), num(bad('score_total', '98.99', '99.98', '10+15+15+9.98+10+15+15+10=99.98', { slip: '数字有误' })), across('', 2), '', across('', 5)],
  ];
}

function threeRow({ ok, bad }: Writer, i: number): Row {
  const r = uses[i] ?? ['', '0', '0', '0'];
  const rate = Number(r[2]) === 0 ? ok('—', '预算和决算均为0，不计算') : i === 0 ? bad('ratio', '88.16%', pct(r[3], r[2]), shareOf(r[3], r[2]), { slip: '误用上年数作分母' }) : pct(r[3], r[2]);
  return [r[0], num(r[1]), num(i === 3 ? ok(r[2], '更新1辆，预算18.00') : r[2]), num(r[3]), Number(r[2]) === 0 ? rate : num(rate)];
}

function overview({ ok, bad }: Writer): Row[] {
  return [
    [across('2024年度部门支出与绩效概况', 2)],
    ['事项', '内容'],
    ['单位概况', `编制92名，年末在职88人，${ok('控制率95.65%', '88÷92=95.65%')}；下设基层市场监管所${ok('7个', '3+4=7')}（城区3个、乡镇4个）。`],
    ['支出总体', `市场监管专项支出${ok(`${SPENT}万元`, added(2, ...CENSUS))}，其中执法办案142.60万元、特种设备检查68.40万元、食品抽检${bad('cross_reference', '107.54万元', `${WAN}万元`, '1057400÷10000=105.74，与抽检情况表检验费合计一致', { slip: '数字颠倒' })}、宣传37.25万元。`],
    ['预算执行', `专项全年预算360.00万元，${ok('执行率98.33%', '353.99÷360.00=98.33%')}，比上年97.05%${ok('提高1.28个百分点', '98.33-97.05=1.28')}，年末结余${bad('difference', '6.10万元', '6.01万元', '360.00-353.99=6.01', { slip: '数字颠倒' })}。`],
    ['工作成效', `登记市场主体2.64万户，${ok(`比上年2.4万户增长10%`, risen('2.64', '2.4'))}，其中企业${ok('9,240户，占35%', '9240÷26400=35%')}；受理投诉2,200件，办结2,169件，为消费者挽回损失${ok('118万元', '1180000÷10000=118')}。`],
    ['自评时间', bad('carryover', '2024年1月20日', '2025年1月20日', '2024年度结束后自评', { slip: '沿用上年' })],
  ];
}

/** A district market supervision bureau, 2024: workbook of sampling, scores beside three public expenses, overview in words. */
export const foodSamplingWorkbook: Draft = {
  name: 'M09_food_sampling_workbook',
  part: 'holdout',
  format: 'xlsx',
  write(w) {
    w.sheet('概况', overview(w));
    w.sheet('抽检情况', sampling(w));
    w.sheet('自评与三公', goals(w));
  },
};
