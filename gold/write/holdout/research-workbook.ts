import type { Draft } from '../builder/draft.ts';
import { exact, flip, pct, sum } from '../builder/exact.ts';
import { across, block, formula, group, num, total } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';
import { added, shareOf } from './relation.ts';

const research = ['86.40', '42.75', '65.30', '58.20', '74.15', '91.60', '48.85', '52.40', '79.25', '63.70', '88.90', '106.50'] as const;
const coupons = ['12.36', '8.42', '15.78', '13.05', '16.24', '18.93', '11.47', '12.88', '17.35', '14.62', '19.08', '23.46'] as const;
const labs = ['0.00', '0.00', '40.00', '0.00', '0.00', '60.00', '0.00', '0.00', '40.00', '0.00', '0.00', '50.00'] as const;
const popular = ['2.15', '1.80', '3.42', '4.26', '6.38', '3.05', '2.64', '2.90', '7.12', '3.48', '2.75', '3.05'] as const;
const firms = [31, 18, 27, 24, 29, 35, 20, 22, 32, 26, 33, 41] as const;

const month = (i: number) => sum(research[i] ?? '0', coupons[i] ?? '0', labs[i] ?? '0', popular[i] ?? '0').f();
const months = research.map((_, i) => month(i));
const [researchAll, couponsAll, labsAll, popularAll] = [sum(...research).f(), sum(...coupons).f(), sum(...labs).f(), sum(...popular).f()];
const spent = sum(researchAll, couponsAll, labsAll, popularAll).f();
const firmsAll = firms.reduce((a, b) => a + b, 0);

const cityPlan = '480.00';
const cityPaid = '465.30';
const otherPlan = '30.00';
const otherPaid = '28.85';
const districtPaid = exact(spent).minus(cityPaid).minus(otherPaid).f();
const districtPlan = exact(districtPaid).plus('12.46').f();
const plan = sum(districtPlan, cityPlan, otherPlan).f();
const districtFirst = '760.00';
const done = pct(spent, plan);
const doneScore = exact(done.slice(0, -1)).over(10).f();

