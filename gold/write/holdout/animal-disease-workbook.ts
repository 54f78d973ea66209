import type { Draft } from '../builder/draft.ts';
import { exact, pct, sum } from '../builder/exact.ts';
import { across, down, formula, group, num } from '../builder/grid.ts';
import type { CellInput, Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';
import { added, shareOf } from './relation.ts';

type Town = readonly [name: string, pigs: number, jabbed: number, fowl: string, fowlJabbed: string, samples: number, good: number];
const towns: readonly Town[] = [
  ['石桥镇', 18640, 18268, '42.60', '42.10', 60, 56],
  ['双河镇', 22150, 21929, '56.80', '56.20', 70, 66],
  ['马头镇', 15800, 15484, '31.50', '30.90', 50, 46],
  ['青竹乡', 20460, 20255, '48.20', '47.80', 70, 65],
  ['大圩乡', 17300, 16954, '39.40', '38.80', 60, 55],
  ['龙潭乡', 12900, 12771, '26.70', '26.40', 40, 37],
];
const head = (k: 1 | 2 | 5 | 6) => sum(...towns.map((t) => t[k])).f(0);
const birds = (k: 3 | 4) => sum(...towns.map((t) => t[k])).f();

type Use = readonly [name: string, budget: string, quarters: readonly [string, string, string, string]];
const uses: readonly Use[] = [
  ['疫苗采购', '96.00', ['0.00', '42.80', '0.00', '48.64']],
  ['免疫劳务补助', '28.00', ['0.00', '12.05', '0.00', '15.16']],
  ['抽检检测', '18.50', ['2.10', '4.65', '3.80', '6.72']],
  ['病死畜无害化处理', '64.00', ['14.30', '15.85', '16.42', '15.96']],
  ['消毒物资储备', '22.00', ['5.20', '4.88', '6.15', '4.94']],
  ['宣传培训', '6.50', ['0.85', '1.90', '1.45', '1.68']],
];
const used = (u: Use) => sum(...u[2]).f();
const quarter = (q: 0 | 1 | 2 | 3) => sum(...uses.map((u) => u[2][q])).f();
const BUDGET = sum(...uses.map((u) => u[1])).f();
const PAID = sum(...uses.map(used)).f();
const EXECUTION = exact(PAID).over(BUDGET).times(10).f();
const BURIED = exact(7816).over(8000).times(8).f();
const PLEASED = pct(223, 250);
const SATISFIED = exact(PLEASED.replace('%', '')).over(90).times(10).f();
const TOTAL = sum(EXECUTION, '8', '8', '6', '6', '8', BURIED, '6', '10', '10', '10', SATISFIED).f();

/** A number written into a cell, or a formula with the result stored with it. */
const n = num;
const f = formula;

function form(w: Writer): Row[] {
  const { ok, bad, fault, debatable } = w;
  const silent = fault('missing', '病死畜无害化处理7816头，未达到8000头并已扣分，偏差原因栏空白', '已写偏差原因', { expected: '填写偏差原因', also: ['8000'] });
  const vague = fault('unquantified', '无害化处理场排放的指标值“良好”没有量化标准', '12次≥12次', { expected: '可衡量的指标值' });
  const output: Row[] = [
    [down('数量指标', 2), '免疫乡镇数', '≥', n('6'), '个', n('6'), n('8'), n('8'), ''],
    ['抗体抽检样本数', '≥', n('350'), '份', f('分乡镇免疫!H10', ok('350', added(0, ...towns.map((t) => t[5])))), n('8'), n('8'), ''],
    [down('质量指标', 3), '生猪免疫密度', '≥', n('98'), '%', n(ok('98.52', '105661÷107250=98.52%')), n('6'), n('6'), ''],
    ['家禽免疫密度', '≥', n('98'), '%', n(ok('98.78', '242.20÷245.20=98.78%')), n('6'), n('6'), ''],
    ['免疫抗体合格率', '≥', n('90'), '%', n(bad('ratio', '98.26', '92.86', '325÷350=92.86%', { slip: '与“分乡镇免疫”表合计325、350不符' })), n('8'), n('8'), ''],
    ['时效指标', '秋防完成时间', '≤', '11月30日', '日期', ok('11月18日', '11月18日早于11月30日'), n('6'), n('6'), ''],
    ['数量指标', '病死畜无害化处理', '≥', n('8000'), '头', n(silent.here('7816')), n('8'), n(ok(BURIED, '7816÷8000×8=7.82')), silent.pick('', '生猪存栏下降，病死畜数量相应减少。')],
  ];
  const effect: Row[] = [
    ['经济效益', '疫病造成的直接损失', '≤', n('60'), bad('unit', '元', '万元', '完成数41.20万元，目标60万元', { finding: '指标值60、完成值41.2，“说明”表写损失41.20万元，度量单位应为万元', also: ['41.2'] }), n('41.2'), n('10'), n('10'), ''],
    ['社会效益', '重大动物疫情', '＝', n('0'), '起', n('0'), n('10'), n('10'), ''],
    ['生态效益', vague.pick('无害化处理场排放', '排放监测达标次数'), vague.pick('达到', '≥'), vague.pick(vague.here('良好'), '') || n(vague.here('12')), vague.pick('—', '次'), vague.pick('良好', '') || n('12'), n('10'), n('10'), ''],
  ];
  return [
    [across('2024年度项目支出绩效自评表', 10)],
    ['项目名称', across('动物疫病防控与无害化处理补助', 4), '实施单位', across('芦泽县畜牧水产服务中心', 4)],
    ['资金（万元）', '', '年初预算数', '全年预算数', across('全年执行数', 2), '分值', '执行率', '得分', '备注'],
    ['', '年度资金总额', f('SUM(C5:C8)', ok('235.00', '120.00+45.00+70.00=235.00')), f(w.edition === 'planted' ? 'SUM(D5:D6)' : 'SUM(D5:D8)', bad('sum', '165.00', '235.00', '120.00+45.00+70.00=235.00', { finding: '全年预算合计公式=SUM(D5:D6)漏加县级资金70.00，应为235.00' })), { ...f('SUM(E5:E8)', ok(PAID, '118.20+43.10+64.20=225.50')), cols: 2 }, n('10'), n(ok(pct(PAID, BUDGET), shareOf(PAID, BUDGET))), n(ok(EXECUTION, `225.50÷235.00×10=${EXECUTION}`)), ''],
    ['', '其中：中央资金', n('120.00'), n('120.00'), { ...n('118.20'), cols: 2 }, '—', n(ok('98.50%', '118.20÷120.00=98.5%')), '—', ''],
    ['', '省级资金', n('45.00'), n('45.00'), { ...n('43.10'), cols: 2 }, '—', n(ok('95.78%', '43.10÷45.00=95.78%')), '—', ''],
    ['', '县级资金', n('70.00'), n('70.00'), { ...n('64.20'), cols: 2 }, '—', n(ok('91.71%', '64.20÷70.00=91.71%')), '—', ''],
    ['', '单位自有资金', n('0.00'), n('0.00'), { ...n('0.00'), cols: 2 }, '—', bad('malformed', '#DIV/0!', '—', '0÷0没有执行率', { finding: '预算和执行都为零，公式结果#DIV/0!没有清除，应填“—”' }), '—', ''],
    ['一级指标', '二级指标', '三级指标', '符号', '指标值', '度量单位', '完成值', '分值', '得分', '偏差原因'],
    ...group('产出指标（50分）', output),
    ...group('效益指标（30分）', effect),
    ['满意度指标（10分）', '服务对象', '养殖户满意度', '≥', n('90'), '%', n(ok(PLEASED.replace('%', ''), '223÷250=89.20%')), n('10'), n(bad('score', '10', SATISFIED, `89.20÷90×10=${SATISFIED}`, { slip: '未达到90%却得满分' })), '部分养殖户反映保定补偿到账偏慢，已改为按月发放。'],
    [across('总分（含预算执行率10分）', 7), n('100'), n(debatable('score_total', w.edition === 'planted' ? exact(TOTAL).minus(SATISFIED).plus(10).f() : TOTAL, `9.60+8+8+6+6+8+6+7.82+10+10+10+${SATISFIED}=${TOTAL}`)), ''],
    [across('注：执行率＝全年执行数÷全年预算数；未达到指标值的，得分＝完成值÷指标值×分值；总分为各项得分之和。', 10)],
  ];
}

function flocks({ ok, bad, debatable, only }: Writer): Row[] {
  const line = (t: Town, i: number): Row => {
    const marks: Readonly<Record<number, CellInput>> =
      i === 2
        ? { 3: n(ok('98.00%', shareOf(15484, 15800))) }
        : i === 3
          ? { 2: n(bad('sum', '20552', '20255', '105661-18268-21929-15484-16954-12771=20255', { slip: '数字颠倒，与99.00%的密度和合计都不符' })), 3: n(debatable('ratio', '99.00%', shareOf(20255, 20460))) }
          : i === 4
            ? { 6: n(ok('98.48%', shareOf('38.80', '39.40'))) }
            : {};
    const cells: Row = [t[0], n(String(t[1])), n(String(t[2])), n(pct(t[2], t[1])), n(t[3]), n(t[4]), n(pct(t[4], t[3])), n(String(t[5])), n(String(t[6])), n(pct(t[6], t[5]))];
    return cells.map((c, k) => marks[k] ?? c);
  };
  return [
    [across(bad('carryover', '2023年分乡镇强制免疫情况表', '2024年分乡镇强制免疫情况表', '本工作簿为2024年度', { slip: '沿用上年表名' }), 10)],
    [down('乡镇', 2), across('生猪（头）', 3), across('家禽（万羽）', 3), across('抗体抽检（份）', 3)],
    ['应免', '实免', '密度', '应免', '实免', '密度', '样本', '合格', '合格率'],
    ...towns.map(line),
    ['合计', f('SUM(B4:B9)', ok(head(1), added(0, ...towns.map((t) => t[1])))), f('SUM(C4:C9)', debatable('sum', head(2), added(0, ...towns.map((t) => t[2])))), n(ok(pct(head(2), head(1)), shareOf(head(2), head(1)))), f('SUM(E4:E9)', ok(birds(3), added(2, ...towns.map((t) => t[3])))), f('SUM(F4:F9)', ok(birds(4), added(2, ...towns.map((t) => t[4])))), n(ok(pct(birds(4), birds(3)), shareOf(birds(4), birds(3)))), f('SUM(H4:H9)', ok(head(5), added(0, ...towns.map((t) => t[5])))), f('SUM(I4:I9)', ok(head(6), added(0, ...towns.map((t) => t[6])))), n(ok(pct(head(6), head(5)), shareOf(head(6), head(5))))],
    ...only([across(bad('placeholder', '审核人：×××', '—', '审核人已填写', { finding: '审核人处留有占位符“×××”', expected: '填写审核人' }), 10)]),
  ];
}

function payments({ ok, bad, debatable, edition }: Writer): Row[] {
  const line = (u: Use, i: number): Row => {
    const row = i + 3;
    const total = i === 3 ? bad('sum', '62.35', '62.53', added(2, ...u[2]), { slip: '手填合计数字颠倒' }) : i === 5 ? ok(used(u), added(2, ...u[2])) : used(u);
    const left = exact(u[1]).minus(used(u)).f();
    return [
      String(i + 1),
      i === 4 ? bad('duplicate', '抽检检测', u[0], '第5行为消毒物资储备', { finding: '“抽检检测”与第3行重复，第5行应为消毒物资储备', expected: '消毒物资储备' }) : u[0],
      n(u[1]),
      ...u[2].map(n),
      i === 3 ? n(total) : f(`SUM(D${row}:G${row})`, total),
      n(i === 0 ? ok(pct(used(u), u[1]), shareOf(used(u), u[1])) : i === 3 ? debatable('ratio', pct(used(u), u[1]), shareOf(used(u), u[1])) : pct(used(u), u[1])),
      n(i === 2 ? bad('difference', '2.13', left, '18.50-17.27=1.23', { slip: '减错' }) : i === 3 ? debatable('difference', left, '64.00-62.53=1.47') : left),
    ];
  };
  return [
    [across('2024年项目资金分季度支付表（单位：万元）', 10)],
    ['序号', '支出内容', '预算数', '一季度', '二季度', '三季度', '四季度', '全年支付', '支付率', '结余'],
    ...uses.map(line),
    ['', '合计', f('SUM(C3:C8)', ok(BUDGET, added(2, ...uses.map((u) => u[1])))), f('SUM(D3:D8)', ok(quarter(0), added(2, ...uses.map((u) => u[2][0])))), f('SUM(E3:E8)', quarter(1)), f(edition === 'planted' ? 'SUM(F3:F7)' : 'SUM(F3:F8)', bad('sum', exact(quarter(2)).minus('1.45').f(), quarter(2), added(2, ...uses.map((u) => u[2][2])), { finding: '三季度合计公式=SUM(F3:F7)漏加宣传培训1.45，应为27.82' })), f('SUM(G3:G8)', ok(quarter(3), added(2, ...uses.map((u) => u[2][3])))), n(debatable('sum', PAID, added(2, ...uses.map(used)))), n(ok(pct(PAID, BUDGET), shareOf(PAID, BUDGET))), n(ok('9.50', '235.00-225.50=9.50'))],
  ];
}

function notes({ ok, bad }: Writer): Row[] {
  return [
    ['序号', '说明事项'],
    ['1', `全年执行${bad('cross_reference', '222.50万元', `${PAID}万元`, '与自评表、支付表225.50一致', { slip: '与自评表225.50不一致', also: [PAID] })}，${ok('结余9.50万元', '235.00-225.50=9.50')}，其中县级5.80万元、省级1.90万元、中央1.80万元，${ok('三项相加与结余一致', '5.80+1.90+1.80=9.50')}。`],
    ['2', `无害化处理7,816头，每头补助80元，${ok('共62.53万元', '7816×80÷10000=62.53')}；上年处理8,264头，${ok('减少448头，下降5.42%', '8264-7816=448，448÷8264=5.42%')}。`],
    ['3', `免疫劳务补助按生猪每头1.2元、家禽每羽0.06元结算，${ok('生猪12.68万元、家禽14.53万元，合计27.21万元', '105661×1.2÷10000=12.68，2422000×0.06÷10000=14.53，12.68+14.53=27.21')}。`],
    ['4', `疫病造成的直接损失41.20万元，比上年52.50万元${bad('growth', '下降27.43%', '下降21.52%', '（52.50-41.20）÷52.50=21.52%', { slip: '误用本年数作分母' })}。`],
    ['5', `问卷260份，收回250份，满意223份；培训防疫员4期228人次，${ok('每期57人次', '228÷4=57')}，支出5.88万元，${ok('人均257.89元', '58800÷228=257.89')}。`],
    ['6', `秋防自9月20日开始、11月18日结束，${ok('历时60天（首尾两天都计）', '9月20日至30日11天、10月31天、11月18天，11+31+18=60')}；生猪实免105,661头中，${ok('规模场自免68,240头、占64.58%，散户由防疫员注射37,421头', '68240÷105661=64.58%，68240+37421=105661')}；家禽未免的3万羽${ok('均为不足免疫日龄的雏禽', '245.20-242.20=3.00')}。`],
    ['7', `六个乡镇抗体合格率最高的是双河镇94.29%、最低的是大圩乡91.67%，${ok('相差2.62个百分点', '94.29-91.67=2.62')}，${ok('均高于90%的指标值', '55÷60=91.67%，66÷70=94.29%')}；疫苗采购两批共91.44万元，${ok('春防42.80万元、秋防48.64万元', '42.80+48.64=91.44')}，秋防批次因单价上调${ok('比春防多5.84万元', '48.64-42.80=5.84')}。`],
    ['8', `消毒物资储备支出21.17万元，折合${ok('每村2,301元', '211700÷92=2301')}；库存消毒液18.6吨，可满足${ok('3—4个月用量', '区间写法，无须核对')}。支付进度：上半年支付104.58万元，${ok('占全年支付的46.38%', '22.45+82.13=104.58，104.58÷225.50=46.38%')}。`],
    ['9', `全县6个乡镇、92个村均有村级防疫员，共138名，${ok('平均每村1.5名', '138÷92=1.5')}。`],
  ];
}

/** A county livestock centre, 2024: workbook with form, towns by kind of animal, quarterly payments with formulas, remarks in words. */
export const animalDiseaseWorkbook: Draft = {
  name: 'O06_animal_disease_workbook',
  part: 'holdout',
  format: 'xlsx',
  write(w) {
    w.sheet('自评表', form(w));
    w.sheet('分乡镇免疫', flocks(w));
    w.sheet('资金支付', payments(w));
    w.sheet('说明', notes(w));
  },
};
