import { describe, expect, it } from 'vitest';
import { auditText, loudIn, notesIn } from '../audit-of.ts';

const WRONG = [
  ['孤儿基本生活费按季发放，全年发放3次。', '全年发放3次→4次'],
  ['河道保洁每月考核一次，全年考核10次。', '全年考核10次→12次'],
  ['各部分得分：投入9、过程27、产出35、效果22，综合得分92。', '92→93'],
  ['按评分表，决策14分，过程18.5分，产出34分，效益27分，总分94.5分。', '94.5→93.5'],
] as const;

const CORRECT = [
  '孤儿基本生活费按季发放，全年发放4次。',
  '自2023年4月起按月发放，全年发放9次。',
  '每季度通报一次，全年通报4次；临时通报2次。',
  '每月检查2次，全年检查24次。',
  '各部分得分：投入9、过程27、产出35、效果22，综合得分93。',
  '其中产出34分、效益27分、满意度9分，自评总分95分。',
  '投入10分（满分10分）、过程27分（满分30分）、产出34分（满分35分），总分94分。',
];

describe('rounds of a year and lists of scores', () => {
  it.each(WRONG)('corrects “%s”', (text, expected) => {
    expect(loudIn(auditText(text))).toEqual([expected]);
  });

  it.each(CORRECT)('says nothing about “%s”', (text) => {
    expect(loudIn(auditText(text))).toEqual([]);
  });
});

describe('a list that “等” may close', () => {
  it('notes that five of six are listed', () => {
    const report = auditText('项目内容包括河道清淤、堤岸加固、闸门更换、绿化补植、水质监测等六项内容。');
    expect([loudIn(report), notesIn(report).length]).toEqual([[], 1]);
  });

  it('leaves a short example of many alone', () => {
    expect(notesIn(auditText('项目内容包括河道清淤、堤岸加固、闸门更换等六项内容。'))).toEqual([]);
  });
});
