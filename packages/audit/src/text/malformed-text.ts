import type { AuditContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { placedPassages } from './passages.ts';
import { type WordingRule, wordingFailures } from './wording.ts';

const RULE: WordingRule = {
  code: 'B13',
  kind: 'malformed',
  severity: 'error',
  message: (quote) => `“${quote}”有两个小数点，不是规范的数字。`,
  reason: '写法有误的数字无法参与核对，也可能被误读。',
  remedy: '核对原始数据，按规范重写这个数。',
  source: 'GB/T 15835-2011《出版物上数字用法》',
  expected: '只有一个小数点的数',
};

/** “1.2.6公里”: numbered headings have no unit behind them. */
const TWO_POINTS =
  /(?<![\d.])\d+\.\d+\.\d+\s*(?:万|亿)?(?:元|亩|公里|千米|米|平方米|立方米|吨|公斤|千克|人次|人|户|个|家|处|件|次|场|%|％|个百分点)/g;

export function checkMalformedText(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) =>
    placedPassages(document).flatMap((placed) => wordingFailures(RULE, placed, TWO_POINTS)),
  );
}
