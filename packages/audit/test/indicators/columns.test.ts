import { describe, expect, it } from 'vitest';
import { auditParts } from '../audit-of.ts';

/** Headings as they differ from province to province; the rows hold name, target, actual value and reason. */
const HEADINGS = [
  '一级指标|二级指标|三级指标|年度指标值|实际完成值|偏差原因分析及改进措施',
  '一级指标|二级指标|三级指标|预期值|完成值|未完成原因',
  '一级指标|二级指标|三级指标|年初目标值|全年实际值|偏差原因',
  '指标类别|指标类型|指标内容|预期指标值|实际完成情况|未完成原因和改进措施',
  '一级指标|二级指标|绩效指标|计划数|完成数|偏差原因及措施',
  '维度|二级|三级|目标|完成情况|扣分理由',
  '一级指标|二级指标|三级指标|指标值（年度）|完成值（年度）|原因（未完成的填写）',
];

function codesUnder(heading: string, target: string, actual: string): string[] {
  const table = `${heading}
    产出|数量|改造里程|${target}|${actual}|
    产出|质量|工程合格情况|100%|100%|
    效益|社会效益|受益群众|≥8600人|9020人|`;
  return auditParts('项目支出绩效自评表', table).findings.map(({ code }) => code);
}

const withUnits = (actual: string) => `一级指标|二级指标|三级指标|指标性质|指标值|度量单位|实际完成值|偏差原因
  产出|成本|人均培训成本|≤|800|元|${actual}|
  产出|数量|培训人数|≥|600|人|612|`;

const remarked = (score: string) => `维度|指标|单位|目标|完成|权重|得分|原因|备注
      成本|每批检修支出|元|640|612.35|10|${score}||≤
      产出|检修批次|批|180|180|60|60||≥
      满意|用户满意程度|%|85|88|30|30||≥`;

describe('columns of indicator tables', () => {
  it.each(HEADINGS)('accepts a table headed “%s”', (heading) => {
    expect(codesUnder(heading, '≥42公里', '42.6公里')).toEqual([]);
  });

  it.each(HEADINGS)('finds target, actual value and reason under “%s”', (heading) => {
    expect(codesUnder(heading, '≥42公里', '36公里')).toEqual(['G02']);
  });

  it('reads units and operators from columns of their own', () => {
    expect(auditParts(withUnits('780')).findings).toEqual([]);
    expect(auditParts(withUnits('860')).findings.map(({ code }) => code)).toEqual(['G02']);
  });

  it('reads operators that stand alone among the remarks', () => {
    expect(auditParts('项目支出绩效自评表', remarked('10')).findings).toEqual([]);
    expect(auditParts('项目支出绩效自评表', remarked('9.57')).findings).not.toEqual([]);
  });

  it('takes no list of things for an indicator table', () => {
    const table = '序号|设备名称|目标价|实际价|备注\n1|水泵|3.50|3.20|\n2|闸门|8.00|9.60|';
    expect(auditParts(table).findings).toEqual([]);
  });
});
