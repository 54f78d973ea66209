import { describe, expect, it } from 'vitest';
import { auditParts } from '../audit-of.ts';

const ASKS = '填报说明：预算执行率未达到90%的须说明原因。';
const HEAD = '资金来源|全年预算数|全年执行数|执行率|原因';

function found(rows: string, ...notes: readonly string[]): string[] {
  const report = auditParts('项目支出绩效自评表（2024年度）', `${HEAD}\n${rows}`, ...notes);
  return report.findings.flatMap(({ code, severity, stated }) => (code === 'G02' ? [`${severity} ${stated}`] : []));
}

describe('a low rate of execution', () => {
  it.each([
    ['with its reason', '财政资金|100.00|96.00|96.00%|\n单位资金|40.00|30.00|75.00%|合同尾款未到付款期'],
    ['that is not low', '财政资金|100.00|96.00|96.00%|\n单位资金|40.00|36.00|90.00%|'],
    ['of money that there is none of', '财政资金|100.00|96.00|96.00%|\n其他资金|0.00|0.00|—|'],
  ])('is accepted %s', (_, rows) => {
    expect(found(rows, ASKS)).toEqual([]);
  });

  it.each([
    ['填报说明：预算执行率未达到90%的须说明原因。'],
    ['注：1.执行率低于80%的，应写明原因。'],
    ['说明：支出率不足85%需要填写原因和措施。'],
  ])('asks for a reason where the form does: %s', (note) => {
    expect(found('财政资金|100.00|96.00|96.00%|\n单位资金|40.00|30.00|75.00%|', note)).toEqual(['warning 75.00%']);
  });

  it('is only noted where the form asks for nothing', () => {
    expect(found('财政资金|100.00|96.00|96.00%|\n单位资金|40.00|30.00|75.00%|')).toEqual(['note 75.00%']);
  });
});
