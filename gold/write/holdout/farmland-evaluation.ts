import type { Draft } from '../builder/draft.ts';
import { exact, flip, pct, sum } from '../builder/exact.ts';
import { across, block, down } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';
import { added, risen, shareOf, taken } from './relation.ts';

type Lot = readonly [name: string, contract: string, change: string, settled: string, paid: string, area: number];
const lots: readonly Lot[] = [
  ['一标段（渡头镇）', '1286.40', '42.18', '1320.55', '1280.93', 6200],
  ['二标段（榕坪镇）', '1093.75', '-18.60', '1070.20', '1038.09', 5150],
  ['三标段（莲塘镇）', '872.30', '0.00', '868.94', '842.87', 4050],
  ['四标段（沙纶镇）', '641.55', '25.37', '660.31', '640.50', 3100],
];
const col = (k: 1 | 2 | 3 | 4) => sum(...lots.map((l) => l[k])).f();
const AREA = lots.reduce((s, l) => s + l[5], 0);
const [CONTRACT, CHANGE, SETTLED, PAID] = [col(1), col(2), col(3), col(4)];
const other = { design: '96.20', watch: '78.45', audit: '31.60' };
const OTHER = sum(...Object.values(other)).f();
const COST = sum(SETTLED, OTHER).f();
const BUDGET = '4250.00';
const OUT = sum(PAID, OTHER).f();

function contracts({ ok, bad, debatable }: Writer): Row[] {
  const line = (l: Lot, m: Readonly<Record<number, string>> = {}): Row =>
    [l[0], l[1], l[2], sum(l[1], l[2]).f(), l[3], exact(sum(l[1], l[2])).minus(l[3]).f(), l[4], pct(l[4], l[3]), l[5]].map((x, i) => m[i] ?? String(x));
  const marks: Readonly<Record<number, Readonly<Record<number, string>>>> = {
    0: { 3: ok('1328.58', '1286.40+42.18=1328.58'), 5: ok('8.03', '1328.58-1320.55=8.03'), 7: ok('97.00%', shareOf('1280.93', '1320.55')) },
    1: { 3: bad('sum', '1112.35', '1075.15', '1093.75-18.60=1075.15', { slip: '把核减18.60当作增加' }), 5: debatable('difference', '4.95', '1075.15-1070.20=4.95') },
    2: { 2: ok('0.00', '没有变更，0是有效数值'), 3: ok('872.30', '872.30+0=872.30') },
    3: { 5: bad('difference', '6.16', '6.61', '641.55+25.37-660.31=6.61', { slip: '数字颠倒' }), 7: ok('97.00%', shareOf('640.50', '660.31')) },
  };
  return [
    [down('标段', 2), across('合同（万元）', 3), down('审定结算价（万元）', 2), down('核减（万元）', 2), across('支付（万元）', 2), down('面积（亩）', 2)],
    ['中标价', '变更增减', '变更后合同价', '累计支付', '占结算价'],
    ...lots.map((l, i) => line(l, marks[i])),
    line(['合计', CONTRACT, CHANGE, SETTLED, PAID, AREA], {
      1: ok(CONTRACT, added(2, ...lots.map((l) => l[1]))),
      2: ok(CHANGE, '42.18-18.60+0+25.37=48.95'),
      3: debatable('sum', sum(CONTRACT, CHANGE).f(), '1328.58+1075.15+872.30+666.92=3942.95'),
      4: bad('sum', flip(SETTLED, 1), SETTLED, added(2, ...lots.map((l) => l[3])), { slip: '数字颠倒', also: ['22.95'] }),
      5: debatable('difference', '22.95', '8.03+4.95+3.36+6.61=22.95'),
      6: ok(PAID, added(2, ...lots.map((l) => l[4]))),
      7: debatable('ratio', '97.00%', shareOf(PAID, SETTLED).replace('97%', '97.00%')),
      8: ok(String(AREA), '6200+5150+4050+3100=18500'),
    }),
  ];
}

function funds({ ok, bad }: Writer): Row[] {
  return [
    [across('资金来源（万元）', 4), across('资金支出（万元）', 4)],
    ['渠道', '下达', '到位', '到位率', '科目', '预算', '支出', '执行率'],
    ['中央补助', '2220.00', '2220.00', '100%', '工程施工', '4030.00', PAID, bad('ratio', '96.45%', pct(PAID, '4030.00'), shareOf(PAID, '4030.00'), { slip: '数字有误' })],
    ['省级补助', '1665.00', '1665.00', '100%', '勘测设计', '100.00', other.design, ok('96.20%', '96.20÷100.00=96.20%')],
    ['市级配套', '185.00', '148.00', ok('80%', '148÷185=80%'), '工程监理', '85.00', other.watch, ok('92.29%', shareOf(other.watch, '85.00'))],
    ['县级配套', '180.00', '180.00', '100%', '审计检测', '35.00', other.audit, ok('90.29%', shareOf(other.audit, '35.00'))],
    ['合计', ok(BUDGET, '2220+1665+185+180=4250.00'), ok('4213.00', '2220+1665+148+180=4213.00'), bad('ratio', '99.31%', '99.13%', '4213÷4250=99.13%', { slip: '数字颠倒' }), '合计', ok(BUDGET, '4030+100+85+35=4250.00'), ok(OUT, added(2, PAID, other.design, other.watch, other.audit)), ok(pct(OUT, BUDGET), shareOf(OUT, BUDGET))],
  ];
}

