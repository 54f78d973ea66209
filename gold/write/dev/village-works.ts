import type { Draft } from '../builder/draft.ts';
import { exact, flip, pct, sum } from '../builder/exact.ts';
import { across, down, group, total } from '../builder/grid.ts';
import type { Writer } from '../builder/writer.ts';

interface Village {
  readonly name: string;
  readonly work: string;
  readonly size: string;
  readonly people: number;
  readonly labour: number;
  readonly days: number;
  readonly total: string;
  readonly paid: string;
}
const villages: readonly Village[] = [
  { name: '石门坎村', work: '硬化通组路', size: '2.4公里', people: 1260, labour: 612, days: 1050, total: '96.00', paid: '51.84' },
  { name: '大樟村', work: '文化广场', size: '1,800平方米', people: 1480, labour: 704, days: 900, total: '72.00', paid: '38.88' },
  { name: '溪口村', work: '太阳能路灯', size: '180盏', people: 980, labour: 486, days: 500, total: '54.00', paid: '30.78' },
  { name: '坳头村', work: '灌溉水渠', size: '3.2公里', people: 860, labour: 418, days: 1200, total: '64.00', paid: '26.52' },
  { name: '南坪村', work: '垃圾收集点和公厕', size: '26处', people: 1120, labour: 540, days: 300, total: '38.00', paid: '20.52' },
];
const WAGE = 60;
const aid = (v: Village) => exact(v.total).times('0.6').f();
const raised = (v: Village) => exact(v.people).times(15).over(10000).f();
const labour = (v: Village) => exact(v.days).times(WAGE).over(10000).f();
const gift = (v: Village) => exact(v.total).minus(aid(v)).minus(raised(v)).minus(labour(v)).f();
const whole = (of: (v: Village) => string | number) => sum(...villages.map(of)).f();

function funds({ table, ok, bad, debatable }: Writer): void {
  const marks: Readonly<Record<number, Readonly<Record<number, string>>>> = {
    0: { 3: ok('1.89', '1260*15=18900'), 6: ok('60%', '57.60/96.00=60%') },
    1: { 5: ok('21.18', '72.00-43.20-2.22-5.40=21.18') },
    2: { 6: bad('ratio', '166.67%', '60%', '32.40/54.00=60%', { slip: '分子分母颠倒' }) },
    3: { 4: bad('sum', '7.02', '7.20', '1200*60=72000', { slip: '数字颠倒' }), 6: ok('60%', '38.40/64.00=60%') },
    4: { 7: ok('15.00', '16800/1120=15'), 5: ok('11.72', '38.00-22.80-1.68-1.80=11.72') },
  };
  table([
    [down('村', 2), down('建设内容', 2), down('总投资', 2), across('资金来源', 4), down('奖补占比', 2), down('人均筹资（元）', 2)],
    ['财政奖补', '村民筹资', '筹劳折资', '社会捐赠'],
    ['合　计', '', ok(whole((v) => v.total), '96.00+72.00+54.00+64.00+38.00=324'), ok(whole(aid), '57.60+43.20+32.40+38.40+22.80=194.40'), ok(whole(raised), '1.89+2.22+1.47+1.29+1.68=8.55'), debatable('sum', whole(labour), '6.30+5.40+3.00+7.20+1.80=23.70'), bad('sum', flip(whole(gift)), whole(gift), '30.21+21.18+17.13+17.11+11.72=97.35', { slip: '数字颠倒' }), ok('60%', '194.40/324.00=60%'), ok('15.00', '85500/5700=15')],
    ...villages.map((v, i) => [
      v.name,
      v.work + v.size,
      ...[v.total, aid(v), raised(v), labour(v), gift(v), '60%', '15.00'].map((x, k) => marks[i]?.[k + 1] ?? x),
    ]),
  ]);
}

