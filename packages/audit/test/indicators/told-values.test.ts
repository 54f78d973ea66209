import { describe, expect, it } from 'vitest';
import { auditParts } from '../audit-of.ts';

function found(row: string, ...parts: readonly string[]): string[] {
  const form = `三级指标|指标值|度量单位|完成值|分值|得分\n${row}\n检修船只|40|艘|42|50|50`;
  return auditParts('项目支出绩效自评表', form, ...parts).findings.flatMap(({ code, stated, expected }) =>
    code === 'D01' || code === 'C01' ? [`${code} ${stated}→${expected}`] : [],
  );
}

const LOSS = (unit: string) => `灾害直接损失|50|${unit}|36.5|50|50`;

describe('the result of an indicator that the text tells', () => {
  it.each([
    ['in one unit', LOSS('万元'), '灾害直接损失36.50万元，比上年少。'],
    ['under another name', LOSS('元'), '修船支出36.50万元。'],
    ['in both units', LOSS('元'), '灾害直接损失36.50万元；水毁灾害直接损失36.5元。'],
  ])('agrees %s', (_, row, text) => {
    expect(found(row, text)).toEqual([]);
  });

  it.each([
    [LOSS('元'), '灾害直接损失36.50万元，比上年少。', 'D01 元→万元'],
    [LOSS('万元'), '灾害直接损失为36.5元。', 'D01 万元→元'],
  ])('has another unit: %s', (row, text, finding) => {
    expect(found(row, text)).toEqual([finding]);
  });
});

describe('a rate of an indicator that a row of totals holds', () => {
  const TABLE = '船队|抽检|合格|合格率\n一队|152|133|87.50%\n二队|160|137|85.63%\n合计|312|270|86.54%';

  it('agrees', () => {
    expect(found('船检合格率|80|%|86.54|50|50', '表1　船检', TABLE)).toEqual([]);
  });

  it('may be another rate', () => {
    expect(found('抽检覆盖率|80|%|84.56|50|50', '表1　船检', TABLE)).toEqual([]);
    expect(found('船检合格率|80|%|87.10|50|50', '表1　船检', TABLE)).toEqual([]);
  });

  it('is found with its digits in another order', () => {
    expect(found('船检合格率|80|%|84.56|50|50', '表1　船检', TABLE)).toEqual(['C01 84.56→86.54%']);
  });
});
