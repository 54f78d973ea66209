import type { Draft } from '../builder/draft.ts';
import { exact, flip, growth, pct, sum, wan } from '../builder/exact.ts';
import { across, down, group, total } from '../builder/grid.ts';

const towns: readonly [string, number, number, number, number][] = [
  ['临湖街道', 1286, 412, 236, 38],
  ['桑园镇', 1642, 538, 318, 46],
  ['石桥镇', 1438, 467, 274, 41],
  ['麦田乡', 964, 326, 187, 29],
  ['滩头乡', 1120, 384, 215, 31],
];

/** A county federation of disabled people, 2023: numbered report with quarters, a town table and a form with 权重 and 评分依据. */
export const disabilityProject: Draft = {
  name: 'H6_disability_project',
  part: 'dev',
  format: 'docx',
  write({ p, title, heading, table, bad, ok, fault }) {
    const at = (k: 1 | 2 | 3 | 4) => sum(...towns.map((t) => t[k]));
    const [holders, care, living, devices] = [at(1).f(0), at(2).f(0), at(3).f(0), at(4).f(0)];
    const livingYear = wan(exact(living).times(100).times(12));
    const careYear = wan(exact(care).times(90).times(12));
    const [rehab, jobs, ramp] = ['86.40', '64.80', '52.50'];
    const spent = sum(livingYear, careYear, rehab, jobs, ramp).f();
    const budget = exact(spent).plus('17.64').f();
    const rate = pct(spent, budget);
    const quarters = ['122.46', '168.35', '181.27', exact(spent).minus('472.08').f()];
    const money = exact(rate.slice(0, -1)).over(10).f();
    const blank = fault('missing', '无障碍改造满意率没有填写评分依据，得分却扣了0.12分', '评分依据已填写', { expected: '填写扣分依据', also: ['88.5%'] });
    const ramps = 175;
    const satisfied = exact('88.5').over(90).times(8).f();
    const carriedWord = (v: string) => `${v}将残疾人需求调查由每年一次改为每半年一次`;
    const rows = [
      ...group('产出指标', [
        ...group('数量', [
          ['重度残疾人护理补贴人数', '2000人以上', `${care}人`, '10', '10', '补贴系统'],
          ['困难残疾人生活补贴人数', '1200人以上', ok(`${living}人`, '五个乡镇街道相加'), '10', '10', '补贴系统'],
          ['辅助器具适配', '200件以上', bad('malformed', '185件件', '185件', '38+46+41+29+31', { slip: '单位重复', severity: 'note' }), '8', ok(exact(185).over(200).times(8).f(), '185÷200×8'), '假肢定制周期长，15件转次年'],
          ['家庭无障碍改造', '170户', ok(`${ramps}户`, '175≥170'), '8', bad('score', '8.24', '8', '超额不加分，最高8分', { slip: '得分超过权重' }), '验收单'],
        ]),
        ...group('质量', [['补贴发放准确率', '100%', '100%', '8', '8', '比对结果']]),
        ...group('时效', [['补贴按月发放', '每月15日前', ok('每月12日前', '12日早于15日'), '6', '6', '发放记录']]),
      ]),
      ...group('效益指标', [
        ...group('社会效益', [
          ['残疾人新增就业', '60人以上', ok('72人', '72≥60'), '12', '12', '劳动合同'],
          ['残疾人参与社会程度', bad('unquantified', '更加广泛', '文体活动≥12场', '指标值可以核对', { finding: '指标值“更加广泛”没有量化' }), '14场', '10', '10', '活动台账'],
        ]),
        ...group('可持续', [['康复协调员配备率', '100%', ok('100%', '86个村每村1名'), '10', '10', '花名册']]),
      ]),
      ...group('满意度', [...group('服务对象', [
        ['无障碍改造满意率', '90%以上', blank.here('88.5%'), '8', satisfied, blank.pick('', '问卷200份，满意177份')],
      ])]),
    ];
    const weights = total(rows, 3);
    const score = total(rows, 2).plus(money);

    title('滨麦县残疾人联合会2023年残疾人服务保障项目绩效自评报告');
    heading('一、项目概述');
    p(`全县持证残疾人${exact(holders).c(0)}人，${ok('占户籍人口24.8万人的2.6%', '6,450÷248,000')}，分布在5个乡镇（街道），详见表1。项目包括${bad('other', '重度护理补贴、困难生活补贴、康复救助、就业扶持、无障碍改造等六项内容', '重度护理补贴、困难生活补贴、康复救助、就业扶持、无障碍改造五项内容', '列举恰为五项', { expected: '五项', severity: 'warning', finding: '写六项，列举的只有五项' })}。`, 'numbered');
    p('表1　分乡镇（街道）受益情况（单位：人、件）', 'note');
    table([
      [down('乡镇（街道）', 2), down('持证残疾人', 2), across('重度护理补贴', 2), across('困难生活补贴', 2), down('辅具适配', 2)],
      ['人数', '占持证比', '人数', '占持证比'],
      ...towns.map(([n, a, b, c, d], i) => [n, exact(a).c(0), b, i === 1 ? bad('ratio', flip(pct(b, a)), pct(b, a), `${b}÷${a}`, { slip: '数字颠倒' }) : i === 0 ? ok(pct(b, a), `${b}÷${a}`) : pct(b, a), c, i === 3 ? bad('ratio', pct(c, b), pct(c, a), `${c}÷${a}`, { slip: '误用护理补贴人数作分母' }) : pct(c, a), d]),
      ['合计', ok(exact(holders).c(0), '五个乡镇相加'), bad('sum', exact(care).minus(384).c(0), exact(care).c(0), '412+538+467+326+384', { slip: '漏加滩头乡' }), pct(care, holders), exact(living).c(0), pct(living, holders), ok(devices, '38+46+41+29+31')],
    ]);
    heading('二、资金使用');
    p(`年度预算${budget}万元，支出${spent}万元，${ok(`执行率${rate}`, `${spent}÷${budget}`)}。护理补贴每人每月90元、${exact(care).c(0)}人，${ok(`全年${careYear}万元`, '人数×90×12')}；生活补贴每人每月100元、${exact(living).c(0)}人，全年${bad('sum', wan(exact(living).times(90).times(12)), livingYear, `${living}×100×12`, { around: (v) => `${v}万元`, slip: '错用了护理补贴标准' })}；康复救助${rehab}万元，就业扶持${jobs}万元，无障碍改造${ok(`${ramp}万元，每户3,000元、${ramps}户`, '3,000×175=525,000元')}。${ok(`两项补贴占支出的${pct(sum(livingYear, careYear), spent)}`, `（${livingYear}+${careYear}）÷${spent}`)}。`, 'numbered');
    p('表2　分季度支出（单位：万元）', 'note');
    table([
      ['季度', '当季支出', '累计支出', '累计进度', '时序进度', '快（慢）百分点'],
      ...quarters.map((q, i) => {
        const running = sum(...quarters.slice(0, i + 1)).f();
        const due = (i + 1) * 25;
        const ahead = exact(exact(running).over(budget).times(100).f()).minus(due);
        return [`第${'一二三四'.charAt(i)}季度`, q, i === 2 ? bad('sum', flip(running), running, quarters.slice(0, 3).join('+'), { slip: '数字颠倒，累计进度按正确数计算' }) : running, i === 1 ? ok(pct(running, budget), `${running}÷${budget}`) : pct(running, budget), `${due}%`, i === 0 ? bad('difference', exact(0).minus(ahead).f(), ahead.f(), `${pct(running, budget)}-25%`, { slip: '进度慢应为负数' }) : ahead.f()];
      }),
      ['全年', ok(spent, '四个季度相加'), '—', '—', '—', '—'],
    ]);
    heading('三、绩效情况');
    p(`康复救助残疾儿童48人，人均救助1.8万元，${ok('共86.40万元', '48×1.8')}；其中听力言语12人、智力16人、孤独症14人、肢体${ok('6人', '48-12-16-14')}。举办盲人按摩、电商、缝纫培训9期，培训270人，${bad('unit', '人均费用2400万元', '人均费用2400元', '64.80万元÷270人', { slip: '单位应为元' })}；实现就业72人，${ok('培训就业率26.67%', '72÷270')}，比上年22.5%提高${ok('4.17个百分点', '26.67-22.5')}。`, 'numbered');
    p(`残疾人家庭人均可支配收入16,240元，比上年15,180元${bad('growth', `增长${pct(1060, 16240)}`, `增长${growth(16240, 15180)}`, '（16240-15180）÷15180', { slip: '误用本年数作分母' })}。发放辅具185件，${ok('平均每个乡镇（街道）37件', '185÷5')}。`, 'numbered');
    heading('四、问题和下一步');
    p(`辅具适配185件，${ok('完成目标200件的92.5%', '185÷200')}。${bad('carryover', '2023年', '2024年', '2023年度自评的下一步面向2024年', { around: carriedWord, slip: '沿用上年文本' })}，${ok('全年两次', '每半年一次')}。`, 'numbered');
    p('滨麦县残疾人联合会', 'right');
    p(bad('carryover', '2023年3月11日', '2024年3月11日', '2023年度自评在2024年完成', { slip: '签署日期早于年度结束' }), 'right');
    heading('附　绩效指标评分表');
    table([
      ['一级', '二级', '三级指标', '目标', '完成', '权重', '得分', '评分依据'],
      ...rows,
      [across('预算执行率', 3), '100%', ok(rate, `${spent}÷${budget}`), '10', money, '执行率×10'],
      [across('合计', 5), ok('100', `${weights.f(0)}+10`), bad('score_total', score.plus('0.30').f(), score.f(), '各项得分相加', { slip: '相加不等' }), ''],
    ]);
  },
};