function work({ table, ok, bad }: Writer): void {
  table([
    ['村', '受益人口（人）', '劳动力（人）', '筹劳（工日）', '折资标准（元）', '劳均工日', '奖补支付（万元）', '支付率', '未支付（万元）'],
    ...villages.map((v, i) => [
      v.name,
      v.people.toLocaleString('en'),
      String(v.labour),
      i === 0 ? bad('malformed', '1,0 50', '1,050', '3950-900-500-1200-300=1050', { slip: '数字中间多了空格' }) : v.days.toLocaleString('en'),
      String(WAGE),
      i === 2 ? bad('ratio', '0.97', '1.03', '500/486=1.03', { slip: '分子分母颠倒' }) : i === 3 ? ok('2.87', '1200/418=2.87') : exact(v.days).over(v.labour).f(),
      v.paid,
      i === 1 ? ok('90.00%', '38.88/43.20=90%') : i === 3 ? bad('ratio', flip(pct(v.paid, aid(v))), pct(v.paid, aid(v)), '26.52/38.40=69.06%', { slip: '数字颠倒' }) : pct(v.paid, aid(v)),
      i === 4 ? ok('2.28', '22.80-20.52=2.28') : exact(aid(v)).minus(v.paid).f(),
    ]),
    ['小计', ok('5,700', '1260+1480+980+860+1120=5700'), ok('2,760', '612+704+486+418+540=2760'), ok('3,950', '1050+900+500+1200+300=3950'), '—', ok('1.43', '3950/2760=1.43'), ok('168.54', '51.84+38.88+30.78+26.52+20.52=168.54'), ok('86.70%', '168.54/194.40=86.70%'), ok('25.86', '194.40-168.54=25.86')],
  ]);
}

function goals({ table, ok, bad, fault, debatable }: Writer): void {
  const why = fault('missing', '奖补资金支付率86.70%低于目标90%并已扣分，“说明”栏空白', '86.70%＜90%，原因已写明', { expected: '填写未完成原因', also: ['奖补资金支付率'] });
  const rows = [
    ...group('产出', [
      ['完成项目个数', '5个', '5个', '10', '10', ''],
      ['硬化通组路', '≥2.4公里', '2.4公里', '10', '10', ''],
      ['安装路灯', '≥200盏', '180盏', '10', ok('9', '180/200*10=9'), '20盏因线路改造暂缓'],
      ['验收合格率', '100%', ok('100%', '5/5=100%'), '10', '10', ''],
      ['奖补资金支付率', '≥90%', why.here('86.70%'), '10', ok(exact('86.70').over(90).times(10).f(), '86.70/90*10=9.63'), why.pick('', '坳头村水渠待复验')],
    ]),
    ...group('成本', [
      ['路灯单价', '≤3,200元/盏', bad('unit', '3,000万元/盏', '3,000元/盏', '540000/180=3000', { slip: '单位应为元' }), '10', '10', ''],
      ['村民筹资上限', '≤15元/人', ok('15元/人', '15≤15，恰好不超'), '10', '10', ''],
    ]),
    ...group('效益', [
      ['受益人口', '≥5,500人', '5,700人', '10', bad('score', '12', '10', '得分最高为分值10', { slip: '得分超过分值' }), ''],
      ['灌溉条件', bad('unquantified', '有较大改善', '≥1,000亩', '目标值可以衡量', { finding: '灌溉条件的目标值“有较大改善”没有量化' }), '1,080亩', '10', '10', ''],
    ]),
    ...group('满意度', [['村民满意度', '≥95%', ok('95.60%', '239/250=95.60%'), '10', '10', '问卷250份']]),
  ];
  table([
    ['类别', '指标', '目标值', '完成值', '分值', '得分', '说明'],
    ...rows,
    [across('合计', 4), ok('100', '10*10=100'), debatable('score_total', total(rows, 2).f(), '十项得分相加'), ''],
  ]);
}

