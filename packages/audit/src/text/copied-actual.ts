import type { AuditContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const RULE: WordingRule = {
  code: 'G01',
  kind: 'copied',
  severity: 'warning',
  message: (quote) => `完成值“${quote}”照抄指标值，没有填写实际结果。`,
  reason: '完成值应当是实际统计或调查得到的确数，不能是不等式。',
  remedy: '填写实际完成的数值及其依据。',
  source: '财预〔2020〕10号《项目支出绩效评价管理办法》',
  expected: '实际结果',
};

const ACTUAL =
  /(?:实际完成值?|完成值|实际值|实绩)(?:为|是|：|:)?\s*(?<actual>[≥≤≧≦][\d.]+\s*[\p{Script=Han}%％]{0,4})/gu;

/** “指标值≥90%，完成值≥90%” in running text: a result that is an inequality is none. */
export function checkCopiedActuals(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) =>
    placedPassages(document)
      .filter(({ cell }) => !cell)
      .flatMap(copiedIn),
  );
}

function copiedIn(placed: PlacedPassage): Outcome[] {
  return [...placed.passage.text.matchAll(ACTUAL)].map((match) => {
    const quote = match.groups?.['actual']?.trimEnd() ?? '';
    const start = match.index + match[0].lastIndexOf(quote);
    return wordingFailure(RULE, placed, start, start + quote.length);
  });
}
