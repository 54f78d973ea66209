import type { Draft } from '../builder/draft.ts';
import { type Exact, exact, flip, pct } from '../builder/exact.ts';
import { across, group, total } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';
import { rate, risen, shareOf } from './relation.ts';

const [first, more, carried, left] = ['2415.60', '318.40', '86.20', '64.35'];
const whole = exact(first).plus(more).plus(carried).f();
const done = exact(whole).minus(left).f();

const doneRate = pct(done, whole);
const buying = pct('386.42', '402.00');
const sound = pct(118, 128);
const perfect = (share: string, target: string, full: string) => exact(share.slice(0, -1)).over(target).times(full).f();

function input({ bad, ok, debatable }: Writer): Row[] {
  return group('投入\n（14分）', group(ok('预算编制\n（14分）', '4+5+5=14分'), [
    ['绩效目标覆盖率', '4', '覆盖率100%计满分，每低10个百分点扣1分。', ok('应编报绩效目标的项目11个，已编报11个，覆盖率100%。', '11÷11=100%'), ok('4', '100%得满分4分')],
    ['在职人员控制率', '5', '≤100%计5分；每超过1个百分点扣0.5分，扣完为止。', `控制率=在职人数/编制数×100%=${ok('70/72×100%=97.22%', '70÷72=97.22%')}。`, ok('5', '97.22%≤100%，得满分5分')],
    ['“三公经费”变动率', '5', '≤0计5分；每超过1个百分点扣0.5分，扣完为止。', `变动率=（本年预算-上年预算）/上年预算×100%=${bad('growth', '5.26%', '-5.26%', risen('27.00', '28.50'), { around: (v) => `（27.00-28.50）/28.50×100%=${v}`, slip: '漏写负号' })}。`, debatable('score', '5', '变动率-5.26%≤0，得满分5分')],
  ]));
}

function spending({ bad, ok }: Writer): Row[] {
  return group(ok('预算执行\n（22分）', '6+6+5+5=22分'), [
    ['预算完成率', '6', '100%计6分；每低于1个百分点扣0.6分，不足1个百分点的部分不扣。', `完成率=（结转+年初+追加-结余）/（结转+年初+追加）×100%=（${bad('malformed', '86.2O', carried, '与结转结余变动率的上年结转86.20一致', { finding: '数字中混入字母O，应为86.20' })}+${first}+${more}-${left}）/${whole}×100%${ok(`=${doneRate}`, shareOf(done, whole))}。`, bad('score', '6', '4.8', `${doneRate}低于100%共2.28个百分点，扣2个0.6分，6-1.2=4.8`, { slip: '没有扣分', also: [`=${doneRate}`] })],
    ['预算调整率', '6', '0计6分；0—5%（含）计5分；5%—15%（含）计4分；15%—30%（含）计2分；30%以上计0分。', `调整率=追加数/年初预算×100%=${ok(`${more}/${first}×100%=${rate(more, first)}`, shareOf(more, first))}。`, bad('score', '5', '4', '13.18%在5%—15%档，得4分', { slip: '套错档次', also: ['=13.18%'] })],
    ['结转结余变动率', '5', '≤0计5分；每超过1个百分点扣0.5分，扣完为止。', `变动率=（本年结余-上年结转）/上年结转×100%=${bad('growth', rate(exact(left).minus(carried), left), rate(exact(left).minus(carried), carried), risen(left, carried), { around: (v) => `（${left}-${carried}）/${carried}×100%=${v}`, slip: '误按本年结余作分母计算' })}。`, ok('5', '变动率不论怎样算都≤0，得满分5分')],
    ['政府采购执行率', '5', '得分=执行率×5分，最高不超过5分，保留两位小数。', `执行率=实际采购/采购预算×100%=${ok(`386.42/402.00×100%=${buying}`, shareOf('386.42', '402.00'))}。`, ok(perfect(buying, '100', '5'), `${buying}×5=4.81`)],
  ]);
}

function managing({ bad, ok }: Writer): Row[] {
  return group('预算管理\n（24分）', [
    ['公用经费控制率', '6', '≤100%计6分；每超过1个百分点扣1分，扣完为止。', `控制率=支出数/预算数×100%=${bad('ratio', '95.60%', '96.50%', '205.36÷212.80=96.50%', { around: (v) => `205.36/212.80×100%=${v}`, slip: '数字颠倒' })}。`, ok('6', '不超过100%，得满分6分')],
    ['“三公经费”控制率', '6', '≤100%计6分；每超过1个百分点扣1分，扣完为止。', `控制率=支出数/预算数×100%=${ok('231,846/270,000×100%=85.87%', '231,846÷270,000=85.87%')}。`, ok('6', '85.87%≤100%，得满分6分')],
    ['管理制度健全性', '6', '制度不健全或执行不到位的，每例扣1.5分，扣完为止。', '①有预算、收支、采购、资产管理制度；②自查发现合同台账登记不全1例。', bad('score', '5', '4.5', '1例扣1.5分，6-1.5=4.5', { slip: '按1例扣1分计算', also: ['1例'] })],
    ['资金使用合规性', '4', '发现1例截留、挤占、挪用或手续不全的扣2分，扣完为止。', '支出手续完整，审计未发现问题。', ok('4', '没有扣分情形，得满分4分')],
    ['预决算信息公开', bad('weight', '3', '2', '24-6-6-6-4=2，评分标准也写“计2分”', { slip: '各项分值相加为25，与24分不符', also: ['预算管理\n（24分）', '按时公开计2分，逾期公开计1分，未公开不计分。'] }), '按时公开计2分，逾期公开计1分，未公开不计分。', '决算公开时间比规定时限晚3日。', ok('1', '逾期公开计1分')],
  ]);
}

