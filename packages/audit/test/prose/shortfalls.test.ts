import { describe, expect, it } from 'vitest';
import { auditText, loudIn } from '../audit-of.ts';

const WRONG = [
  ['村民大会应到638户，实到541户，到会率84.80%；赞成502户，未到79户由组长上门说明。', '79户→97户'],
  ['本学期应检学生2,460人，实检2,385人，未检95人已通知补检。', '95人→75人'],
  ['全年应收污水处理费318.60万元，实收296.40万元，未收23.20万元。', '23.20万元→22.20万元'],
  ['应参保4,812人，已参保4,690人，未参保112人多在外务工。', '112人→122人'],
] as const;

const CORRECT = [
  '村民大会应到638户，实到541户；赞成502户，未到97户由组长上门说明。',
  '应到638户，实到541户，未到的约100户由组长上门说明。',
  '应收水费52.0万元，已收48.6万元；应收排污费18.4万元，已收18.4万元，未收水费3.4万元。',
  '应检家庭农场86家，实检80家，未检出问题的74家。',
  '应交材料240份，实交236份，其中当日未交9份，逾期补交5份。',
  '应参加培训312人，实际参加305人（线上未参加2人、线下未参加5人）。',
];

describe('what should have come, what came and what is missing', () => {
  it.each(WRONG)('corrects “%s”', (text, expected) => {
    expect(loudIn(auditText(text))).toEqual([expected]);
  });

  it.each(CORRECT)('says nothing about “%s”', (text) => {
    expect(loudIn(auditText(text))).toEqual([]);
  });
});
