import { describe, expect, it } from 'vitest';
import { auditFiles, auditParts, loudIn } from '../audit-of.ts';

const TITLE = '望川县水务局2023年度部门整体支出绩效自评报告';

function found(...parts: readonly string[]): string[] {
  return auditParts(TITLE, ...parts)
    .findings.filter(({ code }) => code === 'C01')
    .map(({ stated, expected }) => `${stated}→${expected}`);
}

describe('the same quantity in two places', () => {
  it.each([
    ['the same figure', '全年疏浚河道126.45公里。', '疏浚河道126.45公里，成效明显。'],
    ['the same figure in another unit', '完成投资3,126.58万元，占计划的96%。', '全年完成投资31,265,800元。'],
    ['a rounded figure', '完成投资3,126.58万元，占计划的96%。', '全年完成投资约3,127万元。'],
    ['beginning and end of the year', '年初在职人员46人，其中女性18人。', '年末在职人员64人，含借调6人。'],
    ['this year and last', '2023年教育支出4.86亿元，保障有力。', '2022年教育支出4.68亿元，保障有力。'],
    ['plan and result', '计划培训教师1,260人次，覆盖全区。', '实际培训教师1,206人次，减少2期。'],
    ['a part and its whole', '项目支出1,286.40万元，执行良好。', '其中校舍维修支出1,268.46万元。'],
    ['two places', '县医院门诊12.36万人次，同比增长。', '中医院体检3.26万人次，同比增长。'],
    ['two different things', '现有取水户126户，全部发证。', '现有用水协会162个，全部登记。'],
  ])('accepts %s', (_, first, second) => {
    expect(found(first, '二、其他情况', second)).toEqual([]);
  });

  it('finds digits swapped in running text, once for the pair', () => {
    expect(
      found('全年疏浚河道126.45公里，完成投资3,126.58万元。', '二、绩效情况', '全年疏浚河道124.65公里，成效明显。'),
    ).toEqual(['126.45公里→124.65公里']);
  });

  it('accuses the place that differs where two others agree', () => {
    const text = ['全年疏浚河道126.45公里。', '疏浚河道126.45公里，成效明显。', '疏浚河道124.65公里，群众满意。'];
    expect(found(...text)).toEqual(['124.65公里→126.45公里']);
  });

  it('finds a figure of the text that an indicator contradicts', () => {
    const table = `一级指标|二级指标|三级指标|年度指标值|实际完成值
                   产出指标|数量指标|节水宣传培训|≥1200人次|1360人次
                   产出指标|质量指标|验收合格情况|100%|100%`;
    expect(found('全年举办节水宣传培训1,306人次，群众反映良好。', table)).toEqual(['1,306人次→1360人次']);
  });

  it('finds a figure that another file of the package contradicts', () => {
    const reports = auditFiles({
      '报告.txt': `${TITLE}\n全年疏浚河道126.45公里，完成投资3,126.58万元。`,
      '说明.txt': `${TITLE}\n全年疏浚河道124.65公里。`,
    });
    expect(reports.flatMap(loudIn)).toEqual(['126.45公里→124.65公里']);
  });

  it('does not compare the files of different units', () => {
    const reports = auditFiles({
      '水务.txt': `${TITLE}\n全年组织培训1,264人次，成效明显。`,
      '教育.txt': '青禾区教育局2023年度部门整体支出绩效自评报告\n全年组织培训1,246人次，成效明显。',
    });
    expect(reports.flatMap(loudIn)).toEqual([]);
  });
});
