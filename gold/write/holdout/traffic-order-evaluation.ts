import type { Draft } from '../builder/draft.ts';
import { type Amount, exact, growth, pct, sum } from '../builder/exact.ts';
import { across, down, group } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';
import { added, points, rate, risen, shareOf } from './relation.ts';

type Source = readonly [name: string, planned: string, arrived: string];
const sources: readonly Source[] = [
  ['县级财政预算', '620.00', '620.00'],
  ['省级补助资金', '180.00', '160.00'],
  ['市级补助资金', '60.00', '44.00'],
];
const [PLANNED, ARRIVED] = [sum(...sources.map((s) => s[1])).f(), sum(...sources.map((s) => s[2])).f()];

type Work = readonly [name: string, amount: number, unit: string, price: string, priceUnit: string, contract: string, paidShare: number];
const works: readonly Work[] = [
  ['信号灯路口改造', 38, '处', '5.60', '万元/处', '212.80', 95],
  ['中央隔离护栏', 12.6, '公里', '14.50', '万元/公里', '182.70', 100],
  ['热熔标线施划', 46800, '平方米', '32.00', '元/平方米', '149.76', 95],
  ['电子警察设备', 14, '套', '9.80', '万元/套', '137.20', 90],
  ['交通标志牌', 620, '块', '1450', '元/块', '89.90', 95],
];
const paid = (w: Work) => exact(w[5]).times(w[6]).over(100).f();
const TEACHING = '32.50';
const CONTRACTS = sum(...works.map((w) => w[5]), TEACHING).f();
const SPENT = sum(...works.map(paid), TEACHING).f();

type Year = readonly [name: string, unit: string, before: number, now: number];
const accidents: readonly Year[] = [
  ['道路交通事故', '起', 486, 431],
  ['死亡人数', '人', 21, 17],
  ['受伤人数', '人', 512, 448],
  ['直接财产损失', '万元', 318, 276],
];
const fall = (a: Year) => growth(a[3], a[2]).slice(1);

function contracts({ ok, bad, debatable }: Writer): Row[] {
  const marks: Readonly<Record<number, Readonly<Record<number, string>>>> = {
    0: { 5: ok('212.80', '38×5.60=212.80'), 6: ok('202.16', '212.80×95÷100=202.16') },
    1: { 5: ok('182.70', '12.6×14.50=182.70') },
    2: { 4: bad('unit', '万元/平方米', '元/平方米', '46800×32÷10000=149.76', { finding: '标线单价单位写成“万元/平方米”，46,800平方米×32元=149.76万元，应为元/平方米', also: ['32.00'] }), 6: ok('142.27', '149.76×95÷100=142.27') },
    3: { 7: bad('ratio', '9.00%', '90.00%', '123.48÷137.20=90.00%', { slip: '小数点错位' }) },
    4: { 5: ok('89.90', '620×1450÷10000=89.90'), 7: ok(pct(paid(works[4] ?? works[0] as Work), '89.90'), '85.41÷89.90=95.01%，支付数已四舍五入') },
  };
  return [
    ['建设内容', '完成工程量', '计量单位', '中标单价', '单价单位', '合同金额（万元）', '已支付（万元）', '支付比例'],
    ...works.map((w, i): Row => [w[0], String(w[1]), w[2], w[3], w[4], w[5], paid(w), pct(paid(w), w[5])].map((x, k) => marks[i]?.[k] ?? x)),
    ['宣传教育', '—', '—', '—', '—', TEACHING, TEACHING, '100.00%'],
    ['合　计', '—', '—', '—', '—', bad('sum', exact(CONTRACTS).minus(TEACHING).f(), CONTRACTS, added(2, ...works.map((w) => w[5]), TEACHING), { slip: '漏加宣传教育32.50' }), ok(SPENT, added(2, ...works.map(paid), TEACHING)), debatable('ratio', pct(SPENT, CONTRACTS), shareOf(SPENT, CONTRACTS))],
  ];
}

function safety({ ok, bad }: Writer): Row[] {
  const share = (a: Year, i: number) => (i === 2 ? bad('growth', `-${pct(64, 448)}`, `-${fall(a)}`, risen(448, 512), { slip: '误用本年数作分母' }) : ok(`-${fall(a)}`, risen(a[3], a[2])));
  return [
    ['项　目', '单位', '2022年', '2023年', '增减数', '增减幅度'],
    ...accidents.map((a, i): Row => [a[0], a[1], String(a[2]), String(a[3]), i === 3 ? ok('-42', '276-318=-42') : String(a[3] - a[2]), share(a, i)]),
  ];
}

