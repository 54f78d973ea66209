import { describe, expect, it } from 'vitest';
import { auditParts } from '../audit-of.ts';

const HEAD = `一级指标|二级指标|三级指标|年度指标值|1-7月执行情况|全年预计完成情况|偏差原因分析|<|<|<|<|<|完成目标可能性|<|<
              ^|^|^|^|^|^|经费保障|制度保障|人员保障|硬件条件保障|其他|原因说明|确定能|有可能|完全不可能`;

function found(...rows: readonly string[]): string[] {
  const report = auditParts('项目支出绩效目标执行监控表（2023年度）', [HEAD, ...rows].join('\n'));
  return report.findings.map(({ code, stated }) => `${code} ${stated}`);
}

const GOOD = '产出指标|数量指标|巡查次数|≥240次|146次|246次|||||||√||';

describe('monitoring tables', () => {
  it('accepts one possibility ticked and no cause where the year’s target will be met', () => {
    expect(found(GOOD)).toEqual([]);
  });

  it('accepts a forecast below the target with its cause ticked and told', () => {
    expect(found(GOOD, '^|时效指标|资金支付进度|100%|52%|90%|√|||||上级资金下达较晚||√|')).toEqual([]);
  });

  it('accepts progress that only the end of the year completes', () => {
    expect(found(GOOD, '^|时效指标|工程完工率|100%|46%|100%|||||||√||')).toEqual([]);
  });

  it('accepts a forecast that repeats the target as an inequality', () => {
    expect(found(GOOD, '^|满意度指标|群众满意度|≥90%|年末调查|≥90%|||||||√||')).toEqual([]);
  });

  it('finds no possibility ticked', () => {
    expect(found('产出指标|数量指标|巡查次数|≥240次|146次|246次||||||||| ')).toEqual(['A05 0项']);
  });

  it('finds two possibilities ticked', () => {
    expect(found('产出指标|数量指标|巡查次数|≥240次|146次|246次|||||||√|√|')).toEqual(['A05 2项']);
  });

  it('finds a forecast below the target without cause', () => {
    expect(found(GOOD, '^|时效指标|资金支付进度|100%|52%|90%||||||||√|')).toEqual(['I02 90%']);
  });
});
