import type { Draft } from '../builder/draft.ts';
import { exact, flip, pct, sum, wan } from '../builder/exact.ts';
import { across, formula, group, num, total } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';

interface Month {
  readonly name: string;
  readonly days: number;
  readonly pupils: number;
  readonly wages: string;
  readonly upkeep: string;
}

const SPRING = 8420;
const AUTUMN = 8260;
const months: readonly Month[] = [
  { name: '1月', days: 10, pupils: SPRING, wages: '32.40', upkeep: '3.86' },
  { name: '2月', days: 14, pupils: SPRING, wages: '32.40', upkeep: '4.12' },
  { name: '3月', days: 23, pupils: SPRING, wages: '32.40', upkeep: '5.38' },
  { name: '4月', days: 19, pupils: SPRING, wages: '32.40', upkeep: '4.97' },
  { name: '5月', days: 21, pupils: SPRING, wages: '32.40', upkeep: '5.21' },
  { name: '6月', days: 20, pupils: SPRING, wages: '32.40', upkeep: '5.06' },
  { name: '7月', days: 5, pupils: SPRING, wages: '0.00', upkeep: '1.24' },
  { name: '8月', days: 0, pupils: 0, wages: '0.00', upkeep: '0.58' },
  { name: '9月', days: 21, pupils: AUTUMN, wages: '32.40', upkeep: '5.43' },
  { name: '10月', days: 17, pupils: AUTUMN, wages: '32.40', upkeep: '4.69' },
  { name: '11月', days: 22, pupils: AUTUMN, wages: '32.40', upkeep: '5.52' },
  { name: '12月', days: 21, pupils: AUTUMN, wages: '32.40', upkeep: '6.14' },
];
const food = (m: Month) => wan(m.days * m.pupils * 5);
const month = (m: Month) => sum(food(m), m.wages, m.upkeep).f();
const foods = sum(...months.map(food)).f();
const wages = sum(...months.map((m) => m.wages)).f();
const upkeep = sum(...months.map((m) => m.upkeep)).f();
const spent = sum(foods, wages, upkeep).f();
const budget = exact(spent).plus('21.36').f();
const days = months.reduce((d, m) => d + m.days, 0);
const [central, city] = ['764.00', '186.00'];
const centralPaid = '752.60';
const countyPlan = exact(budget).minus(central).minus(city).f();
const countyPaid = exact(spent).minus(centralPaid).minus(city).f();
const rate = pct(spent, budget);

interface School {
  readonly name: string;
  readonly pupils: number;
  readonly room: number;
  readonly cooks: number;
  readonly pleased: string;
}

const schools: readonly School[] = [
  { name: '石泉沟中学', pupils: 1260, room: 1512, cooks: 22, pleased: '94.2%' },
  { name: '柳林中学', pupils: 1140, room: 1254, cooks: 21, pleased: '93.6%' },
  { name: '槐坪九年制学校', pupils: 1480, room: 1850, cooks: 29, pleased: '95.1%' },
  { name: '高塬小学', pupils: 860, room: 946, cooks: 17, pleased: '96.3%' },
  { name: '双庙小学', pupils: 790, room: 869, cooks: 16, pleased: '92.8%' },
  { name: '南川小学', pupils: 930, room: 1116, cooks: 19, pleased: '94.7%' },
  { name: '杏树湾小学', pupils: 680, room: 748, cooks: 14, pleased: '95.5%' },
  { name: '青峪小学', pupils: 620, room: 682, cooks: 13, pleased: '97.0%' },
  { name: '三岔教学点（合并统计）', pupils: 500, room: 550, cooks: 11, pleased: '91.4%' },
];

