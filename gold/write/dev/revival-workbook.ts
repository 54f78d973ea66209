import type { Draft } from '../builder/draft.ts';
import { type Amount, exact, flip, pct, sum, wan } from '../builder/exact.ts';
import { across, formula, num } from '../builder/grid.ts';

interface Project {
  readonly name: string;
  readonly place: string;
  readonly funds: readonly [number, number, number, number];
  readonly paid: readonly [number, number, number, number];
  readonly homes: number;
  readonly people: number;
  readonly start: string;
  readonly end: string;
}

const projects: readonly Project[] = [
  { name: '油茶低产林改造', place: '云岭乡', funds: [860000, 320000, 0, 120000], paid: [260000, 390000, 390000, 208000], homes: 312, people: 1186, start: '2024-02-20', end: '2024-11-15' },
  { name: '黄精种植基地', place: '石渡镇', funds: [540000, 180000, 60000, 0], paid: [156000, 234000, 195000, 179400], homes: 146, people: 528, start: '2024-03-01', end: '2024-10-30' },
  { name: '蔬菜大棚', place: '平塘镇', funds: [1200000, 300000, 150000, 150000], paid: [360000, 540000, 504000, 360000], homes: 268, people: 974, start: '2024-03-10', end: '2024-12-10' },
  { name: '产业路硬化', place: '石渡镇', funds: [720000, 240000, 0, 80000], paid: [0, 416000, 416000, 187200], homes: 405, people: 1642, start: '2024-04-08', end: '2024-11-20' },
  { name: '安全饮水巩固提升', place: '云岭乡', funds: [480000, 160000, 40000, 40000], paid: [144000, 216000, 216000, 136800], homes: 586, people: 2308, start: '2024-02-26', end: '2024-09-28' },
  { name: '公益性岗位', place: '全县', funds: [960000, 0, 0, 192000], paid: [288000, 288000, 288000, 288000], homes: 320, people: 320, start: '2024-01-01', end: '2024-12-31' },
  { name: '雨露计划补助', place: '全县', funds: [624000, 0, 0, 0], paid: [312000, 0, 312000, 0], homes: 208, people: 208, start: '2024-03-15', end: '2024-10-20' },
];
const SOURCES = ['中央', '省级', '市级', '县级'];