function marks({ ok, bad, fault }: Writer): Row[] {
  const over = fault('score', '“资金支出率”满分6分，自评得分7分，得分超过分值', '94.32×6÷100=5.66', { expected: '5.66', also: ['6分'], stated: '7' });
  return [
    ['一级指标', '二级指标', '三级指标', '评分标准', '自评得分', '扣分说明'],
    [block('过程\n（40分）', 5, 1), down('资金管理\n（20分）', 3), '资金到位\n（6分）', '按到位率计分：得分=到位率×6', ok('5.95', '99.13×6÷100=5.95'), '市级配套未足额'],
    ['资金支出率\n（6分）', '得分=支出总额÷预算总额×6', over.here(over.pick('7', '5.66')), `${ok('质保金', '3%质保金尚未到期')}未到支付期`],
    ['支出规范性\n（8分）', '每发现1项不规范扣2分，扣完为止', ok('6', '8-2=6'), '1笔签证资料不全'],
    [down('事项管理\n（20分）', 2), '实施程序\n（12分）', '招标、合同、验收、公示四个环节，每环节3分', ok('12', '4×3=12'), ''],
    ['管理情况\n（8分）', '建立管护制度得4分，落实管护人员得4分', '8', ''],
    [block('产出\n（30分）', 4, 1), down('经济性\n（5分）', 1), '成本控制\n（5分）', '亩均投资不超过2300元得满分', '5', ''],
    [down('效率性\n（25分）', 3), '建设任务\n（15分）', '完成18500亩得满分，每少1%扣1分', '15', ''],
    ['质量达标\n（5分）', '验收合格率100%得满分', bad('weight', '15', '5', '合格率100%得满分5分', { slip: '得分超过该项5分', finding: '“质量达标”满分5分，得分写成15分', also: ['质量达标\n（5分）'] }), ''],
    ['完成时限\n（5分）', '2024年6月底前完工得满分，每逾期1个月扣1分', ok('3', '4、8月完工逾期2个月，5-2=3'), bad('missing', '', '雨季停工61天', '扣2分并说明原因', { finding: '完成时限扣2分而扣分说明空白', expected: '填写扣分说明', also: ['3'], around: (v) => (v === '' ? '　' : v) })],
    [block('效益\n（30分）', 3, 1), down('效果性\n（20分）', 2), '新增粮食产能\n（10分）', bad('unquantified', '效果明显得10分，较明显得8分', '新增120万公斤以上得10分，每少5万公斤扣1分', '标准可以核对', { finding: '评分标准“效果明显”“较明显”没有量化' }), '10', ''],
    ['节水增效\n（10分）', '灌溉水利用系数不低于0.60得10分，每低0.01扣1分', ok('9', '0.60-0.59=0.01，扣1分'), '渠系末级未硬化'],
    ['公平性\n（10分）', '群众满意度\n（10分）', '90%以上得10分，每低1个百分点扣1分', ok('10', '264÷280=94.29%，94.29≥90'), ''],
    ['合计', '', ok('（100分）', '40+30+30=100'), '', bad('score_total', '94.16', '94.61', '5.95+5.66+6+12+8+5+15+5+3+10+9+10=94.61', { slip: '数字颠倒' }), ''],
  ];
}