function monthly({ bad, ok, debatable, edition }: Writer): Row[] {
  let running = exact(0);
  const rows = months.map((m, i): Row => {
    const r = i + 3;
    const all = month(m);
    running = running.plus(all);
    const so = running.c();
    return [
      i === 4 ? bad('duplicate', '4月', '5月', '十二个月各一行', { finding: '“4月”出现两次，缺5月，本行应为5月', severity: 'error' }) : m.name,
      num(i === 7 ? ok('0', '暑假不供餐') : String(m.days)),
      i === 7 ? num('0') : i === 8 ? num(ok('8,260', '秋季学期人数，与“学校情况”合计一致')) : num(exact(m.pupils).c(0)),
      i === 2 ? num(bad('sum', wan(13 * SPRING * 5), food(m), '23天×8420人×5元', { slip: '天数看成13', also: [all, foods] })) : i === 3 ? num(ok(food(m), '19×8420×5=799,900元')) : num(food(m)),
      num(i === 6 ? ok('0.00', '7月工友不领工资') : m.wages),
      i === 10 ? bad('malformed', '5..52', '5.52', `${all}-${food(m)}-32.40`, { slip: '两个小数点', also: [upkeep] }) : num(m.upkeep),
      i === 9 ? num(bad('sum', flip(all), all, `${food(m)}+32.40+4.69`, { slip: '数字颠倒，累计按正确数计算', also: [so] })) : i === 2 ? num(all) : i === 0 ? formula(`SUM(D${r}:F${r})`, ok(all, `${food(m)}+32.40+3.86`)) : i === 10 ? num(all) : formula(`SUM(D${r}:F${r})`, all),
      num(i === 5 ? ok(so, '前6个月当月合计相加') : i === 11 ? ok(so, '等于全年合计') : so),
    ];
  });
  const short = edition === 'planted';
  return [
    [across(bad('carryover', '2022年营养改善计划资金按月支付表（单位：万元）', '2023年营养改善计划资金按月支付表（单位：万元）', '自评年度为2023年', { slip: '表名沿用上年', expected: '2023年' }), 8)],
    ['月份', '供餐天数', '就餐学生数', '膳食补助', '工友工资', '运转费', '当月合计', '累计支付'],
    ...rows,
    ['全年', num(ok(String(days), '十二个月供餐天数相加')), '—', num(ok(foods, '十二个月膳食补助相加')), short ? formula('SUM(E3:E13)', bad('sum', exact(wages).minus('32.40').f(), wages, '十个月×32.40', { slip: '公式漏加12月', also: [spent] })) : formula('SUM(E3:E14)', bad('sum', exact(wages).minus('32.40').f(), wages, '十个月×32.40')), num(debatable('sum', upkeep, '十二个月运转费相加')), num(ok(exact(spent).c(), '三类支出相加')), '—'],
    ['占比', '', '', num(ok(pct(foods, spent), `${foods}÷${spent}`)), num(pct(wages, spent)), num(bad('ratio', flip(pct(upkeep, spent)), pct(upkeep, spent), `${upkeep}÷${spent}`, { slip: '数字颠倒' })), num('100%'), ''],
  ];
}