function form({ bad, ok, fault, edition }: Writer): Row[] {
  const silent = fault('missing', '高新技术企业净增16家，少于目标20家，偏差原因栏空白', '未达标并已说明原因', { expected: '填写偏差原因', also: ['≥20家'] });
  const empty = edition === 'planted' ? formula('F7/E7', bad('malformed', '#DIV/0!', '—', '预算数和执行数均为0，执行率填“—”', { severity: 'warning', finding: '上年结转预算数和执行数均为0，公式结果为#DIV/0!，应填“—”或留空' })) : bad('malformed', '#DIV/0!', '—', '预算数和执行数均为0，执行率填“—”');
  const firstAll = sum(districtFirst, cityPlan, otherPlan).f();
  const short = sum(districtFirst, cityPlan).f();
  const rows: Row[] = [
    ...group(ok('产出指标（50分）', '10+8+8+8+8+8=50分'), [
      ...group('数量指标', [
        ['补助研发投入企业', '≥300家次', ok(`${firmsAll}家次`, '与支付明细企业家次合计一致'), num('10'), num('10'), ''],
        ['高新技术企业净增', '≥20家', silent.here('16家'), num('8'), num(ok('6.40', '16÷20×8=6.40')), silent.pick('', '3家企业研发占比不达标，1家迁出，已列入培育库。')],
        ['科普活动场次', '48场', ok('52场', '52≥48'), num('8'), num('8'), ''],
      ]),
      ...group('质量指标', [['科技创新券兑现率', num(ok('95%', '数值0.95按百分比显示')), num('94.2%'), num('8'), num(bad('score', '8', '7.93', '94.2÷95×8=7.93', { slip: '未达到95%却给满分' })), '部分企业合同未登记，已提醒补登。']]),
      ...group('时效指标', [['补助资金拨付及时率', '100%', num(ok('100%', '数值1按百分比显示为100%')), num('8'), num('8'), '']]),
      ...group('成本指标', [['企业家次均研发补助', '≤2.6万元', ok('2.54万元', `${researchAll}÷${firmsAll}=2.54万元，2.54≤2.6`), num('8'), num('8'), '']]),
    ]),
    ...group(ok('效益指标（30分）', '8+8+8+6=30分'), [
      ...group('经济效益指标', [['技术合同成交额', '≥6亿元', bad('unit', '6.48万元', '6.48亿元', '与实际完成情况6.48亿元一致，6.48≥6', { finding: '完成值6.48万元单位错误，应为6.48亿元（与实际完成情况一致）', also: ['技术合同成交额6.48亿元'] }), num('8'), num('8'), '']]),
      ...group('社会效益指标', [
        ['研发经费投入强度', '≥3.2%', ok('3.36%', '20.16÷600=3.36%'), num('8'), num('8'), ''],
        ['新增省级创新平台', '≥4个', ok('5个', '5≥4'), num('8'), num('8'), ''],
      ]),
      ...group('可持续影响指标', [['创新创业氛围', bad('unquantified', '良好', '≥10场', '指标值可以核对', { finding: '可持续影响指标值“良好”没有量化标准' }), '12场', num('6'), num('6'), '']]),
    ]),
    ...group('满意度指标（10分）', [['服务对象满意度', '企业满意度', num('90%'), num(ok('93.5%', '187÷200=93.5%')), num('10'), num('10'), '']]),
  ];
  const all = total(rows, 2).plus(doneScore).f();
  const text = [
    `补助企业${firmsAll}家次，${ok('净增高新技术企业16家，累计184家，比上年末168家增长9.52%', '168+16=184；（184-168）÷168=9.52%')}。技术合同成交额6.48亿元，${ok('比上年5.76亿元增长12.5%', '（6.48-5.76）÷5.76=12.5%')}。`,
    `全年支付${ok(`${exact(spent).c()}万元，其中研发补助${researchAll}万元、创新券${couponsAll}万元、平台奖励${labsAll}万元、科普活动${popularAll}万元`, added(2, researchAll, couponsAll, labsAll, popularAll))}。科普活动52场，${ok('参加2.6万人次，平均每场500人次', '26,000÷52=500人次')}。`,
    `发放企业问卷210份，${ok('收回200份，满意187份，满意度93.5%', '187÷200=93.5%，分母为收回数')}。`,
  ].join('');
  return [
    [across('项目支出绩效自评表（2023年度）', 8)],
    ['项目名称', across('科技创新发展专项资金', 3), '主管部门', across('苏泽市东港区科学技术局', 3)],
    [block('项目资金（万元）', 6, 1), across('', 2), '年初预算', '全年预算', '全年执行', '执行率', '得分'],
    [across('年度资金总额', 2), edition === 'planted' ? formula('SUM(D5:D6)', bad('sum', exact(short).c(), exact(firstAll).c(), `${districtFirst}+${cityPlan}+0+${otherPlan}=${firstAll}`, { slip: '公式漏加“其他资金”' })) : formula('SUM(D5:D8)', bad('sum', exact(short).c(), exact(firstAll).c(), `${districtFirst}+${cityPlan}+0+${otherPlan}=${firstAll}`)), num(ok(exact(plan).c(), added(2, districtPlan, cityPlan, '0', otherPlan))), formula('SUM(F5:F8)', ok(exact(spent).c(), `${added(2, districtPaid, cityPaid, '0', otherPaid)}，与支付明细合计一致`)), formula('ROUND(F4/E4,4)', ok(done, shareOf(spent, plan))), formula('ROUND(G4*10,2)', ok(doneScore, `${done}×10=${doneScore}`))],
    [across('区级财政拨款', 2), num(districtFirst), num(districtPlan), num(districtPaid), num(bad('ratio', flip(pct(districtPaid, districtPlan)), pct(districtPaid, districtPlan), shareOf(districtPaid, districtPlan), { slip: '手填数字颠倒' })), '—'],
    [across('市级财政补助', 2), num(cityPlan), num(cityPlan), num(cityPaid), num(ok(pct(cityPaid, cityPlan), shareOf(cityPaid, cityPlan))), '—'],
    [across('上年结转', 2), num('0'), num('0'), num('0'), empty, '—'],
    [across('其他资金', 2), num(otherPlan), ok(otherPlan, '文本格式的数字30.00仍参与合计'), num(otherPaid), num(ok(pct(otherPaid, otherPlan), shareOf(otherPaid, otherPlan))), '—'],
    ['年度总体目标', across('补助研发投入企业300家次以上，净增高新技术企业20家，技术合同成交额6亿元以上，企业满意度90%以上。', 3), across(text, 4)],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因及改进措施'],
    ...rows,
    [across('总分', 5), num(ok('100', '10+50+30+10=100分')), num(bad('score_total', exact(all).minus('0.9').f(), all, `各项得分加预算执行得分${doneScore}`, { slip: '少0.9分，总分手填' })), ''],
    [across('说明：执行率=全年执行÷全年预算；预算执行10分，得分=执行率×10；未达到指标值的按实际完成值÷指标值×分值计分，保留两位小数。', 8)],
  ];
}

