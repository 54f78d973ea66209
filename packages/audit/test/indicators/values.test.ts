import { describe, expect, it } from 'vitest';
import { auditParts } from '../audit-of.ts';

const HEAD = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施';

/** Codes of the findings on one indicator row among two that are in order. */
function codesOn(name: string, target: string, actual: string, reason = ''): string[] {
  const table = `${HEAD}
    产出指标|数量指标|${name}|${target}|${actual}|||${reason}
    ^|质量指标|验收合格程度|100%|100%|||
    效益指标|社会效益指标|受益人数|≥8600人|9020人|||`;
  return auditParts('2023年度项目支出绩效自评表', table).findings.map(({ code }) => code);
}

describe('target and actual value of an indicator', () => {
  it.each([
    ['培训场次', '≥12场', '14场'],
    ['培训场次', '12场以上', '12场'],
    ['培训场次', '12', '12'],
    ['培训人数', '600名', '612人'],
    ['公示天数', '7天', '7个工作日'],
    ['补助标准', '≤16元', '16元'],
    ['投诉件数', '≤5件', '0件'],
    ['安全事故', '0起', '0起'],
    ['单位成本', '800元/人', '780元/人'],
    ['完成时间', '12月31日前', '12月20日'],
    ['完成时间', '2023年12月', '2023年11月'],
    ['标准发布', '通过省级评审', '通过省级评审'],
    ['获得荣誉', '获省级表彰', '获省级表彰'],
    ['覆盖面', '全覆盖', '全覆盖'],
    ['婴儿死亡率', '≤4‰', '2.1‰'],
    ['补助资金', '≤860万元', '842.6万元'],
    ['不涉及的指标', '无', '无'],
    ['培训场次', '≥12场', '15场'],
  ])('accepts %s %s with %s', (name, target, actual) => {
    expect(codesOn(name, target, actual)).toEqual([]);
  });

  it.each([
    ['培训场次', '≥12场', '9场', '场地检修，四季度已补办'],
    ['培训场次', '≥12场', '30场', '上级增加任务'],
  ])('accepts that %s missed or overshot %s with a reason', (name, target, actual, reason) => {
    expect(codesOn(name, target, actual, reason)).toEqual([]);
  });

  it.each([
    ['a target that repeats the name', '群众安全感明显提升', '群众安全感明显提升', '95%', 'F02'],
    ['an actual that repeats the inequality', '培训场次', '≥12场', '≥12场', 'G01'],
    ['a target without a measure', '群众安全感', '明显提升', '明显提升', 'F01'],
    ['words for a measured target', '群众满意度', '≥90%', '显著提高', 'F07'],
    ['no actual value', '培训场次', '≥12场', '', 'A03'],
    ['another unit', '培训规模', '12场', '350人', 'D01'],
    ['yuan for ten thousand yuan', '补助资金', '86万元', '860000万元', 'D01'],
    ['another year', '实施期限', '2023年1月-12月', '2022年1月-12月', 'K04'],
    ['a missed target without a reason', '培训场次', '≥12场', '9场', 'G02'],
    ['a limit that was exceeded without a reason', '补助标准', '≤16元', '18元', 'G02'],
    ['an accident where none was allowed', '安全事故', '0起', '1起', 'G02'],
    ['a target overshot far', '培训场次', '≥12场', '30场', 'G03'],
  ])('finds %s', (_, name, target, actual, code) => {
    expect(codesOn(name, target, actual)).toEqual([code]);
  });

  it('takes overshooting by a third for a note and by double for a warning', () => {
    const severities = ['16场', '24场'].map((actual) => {
      const { findings } = auditParts(
        `${HEAD}\n产出指标|数量指标|培训场次|≥12场|${actual}|||\n^|质量指标|合格程度|100%|100%|||`,
      );
      return findings.map(({ severity }) => severity);
    });
    expect(severities).toEqual([['note'], ['warning']]);
  });

  it('finds the same indicator twice', () => {
    const row = '^|数量指标|培训场次|≥12场|14场|||';
    const { findings } = auditParts(
      `${HEAD}\n产出指标|数量指标|培训场次|≥12场|14场|||\n${row}\n^|质量指标|合格程度|100%|100%|||`,
    );
    expect(findings.map(({ code, stated }) => `${code} ${stated}`)).toEqual(['F04 培训场次']);
  });

  it('accepts one indicator with different targets', () => {
    const { findings } = auditParts(`${HEAD}\n产出指标|数量指标|培训场次|≥12场|14场|||\n^|^|培训场次|≥6场|7场|||`);
    expect(findings).toEqual([]);
  });
});
