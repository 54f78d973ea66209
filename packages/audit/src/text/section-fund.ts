import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const RULE: WordingRule = {
  code: 'C15',
  kind: 'other',
  severity: 'warning',
  message: (quote) => `“${quote}”写在“一般公共预算支出情况”之下，资金性质与标题不符。`,
  reason: '一般公共预算、政府性基金预算、国有资本经营预算应当分别说明。',
  remedy: '移到相应标题下，并从一般公共预算支出中剔除。',
  source: '《预算法》第五条',
  expected: '单列说明',
};

const FIRST_LEVEL = /^\s*[一二三四五六七八九十]+、/;
const GENERAL = /一般公共预算支出情况/;
const OTHER_FUND = /(?:用于)?(?:国有资本经营预算|政府性基金(?:预算)?|社会保险基金(?:预算)?)支出\d[\d,.]*万?元/g;

/** Other funds told under the heading of the general public budget. */
export function checkSectionFunds(context: AuditContext): Outcome[] {
  return context.documents.flatMap(fundsIn);
}

function fundsIn(document: StudiedDocument): Outcome[] {
  let general = false;
  return document.paragraphs.flatMap(({ passage, heading }) => {
    if (FIRST_LEVEL.test(`${passage.numbering ?? ''}${passage.text}`) && passage.text.length < 40)
      general = GENERAL.test(passage.text);
    if (!general) return [];
    const placed = { file: document.file, passage, heading };
    return [...passage.text.matchAll(OTHER_FUND)].map((match) =>
      wordingFailure(RULE, placed, match.index, match.index + match[0].length),
    );
  });
}