const by = (done: Amount, goal: Amount, weight: number) => exact(done).over(goal).times(weight).f();
const SURE = pct(689, 764);
const SCORES = {
  decision: ['5', '5', '4', '4.5'],
  process: [by(ARRIVED, PLANNED, 4), by(SPENT, ARRIVED, 5), '5', '5'],
  output: [by(38, 40, 8), '7', '6', by(50, 52, 8), by(5, 6, 6)],
  effect: ['10', '7', by(SURE.replace('%', ''), 92, 8)],
};
const part = (k: keyof typeof SCORES) => sum(...SCORES[k]).f();
const TOTAL = sum(part('decision'), part('process'), part('output'), part('effect')).f();

function scores(w: Writer): Row[] {
  const { ok, bad, debatable, fault } = w;
  const vague = fault('unquantified', '“死亡人数下降”的目标值“明显减少”没有量化，无法按得分规则判断', '19.05%≥15%', { expected: '可衡量的目标值（如下降≥15%）' });
  const [arrived = '', executed = ''] = SCORES.process;
  const [lights = '', , , accepted = '', timely = ''] = SCORES.output;
  const decision: Row[] = [
    [down('项目立项', 2), '立项依据充分性', '符合法规和规划的得满分', '县政府常务会议纪要', '5', '5'],
    ['立项程序规范性', '按程序申报、集体决策的得满分', '程序齐全', '5', '5'],
    ['绩效目标', '目标明确性', '每有1项指标不够明确扣1分', '1项指标未细化到路口', '5', ok('4', '5-1=4')],
    ['资金投入', '预算编制科学性', '缺少测算依据的每处扣0.5分', '宣传教育1处缺测算表', '5', ok('4.5', '5-0.5=4.5')],
  ];
  const process: Row[] = [
    [down('资金管理', 3), '资金到位率', '得分＝到位率×4', ok(rate(ARRIVED, PLANNED), shareOf(ARRIVED, PLANNED)), '4', ok(arrived, `824.00÷860.00×4=${arrived}`)],
    ['预算执行率', '得分＝支出÷到位资金×5', ok(rate(SPENT, ARRIVED), shareOf(SPENT, ARRIVED)), '5', bad('score', by(SPENT, PLANNED, 5), executed, `768.52÷824.00×5=${executed}`, { slip: '误用预算数860.00作分母，规则写明除以到位资金' })],
    ['资金使用合规性', '发现1处不合规扣1分', '未发现', '5', '5'],
    ['组织实施', '制度执行有效性', '发现1处未执行扣1分', '1份变更签证晚签', '6', ok('5', '6-1=5')],
  ];
  const output: Row[] = [
    [down('产出数量', 3), '信号灯改造路口', '实际÷计划×8，最高8分', ok('38处（计划40处）', '38÷40=95%'), '8', bad('score', '8', lights, '38÷40×8=7.60', { slip: '少2处仍给满分' })],
    ['护栏安装长度', '实际÷计划×7，最高7分', ok('12.6公里（计划12公里）', '12.6÷12=105%，超额按满分'), '7', ok('7', '7×1=7，超额按满分封顶')],
    ['标线施划面积', '实际÷计划×6，最高6分', '46,800平方米（计划45,000平方米）', '6', '6'],
    ['产出质量', '分项工程一次验收合格率', '合格率×8', ok('50/52，96.15%', '50÷52=96.15%'), '8', ok(accepted, `50÷52×8=${accepted}`)],
    ['产出时效', '按期完工率', '按期项数÷总项数×6', '5/6', '6', ok(timely, `5÷6×6=${timely}`)],
  ];
  const effect: Row[] = [
    [down('社会效益', 2), '事故起数下降', '下降≥10%得满分，每少1个百分点扣1分', ok('11.32%', '（486-431）÷486=11.32%'), '10', '10'],
    ['死亡人数下降', vague.here(vague.pick('明显减少得满分', '下降≥15%得满分，每少1个百分点扣1分')), ok('19.05%', '（21-17）÷21=19.05%'), '7', '7'],
    ['满意度', '交通参与者满意度', '≥92%得满分，低于的按实际÷92%×8', ok(SURE, '689÷764=90.18%'), '8', ok(SCORES.effect[2] ?? '', '90.18÷92×8=7.84')],
  ];
  return [
    ['一级指标', '二级指标', '三级指标', '评分规则', '评价情况', '分值', '得分'],
    ...group('决策（20分）', decision),
    ...group(bad('weight', '过程（25分）', '过程（20分）', '4+5+5+6=20', { slip: '与各行分值之和不符，四个一级指标相加也超过100分' }), process),
    ...group('产出（35分）', output),
    ...group('效益（25分）', effect),
    [across('合　计', 5), '100', debatable('score_total', TOTAL, added(2, part('decision'), part('process'), part('output'), part('effect')))],
  ];
}

