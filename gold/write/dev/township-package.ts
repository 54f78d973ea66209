import type { Draft } from '../builder/draft.ts';
import { exact, flip, pct, sum } from '../builder/exact.ts';
import { across, group, total } from '../builder/grid.ts';

/** A township government, 2024: base data, banded score sheet and a short report, in 万元 with the unit inside the cells. */
export const townshipPackage: Draft = {
  name: '26_township_package',
  part: 'dev',
  format: 'docx',
  write({ p, title, heading, table, bad, ok, fault, debatable }) {
    const [posts, staff] = [74, 77];
    const early = '1846.20';
    const added = '412.35';
    const carried = '68.45';
    const left = '41.27';
    const budget = sum(early, added, carried).f();
    const spent = exact(budget).minus(left).f();
    const [threeBefore, threePlan, threeReal] = ['21.00', '19.50', '20.09'];
    const [car, guest] = ['12.40', '7.69'];
    const [officePlan, office] = ['186.00', '191.47'];
    const projects: readonly [string, string, string][] = [
      ['村级组织运转保障', '326.40', '326.40'],
      ['人居环境整治', '148.00', '141.63'],
      ['农村道路日常养护', '92.60', '88.27'],
      ['防汛抗旱', '45.00', '45.00'],
      ['综治和信访维稳', '62.50', '58.94'],
    ];
    const plan = sum(...projects.map((x) => x[1]));
    const real = sum(...projects.map((x) => x[2]));
    const [bidPlan, bid] = ['96.00', '92.74'];
    const [assets, used] = ['2146.80', '2103.45'];
    const rate = (a: string, b: string) => pct(a, b);
    const completed = rate(spent, budget);
    const control = rate(added, early);
    const staffRate = pct(staff, posts);
    const officeRate = rate(office, officePlan);
    const threeRate = rate(threeReal, threePlan);
    const blank = fault('missing', '“建设项目业务”内部控制栏未填“是”或“否”', '六项业务都已填写', { expected: '填“是”或“否”' });

    title('禾塘县鹤鸣镇人民政府2024年度部门整体支出绩效评价材料');
    heading('附件1　部门整体支出绩效评价基础数据表');
    p('填报单位：鹤鸣镇人民政府　　填报日期：2025年2月24日');
    table([
      ...group('财政供养人员', [['编制数', across('在职人数', 2), '控制率', '退休人数'], [posts, across(String(staff), 2), bad('ratio', pct(posts, staff), staffRate, `${staff}÷${posts}`, { slip: '分子分母颠倒' }), '46']]),
      ...group('“三公经费”预算', [['上年预算', across('本年预算', 2), '变动率', '备注'], [`${threeBefore}万`, across(`${threePlan}万`, 2), ok(pct(exact(threePlan).minus(threeBefore), threeBefore), `（${threePlan}-${threeBefore}）÷${threeBefore}`), '']]),
      ...group('项目支出（万元）', [
        [across('项目名称', 2), '预算数', '实际支出', '执行率'],
        ...projects.map(([n, a, b], i) => [across(n, 2), a, b, i === 1 ? bad('ratio', flip(rate(b, a)), rate(b, a), `${b}÷${a}`, { slip: '数字颠倒' }) : i === 3 ? ok('100%', '45.00÷45.00') : rate(b, a)]),
        [across('合计', 2), ok(plan.f(), '五项相加'), bad('sum', real.minus('10').f(), real.f(), '五项实际支出相加', { slip: '少10.00' }), pct(real, plan)],
      ]),
      ...group('预算完成', [['预算总额', across('决算总额', 2), '完成率', '备注'], [`${budget}万`, across(`${spent}万`, 2), ok(completed, `${spent}÷${budget}`), '预算总额含上年结转']]),
      ...group('预算调整', [['年初预算', across('年中追加', 2), '调整率', '备注'], [`${early}万`, across(`${added}万`, 2), control, '']]),
      ...group('结转结余', [['上年结转', across('年末结转', 2), '变动率', '备注'], [`${carried}万`, across(`${left}万`, 2), bad('growth', pct(exact(carried).minus(left), carried), pct(exact(left).minus(carried), carried), `（${left}-${carried}）÷${carried}`, { slip: '减少应为负数，漏写负号' }), '']]),
      ...group('“三公经费”支出（万元）', [
        [across('项目', 2), '预算数', '实际支出', '控制率'],
        [across('公务用车运行维护费', 2), '12.00', car, ok('103.33%', '12.40÷12.00，超过100%是超支')],
        [across('公务接待费', 2), '7.50', guest, bad('ratio', '97.53%', rate(guest, '7.50'), `${guest}÷7.50`, { slip: '分子分母颠倒' })],
        [across('合计', 2), threePlan, ok(threeReal, `${car}+${guest}`), threeRate],
      ]),
      ...group('公用经费', [['预算安排', across('实际支出', 2), '控制率', '备注'], [`${officePlan}万`, across(`${office}万`, 2), ok(officeRate, `${office}÷${officePlan}`), '新增驻村补助']]),
      ...group('政府采购', [['采购预算', across('实际采购', 2), '执行率', '备注'], [`${bidPlan}万`, across(bad('unit', '927400万', `${bid}万`, '927,400元=92.74万元', { slip: '把元数写进万元栏' }), 2), rate(bid, bidPlan), '']]),
      ...group('固定资产', [['资产总额', across('在用资产', 2), '利用率', '备注'], [`${assets}万`, across(`${used}万`, 2), rate(used, assets), '']]),
      ...group('内部控制（是/否）', [['预算业务', '收支业务', '采购业务', '资产业务', '合同业务'], ['是', '是', '是', '是', '是'], [blank.here('建设项目业务'), across(blank.pick('', '是'), 4)]]),
    ]);
    const mark = (name: string, points: string, rule: string, data: string, score: string) => [`${name}\n（${points}分）`, rule, data, score];
    const staffScore = exact(7).minus('0.8').f();
    const rows = [
      ...group('投入\n（15分）', [
        mark('在职人员控制率', '7', '控制率≤100%计7分，每超过1个百分点扣0.2分，不足1个百分点不扣。', `${staff}÷${posts}×100%=${staffRate}，超出4.05个百分点`, ok(staffScore, '7-4×0.2=6.20')),
        mark('“三公经费”变动率', '8', '变动率≤0计8分，每超过1个百分点扣0.8分。', '（19.50-21.00）÷21.00×100%=-7.14%', '8'),
      ]),
      ...group('过程\n（50分）', [
        mark('预算完成率', '8', '100%计8分；95%（含）—100%计7分；90%（含）—95%计5分；90%以下不计分。', `${spent}÷${budget}×100%=${completed}`, bad('score', '8', '7', `完成率${completed}在95%（含）—100%档`, { slip: '没有达到100%却得满分' })),
        mark('预算控制率', '8', '控制率10%以内计8分；10%（不含）—20%计6分；20%（不含）—30%计4分；30%以上不计分。', `${added}÷${early}×100%=${bad('ratio', pct(added, budget), control, `${added}÷年初预算${early}`, { slip: '误用预算总额作分母' })}`, ok('4', `${control}在20%—30%档`)),
        mark('公用经费控制率', '8', '≤100%计8分，每超过1个百分点扣1分，不足1个百分点不扣。', `${office}÷${officePlan}×100%=${officeRate}`, bad('score', '8', '6', `超出2.94个百分点，扣2分`, { slip: '超支未扣分' })),
        mark('“三公经费”控制率', '8', '≤100%计8分，每超过1个百分点扣1分，不足1个百分点不扣。', `${threeReal}÷${threePlan}×100%=${threeRate}`, ok('5', '超出3.03个百分点，8-3=5分')),
        mark('管理制度健全性', '10', '制度齐全计4分，执行到位计6分，每发现1例问题扣1分。', '印章使用登记不全1例', ok('9', '10-1=9分')),
        mark('预决算公开', bad('weight', '10', '8', '过程8+8+8+8+10+8=50分', { slip: '过程各项合计成了52分' }), '按时公开计8分，每发现1例不符合要求扣2分。', '按时公开', '8'),
      ]),
      ...group('产出和效果\n（35分）', [
        mark('重点工作完成率', '15', '得分=县级考核得分÷考核总分×15，保留两位小数。', '考核得分92.60分，考核总分100分', ok('13.89', '92.60÷100×15')),
        mark('人居环境改善', '10', '卫生厕所普及率≥90%计10分，80%（含）—90%计8分，80%以下计5分。', '普及率8,946÷9,720×100%=92.04%', '10'),
        mark('群众满意度', '10', '≥95%计10分；90%（含）—95%计8分；90%以下计6分。', '问卷500份，满意471份，满意度94.2%', bad('score', '10', '8', '94.2%在90%（含）—95%档', { slip: '按满分计' })),
      ]),
    ];
    const score = total(rows, 1);
    heading('附件2　部门整体支出绩效评价计分表');
    table([['一级指标', '指标及分值', '评分标准', '本单位数据', '得分'], ...rows, [across('合计（100分）', 4), bad('score_total', score.minus('2').f(), score.f(), '各项得分相加', { slip: '各项得分相加不等于合计' })]]);
    heading('附件3　部门整体支出绩效自评报告');
    p(`鹤鸣镇辖${ok('18个村、2个社区，共20个村（社区）', '18+2=20')}，农户9,720户、3.16万人。镇机关设党政办公室、党建办公室、经济发展办公室、乡村振兴办公室、社会事务办公室${ok('5个办公室', '列举恰为5个')}。2024年预算总额${budget}万元，其中年初预算${early}万元、追加${added}万元、上年结转${ok(`${carried}万元`, `${budget}-${early}-${added}`)}；${bad('cross_reference', flip(spent), spent, `${budget}-${left}，与附件1一致`, { around: (v) => `实际支出${v}万元`, slip: '数字颠倒' })}，年末结转${left}万元。`);
    p(`全年整治“空心房”126处、1.89万平方米，${ok('平均每处150平方米', '18,900÷126')}；改厕318户，每户补助1,200元，${ok('共38.16万元', '318×1,200=381,600元')}。调处矛盾纠纷214起，成功209起，成功率${ok('97.66%', '209÷214')}。粮食播种面积${bad('sum', '4.86万亩', '4.68万亩', '2.15+1.86+0.67', { around: (v) => `${v}（早稻2.15万亩、晚稻1.86万亩、旱粮0.67万亩）`, slip: '数字颠倒' })}，产量2.01万吨，${ok('亩产429.49公斤', '20,100吨÷46,800亩')}。`);
    p(`${bad('carryover', '2024年，我镇将', '2025年，我镇将', '2024年度评价材料的下一步面向2025年', { around: (v) => `${v}压减公用经费`, slip: '沿用上年文本' })}，把控制率由${officeRate}降到100%以内。自评得分${debatable('score_total', `${score.f()}分`, '与附件2合计一致')}，等级为${ok(score.isBelow(90) ? '良' : '优', '90（含）—100分为优，80（含）—90分为良')}。`);
  },
};
