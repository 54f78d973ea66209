import type { Draft } from '../builder/draft.ts';
import { exact, pct, sum } from '../builder/exact.ts';
import { across, block, total } from '../builder/grid.ts';
import type { CellInput, Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';

type Item = readonly [name: CellInput, points: string, standard: string, basis: string, score: string];

function items(first: string, second: string, list: readonly Item[], opening: boolean, span: number): Row[] {
  return list.map(([name, points, standard, basis, score], i) => {
    const cells: CellInput[] = [name, points, standard, basis, score];
    if (i > 0) return cells;
    const lead = block(second, list.length, 1);
    return opening ? [block(first, span, 1), lead, ...cells] : [lead, ...cells];
  });
}

const [budget, spent, left] = ['10215.40', '9846.72', '368.68'];
const rate = pct(spent, budget);

function decision({ bad, ok }: Writer): Row[] {
  const first = bad('weight', '决策\n（25分）', '决策\n（20分）', '4+4+4+4+4', { finding: '决策五项分值4×5=20，一级指标却标25分，四类相加也成了105', expected: '20分' });
  return [
    ...items(first, '目标设定\n（8分）', [
      ['绩效目标合理性', '4', '依据充分、与职责匹配得4分，每有1处不匹配扣1分。', '目标与“三定”规定相符，未发现不匹配。', ok('4', '没有扣分情形')],
      ['绩效指标明确性', '4', '指标可衡量得4分；每有1个指标不可衡量扣1分。', '9个指标中有1个为定性描述。', bad('score', '4', '3', '1个指标不可衡量扣1分', { slip: '应扣未扣', also: ['有1个为定性描述'] })],
    ], true, 5),
    ...items('', '预算编制\n（12分）', [
      ['预算编制科学性', '4', '经过论证、测算有据得4分，否则得0分。', '项目预算均经造价评审。', '4'],
      ['在职人员控制率', '4', '≤100%得4分；每超1个百分点扣0.5分，扣完为止。', ok('在职118人÷编制121人×100%=97.52%', '118÷121'), '4'],
      ['“三公”经费变动率', '4', '≤0得4分；每增长1个百分点扣1分，扣完为止。', bad('growth', '（22.00-23.50）÷22.00×100%=-6.82%', '（22.00-23.50）÷23.50×100%=-6.38%', '（22.00-23.50）÷23.50', { slip: '误用本年预算作分母', expected: '-6.38%' }), ok('4', '变动率为负，得满分')],
    ], false, 0),
  ];
}

function management({ bad, ok }: Writer): Row[] {
  return [
    ...items('管理\n（30分）', ok('预算执行\n（14分）', '6+4+4'), [
      ['预算执行率', '6', '得分=执行率×6，保留两位小数。', ok(`${spent}÷${budget}×100%=${rate}`, `${spent}÷${budget}`), bad('score', '5.87', '5.78', `${rate}×6`, { slip: '数字颠倒' })],
      ['结转结余率', '4', '≤5%得4分；每超1个百分点扣0.5分。', ok(`${left}÷${budget}×100%=${pct(left, budget)}`, `${left}÷${budget}`), '4'],
      ['政府采购执行率', '4', '≥95%得4分；90%（含）—95%得3分；90%以下得2分。', '2386.50÷2614.00×100%=91.30%', bad('score', '4', '3', '91.30%在90%（含）—95%档', { slip: '档次用错', also: ['=91.30%'] })],
    ], true, 8),
    ...items('', '经费控制\n（8分）', [
      ['公用经费控制率', '4', '≤100%得4分；每超1个百分点扣1分，不足1个百分点不扣。', ok('286.35÷284.00×100%=100.83%', '286.35÷284.00'), ok('4', '只超0.83个百分点，不足1个百分点不扣')],
      ['“三公”经费控制率', '4', '≤100%得4分；每超1个百分点扣1分。', '18.42÷22.00×100%=83.73%', '4'],
    ], false, 0),
    ...items('', '资金资产管理\n（8分）', [
      ['资金使用合规性', '4', '每发现1笔不合规支出扣1分，扣完为止。', '审计指出2笔工程款超合同比例支付。', ok('2', '4-2×1')],
      ['预决算公开', '2', '按规定公开得2分，逾期公开得1分，未公开得0分。', bad('carryover', '2022年2月18日公开当年预算，2023年8月28日公开上年决算。', '2023年2月18日公开当年预算，2023年8月28日公开上年决算。', '评价年度为2023年', { finding: '评价年度为2023年，当年预算的公开时间写成2022年', expected: '2023年2月18日' }), '2'],
      ['固定资产利用率', '2', '得分=利用率×2。', ok('3168.75÷3250.00×100%=97.5%', '3168.75÷3250.00'), ok('1.95', '97.5%×2')],
    ], false, 0),
  ];
}

function outputs({ bad, ok, debatable }: Writer): Row[] {
  return [
    ...items('产出\n（30分）', '数量\n（12分）', [
      ['公租房分配', '6', '得分=实际分配÷计划×6。', ok('计划1200套，分配1140套，完成95%', '1140÷1200'), ok('5.70', '95%×6')],
      ['老旧小区改造', '6', '完成计划得6分，每少1个扣0.5分。', '计划42个，完工42个。', '6'],
    ], true, 6),
    ...items('', '质量和时效\n（10分）', [
      ['工程验收合格率', '5', '得分=合格率×5，保留两位小数。', bad('ratio', '验收56个，合格55个，合格率98.12%', '验收56个，合格55个，合格率98.21%', '55÷56', { slip: '数字颠倒', expected: '98.21%' }), ok('4.91', '98.21%×5')],
      ['按期完工率', '5', '≥95%得5分；90%（含）—95%得4分；85%（含）—90%得3分；85%以下得0分。', ok('56个项目按期完工52个，92.86%', '52÷56'), debatable('score', '4', '92.86%在90%（含）—95%档')],
    ], false, 0),
    ...items('', '民生保障\n（8分）', [
      ['供水管网漏损率', '4', '≤9%得4分；每超0.5个百分点扣1分。', '漏损率8.9%。', ok('4', '8.9≤9，越低越好')],
      ['农村危房改造', '4', '动态清零得4分，每有1户未改造扣0.5分。', bad('unit', '排查出236户，改造236万户，做到动态清零。', '排查出236户，改造236户，做到动态清零。', '排查与改造均为236户', { slip: '单位写成“万户”', expected: '236户' }), '4'],
    ], false, 0),
  ];
}

function effects({ bad, ok }: Writer): Row[] {
  return [
    ...items('效果\n（20分）', '综合效益\n（14分）', [
      ['信访事项办结率', '6', '≥95%得6分，每低1个百分点扣0.5分。', ok('受理192件，办结187件，办结率97.40%', '187÷192'), '6'],
      ['绿色建筑占比', '4', '≥90%得4分，80%（含）—90%得3分，低于80%得2分。', ok('新建建筑中绿色建筑占90%', '正好90%，在“≥90%”档'), ok('4', '90%≥90%，得4分')],
      ['长效机制建设', '4', '应建4项制度，每缺1项扣1分。', '已建3项，缺物业考核办法。', bad('score', '4', '3', '缺1项扣1分', { slip: '应扣未扣', also: ['已建3项'] })],
    ], true, 4),
    ...items('', bad('malformed', '满意度\n（6份）', '满意度\n（6分）', '单位为分', { finding: '分值单位“分”误写为“份”', severity: 'note', expected: '6分' }), [
      ['群众满意度', '6', '≥90%得6分；85%（含）—90%得5分；80%（含）—85%得4分；80%以下得2分。', ok('有效问卷500份，满意443份，88.6%', '443÷500'), ok('5', '88.6%在85%（含）—90%档')],
    ], false, 0),
  ];
}

/** A county housing bureau, 2023: scoring table with standards, bonus and deduction points, and a summary by class. */
export const housingScoreSheet: Draft = {
  name: 'K06_housing_score_sheet',
  part: 'holdout',
  format: 'docx',
  landscape: true,
  write(w) {
    const { p, title, heading, table, bad, ok } = w;
    const classes = [decision(w), management(w), outputs(w), effects(w)];
    const own = classes.map((rows) => total(rows, 1).f());
    const points = ['20', '30', '30', '20'];
    const base = sum(...own);
    const final = base.plus('1.5');
    title('2023年度部门整体绩效自评打分表');
    p('单位：禹台县住房和城乡建设局', 'note');
    table([['一级指标', '二级指标', '三级指标', '分值', '评分标准', '评分依据', '自评得分'], ...classes.flat(), [across('基础得分', 3), '100', '', '各项得分相加', bad('score_total', base.minus('0.5').f(), base.f(), '各项得分相加', { slip: '少0.5分', also: [`基础得分${base.f()}分`] })]]);
    heading('加减分项');
    table([
      ['类别', '规则', '依据', '分值'],
      ['加分', '获省级表彰每次加1分，最多加2分。', '获省级表彰3次。', ok('2', '3次应为3分，封顶2分')],
      ['扣分', '被县级以上通报批评每次扣0.5分。', '被市级通报1次。', ok('-0.5', '1×0.5，扣分记负数')],
      ['合计', '', '', ok('1.5', '2-0.5')],
    ]);
    heading('汇总');
    table([
      ['指标类别', '分值', '自评得分', '得分率'],
      ...['决策', '管理', '产出', '效果'].map((n, i): Row => {
        const share = pct(own[i] ?? '0', points[i] ?? '1');
        return [n, points[i] ?? '', i === 1 ? bad('cross_reference', exact(own[i] ?? '0').plus(1).f(), own[i] ?? '', '管理类各项得分相加', { slip: '与打分表不符，得分率按打分表计算', also: [share] }) : i === 2 ? ok(own[i] ?? '', '产出类六项相加') : (own[i] ?? ''), i === 2 ? ok(share, `${own[i]}÷30`) : i === 1 ? w.debatable('ratio', share, `${own[i]}÷30`) : share];
      }),
      ['基础得分', ok('100', '20+30+30+20'), w.debatable('score_total', base.f(), '四类得分相加'), '—'],
    ]);
    p(`自评说明：基础得分${base.f()}分，加减分1.5分，${ok(`最终得分${final.f()}分`, `${base.f()}+1.5`)}，按照${ok('90分以上为优、80—90分为良', '评级规则')}，自评等级为“优”。得分低于满分的有${ok('预算执行率、固定资产利用率、工程验收合格率', '只举部分指标')}等指标。`);
    p(`全年预算${budget}万元，支出${spent}万元，结余${bad('difference', '386.68', left, `${budget}-${spent}`, { around: (v) => `${v}万元`, slip: '数字颠倒', also: [`${left}÷${budget}×100%=${pct(left, budget)}`] })}；老旧小区改造42个，涉及居民${ok('1.26万户，平均每个小区300户', '12,600÷42')}，加装电梯${ok('30余部', '概数')}。${bad('placeholder', '（附现场照片，略）××张', '附现场照片8张。', '附件数量已填写', { finding: '照片张数留有占位符“××”' })}`);
    p(`改进方向：${ok('2024年把政府采购执行率提高到95%以上，比2023年提高3.7个百分点', '95-91.30=3.7')}；公租房剩余${ok('60套', '1200-1140')}于一季度完成分配。`);
  },
};