function story({ p, ok, bad }: Writer): void {
  p(
    `一、民主议事。5个村应到会户代表1,486户，实到1,262户，${ok('到会率84.93%', '1262/1486=84.93%')}；赞成1,211户，${ok('占到会户的95.96%', '1211/1262=95.96%')}，超过三分之二的要求；${bad('difference', '未到会234户', '未到会224户', '1486-1262=224', { slip: '相减错误' })}由村组干部上门征求意见。`,
  );
  p(
    `二、资金筹集。总投资324.00万元，其中财政奖补194.40万元，由中央116.64万元、省级48.60万元、县级${ok('29.16万元', '194.40-116.64-48.60=29.16')}组成，三级${ok('分别占60%、25%、15%', '116.64/194.40=60%')}；村民筹资8.55万元，由5,700人每人15元筹集；${bad('cross_reference', '筹劳3,590个工日', '筹劳3,950个工日', '与表2筹劳小计3950工日一致', { slip: '数字颠倒' })}，按60元一个工日折资23.70万元；社会捐赠97.35万元，${ok('占总投资30.05%', '97.35/324.00=30.05%')}。村民筹资筹劳合计32.25万元，${ok('接近总投资的一成', '32.25/324.00=9.95%')}。`,
  );
  p(
    `三、建设成效。石门坎村通组路2.4公里，路面宽4.5米，${ok('计10,800平方米', '2400*4.5=10800')}，${ok('每公里造价40万元', '96.00/2.4=40')}；大樟村广场1,800平方米，${ok('每平方米400元', '720000/1800=400')}；坳头村水渠3.2公里，${ok('每公里20万元', '64.00/3.2=20')}，灌溉面积由720亩扩大到1,080亩，${bad('growth', '扩大33.33%', '扩大50%', '(1080-720)/720=50%', { slip: '误用本年数作分母' })}；南坪村建成${bad('sum', '垃圾收集点26处、公厕2座', '垃圾收集点24处、公厕2座', '24+2=26', { around: (v) => `${v}，共26处`, slip: '两项之和为28处' })}，日均清运垃圾3.36吨，${ok('人均每日3公斤', '3360/1120=3')}。溪口村180盏路灯年节电2.628万千瓦时，${ok('每盏每日0.4千瓦时', '26280/180/365=0.4')}。`,
  );
  p(
    `四、与上年比较。2023年实施项目4个、总投资240.00万元，2024年项目${ok('增加1个', '5-4=1')}、投资${ok('增长35%', '(324.00-240.00)/240.00=35%')}；奖补资金由150.00万元增至194.40万元，${ok('净增44.40万元', '194.40-150.00=44.40')}，奖补占比由62.5%降为60%，${ok('回落2.5个百分点', '62.5-60=2.5')}。`,
  );
  p(
    `五、存在问题。未支付奖补25.86万元中，坳头村11.88万元，${ok('占45.94%', '11.88/25.86=45.94%')}；路灯少装20盏。${bad('carryover', '2023年3月底前', '2025年3月底前', '2024年度自评的整改时限在次年', { around: (v) => `${v}完成复验和支付`, slip: '沿用往年文本' })}，路灯由${bad('placeholder', '（供货单位名称）', '溪源照明公司', '供货单位已填写', { finding: '保留了模板提示“（供货单位名称）”' })}补装，按每盏3,000元需${ok('6万元', '20*3000=60000')}。`,
  );
}

/** A township on works the villages decide themselves, 2024: money, labour and gifts by village, flattened text. */
export const villageWorks: Draft = {
  name: '42_village_works',
  part: 'dev',
  format: 'txt',
  write(w) {
    const { p, title, heading } = w;
    title('雁溪县松岭镇2024年村级公益事业“一事一议”财政奖补项目绩效自评');
    p('填报单位：松岭镇财政所　　2025年1月20日');
    heading('表1　项目资金（单位：万元）');
    funds(w);
    heading('表2　筹劳和奖补支付');
    work(w);
    heading('表3　绩效指标');
    goals(w);
    p('注：1.奖补占比＝财政奖补÷总投资；人均筹资＝村民筹资÷受益人口。2.未达目标的按完成值÷目标值×分值计分。3.合计在表1列于首行，表2列于末行。');
    heading('自评说明');
    story(w);
  },
};