function summary({ ok, bad, debatable }: Writer): Row[] {
  return [
    ['一级指标', '决策', '过程', '产出', '效益', '合计'],
    ['分值', '20', debatable('weight', '20', '4+5+5+6=20'), '35', '25', '100'],
    ['得分', part('decision'), debatable('score_total', part('process'), added(2, ...SCORES.process)), debatable('score_total', part('output'), added(2, ...SCORES.output)), part('effect'), bad('score_total', '96.12', TOTAL, added(2, part('decision'), part('process'), part('output'), part('effect')), { slip: '合计多1.00' })],
    ['得分率', ok(pct(part('decision'), 20), shareOf(part('decision'), 20)), ok(pct(part('process'), 20), shareOf(part('process'), 20)), ok(pct(part('output'), 35), shareOf(part('output'), 35)), ok(pct(part('effect'), 25), shareOf(part('effect'), 25)), ok(pct(TOTAL, 100), `${TOTAL}÷100=${pct(TOTAL, 100)}`)],
  ];
}

/** A county public-security bureau on traffic order, 2023: evaluation with contracts by unit price, accidents of two years, four groups of points. */
export const trafficOrderEvaluation: Draft = {
  name: 'O03_traffic_order_evaluation',
  part: 'holdout',
  format: 'docx',
  write(w) {
    const { p, title, heading, table, ok, bad, fault, debatable } = w;
    const late = fault('contradiction', '前文写6项内容全部按期完工，评分表按期完工率为5/6，问题部分也写有1项逾期', '5÷6×6=5.00', { expected: '5项按期完工', also: ['5/6'] });
    title('道路交通秩序管理专项资金2023年度部门评价报告');
    p('峪宁县公安局', 'right');
    p('根据县财政局部门评价工作安排，县公安局警务保障室会同交通警察大队对2023年度道路交通秩序管理专项资金开展了部门评价，现将情况报告如下。');
    heading('一、项目基本情况');
    p(
      `交警大队下设${bad('other', '6个中队', '5个中队', '城区、柳溪、白杨、高速辅道、事故处理共5个', { around: (v) => `城区、柳溪、白杨、高速辅道、事故处理等${v}`, finding: '写6个中队，列举的只有5个' })}，现有民警46人、辅警128人，${ok('警辅比约为1∶2.8', '128÷46=2.8')}。全县公路通车里程1,286公里，机动车保有量9.42万辆，比上年8.86万辆${ok('增长6.32%', '（9.42-8.86）÷8.86=6.32%')}。`,
    );
    p(
      `专项预算860.00万元，其中县级620.00万元、省级180.00万元、市级60.00万元；实际到位${ok(`${ARRIVED}万元`, added(2, ...sources.map((s) => s[2])))}，${ok(`到位率${rate(ARRIVED, PLANNED)}`, shareOf(ARRIVED, PLANNED))}，未到位${bad('difference', '26.00万元', '36.00万元', '860.00-824.00=36.00', { slip: '减错' })}，${ok('分别是省级20.00万元、市级16.00万元', '180-160=20，60-44=16')}，列入2024年清算。截至12月31日支出${bad('cross_reference', '786.52万元', `${SPENT}万元`, '与合同支付表合计一致', { slip: '数字颠倒，与下表已支付合计不一致', also: [SPENT] })}，${ok(`占到位资金的${rate(SPENT, ARRIVED)}、占预算的${rate(SPENT, PLANNED)}`, '768.52÷824.00=93.27%，768.52÷860.00=89.36%')}，结余${ok('55.48万元均为合同尾款', '824.00-768.52=55.48')}。`,
    );
    p('表1　合同及支付情况', 'note');
    table(contracts(w));
    heading('二、绩效完成情况');
    p(
      `（一）设施建设。6项内容中，${late.here(late.pick('6项全部按期完工', '5项按期完工、1项逾期'))}；改造信号灯路口38处，${ok('比计划少2处', '40-38=2')}，原因是城南2处路口列入道路改造同步实施。52个分项工程${ok('一次验收合格50个、整改后合格2个', '50+2=52')}。`,
    );
    p(
      `（二）事故预防。全年发生道路交通事故431起，其中国省道168起、县乡道187起、${bad('sum', '城区67起', '城区76起', '431-168-187=76', { slip: '数字颠倒，三类道路相加不等于431' })}；${ok('县乡道占43.39%', '187÷431=43.39%')}。与上年相比四项指标均下降。`,
    );
    p('表2　交通事故四项指标', 'note');
    table(safety(w));
    p(
      `（三）秩序管理。查处各类交通违法${bad('malformed', '12,64,80起', '126,480起', '与人均查处726.9起×174人一致，126480÷174=726.9', { slip: '千分位逗号位置错误' })}，${ok('按174名警力计人均726.9起', '126480÷174=726.9，46+128=174')}；其中酒驾醉驾1,246起、货车超载3,385起、不戴头盔58,210起，${ok('不戴头盔占46.02%', '58210÷126480=46.02%，列举的三类只是一部分')}。简易程序处罚${ok('比例在85%至90%之间', '区间写法，无须核对')}。`,
    );
    p(
      `（四）宣传教育。开展“七进”宣传312场，覆盖4.68万人次，${ok('场均150人', '46800÷312=150')}；支出${TEACHING}万元，${ok('人次成本6.94元', '325000÷46800=6.94')}。发放问卷800份，收回有效问卷764份，${ok('有效率95.5%', '764÷800=95.5%')}；表示满意689份，${ok(`满意率${SURE}，较上年88.5%提高${points(SURE, '88.5%')}个百分点`, `689÷764=90.18%，90.18-88.5=${points(SURE, '88.5%')}`)}。`,
    );
    p(
      `（五）长效治理。排查事故多发点段${ok('28处，其中国省道15处、县乡道13处', '15+13=28')}，年内治理21处，${ok('治理率75%', '21÷28=75%')}，其余${ok('7处列入2024年计划', '28-21=7')}。农村劝导站64个，每站配备劝导员3名、${ok('共192名', '64×3=192')}，全年劝导12.8万人次，${ok('站均2,000人次', '128000÷64=2000')}。2021年至2023年全县事故起数依次为523起、486起、431起，${ok('两年累计下降17.59%', '（523-431）÷523=17.59%，与上年比的11.32%基数不同')}。电子警察设备合同约定9月1日启用，${ok('实际9月27日启用，晚26天', '9月1日至9月27日为26天，与问题部分逾期26天一致')}；启用后三个月抓拍1.86万起，${ok('套均1,329起', '18600÷14=1329')}，有效抓拍${ok('率为93%—95%', '区间写法，无须核对')}。`,
    );
    heading('三、评价结论');
    p(`评价采用百分制，90分及以上为优。四个一级指标中得分率最高的是效益、最低的是过程，${ok('两者相差6.91个百分点', '99.36-92.45=6.91')}；${debatable('difference', '共失4.88分', '100-95.12=4.88')}，主要是资金到位和按期完工两项。得分情况见表3、表4。`);
    p('表3　指标评分表', 'note');
    table(scores(w));
    p('表4　得分汇总', 'note');
    table(summary(w));
    p(bad('placeholder', '（此处附信号灯路口改造前后对比照片）', '改造前后对比照片另册装订。', '照片已另册装订', { finding: '保留了模板占位文字，未插入照片', expected: '插入照片或删除' }));
    heading('四、存在的问题');
    p(`1.补助资金到位不足。省市两级补助共${ok('240.00万元，到位204.00万元，到位率85%', '180+60=240，160+44=204，204÷240=85%')}。2.工期把控不严。电子警察设备因电力报装逾期26天，${ok('占6项内容的16.67%', '1÷6=16.67%')}。3.摩托车事故占比仍高，涉摩事故${ok('159起，占36.89%', '159÷431=36.89%')}。`);
    heading('五、有关建议');
    p(`${bad('carryover', '2022年底前', '2024年底前', '2023年度评价的后续工作应在2024年', { around: (v) => `1.剩余2处路口随道路改造于${v}完成`, slip: '早于评价年度，沿用旧文本' })}。2.县乡道事故多发点每季度排查1次，${ok('全年4次', '1×4=4')}，治理隐患点不少于20处。`);
    p('峪宁县公安局', 'right');
    p('2024年3月26日', 'right');
  },
};