/** A county rural-revival bureau, 2024: project list, quarterly payments and indicators in one workbook, in yuan and 万元. */
export const revivalWorkbook: Draft = {
  name: 'H5_revival_workbook',
  part: 'dev',
  format: 'xlsx',
  write({ sheet, bad, ok, fault, debatable }) {
    const plan = (x: Project) => sum(...x.funds).f(0);
    const paid = (x: Project) => sum(...x.paid).f(0);
    const funds = [0, 1, 2, 3].map((k) => sum(...projects.map((x) => x.funds[k] ?? 0)).f(0));
    const quarters = [0, 1, 2, 3].map((k) => sum(...projects.map((x) => x.paid[k] ?? 0)).f(0));
    const budget = sum(...funds).f(0);
    const spent = sum(...quarters).f(0);
    const homes = sum(...projects.map((x) => x.homes)).f(0);
    const people = sum(...projects.map((x) => x.people)).f(0);
    const c = (x: Amount) => exact(x).c(0);

    sheet('项目清单', [
      [across('2024年度衔接推进乡村振兴补助资金项目清单（金额单位：元）', 12)],
      ['序号', '项目名称', '实施地点', ...SOURCES, '资金合计', '受益户数', '受益人数', '开工日期', '完工日期'],
      ...projects.map((x, i) => [
        num(String(i + 1)),
        x.name,
        i === 6 ? bad('placeholder', '××乡（镇）', '全县', '实施地点已填写', { finding: '实施地点留有占位符“××”' }) : x.place,
        ...x.funds.map((f) => num(c(f))),
        num(i === 2 ? bad('sum', c(exact(plan(x)).minus(150000)), c(plan(x)), x.funds.join('+'), { slip: '漏加市级资金' }) : i === 4 ? ok(c(plan(x)), x.funds.join('+')) : c(plan(x))),
        num(String(x.homes)),
        num(c(x.people)),
        x.start,
        i === 3 ? bad('other', '2024-03-20', x.end, `完工${x.end}晚于开工${x.start}`, { finding: '完工日期2024-03-20早于开工日期2024-04-08' }) : x.end,
      ]),
      [across('合计', 3), ...funds.map((f, k) => (k === 1 ? formula('SUM(E3:E9)', ok(c(f), '省级资金相加，雨露计划为0')) : formula(`SUM(${'DEFG'.charAt(k)}3:${'DEFG'.charAt(k)}9)`, c(f)))), num(debatable('sum', c(budget), funds.join('+'))), num(ok(c(homes), '户数相加')), num(bad('sum', flip(c(people)), c(people), '七个项目受益人数相加', { slip: '数字颠倒' })), '', ''],
      ['', '资金结构', '', ...funds.map((f, k) => num(k === 0 ? ok(pct(f, budget), `${f}÷${budget}`) : k === 3 ? bad('ratio', flip(pct(f, budget)), pct(f, budget), `${f}÷${budget}`, { slip: '数字颠倒' }) : pct(f, budget))), num('100%'), '', '', '', ''],
    ]);

    const quarterly = projects.map((x, i) => {
      const all = paid(x);
      const rate = pct(all, plan(x));
      const gap = exact(plan(x)).minus(all).f(0);
      return [
        x.name,
        ...x.paid.map((f, q) => num(i === 5 && q === 2 ? bad('malformed', '288，00O', c(f), '288,000，每季相同', { slip: '逗号后混入字母O' }) : c(f))),
        num(i === 0 ? bad('sum', c(exact(all).plus(10000)), c(all), x.paid.join('+'), { slip: '多10,000' }) : i === 1 ? ok(c(all), x.paid.join('+')) : c(all)),
        num(i === 3 ? bad('ratio', pct(plan(x), all), rate, `${all}÷${plan(x)}`, { slip: '分子分母颠倒' }) : i === 6 ? ok(rate, `${all}÷${plan(x)}`) : rate),
        num(i === 4 ? bad('difference', c(exact(gap).plus(900)), c(gap), `${plan(x)}-${all}`, { slip: '相减错误' }) : i === 5 ? ok('0', '全部支付，结余为0') : c(gap)),
      ];
    });
    sheet('分季支付', [
      [across(bad('carryover', '2023年度', '2024年度', '与项目清单年度一致', { around: (v) => `${v}衔接资金分季支付情况表（单位：元）`, slip: '沿用上年表名' }), 8)],
      ['项目名称', '一季度', '二季度', '三季度', '四季度', '累计支付', '支付率', '结余'],
      ...quarterly,
      ['合计', ...quarters.map((q, k) => (k === 3 ? formula('SUM(E3:E9)', ok(c(q), '四季度七项相加，雨露计划为0')) : num(c(q)))), num(ok(c(spent), quarters.join('+'))), num(ok(pct(spent, budget), `${spent}÷${budget}`)), num(c(exact(budget).minus(spent)))],
      ['当季占比', ...quarters.map((q, k) => num(k === 2 ? ok(pct(q, spent), `${q}÷${spent}`) : pct(q, spent))), num('100%'), '', ''],
    ]);

    const blank = fault('missing', '“产业项目按期完工率”没有完成值', '完成值已填写', { expected: '填写完成值', also: ['≥95%'] });
    sheet('绩效指标', [
      [across('2024年度衔接资金绩效目标完成情况（金额单位：万元）', 6)],
      ['指标名称', '目标值', '完成值', '完成情况', '数据来源', '说明'],
      ['资金支付', num(wan(budget)), num(bad('cross_reference', flip(wan(spent)), wan(spent), `${spent}元=${wan(spent)}万元，与“分季支付”合计一致`, { slip: '数字颠倒' })), pct(spent, budget), '支付台账', ''],
      ['产业项目个数', '3个', ok('3个', '油茶、黄精、大棚'), '完成', '项目清单', ''],
      ['公益性岗位', '320个', '320个', '完成', '岗位台账', ok('每人每月300元，12个月共115.20万元', '320×300×12=1,152,000元')],
      ['雨露计划', '208人', '208人', '完成', '学籍比对', bad('unit', '每人3000万元，共62.40万元', '每人3000元，共62.40万元', '208×3000=624,000元', { slip: '单位应为元' })],
      ['油茶改造面积', '≥2500亩', '2,600亩', '完成', '验收单', ok('亩均投入500元', '1,300,000元÷2,600亩')],
      ['产业路里程', '≥12公里', '13公里', '完成', '验收单', ok('每公里8万元', '1,040,000元÷13公里')],
      [blank.here('产业项目按期完工率'), '≥95%', blank.pick('', '100%'), '完成', '验收单', ''],
      ['自来水普及率', '≥92%', ok('93.4%', '93.4≥92'), '完成', '水利部门', '比上年91.6%提高1.8个百分点'],
      ['脱贫户人均增收', bad('unquantified', '大幅增长', '≥8%', '目标值可以核对', { finding: '目标值“大幅增长”没有量化' }), ok('9.2%', '（15,834-14,500）÷14,500=9.2%'), '完成', '监测系统', '由14,500元增加到15,834元'],
      ['群众满意度', '≥95%', '94%', bad('contradiction', '完成', '未完成', '94%＜95%', { finding: '满意度94%低于目标值95%，“完成情况”却写“完成”' }), '问卷', '有效问卷450份，满意423份，个别农户对后续管护不满意'],
    ]);
  },
};