/** A county agriculture bureau, 2022–2024: high-standard farmland by contract lots, funds in and out side by side, banded scores. */
export const farmlandEvaluation: Draft = {
  name: 'M03_farmland_evaluation',
  part: 'holdout',
  format: 'docx',
  font: '仿宋_GB2312',
  write(w) {
    const { p, title, heading, table, ok, bad } = w;
    title('2023年度高标准农田建设项目资金绩效自评报告');
    p('（自评单位：泷溪县农业农村局）', 'right');
    heading('一、基本情况');
    p(
      `（一）建设内容。项目在渡头等4个镇实施，计划建设高标准农田1.85万亩，其中新建${ok('1.2万亩、改造提升6500亩', '12000+6500=18500')}，批复总投资${BUDGET}万元，${ok('亩均2297元', '42500000÷18500=2297')}。工程于2023年10月开工，分4个标段招标，预算控制价合计4030万元，中标价合计${ok(`${CONTRACT}万元，下浮3.37%`, `（4030-${CONTRACT}）÷4030=3.37%`)}。`,
    );
    p(
      `（二）资金安排。中央和省级补助分别为2220万元、1665万元，${ok('合占总投资的91.41%', '（2220+1665）÷4250=91.41%')}，中央补助${ok('亩均1200元', '22200000÷18500=1200')}；市、县配套${ok('365万元', '185+180=365')}。至评价日市级配套还有${ok('37万元', '185-148=37')}没有到位。`,
    );
    p('表一　资金到位与支出情况（截至2024年12月31日）', 'note');
    table(funds(w));
    heading('二、自评工作');
    p(`县局成立5人自评组，查阅资料、现场核查${ok('12个地块，占全部48个地块的四分之一', '12÷48=25%')}，走访农户。发放调查表300份，收回有效表280份，满意${ok('264份，满意度94.29%', '264÷280=94.29%')}。自评时间为${bad('carryover', '2024年3月', '2025年3月', '资金截至2024年12月31日，自评在其后', { slip: '沿用上年' })}3日至21日，${ok('历时19天', '21-3+1=19')}。`);
    heading('三、绩效表现');
    p(
      `1.资金使用。累计支出${OUT}万元，${bad('cross_reference', '支出率96.05%', `支出率${pct(OUT, BUDGET)}`, `与表一一致，${shareOf(OUT, BUDGET)}`, { slip: '与表一不一致', also: [pct(OUT, BUDGET)] })}。工程款按结算价97%支付，留3%质保金${ok(`${exact(SETTLED).minus(PAID).f()}万元`, taken(2, SETTLED, PAID))}。已审定的工程结算${SETTLED}万元连同设计、监理、审计检测费${ok(`${OTHER}万元`, added(2, other.design, other.watch, other.audit))}，项目实际投资${ok(`${COST}万元`, added(2, SETTLED, OTHER))}，比批复${bad('difference', '节约132.75万元', `节约${exact(BUDGET).minus(COST).f()}万元`, taken(2, BUDGET, COST), { slip: '少减9.00' })}，${ok(`节约率${pct(exact(BUDGET).minus(COST), BUDGET)}`, shareOf(exact(BUDGET).minus(COST).f(), BUDGET))}。`,
    );
    p('表二　分标段合同履行情况', 'note');
    table(contracts(w));
    p('注：变更后合同价＝中标价＋变更增减；核减＝变更后合同价－审定结算价；支付比例四舍五入到两位小数。', 'note');
    p(
      `2.产出。建成高标准农田18,500亩，新修灌渠${ok('46.8公里，其中衬砌渠道31.2公里，占三分之二', '31.2÷46.8=66.67%')}，机耕路28.5公里、${bad('unit', '均宽3.5公里', '均宽3.5米', '99750÷28500=3.5', { slip: '单位应为米' })}，路面面积${ok('9.975万平方米', '28500×3.5÷10000=9.975')}；建泵站14座，${ok('其中新建9座', '部分列举')}。四个标段中一标段面积最大，${ok('占33.51%', '6200÷18500=33.51%')}，亩均结算价${ok('2130元', '13205500÷6200=2130')}；全项目亩均实际投资${ok(`${exact(COST).times(10000).over(AREA).f(0)}元`, `${COST}×10000÷18500=${exact(COST).times(10000).over(AREA).f(0)}`)}，低于2300元的控制标准。`,
    );
    p(
      `3.效益。项目区水稻亩产由${ok('462公斤提高到528公斤', '528-462=66')}，增产66公斤，${bad('growth', '增长12.5%', '增长14.29%', risen(528, 462), { slip: '误用项目后产量作分母' })}，按18,500亩计新增产能${ok('122.1万公斤', '66×18500÷10000=122.1')}。灌溉水利用系数由0.52提高到0.59，${ok('提高0.07', '0.59-0.52=0.07')}，年节水${ok('约92.5万立方米', '18500×50÷10000=92.5')}（每亩节水50立方米）。流转土地7,400亩，${ok('流转率40%', '7400÷18500=40%')}，租金由亩均380元升至${ok('475元，涨四分之一', '（475-380）÷380=25%')}。`,
    );
    p('表三　自评得分表', 'note');
    table(marks(w));
    heading('四、存在问题');
    p(`一是市级配套到位率只有80%；二是二标段有${bad('placeholder', 'XX亩', '320亩', '面积已填写', { finding: '面积留有占位符“XX”' })}地块排水不畅，已由施工单位返工；三是管护经费每年每亩15元，${ok('全年需27.75万元', '15×18500÷10000=27.75')}，目前只落实${ok('20万元，缺口7.75万元', '27.75-20=7.75')}。`);
  },
};
