import type { Draft } from '../builder/draft.ts';
import { exact, flip, growth, pct, pctShort, sum } from '../builder/exact.ts';
import { across, down } from '../builder/grid.ts';

const policies: readonly [string, string, string, number, string][] = [
  ['社会保险补贴', '1480.00', '1426.35', 3864, '1298.70'],
  ['公益性岗位补贴', '962.00', '948.60', 527, '912.40'],
  ['职业培训补贴', '740.00', '683.25', 4555, '701.60'],
  ['一次性创业补贴', '280.00', '271.50', 543, '236.00'],
  ['就业见习补贴', '318.00', '302.40', 280, '268.20'],
];
const loans: readonly [string, number, string][] = [
  ['高校毕业生', 168, '3024.00'],
  ['返乡农民工', 342, '5301.00'],
  ['退役军人', 64, '1088.00'],
  ['小微企业', 41, '8610.00'],
];

/** A city human-resources bureau: evaluation of an employment policy over three years. */
export const employmentPolicy: Draft = {
  name: 'H3_employment_policy',
  part: 'dev',
  format: 'docx',
  font: '宋体',
  write({ p, title, heading, table, bad, ok, debatable }) {
    const budget = sum(...policies.map((x) => x[1])).f();
    const spent = sum(...policies.map((x) => x[2])).f();
    const before = sum(...policies.map((x) => x[4])).f();
    const people = sum(...policies.map((x) => x[3])).f(0);
    const count = sum(...loans.map((x) => x[1])).f(0);
    const lent = sum(...loans.map((x) => x[2])).f();
    const years = [
      { year: 2021, jobs: 18260, rate: '3.42', spent: '3186.40' },
      { year: 2022, jobs: 18915, rate: '3.36', spent: before },
      { year: 2023, jobs: 19840, rate: '3.28', spent },
    ];
    const jobs = sum(...years.map((y) => y.jobs)).f(0);
    const [asked, valid, good] = [1200, 1128, 1046];

    title('岚川市就业补助政策绩效评价报告');
    title('（2021—2023年）');
    p('岚川市人力资源和社会保障局根据年度工作计划，对2021年至2023年实施的就业补助政策组织评价。本报告金额单位除另有说明外均为万元；2023年数据截至12月31日。');
    heading('一、政策概况');
    p(`政策由${ok('社会保险补贴、公益性岗位补贴、职业培训补贴、一次性创业补贴、就业见习补贴五项', '列举恰为五项')}构成，另配套创业担保贷款贴息。补贴对象覆盖${bad('other', '七类', '六类', '列举的对象为六类', { around: (v) => `高校毕业生、就业困难人员、返乡农民工、退役军人、脱贫人口、残疾人${v}`, severity: 'warning', slip: '列举只有六类' })}。`);
    p('表1　三年主要数据', 'note');
    table([
      ['年度', '城镇新增就业（人）', '较上年增加（人）', '登记失业率', '就业补助支出（万元）', '人均支出（元）'],
      ...years.map((y, i) => [
        `${y.year}年`,
        y.jobs,
        i === 0 ? ok('—', '没有上年数据') : i === 2 ? bad('difference', '952', String(y.jobs - 18915), '19840-18915', { slip: '数字颠倒' }) : String(y.jobs - 18260),
        `${y.rate}%`,
        y.spent,
        i === 1 ? ok(exact(y.spent).times(10000).over(y.jobs).f(0), `${y.spent}万元÷${y.jobs}人`) : exact(y.spent).times(10000).over(y.jobs).f(0),
      ]),
      ['合计', ok(jobs, '三年相加'), '', ok('—', '比率不相加'), debatable('sum', sum(...years.map((y) => y.spent)).f(), '三年支出相加'), ''],
    ]);
    p(`三年累计城镇新增就业${bad('cross_reference', exact(flip(jobs, 1)).over(10000).f(), exact(jobs).over(10000).f(), `${jobs}人=${exact(jobs).over(10000).f()}万人`, { around: (v) => `${v}万人`, slip: '与表1合计不一致' })}，${ok(`年均${exact(jobs).over(3).f(0)}人`, `${jobs}÷3`)}；登记失业率由2021年的3.42%降至2023年的3.28%，${bad('unit', '下降0.14%', '下降0.14个百分点', '3.42%-3.28%=0.14个百分点', { severity: 'warning', slip: '百分点写成百分比' })}。`);
    heading('二、资金安排和使用');
    p(`2023年就业补助预算${budget}万元，支出${spent}万元，${ok(`执行率${pct(spent, budget)}`, `${spent}÷${budget}`)}，比2022年增加${bad('difference', exact(spent).minus(before).plus('9').f(), exact(spent).minus(before).f(), `${spent}-${before}`, { around: (v) => `${v}万元`, slip: '相减错误' })}，增长${ok(growth(spent, before), `÷${before}`)}；分项情况见表2。`);
    p('表2　2023年分项补贴情况', 'note');
    table([
      [down('补贴项目', 2), across('资金（万元）', 3), down('受益人数（人）', 2), down('人均补贴（元）', 2), across('与2022年比较', 2)],
      ['预算', '支出', '执行率', '2022年支出', '增长率'],
      ...policies.map(([name, b, s, n, last], i) => [
        name,
        b,
        s,
        i === 2 ? bad('ratio', pct(b, s), pct(s, b), `${s}÷${b}`, { slip: '分子分母颠倒' }) : pct(s, b),
        n.toLocaleString('en'),
        i === 1 ? bad('unit', '1.80', exact(s).times(10000).over(n).f(0), `${s}万元÷${n}人`, { slip: '本栏以元为单位，填成了万元' }) : i === 3 ? ok(exact(s).times(10000).over(n).f(0), `${s}万元÷${n}人`) : exact(s).times(10000).over(n).f(0),
        last,
        i === 2 ? ok(growth(s, last), '支出减少，增长率为负') : i === 4 ? bad('growth', flip(growth(s, last)), growth(s, last), `（${s}-${last}）÷${last}`, { slip: '数字颠倒' }) : growth(s, last),
      ]),
      ['合计', ok(budget, '五项相加'), spent, pct(spent, budget), bad('sum', exact(people).minus(280).c(0), exact(people).c(0), '五项受益人数相加', { slip: '漏加就业见习280人' }), '—', before, growth(spent, before)],
    ]);
    p(`从结构看，社会保险补贴占${ok(pct('1426.35', spent), `1426.35÷${spent}`)}，公益性岗位补贴占${pct('948.60', spent)}，两项合计占${ok(pct(sum('1426.35', '948.60'), spent), `（1426.35+948.60）÷${spent}`)}。公益性岗位527人，每人每月1500元，全年${ok('948.60万元', '527×1500×12=9,486,000元')}；一次性创业补贴每户5000元，${ok('543户共271.50万元', '543×5000')}；就业见习280人，每人每月1800元、见习6个月，${ok('共302.40万元', '280×1800×6=3,024,000元')}。`);
    heading('三、创业担保贷款');
    p('表3　2023年创业担保贷款发放情况', 'note');
    table([
      ['借款人类别', '笔数', '金额（万元）', '笔均（万元）', '金额占比'],
      ...loans.map(([name, n, a], i) => [name, n, a, i === 1 ? ok(exact(a).over(n).f(), `${a}÷${n}`) : exact(a).over(n).f(), i === 3 ? bad('ratio', pct(a, '20023.00'), pct(a, lent), `${a}÷${lent}`, { slip: '分母用错' }) : pct(a, lent)]),
      ['合计', count, ok(lent, '四类相加'), exact(lent).over(count).f(), ok('100%', '占比四舍五入后的合计')],
    ]);
    p(`全年发放${count}笔、${bad('unit', '1.80万元', '1.80亿元', `${lent}万元=1.80亿元`, { slip: '“亿”误写为“万”' })}，是2022年9012.00万元的${ok('2倍', `${lent}÷9012.00=2.00`)}；贴息支出${ok('540.69万元，相当于贷款额的3%', `540.69÷${lent}=3%`)}。带动就业3,690人，${ok('每笔带动6人', '3690÷615')}；到期贷款回收率99.2%，不良率${ok('0.8%', '100%-99.2%')}。`);
    heading('四、政策效果');
    p(`（一）就业质量。补贴性职业培训4,555人，取得证书4,236人，${ok(`取证率${pct(4236, 4555)}`, '4236÷4555')}，培训后就业3,862人，${bad('ratio', pct(3862, 4236), pct(3862, 4555), '3862÷参加培训4555', { around: (v) => `占培训人数的${v}`, slip: '误用取证人数作分母' })}。见习期满留用196人，${ok('留用率70%', '196÷280')}，比上年64.5%提高5.5个百分点。`);
    p(`（二）重点群体。2023届离校未就业毕业生1,624人，年底帮扶就业1,543人，${ok('帮扶就业率95.01%，其余81人', '1543÷1624；1624-1543')}有2人升学、79人暂不就业。脱贫劳动力外出务工2.68万人，${ok('完成年度任务2.5万人的107.2%', '2.68÷2.5')}。零就业家庭${ok('动态清零，年末0户', '零是有效数值')}。`);
    p(`（三）满意度。调查发出问卷${asked}份，回收有效问卷${valid}份，${ok(`有效率${pctShort(valid, asked)}`, `${valid}÷${asked}`)}；满意${good}份，政策满意度${ok(pct(good, valid), `${good}÷${valid}`)}。`);
    heading('五、问题与建议');
    p(`培训补贴支出比2022年减少${ok('18.35万元', '701.60-683.25')}，执行率在五项中最低；市、县两级数据比对每季1次，时效不够。${bad('carryover', '建议2023年起', '建议2024年起', '报告日期为2024年5月，建议应面向2024年', { slip: '沿用旧稿年份' })}将比对频次由每季1次提高到每月1次，${ok('全年12次', '每月1次×12个月')}。`);
    p(`评价组组长：${bad('placeholder', '×××', '宁远舟', '姓名已填写', { around: (v) => `${v}（签字）`, finding: '评价组组长签字处留有占位符“×××”' })}`);
    p('岚川市人力资源和社会保障局', 'right');
    p('2024年5月17日', 'right');
  },
};