function form({ bad, ok, fault }: Writer): Row[] {
  const silent = fault('missing', '教学点满意度91.4%低于92%，偏差原因空白', '未达标并已说明', { expected: '填写偏差原因', also: ['≥92%'] });
  const score = exact(rate.slice(0, -1)).over(10).f();
  const rows: Row[] = [
    ...group('产出指标', [
      ['受益学生人数', '≥8200人', ok('8,260人', '8260≥8200'), num('10'), num('10'), ''],
      ['供餐天数', '≥190天', ok(`${days}天`, '与支付表全年天数一致'), num('10'), num('10'), ''],
      ['食堂持证率', '100%', '100%', num('8'), num('8'), ''],
      ['食材抽检合格率', '≥98%', ok('98.75%', '158÷160'), num('8'), num('8'), '抽检160批次，2批次不合格已退货'],
      ['资金拨付时限', '每月10日前', '每月8日', num('7'), num('7'), ''],
      ['膳食补助标准', '5元/生·天', ok('5元/生·天', '与标准相同'), num('7'), num('7'), ''],
    ]),
    ...group('效益指标', [
      ['学生体质健康合格率', '≥93%', ok('94.5%', '94.5≥93'), num('12'), num('12'), '比上年93.8%提高0.7个百分点'],
      ['带动本地食材采购', '≥400万元', bad('unit', '4680000万元', '468万元', '采购额4,680,000元=468万元', { finding: '完成值4680000万元单位错误，应为468万元（4,680,000元）', also: ['≥400万元'] }), num('10'), num('10'), '向合作社采购468万元'],
      ['学生营养知识普及', bad('unquantified', '效果较好', '≥2次/学期', '指标值可以核对', { finding: '指标值“效果较好”没有量化' }), '3次/学期', num('8'), num('8'), ''],
    ]),
    ...group('满意度指标', [
      ['学生和家长满意度', '≥92%', ok('94.6%', '473÷500'), num('5'), num('5'), ''],
      ['教学点学生满意度', '≥92%', silent.here('91.4%'), num('5'), num(bad('score', '5', '4.97', '91.4÷92×5', { slip: '未达标却给满分' })), silent.pick('', '配送距离远，菜品保温不足')],
    ]),
  ];
  const right = total(rows, 2).plus(score);
  return [
    [across('2023年度项目支出绩效自评表', 7)],
    ['项目名称', across('农村义务教育学生营养改善计划', 3), '主管部门', across('塬北县教育体育局', 2)],
    ['资金（万元）', '', '全年预算', '全年执行', '分值', '得分', '执行率'],
    ['年度资金总额', '', num(exact(budget).c()), formula('SUM(D5:D7)', ok(exact(spent).c(), '三级资金执行数相加，与支付表一致')), num('10'), num(ok(score, `${rate}×10`)), num(ok(rate, `${spent}÷${budget}`))],
    ['中央和省级', '', ok(central, '文本型数字，仍参与合计'), num(centralPaid), '—', '—', num(bad('ratio', pct(central, centralPaid), pct(centralPaid, central), `${centralPaid}÷${central}`, { slip: '分子分母颠倒' }))],
    ['市级', '', num(city), num(city), '—', '—', num('100%')],
    ['县级', '', num(ok(countyPlan, `${budget}-${central}-${city}`)), num(countyPaid), '—', '—', num(pct(countyPaid, countyPlan))],
    ['一级指标', '三级指标', '指标值', '完成值', '分值', '得分', '说明'],
    ...rows,
    ['总分', '', '', '', num(ok('100', '10+50+30+10')), num(bad('score_total', right.plus('0.5').f(), right.f(), '各项得分相加', { slip: '多0.5分' })), ''],
  ];
}

function places({ bad, ok }: Writer): Row[] {
  const pupils = schools.reduce((n, s) => n + s.pupils, 0);
  const room = schools.reduce((n, s) => n + s.room, 0);
  const cooks = schools.reduce((n, s) => n + s.cooks, 0);
  return [
    [across('学校食堂情况（2023年秋季学期）', 7)],
    ['序号', '学校', '就餐学生', '食堂面积（平方米）', '生均面积', '工友人数', '满意度'],
    ...schools.map((s, i): Row => {
      const each = exact(s.room).over(s.pupils).f();
      return [num(String(i + 1)), s.name, num(exact(s.pupils).c(0)), num(exact(s.room).c(0)), num(i === 1 ? bad('ratio', '1.01', each, '1254÷1140', { slip: '数字写错' }) : i === 2 ? ok(each, '1850÷1480') : each), num(i === 8 ? ok('11', '500÷11≈45.5人/名工友') : String(s.cooks)), num(s.pleased)];
    }),
    ['', '合计', formula('SUM(C3:C11)', ok(exact(pupils).c(0), '九校就餐学生相加')), num(ok(exact(room).c(0), '九校食堂面积相加')), num(ok(exact(room).over(pupils).f(), `${room}÷${pupils}，不是各校平均`)), num(ok(String(cooks), '九校工友相加，162×2000元=32.40万元/月')), '—'],
  ];
}

/** A county education bureau, 2023: workbook of a school-meal project with form, monthly payments and schools. */
export const mealsWorkbook: Draft = {
  name: 'K11_meals_workbook',
  part: 'holdout',
  format: 'xlsx',
  write(w) {
    w.sheet('绩效自评表', form(w));
    w.sheet('按月支付', monthly(w));
    w.sheet('学校情况', places(w));
  },
};
