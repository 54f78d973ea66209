import { describe, expect, it } from 'vitest';
import { auditParts, quotedBy } from '../audit-of.ts';

const ticksIn = (text: string) => quotedBy(auditParts(text), 'A05');

describe('tick boxes', () => {
  it.each([
    '是否设立绩效管理岗位：☑是 □否',
    '项目类型：□新增项目 ☑延续项目',
    '有无预算绩效管理制度：有☑ 无□',
    '绩效目标完成情况 ☑全部完成 □部分完成 □未完成',
    '偏差原因（可多选）：☑经费保障 □制度保障 ☑人员保障',
    '□ 材料一：立项文件',
    '选择题（请在□内打√）',
  ])('accepts “%s”', (text) => {
    expect(ticksIn(text)).toEqual([]);
  });

  it.each([
    ['none ticked', '是否设立绩效管理岗位：□是 □否'],
    ['two of a single choice ticked', '评价等级：☑优 ☑良 □中 □差'],
    ['two ticks of possibility', '☑确定能 ☑有可能 □不可能'],
    ['a lost box', '□是 ☑否 无该项内容'],
  ])('finds %s', (_, text) => {
    expect(ticksIn(text)).toEqual([text]);
  });
});
