import type { Draft } from '../builder/draft.ts';
import { exact, flip, pct, sum, wan } from '../builder/exact.ts';
import { across, group, total } from '../builder/grid.ts';

interface Class {
  readonly name: string;
  readonly people: number;
  readonly monthly: number;
}

const classes: readonly Class[] = [
  { name: '残疾军人', people: 186, monthly: 2480 },
  { name: '烈属、因公牺牲军人遗属', people: 42, monthly: 2860 },
  { name: '在乡复员军人', people: 28, monthly: 2150 },
  { name: '带病回乡退伍军人', people: 314, monthly: 786 },
  { name: '参战参试退役人员', people: 527, monthly: 850 },
  { name: '60周岁以上农村籍退役士兵', people: 1864, monthly: 510 },
];

const year = (c: Class) => wan(c.people * c.monthly * 12);

/** A district veterans bureau, 2024: flattened text whose amounts are standards × people × months. */
export const veteransStandards: Draft = {
  name: '28_veterans_standards',
  part: 'dev',
  format: 'txt',
  write({ p, table, bad, ok, fault, debatable }) {
    const people = sum(...classes.map((c) => c.people)).f(0);
    const monthly = sum(...classes.map((c) => c.people * c.monthly));
    const pension = sum(...classes.map(year)).f();
    const [families, familyFee] = [238, 15600];
    const familyYear = wan(families * familyFee);
    const [jobless, joblessMonths, joblessFee] = [46, 6, 1320];
    const joblessYear = wan(jobless * joblessMonths * joblessFee);
    const [visits, visitFee] = [1240, 300];
    const visitYear = wan(visits * visitFee);
    const medical = '186.43';
    const spent = sum(pension, familyYear, joblessYear, visitYear, medical).f();
    const budget = exact(spent).plus('38.62').f();
    const [centre, province, own] = ['2010.00', '486.00', exact(budget).minus('2496.00').f()];
    const rate = pct(spent, budget);
    const [asked, valid, good] = [300, 288, 279];
    const missing = fault('missing', '优抚对象体检完成1,872人次，低于指标值1,900人次，偏差原因空白', '1,872＜1,900，原因已写明', { expected: '填写偏差原因', also: ['≥1900人次'] });
    const examScore = exact(1872).over(1900).times(10).f();

    p('漳河滩区退役军人事务局');
    p('2024年度优抚安置项目支出绩效自评材料');
    p('一、自评报告');
    p(`（一）项目概况。本项目由${ok('抚恤补助、义务兵家庭优待金、自主就业安置、走访慰问、医疗补助五部分', '列举恰为五部分')}组成。年末在册优抚对象${ok(`${exact(people).c(0)}人`, '六类人数相加')}，比上年末2,998人${bad('difference', '减少73人', '减少37人', '2998-2961', { slip: '数字颠倒' })}，主要是自然减员。`);
    p(`（二）资金。年度预算${budget}万元，其中中央${centre}万元、省级${province}万元、区级${own}万元；支出${spent}万元，${ok(`执行率${rate}`, `${spent}÷${budget}`)}，${ok('结余38.62万元', `${budget}-${spent}`)}。中央资金占预算的${bad('ratio', pct(centre, spent), pct(centre, budget), `${centre}÷${budget}`, { slip: '误用支出作分母' })}。`);
    p(`（三）抚恤补助。六类对象按月发放，每月${ok(`${wan(monthly)}万元`, '六类人数×月标准之和')}，全年${ok(`${pension}万元`, '每月×12个月，按类取整后相加')}，${ok(`占项目支出的${pct(pension, spent)}`, `${pension}÷${spent}`)}。其中残疾军人186人，每人每月2,480元，全年${bad('sum', wan(186 * 2480 * 11), year(classes[0] ?? { name: '', people: 0, monthly: 0 }), '186×2,480×12', { around: (v) => `${v}万元`, slip: '只算了11个月' })}；农村籍退役士兵人均每月510元，${ok('比上年470元提高40元、8.51%', '40÷470')}。`);
    p(`（四）优待和安置。义务兵家庭优待金${families}户，每户15,600元，共${ok(`${familyYear}万元`, `${families}×15,600`)}；自主就业退役士兵待业期间生活补助${jobless}人，每人每月1,320元、6个月，共${bad('unit', `${exact(joblessYear).f()}元`, `${joblessYear}万元`, `${jobless}×1,320×6=${exact(jobless * joblessMonths * joblessFee).c(0)}元`, { slip: '漏写“万”' })}。组织技能培训168人，取证${ok('151人，取证率89.88%', '151÷168')}，年内就业${bad('ratio', '137人，占培训人数的90.73%', '137人，占培训人数的81.55%', '137÷168', { slip: '误用取证人数作分母' })}。`);
    p(`（五）走访慰问和医疗。春节、“八一”走访${visits.toLocaleString('en')}人次，人均300元，支出${ok(`${visitYear}万元`, '1,240×300=372,000元')}；医疗补助${medical}万元，惠及1,426人次，次均${ok(`${exact(medical).times(10000).over(1426).f()}元`, `${medical}万元÷1426`)}，${bad('growth', '比上年1,248人次增长12.48%', '比上年1,248人次增长14.26%', '（1426-1248）÷1248', { slip: '误用本年数作分母' })}。`);
    p(`（六）服务体系。建成退役军人服务站${bad('sum', '123个', '132个', '1+12+119', { around: (v) => `${v}（区级1个、镇街12个、村社区119个）`, slip: '数字颠倒' })}，“示范型”98个，${ok('占74.24%', '98÷132')}。接待来访386批次，办结${ok('381批次，办结率98.70%', '381÷386')}。发放问卷${asked}份，回收${valid}份，满意${good}份，满意度${ok(pct(good, valid), `${good}÷${valid}，分母为回收数`)}。`);
    p(`（七）下一步。${bad('carryover', '2024年将', '2025年将', '2024年度材料的下一步面向2025年', { around: (v) => `${v}把数据核验由每季一次改为每月一次`, slip: '沿用上年文本' })}，${ok('全年12次', '每月一次')}；${bad('contradiction', '资金已全部支付完毕', '剩余资金结转下年使用', '执行率未到100%，结余38.62万元', { slip: '与结余38.62万元矛盾' })}。`);
    p('漳河滩区退役军人事务局　2025年1月20日');
    p('二、抚恤补助发放明细表（单位：人、元/月、万元）');
    table([
      ['对象类别', '年末人数', '月标准', '月发放额', '全年发放额', '占比'],
      ...classes.map((c, i) => [
        c.name,
        c.people.toLocaleString('en'),
        c.monthly.toLocaleString('en'),
        i === 3 ? bad('sum', wan(314 * 876), wan(314 * 786), '314×786', { slip: '月标准看成876' }) : wan(c.people * c.monthly),
        i === 4 ? ok(year(c), `${c.people}×${c.monthly}×12`) : year(c),
        i === 5 ? bad('ratio', flip(pct(year(c), pension)), pct(year(c), pension), `${year(c)}÷${pension}`, { slip: '数字颠倒' }) : pct(year(c), pension),
      ]),
      ['合计', exact(people).c(0), ok('—', '标准不合计'), debatable('sum', sum(...classes.map((c) => wan(c.people * c.monthly))).f(), '六类月发放额相加'), ok(pension, '六类全年发放额相加'), ok('100%', '占比之和的尾差不算错')],
    ]);
    const rows = [
      ...group('产出指标（50分）', [
        ['抚恤补助发放人数', '≥2900人', `${people}人`, '15', '15', ''],
        ['优抚对象体检', '≥1900人次', missing.here('1872人次'), '10', ok(examScore, '1872÷1900×10'), missing.pick('', '28名对象外出未参加，补检列入次年')],
        ['补助发放准确率', '100%', '100%', '15', '15', ''],
        ['每月发放时间', '10日前', ok('8日', '8日早于10日'), '10', '10', ''],
      ]),
      ...group('效益指标（30分）', [
        ['退役士兵就业率', '≥80%', '81.55%', '15', bad('score', '13', '15', '81.55%≥80%，达到指标值得满分', { slip: '达到指标值却被扣分' }), ''],
        ['优抚对象生活水平', bad('unquantified', '稳步提高', '补助标准提高≥5%', '指标值可以核对', { finding: '指标值“稳步提高”没有量化' }), '提高8.51%', '15', '15', ''],
      ]),
      ...group('满意度指标（10分）', [['优抚对象满意度', '≥95%', pct(good, valid), '10', '10', '']]),
    ];
    const money = exact(rate.slice(0, -1)).over(10).f();
    p('三、绩效指标完成情况');
    table([['一级指标', '三级指标', '指标值', '完成值', '分值', '得分', '偏差原因'], ...rows, ['预算执行率（10分）', across('支出÷预算', 2), rate, '10', ok(money, `${rate}×10`), ''], [across('总分', 4), '100', bad('score_total', total(rows, 2).plus(money).plus('0.2').f(), total(rows, 2).plus(money).f(), '各项得分相加', { slip: '相加不等' }), '']]);
  },
};
