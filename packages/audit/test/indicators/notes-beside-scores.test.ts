import { describe, expect, it } from 'vitest';
import { auditParts, loudIn } from '../audit-of.ts';

const SCORES = `一级指标|二级指标|三级指标|分值|得分|评分说明
  产出|数量|路灯安装|10|10|全部完成
  ^|时效|完工及时性|5|4|`;

/** The second row with a score and a note. */
function scored(score: string, note: string): string[] {
  return loudIn(auditParts('绩效评价得分表', `${SCORES.replace('|4|', `|${score}|`)}${note}`));
}

describe('a deduction told beside its score', () => {
  it.each([
    ['each case counted', '4', '比合同晚1个月，每晚1个月扣1分'],
    ['nothing left', '0', '比合同晚7个月，每晚1个月扣1分'],
    ['halves', '4', '2份签证晚于施工，每份扣0.5分'],
    ['a rule without a case', '5', '每晚1个月扣1分'],
    ['two rules', '3.5', '晚1个月，缺签证1份，每晚1个月扣1分，每缺1份扣0.5分'],
    ['two counts', '4', '道路晚1个月，路灯晚2个月，每晚1个月扣1分'],
    ['an approximate count', '3', '晚约2个月，每晚1个月扣1分'],
    ['no fault', '5', '工期12个月，每晚1个月扣1分'],
  ])('accepts %s', (_, score, note) => {
    expect(scored(score, note)).toEqual([]);
  });

  it.each([
    ['too little taken off', '4.5', '比合同晚1个月，每晚1个月扣1分', '4.5→4'],
    ['nothing taken off', '5', '2份签证晚于施工，每份扣0.5分', '5→4'],
  ])('finds %s', (_, score, note, found) => {
    expect(scored(score, note)).toEqual([found]);
  });
});

const FORM = '一级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因和说明';

/** A rate with what is told beside it. */
function rated(rate: string, note: string): string[] {
  return loudIn(auditParts('项目绩效自评表', `${FORM}\n产出|设备检验合格率|≥90%|${rate}|10|10|${note}`));
}

describe('a rate whose parts are told beside it', () => {
  it.each([
    ['the parts give the rate', '95%', '40台设备中38台合格'],
    ['the parts are of something else', '95%', '60名职工中45名参训'],
    ['those that failed are told', '95%', '40台设备中2台不合格'],
    ['more than two figures are told', '95%', '40台设备中36台合格，上年35台'],
    ['no part is told', '95%', '抽检40台，合格'],
  ])('accepts it where %s', (_, rate, note) => {
    expect(rated(rate, note)).toEqual([]);
  });

  it.each([
    ['of which', '40台设备中36台合格', '95%→90.00%'],
    ['beside it', '抽检40台，合格36台', '95%→90.00%'],
  ])('finds a rate that its parts do not give: %s', (_, note, found) => {
    expect(rated('95%', note)).toEqual([found]);
  });
});

const pointsForm = (first: string, second: string) =>
  loudIn(
    auditParts(
      '项目绩效自评表',
      `一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
       产出指标（30分）|数量|路灯安装|60盏|60盏|${first}|10
       ^|质量|合格率|100%|100%|${second}|10
       ^|时效|完工时间|12月底前|11月|10|10`,
    ),
  );

describe('points that miss their group’s', () => {
  it('accuses the only points that would then equal their sisters’', () => {
    expect(pointsForm('10', '13')).toEqual(['13→10']);
  });

  it('accuses the group when several points may be wrong', () => {
    expect(pointsForm('10', '10')).toEqual([]);
    expect(pointsForm('7', '9')).toContain('30分→26');
  });
});

const executionForm = (score: string) => `预算执行情况（20分）|资金|年初预算|全年预算|全年执行|执行率|得分|备注
  ^|整体支出（万元）|480.00|500.00|460.00|92.00%|${score}|按执行率计分`;
const form = `${FORM}\n产出|培训场次|≥12场|14场|10|10|`;

describe('points of budget execution in the label of their row', () => {
  it('accepts the share of the points', () => {
    expect(loudIn(auditParts('部门整体绩效自评表', executionForm('18.40'), form))).toEqual([]);
  });

  it('finds full points for less than the whole budget', () => {
    expect(loudIn(auditParts('部门整体绩效自评表', executionForm('20'), form))).toEqual(['20→18.4']);
  });
});
