import type { Draft } from '../builder/draft.ts';
import { exact, flip, growth, pct, sum } from '../builder/exact.ts';
import { across, group, total } from '../builder/grid.ts';
import type { CellInput, Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';

const ways: readonly [string, string, string][] = [
  ['促消费活动', '1450.00', '1432.60'],
  ['外贸稳增长', '920.00', '874.25'],
  ['电子商务', '680.00', '615.40'],
  ['农贸市场改造', '550.00', '490.60'],
];
const sources: readonly [string, string, string][] = [
  ['省级资金', '1800.00', '1742.30'],
  ['市级资金', '600.00', '588.45'],
  ['区级资金', '1200.00', '1082.10'],
];
const budget = sum(...ways.map((x) => x[1])).f();
const spent = sum(...ways.map((x) => x[2])).f();
const rate = pct(spent, budget);

function funds({ bad, ok }: Writer): Row[] {
  const line = ([n, a, b]: readonly [string, string, string], change: Record<string, string> = {}): Row => [n, change.plan ?? a, change.paid ?? b, change.left ?? exact(a).minus(b).f(), change.rate ?? pct(b, a), change.share ?? pct(b, spent)];
  const [fairs, trade, shops, markets] = ways as [typeof ways[0], typeof ways[0], typeof ways[0], typeof ways[0]];
  const [province, city, district] = sources as [typeof ways[0], typeof ways[0], typeof ways[0]];
  return [
    ['类别', '预算', '支出', '结余', '执行率', '占支出比重'],
    ['一、按来源', ok(budget, '1800+600+1200'), ok(spent, '三级资金支出相加'), ok(exact(budget).minus(spent).f(), `${budget}-${spent}`), ok(rate, `${spent}÷${budget}`), '100%'],
    line(province, { rate: ok(pct(province[2], province[1]), '1742.30÷1800.00') }),
    line(city, { left: bad('difference', '12.55', '11.55', '600.00-588.45', { slip: '相减错误' }) }),
    line(district, { rate: bad('ratio', '91.08%', '90.18%', '1082.10÷1200.00', { slip: '数字颠倒' }) }),
    ['二、按方向', budget, bad('sum', flip(spent), spent, ways.map((x) => x[2]).join('+'), { slip: '数字颠倒', also: [spent] }), exact(budget).minus(spent).f(), rate, '100%'],
    line(fairs, { share: ok(pct(fairs[2], spent), `1432.60÷${spent}`) }),
    line(trade, { rate: ok(pct(trade[2], trade[1]), '874.25÷920.00') }),
    line(shops, { share: bad('ratio', pct(shops[2], budget), pct(shops[2], spent), `615.40÷${spent}`, { slip: '误用预算合计作分母' }) }),
    line(markets, { rate: ok('89.20%', '490.60÷550.00') }),
  ];
}

function scores({ bad, ok }: Writer): { rows: Row[]; right: string } {
  const line = (name: CellInput, points: CellInput, got: CellInput, lost: CellInput, why = ''): Row => [name, points, got, lost, why];
  const rows = [
    ...group('决策\n（15分）', [line('立项依据', '5', '5.00', '0.00'), line('绩效目标', '5', '4.50', '0.50', '部分指标偏定性'), line('资金分配', '5', '4.00', ok('1.00', '5-4.00'), '分配依据留痕不全')]),
    ...group('过程\n（25分）', [line('资金到位', '7', ok('7.00', '到位率100%'), '0.00'), line('预算执行', '8', bad('score', '7.85', '7.58', `${rate}×8`, { slip: '数字颠倒' }), '0.42', '得分=执行率×8'), line('管理制度', '10', '7.50', '2.50', '两个项目验收资料不齐')]),
    ...group(bad('weight', '产出\n（30分）', '产出\n（35分）', '12+8+8+7', { finding: '产出四项分值12+8+8+7=35，标为30分', expected: '35分', also: ['100'] }), [line('活动与改造数量', '12', '10.70', '1.30', '农贸市场未全部完工'), line('质量达标', '8', '7.20', '0.80', '1个市场返工'), line('完成及时', '8', '6.40', bad('difference', '1.40', '1.60', '8-6.40', { slip: '相减错误' }), '电商项目延期'), line('成本节约', '7', '7.00', ok('0.00', '7-7.00'))]),
    ...group('效益\n（25分）', [line('拉动消费', '10', '9.00', '1.00', '带动面偏窄'), line('外贸增长', '8', ok('8.00', '实际7.34%≥目标7%'), '0.00'), line('企业满意度', '7', '5.70', '1.30', '个别企业反映兑付慢')]),
  ];
  const right = total(rows, 3).f();
  return { rows: [['维度', '指标', '分值', '得分', '扣分', '扣分原因'], ...rows, [across('合计', 2), ok('100', '15+25+35+25'), bad('score_total', exact(right).minus(1).f(), right, '十三项得分相加', { slip: '少1分' }), '', '']], right };
}

/** A district commerce bureau, 2024: third-party evaluation of a special fund, as a PDF. */
export const commerceEvaluation: Draft = {
  name: 'K08_commerce_evaluation',
  part: 'holdout',
  format: 'pdf',
  font: '宋体',
  write(w) {
    const { p, title, heading, table, bad, ok } = w;
    const [used, issued] = ['1391.04', '1440.00'];
    title('商贸流通发展专项资金绩效评价报告');
    p('（2024年度）', 'title');
    p('项目单位：燕渡区商务局　　评价机构：正衡绩效咨询有限公司', 'note');
    heading('一、项目概况');
    p(`专项资金由${ok('促消费活动、外贸稳增长、电子商务、农贸市场改造四个方向', '列举恰为四个')}构成，全年安排3600万元，其中省、市、区三级资金分别为1800万元、600万元、1200万元，${ok('比例为3∶1∶2', '1800∶600∶1200')}。截至年末支出${spent}万元，比上年3158.20万元${ok(`增加${exact(spent).minus('3158.20').f()}万元、增长${growth(spent, '3158.20')}`, `${spent}-3158.20；（${spent}-3158.20）÷3158.20`)}。`);
    p('资金使用情况见下表（单位：万元）。');
    table(funds(w));
    heading('二、绩效分析');
    p(`（一）促消费。分6轮发放电子消费券，${bad('sum', '每轮260万元、合计1440万元', '每轮240万元、合计1440万元', '6×240=1440', { slip: '每轮240写成260', expected: '240万元' })}，核销${used}万元，${ok('核销率96.60%', `${used}÷${issued}`)}；带动消费20865.6万元，${ok('杠杆为1∶15', `20865.6÷${used}`)}。全年举办促销活动42场，${ok('平均每月3.5场', '42÷12')}，参与商户${ok('1700余家', '概数')}。社会消费品零售总额152.4亿元，${bad('growth', '比上年146.2亿元增长4.07%', '比上年146.2亿元增长4.24%', '（152.4-146.2）÷146.2', { slip: '误用本年数作分母' })}。`);
    p(`（二）外贸。进出口总额46.8亿元，上年43.6亿元，${ok('增长7.34%', '（46.8-43.6）÷43.6')}；${bad('sum', '其中出口31.2亿元、进口16.5亿元', '其中出口31.2亿元、进口15.6亿元', '31.2+15.6=46.8', { slip: '进口数字颠倒', expected: '15.6亿元', also: ['进出口总额46.8亿元'] })}。有实绩企业286家，比年初净增${ok('34家，增幅13.49%', '34÷（286-34）')}；出口信用保险保费补贴惠及118家，${ok('户均2.15万元', '253.70万元÷118')}，共253.70万元。`);
    p(`（三）电商。网络零售额28.35亿元，比上年25.2亿元${ok('增长12.5%', '（28.35-25.2）÷25.2')}；直播基地4个，孵化主播326人；培训5期，每期250人次，${bad('unit', '共1250万人次', '共1250人次', '5×250', { slip: '单位多写“万”' })}；快递进村覆盖${ok('189个村，占全区210个村的90%', '189÷210')}。`);
    p(`（四）农贸市场。计划改造11个，已完工8个，${ok('完工率72.73%', '8÷11')}，在建3个；已完工市场共有摊位960个，${ok('平均每个市场120个', '960÷8')}，改造面积2.88万平方米，${ok('平均每个摊位30平方米', '28,800÷960')}。受${ok('雨季和管线迁改影响', '原因说明')}，其余市场推迟到2025年6月底前完工。`);
    p(`（五）满意度。走访企业160家，收回有效问卷152份，满意141份，满意度${bad('ratio', '88.13%', '92.76%', '141÷152', { slip: '误用发放数作分母' })}。`);
    heading('三、评分结果');
    const { rows, right } = scores(w);
    p(`综合得分${w.edition === 'clean' ? right : exact(right).minus(1).f()}分，评价等级为“良”（${ok('80—90分为良', '评级规则')}）。`);
    table(rows);
    heading('四、问题与建议');
    p(`1.电商方向执行率90.50%，${ok(`比专项平均低${exact(rate.slice(0, -1)).minus('90.50').f()}个百分点`, `${rate}-90.50%`)}，结余64.60万元。`);
    p(`2.补贴兑付平均用时38个工作日，超出承诺的30个工作日${ok('8个工作日', '38-30')}。`);
    p(`3.建议${bad('carryover', '2024年起', '2025年起', '2024年度评价的建议面向下一年', { around: (v) => `${v}实行“先审后补”改“边审边补”`, slip: '沿用上年文本' })}，${ok('把用时压到25个工作日以内，比现在少13个工作日', '38-25')}。`);
    p(`评价组长：${bad('placeholder', '（签名）＿＿', '乔牧云', '组长已署名', { finding: '评价组长一栏留有空白占位', severity: 'note' })}　　2025年3月6日`, 'right');
  },
};
