import { describe, expect, it } from 'vitest';
import { auditParts, quotedBy } from '../audit-of.ts';

const foundIn = (...parts: string[]) => quotedBy(auditParts(...parts), 'G01', 'F01');

describe('results told in running text', () => {
  it.each(['满意度：指标值≥90%，完成值93.4%。', '完成值应≥90%的，得满分。'])('accepts “%s”', (text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it.each([
    ['满意度指标值≥90%，完成值≥90%。', '≥90%'],
    ['培训人数实际完成≥300人，达到目标。', '≥300人'],
    ['成本控制指标实际值为≤500元，符合要求。', '≤500元'],
  ])('finds the inequality in “%s”', (text, quote) => {
    expect(foundIn(text)).toEqual([quote]);
  });
});

const table = (ground: string) => `评价内容|分值|自评得分|复核得分|复核说明
    预算执行|10|9.8|9.8|执行率98%
    项目效益|30|30|30|${ground}
    满意度|10|9.5|9.5|问卷收回200份，满意190份`;

describe('praise as the ground of points', () => {
  it.each(['受益户覆盖率92%', '麻柳村道路延期', ''])('accepts “%s”', (ground) => {
    expect(foundIn(table(ground))).toEqual([]);
  });

  it('accepts praise beside measured values', () => {
    expect(foundIn(table('社会反响良好').replace('自评得分', '实际完成值'))).toEqual([]);
  });

  it.each(['群众普遍欢迎', '社会反响良好', '效果显著'])('finds “%s”', (ground) => {
    expect(foundIn(table(ground))).toEqual([ground]);
  });
});