function payments({ bad, ok, edition }: Writer): Row[] {
  let running = exact(0);
  const planted = edition === 'planted';
  const rows = months.map((all, i): Row => {
    const r = i + 4;
    running = running.plus(all);
    const so = running.f();
    const name = i === 7 ? bad('duplicate', '7月', '8月', '十二个月各一行', { severity: 'error', finding: '月份“7月”重复出现，缺8月，本行应为8月' }) : `${i + 1}月`;
    const sumCell = i === 3 ? num(bad('sum', flip(all), all, added(2, research[3], coupons[3], labs[3], popular[3]), { slip: '手填数字颠倒，累计栏按正确数计算', also: [so] })) : formula(`SUM(B${r}:E${r})`, i === 0 || i === 8 ? ok(all, added(2, research[i] ?? '', coupons[i] ?? '', labs[i] ?? '', popular[i] ?? '')) : all);
    const run = i === 5 ? ok(so, `前6个月合计相加=${so}`) : i === 11 ? ok(so, '12月累计等于全年合计') : so;
    return [name, num(research[i] ?? ''), num(coupons[i] ?? ''), num(i === 1 ? ok('0.00', '平台奖励按季拨付，2月为0') : (labs[i] ?? '')), num(popular[i] ?? ''), sumCell, num(run), num(String(firms[i] ?? 0))];
  });
  const missing = exact(researchAll).minus(research[11]).f();
  const all = bad('sum', missing, researchAll, `${research.join('+')}=${researchAll}`, { slip: `公式漏加12月${research[11]}`, also: [`研发补助${researchAll}万元`, spent] });
  return [
    [across(bad('carryover', '2022年科技创新专项资金支付明细表', '2023年科技创新专项资金支付明细表', '自评年度为2023年', { slip: '表名沿用上年', expected: '2023年' }), 8)],
    [across('单位：万元（企业：家次）', 8)],
    ['月份', '研发补助', '创新券', '平台奖励', '科普活动', '合计', '累计', '企业'],
    ...rows,
    ['合计', planted ? formula('SUM(B4:B14)', all) : formula('SUM(B4:B15)', all), formula('SUM(C4:C15)', ok(couponsAll, `${coupons.join('+')}=${couponsAll}`)), formula('SUM(D4:D15)', ok(labsAll, '40+60+40+50=190')), formula('SUM(E4:E15)', ok(popularAll, `${popular.join('+')}=${popularAll}`)), num(ok(spent, `${months.join('+')}=${spent}`)), '—', formula('SUM(H4:H15)', ok(String(firmsAll), `${firms.join('+')}=${firmsAll}`))],
    ['占比', num(ok(pct(researchAll, spent), shareOf(researchAll, spent))), num(pct(couponsAll, spent)), num(bad('ratio', pct(labsAll, plan), pct(labsAll, spent), shareOf(labsAll, spent), { slip: '误用全年预算作分母' })), num(ok(pct(popularAll, spent), shareOf(popularAll, spent))), num('100%'), '', ''],
  ];
}

/** A district science bureau, 2023: workbook with the project form and monthly payments. */
export const researchWorkbook: Draft = {
  name: 'L09_research_workbook',
  part: 'holdout',
  format: 'xlsx',
  write(w) {
    w.sheet('绩效自评表', form(w));
    w.sheet('支付明细', payments(w));
  },
};
