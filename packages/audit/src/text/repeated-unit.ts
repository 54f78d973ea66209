import type { AuditContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { placedPassages } from './passages.ts';
import { type WordingRule, wordingFailures } from './wording.ts';

const RULE: WordingRule = {
  code: 'B13',
  kind: 'malformed',
  severity: 'warning',
  message: (quote) => `“${quote}”重复写了单位。`,
  reason: '单位重复说明该处经过手工改动，数字也应当复核。',
  remedy: '删除重复的单位并核对数字。',
  source: 'GB/T 15835-2011《出版物上数字用法》',
  expected: '单位只写一次',
};

const TWICE =
  /\d[\d,.]*\s*(万元|亿元|元|人次|家次|件|个|人|户|次|处|座|亩|公里|吨|项|场|期|批次|台)\1(?![\p{Script=Han}])/gu;

/** “185件件”, and “（5份）” for points. */
const MISTYPED: WordingRule = {
  ...RULE,
  severity: 'note',
  message: (quote) => `“${quote}”的单位疑为“分”之误。`,
  reason: '分值的单位是“分”。',
  remedy: '改为“分”。',
  expected: '（分）',
};
const POINTS_MISTYPED = /[（(]\d{1,2}[份人个][)）]\s*$/g;

export function checkRepeatedUnits(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) =>
    placedPassages(document).flatMap((placed) => [
      ...wordingFailures(RULE, placed, TWICE),
      ...(placed.cell && placed.passage.text.length < 16 ? wordingFailures(MISTYPED, placed, POINTS_MISTYPED) : []),
    ]),
  );
}
