import { describe, expect, it } from 'vitest';
import type { FileReport } from '../../src/report.ts';
import { auditParts } from '../audit-of.ts';

const HEAD = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析';
const ROWS = [
  '产出指标（50分）|数量指标|培训场次|≥12场|14场|20|20|',
  '^|质量指标|培训合格率|≥95%|96.4%|20|20|',
  '^|时效指标|完成时间|12月底前|11月底|10|10|',
  '效益指标（30分）|社会效益指标|带动就业|≥300人|326人|30|30|',
  '满意度指标（10分）|服务对象满意度|学员满意度|≥90%|93%|10|10|',
];
const FUNDS = `项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
               ^|年度资金总额|500.00|480.00|436.80|10|91.00%|9.10`;

/** The form with some words replaced. */
function form(...changes: readonly (readonly [string, string])[]): FileReport {
  const text = [FUNDS, HEAD, ...ROWS, '总分|<|<|<|<|100|99.10|'].join('\n');
  return auditParts(
    '项目支出绩效自评表',
    changes.reduce((all, [from, to]) => all.replace(from, to), text),
  );
}

const found = (report: FileReport) =>
  report.findings.map(({ code, stated, expected }) => `${code} ${stated}→${expected}`);

describe('points and scores', () => {
  it('accepts a form whose points and scores are right', () => {
    expect(found(form())).toEqual([]);
  });

  it('accepts scores rounded to one decimal or to whole points', () => {
    expect(found(form(['|9.10', '|9.1'], ['|99.10', '|99.1']))).toEqual([]);
  });

  it('finds points that do not add up to their group’s', () => {
    expect(found(form(['96.4%|20|20', '96.4%|25|25'], ['|99.10', '|104.10']))).toContain('B14 25→20');
  });

  it('finds a group whose rows are right and whose own points are wrong', () => {
    expect(found(form(['效益指标（30分）', '效益指标（35分）']))).toEqual([]);
    expect(found(form(['产出指标（50分）', '产出指标（55分）']))).toEqual(['B14 55分→50']);
  });

  it('finds a score above its points', () => {
    expect(found(form(['93%|10|10', '93%|10|12'], ['|99.10', '|101.10']))).toContain('B16 12→10');
  });

  it('finds full points for a missed target', () => {
    const report = form(['≥12场|14场|20|20|', '≥12场|9场|20|20|场地检修']);
    expect(found(report)).toEqual(['E02 20→15', 'E08 99.10→94.1']);
  });

  it('accepts points in proportion for a missed target', () => {
    expect(found(form(['≥12场|14场|20|20|', '≥12场|9场|20|15|场地检修'], ['|99.10', '|94.10']))).toEqual([]);
  });

  it('finds a total that is not the sum of the scores', () => {
    expect(found(form(['|99.10', '|98.10']))).toEqual(['B15 98.10→99.1']);
  });

  it('finds points that miss 100 in all', () => {
    const codes = found(form(['326人|30|30|', '326人|20|20|'], ['效益指标（30分）', '效益指标'], ['|99.10', '|89.10']));
    expect(codes).toEqual(['B14 100→90']);
  });

  it('finds a score left blank among scored rows', () => {
    expect(found(form(['93%|10|10', '93%|10|'], ['|99.10', '|89.10']))).toContain('A03 （空）→填写得分');
  });

  it('finds a score for budget execution that does not follow from the rate', () => {
    expect(found(form(['91.00%|9.10', '91.00%|9.80'], ['|99.10', '|99.80']))).toContain('E01 9.80→9.1');
  });

  it('takes a total of weights alone for no total of scores', () => {
    const table = `一级指标|三级指标|权重|目标值|完成值|自评得分
      产出|培训场次|50|12场|12场|50
      产出|合格率|50|95%|96%|49
      合计|<|100|||`;
    expect(found(auditParts(table)).filter((code) => code.startsWith('B15'))).toEqual([]);
  });
});

const STANDARDS = '一级指标|二级指标|三级指标|分值|评价标准|自评情况|得分';

/** One row of a point table. */
function scored(points: string, standard: string, data: string, score: string): string[] {
  const rows = [
    `过程|预算执行|某项指标|${points}|${standard}|${data}|${score}`,
    '产出|职责履行|重点工作|10|完成得10分|完成|10',
  ];
  return found(auditParts([STANDARDS, ...rows].join('\n')));
}

describe('scores by a printed standard', () => {
  const BANDS = '≥95%得10分；90%（含）-95%得8分；80%（含）-90%得6分；低于80%不得分';
  const STEPS = '控制率≤100%，计8分；每超过1%扣1分，扣完为止';
  const ADJUSTED = '调整率=0得5分；0-10%（含）得4分；10-20%（含）得3分；20-30%（含）得2分；大于30%不得分';

  it.each([
    ['10', BANDS, '97.03%', '10'],
    ['10', BANDS, '92.40%', '8'],
    ['10', BANDS, '79.00%', '0'],
    ['8', STEPS, '73.84%', '8'],
    ['8', STEPS, '102.00%', '6'],
    ['8', STEPS, '112.00%', '0'],
    ['5', ADJUSTED, '14.00%', '3'],
    ['5', ADJUSTED, '0%', '5'],
    ['20', '得分=质量达标率×20分', '98.50%', '19.7'],
  ])('accepts of %s points by “%s” for %s a score of %s', (points, standard, data, score) => {
    expect(scored(points, standard, data, score)).toEqual([]);
  });

  it.each([
    ['10', BANDS, '92.40%', '10', 'E03 10→8'],
    ['8', STEPS, '102.40%', '8', 'E03 8→6'],
    ['8', STEPS, '112.00%', '3', 'E03 3→0'],
    ['5', ADJUSTED, '14.00%', '5', 'E03 5→3'],
  ])('finds of %s points by “%s” for %s a score of %s', (points, standard, data, score, finding) => {
    expect(scored(points, standard, data, score)).toEqual([finding]);
  });

  it('finds points that disagree with the standard’s', () => {
    const [finding] = scored('7', '以100%为标准。控制率≤100%，计8分；每超过1%扣1分，扣完为止', '73.84%', '7');
    expect(finding).toBe('B14 7分→8分');
  });
});