function output({ bad, ok }: Writer): Row[] {
  return group(ok('产出及效果\n（40分）', '14+16+10=40分'), [
    ...group('职责履行\n（14分）', [
      ['重点工作完成率', '8', '得分=年度考核得分÷100×8，保留两位小数。', '市水利高质量发展考核本部门得93.6分（满分100分）。', bad('score', '7.94', '7.49', '93.6÷100×8=7.488，保留两位小数为7.49', { slip: '数字颠倒' })],
      ['水利工程完好率', '6', '得分=完好率÷目标值（95%）×6，不超过6分，保留两位小数。', `完好率=${ok(`118/128×100%=${sound}`, '118÷128=92.19%')}，未完好的10处已列入维修计划。`, ok(perfect(sound, '95', '6'), '92.19÷95×6=5.82')],
    ]),
    ...group(ok('履职效益\n（16分）', '5+5+6=16分'), [
      ['经济效益', '5', '完成预期指标计5分，基本完成计4分，未完成不计分。', `灌区节水改造后年节约灌溉成本${bad('unit', '3862000万元', '386.2万元', '3,862,000元=386.2万元', { slip: '应为3862000元，单位错误', expected: '386.2万元' })}（目标350万元），完成预期指标。`, ok('5', '386.2≥350，完成预期指标计5分')],
      ['社会效益', '5', '完成预期指标计5分，基本完成计4分，未完成不计分。', `改善灌溉面积${ok('4.6万亩，为目标4.8万亩的95.83%', '4.6÷4.8=95.83%')}，属基本完成。`, ok('4', '基本完成计4分')],
      ['生态效益', '6', '水质断面全部达标计6分，每有1个不达标扣2分。', ok('考核断面7个，达标7个，达标率100%。', '7÷7=100%'), ok('6', '全部达标，得满分6分')],
    ]),
    ...group('满意度\n（10分）', [
      ['行政效能', '4', '效果较好计4分；一般计2分；无效果不计分。', `取水许可审批由${ok('20个工作日压减到8个工作日，压减60%', '（20-8）÷20=60%')}，效果较好。`, ok('4', '效果较好计4分')],
      ['服务对象满意度', '6', '≥95%计6分；90%（含）—95%计5分；80%（含）—90%计3分；80%以下不计分。', '发放问卷300份，全部收回，满意280份，满意度93.33%。', bad('score', '6', '5', '280÷300=93.33%，在90%—95%档，得5分', { slip: '未达到95%却给满分', also: ['满意度93.33%'] })],
    ]),
  ]);
}

interface Part {
  readonly name: string;
  readonly full: string;
  readonly rows: readonly Row[];
}

function summary(w: Writer, parts: readonly Part[], all: Exact): Row[] {
  const { bad, ok } = w;
  const scores = parts.map((p) => total(p.rows, 1).f());
  const line = (p: Part, i: number): Row => {
    const score = scores[i] ?? '';
    const right = rate(score, p.full);
    const share = i === 2 ? bad('ratio', flip(right), right, shareOf(score, p.full), { slip: '数字颠倒' }) : ok(right, shareOf(score, p.full));
    return [p.name, p.full, ok(score, `${p.name}各项填列得分相加=${score}`), share];
  };
  return [
    ['一级指标', '分值', '得分', '得分率'],
    ...parts.map(line),
    ['合计', ok('100', '14+46+40=100'), bad('score_total', all.plus(1).f(), all.f(), `${scores.join('+')}=${all.f()}`, { slip: '与计分表一样多1分', also: [`${all.plus(1).f()}%`] }), rate(w.edition === 'planted' ? all.plus(1) : all, 100)],
  ];
}

/** A district water bureau, 2024: score sheet of the department with bands, deductions, formulas and a summary. */
export const waterworksScores: Draft = {
  name: 'L04_waterworks_scores',
  part: 'holdout',
  format: 'docx',
  write(w) {
    const { p, title, table, bad, ok } = w;
    const [one, two, three] = [input(w), [...spending(w), ...managing(w)], output(w)];
    const all = total([...one, ...two, ...three], 1);
    p('附件4');
    title('2024年度部门整体支出绩效评价指标计分表');
    p('部门名称（盖章）：豫平市北淮区水利局　　　　　　金额单位：万元', 'note');
    table([
      ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '计算过程及说明', '得分'],
      ...one,
      ...group(ok('过程\n（46分）', '22+24=46分'), two),
      ...three,
      [across('合计', 3), w.debatable('weight', '100', '14+46+40=100分'), across('', 2), bad('score_total', all.plus(1).f(), all.f(), `各项填列得分相加为${all.f()}`, { slip: '多1分' })],
    ]);
    p('得分汇总', 'heading');
    table(summary(w, [{ name: '投入', full: '14', rows: one }, { name: '过程', full: '46', rows: two }, { name: '产出及效果', full: '40', rows: three }], all));
    p(`说明：1.得分保留两位小数，整数分可不写小数。2.本表按部门决算数填列，${bad('carryover', '2023年度', '2024年度', '评价年度为2024年', { around: (v) => `评价对象为本部门${v}整体支出`, slip: '沿用上年文本' })}。3.${ok('90分（含）以上为“优”，80分（含）至90分为“良”', '档次划分，不是得分')}。`, 'note');
  },
};
