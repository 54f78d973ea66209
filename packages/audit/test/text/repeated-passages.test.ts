import { describe, expect, it } from 'vitest';
import { auditParts, quotedBy } from '../audit-of.ts';

const LONG =
  '项目单位建立健全财务管理制度和内部控制制度，大额支出经集体研究决定，支付进度与工程形象进度匹配，结算资料齐全完整，全年未发生违规使用资金的情形，群众对项目实施效果普遍表示满意。';
const repeatsIn = (...parts: string[]) => quotedBy(auditParts(...parts), 'K03');

describe('repeated passages', () => {
  it('accepts short phrases that recur', () => {
    expect(repeatsIn('资金使用合规。', '其他情况。', '资金使用合规。')).toEqual([]);
  });

  it('accepts long passages of one pattern with different content', () => {
    const output =
      '数量指标完成12座水库除险加固，完成率100%；质量指标验收合格率100%；时效指标按期完工率100%；成本指标控制在概算以内。';
    const effect =
      '社会效益保障下游3.2万亩农田灌溉和1.8万人饮水安全；生态效益改善水环境；可持续影响健全管护制度，落实管护人员12名。';
    expect(repeatsIn(`（一）产出指标完成情况。${output}`, `（二）效益指标完成情况。${effect}`)).toEqual([]);
  });

  it('accepts a standard that two cells repeat', () => {
    expect(repeatsIn(`指标|说明\n资金管理|${LONG}\n财务监控|${LONG}`)).toEqual([]);
  });

  it('finds a long passage under two headings, punctuation aside', () => {
    expect(repeatsIn(LONG, '其他内容。', LONG.replace(/，/g, '、'))).toEqual([LONG.replace(/，/g, '、')]);
  });
});
