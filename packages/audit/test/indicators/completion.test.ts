import { describe, expect, it } from 'vitest';
import { auditParts } from '../audit-of.ts';

function found(...row: readonly string[]): string[] {
  const table = `指标名称|目标值|实际值|完成率|标准分|自评分
    ${row.join('|')}|50|50
    群众满意度|≥90%|95%|105.56%|50|50`;
  return auditParts('专项资金绩效自评表', table).findings.map(
    ({ code, stated, expected }) => `${code} ${stated}→${expected}`,
  );
}

describe('completion rates', () => {
  it.each([
    ['河道整治长度', '12公里', '12.6公里', '105%'],
    ['河道整治长度', '12公里', '12.6公里', '100%'],
    ['投诉件数', '≤5件', '3件', '100%'],
    ['投诉件数', '≤5件', '4件', '125%'],
    ['培训人数', '600人', '574人', '95.7%'],
    ['验收情况', '通过验收', '通过验收', '100%'],
  ])('accepts %s %s with %s as %s', (...row) => {
    expect(found(...row).filter((code) => code.startsWith('B02'))).toEqual([]);
  });

  it.each([
    ['河道整治长度', '12公里', '12.6公里', '95.24%', 'B02 95.24%→105.00%'],
    ['培训人数', '600人', '574人', '97.5%', 'B02 97.5%→95.67%'],
  ])('finds for %s %s with %s a rate of %s', (name, target, actual, rate, finding) => {
    expect(found(name, target, actual, rate)).toContain(finding);
  });
});

function status(...answers: readonly string[]): string[] {
  const [first = '', second = '', third = ''] = answers;
  const table = `指标名称|目标值|实际值|是否完成
    培训场次|12场|14场|${first}
    培训人数|600人|574人|${second}
    合格率|95%|96%|${third}`;
  return auditParts('专项资金绩效自评表', table).findings.map(({ code, stated }) => `${code} ${stated}`);
}

describe('whether a target was reached', () => {
  it('accepts true answers', () => {
    expect(status('是', '否', '是')).toEqual([]);
  });

  it('finds a yes for a missed target', () => {
    expect(status('是', '是', '是')).toEqual(['C13 是']);
  });

  it('finds a no for a target that was reached', () => {
    expect(status('否', '否', '是')).toEqual(['C13 否']);
  });
});
