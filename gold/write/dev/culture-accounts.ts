import type { Draft } from '../builder/draft.ts';
import { exact, flip, growth, pct, pctShort, sum } from '../builder/exact.ts';
import { across, down, group } from '../builder/grid.ts';

const sections: readonly [string, string, string, string][] = [
  ['文化旅游体育与传媒支出', '2846.52', '3012.40', '2987.65'],
  ['社会保障和就业支出', '312.40', '318.62', '318.62'],
  ['卫生健康支出', '126.80', '131.45', '130.27'],
  ['住房保障支出', '184.20', '184.20', '183.96'],
  ['节能环保支出', '0', '46.00', '41.38'],
];

/** A city culture and tourism bureau: explanation of the published 2023 final accounts, in 万元 with some 亿元. */
export const cultureAccounts: Draft = {
  name: 'H4_culture_accounts',
  part: 'dev',
  format: 'docx',
  write({ p, title, heading, table, bad, ok, fault, only, debatable }) {
    const early = sum(...sections.map((x) => x[1])).f();
    const plan = sum(...sections.map((x) => x[2])).f();
    const spent = sum(...sections.map((x) => x[3]));
    const [fiscal, fund, business, other] = ['3428.76', '86.00', '214.35', '92.18'];
    const income = sum(fiscal, fund, business, other);
    const carriedIn = '168.42';
    const total = income.plus(carriedIn);
    const carriedOut = total.minus(spent);
    const [basic, people] = ['1842.37', '1596.84'];
    const office = exact(basic).minus(people).f();
    const project = spent.minus(basic);
    const [incomeBefore, spentBefore] = ['3624.18', '3498.52'];
    const three = [
      ['因公出国（境）费', '0', '0', '0'],
      ['公务用车购置费', '0', '0', '0'],
      ['公务用车运行维护费', '28.80', '26.43', '29.16'],
      ['公务接待费', '12.60', '7.92', '9.86'],
    ] as const;
    const col = (k: 1 | 2 | 3) => sum(...three.map((x) => x[k])).f();
    const [tourists, touristsBefore, revenue, revenueBefore] = ['1286.40', '1042.35', '102.91', '79.22'];
    const twice = fault('duplicate', '“图书馆年流通人次”一行重复', '', { expected: '删除重复行' });
    const shows = ['非遗展演', '送戏下乡', '惠民电影', '文化大讲堂'];

    title('栖岚市文化和旅游局2023年度部门决算公开说明');
    heading('第一部分　部门概况');
    p(`一、主要职责：贯彻文化、旅游、文物、广播电视工作方针政策，统筹公共文化服务和旅游产业发展。二、机构设置：纳入本次决算编报的预算单位${bad('other', '6家', '5家', '列举的单位是5家', { around: (v) => `${v}，分别为局机关、市图书馆、市文化馆、市博物馆、市文化市场综合执法支队`, severity: 'warning', slip: '列举只有5家' })}。三、人员情况：年末实有人员168人，其中在职126人、离退休${ok('42人', '168-126')}。`);
    heading('第二部分　2023年度决算情况说明');
    p(`一、收入支出总体情况。2023年度收入总计${total.f()}万元（含年初结转${carriedIn}万元），支出总计${ok(total.f(), '收支总计相等')}万元（含年末结转${ok(`${carriedOut.f()}万元`, `${total.f()}-${spent.f()}`)}）。与2022年相比，本年收入${income.f()}万元，增加${ok(`${income.minus(incomeBefore).f()}万元，增长${growth(income, incomeBefore)}`, `${income.f()}-${incomeBefore}`)}；本年支出${spent.f()}万元，增加${bad('difference', flip(spent.minus(spentBefore).f()), spent.minus(spentBefore).f(), `${spent.f()}-${spentBefore}`, { around: (v) => `${v}万元`, slip: '数字颠倒' })}，增长${ok(growth(spent, spentBefore), `÷${spentBefore}`)}。`);
    p(`二、收入决算。本年收入中，一般公共预算财政拨款收入${fiscal}万元，占${ok(pct(fiscal, income), `${fiscal}÷${income.f()}`)}；政府性基金收入${fund}万元，占${pct(fund, income)}；${bad('ratio', pct(business, fiscal), pct(business, income), `${business}÷${income.f()}`, { around: (v) => `事业收入${business}万元，占${v}`, slip: '误用财政拨款收入作分母' })}；其他收入${other}万元，占${pct(other, income)}。`);
    p(`三、支出决算。基本支出${basic}万元，占${ok(pct(basic, spent), `${basic}÷${spent.f()}`)}；${bad('cross_reference', exact(project).plus('9').f(), project.f(), `${spent.f()}-${basic}`, { around: (v) => `项目支出${v}万元`, slip: '与基本支出相加不等于本年支出' })}，占${pct(project, spent)}。基本支出中，人员经费${people}万元、公用经费${ok(`${office}万元`, `${basic}-${people}`)}，${ok(`公用经费占基本支出${pct(office, basic)}`, `${office}÷${basic}`)}。`);
    p('四、支出按功能分类情况（单位：万元）', 'note');
    table([
      ['功能分类', '年初预算', '调整预算', '决算支出', '完成年初预算', '完成调整预算'],
      ...sections.map(([n, a, b, c], i) => [n, a, b, c, i === 4 ? ok('—', '年初未安排，不计算完成率') : i === 0 ? ok(pct(c, a), `${c}÷${a}，超过100%是年中追加`) : i === 3 ? bad('ratio', flip(pct(c, a)), pct(c, a), `${c}÷${a}`, { slip: '数字颠倒' }) : pct(c, a), i === 2 ? bad('ratio', pct(c, '126.80'), pct(c, b), `${c}÷${b}`, { slip: '误用年初预算作分母' }) : pctShort(c, b)]),
      ['合计', ok(early, '各类年初预算相加'), bad('sum', exact(plan).minus('46').f(), plan, sections.map((x) => x[2]).join('+'), { slip: '漏加节能环保支出' }), ok(spent.f(), '五类支出相加'), pct(spent, early), pct(spent, plan)],
    ]);
    p(`五、政府性基金预算支出。全年支出80.45万元，主要用于影院设备更新，年末结转${ok('5.55万元', '86.00-80.45')}。六、国有资本经营预算：${ok('本部门无此项收支', '空表须说明“无”')}。`);
    p('七、“三公”经费支出情况（单位：万元）', 'note');
    table([
      [down('项目', 2), across('2023年', 3), down('2022年决算', 2), down('比上年增减', 2)],
      ['预算数', '决算数', '完成预算'],
      ...three.map(([n, a, b, c], i) => [n, a, b, a === '0' ? ok('—', '预算数为0，不计算') : i === 2 ? pct(b, a) : bad('ratio', pct(b, '9.86'), pct(b, a), `${b}÷${a}`, { slip: '误用2022年决算作分母' }), c, i === 3 ? bad('difference', '1.94', '-1.94', '7.92-9.86', { slip: '漏写负号，减少应为负数' }) : exact(b).minus(c).f()]),
      ['合计', ok(col(1), '28.80+12.60'), col(2), pct(col(2), col(1)), col(3), exact(col(2)).minus(col(3)).f()],
    ]);
    p(`“三公”经费决算${col(2)}万元，比预算减少${ok(`${exact(col(1)).minus(col(2)).f()}万元`, `${col(1)}-${col(2)}`)}，比上年减少${ok(`${exact(col(3)).minus(col(2)).f()}万元，下降${pct(exact(col(3)).minus(col(2)), col(3))}`, `÷${col(3)}`)}。公务用车保有量9辆，${ok('车均运行费2.94万元', '26.43÷9=2.9367')}；国内公务接待66批次、${bad('unit', '720万人次', '720人次', '7.92万元÷720人次=110元', { slip: '多写“万”' })}，${ok('人均110元', '79,200÷720')}。`);
    p(`八、机关运行和政府采购。机关运行经费${office}万元，${bad('growth', '比上年230.46万元下降6.54%', '比上年230.46万元增长6.54%', `（${office}-230.46）÷230.46`, { slip: '方向写反' })}。政府采购支出684.20万元，其中货物236.50万元、工程318.40万元、服务${ok('129.30万元', '684.20-236.50-318.40')}；授予中小企业合同547.36万元，${ok('占80%', '547.36÷684.20')}。`);
    heading('第三部分　预算绩效情况说明');
    p(`（一）产业。全年接待游客${exact(tourists).f()}万人次，比上年${touristsBefore}万人次增长${ok(growth(tourists, touristsBefore), `（${tourists}-${touristsBefore}）÷${touristsBefore}`)}；旅游总收入${bad('unit', `${revenue}万元`, `${revenue}亿元`, `上年${revenueBefore}亿元，人均800元×${tourists}万人次`, { slip: '“亿”误写为“万”' })}，比上年${revenueBefore}亿元增长${ok(growth(revenue, revenueBefore), `（${revenue}-${revenueBefore}）÷${revenueBefore}`)}，人均消费${ok('800元左右', '102.91亿元÷1286.40万人次=799.98元')}。`);
    p(`（二）公共文化。举办${shows.join('、')}${ok('四类活动', '列举恰为四类')}1,248场，${ok('平均每月104场', '1248÷12')}。三馆免费开放接待86.4万人次，其中图书馆38.2万人次、文化馆19.6万人次、博物馆${ok('28.6万人次', '86.4-38.2-19.6')}。`);
    table([
      ['一级指标', '三级指标', '指标值', '实际值', '分值', '得分'],
      ...group('产出指标', [
        ['惠民活动场次', '≥1200场', '1248场', '15', '15'],
        ['图书馆年流通人次', '≥36万人次', '38.2万人次', '15', '15'],
        ...only([twice.here('图书馆年流通人次'), '≥36万人次', '38.2万人次', '', '']),
        ['文物安全巡查率', '100%', '100%', '20', '20'],
      ]),
      ...group('效益指标', [['旅游总收入增长率', '≥25%', ok('29.9%', '（102.91-79.22）÷79.22=29.90%'), '25', '25'], ['游客人均消费', '≥820元', '800元', '15', ok(exact(800).over(820).times(15).f(), '800÷820×15，未达标按比例得分')]]),
      ...group('满意度指标', [['游客满意度', '≥90%', '93.6%', '10', '10']]),
      [across('合计', 4), '100', debatable('score_total', sum(15, 15, 20, 25, exact(800).over(820).times(15).f(), 10).f(), '各项得分相加')],
    ]);
    p(`（三）存在问题：游客人均消费${ok('800元，低于目标820元，差20元', '820-800')}，原因是一日游占比高。${bad('carryover', '2023年将推出', '2024年将推出', '2023年度决算说明的下一步面向2024年', { around: (v) => `${v}过夜游线路6条`, slip: '沿用上年文本' })}。`);
    p(`公开联系电话：${bad('placeholder', '0000-XXXXXXX', '0998-6120345', '电话已填写', { finding: '联系电话留有占位符' })}`);
  },
};
