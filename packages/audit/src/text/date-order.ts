import type { AuditContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const RULE: WordingRule = {
  code: 'A15',
  kind: 'other',
  severity: 'warning',
  message: (quote) => `“${quote}”的结束日期早于开始日期。`,
  reason: '起止时间应当先起后止。',
  remedy: '核对起止日期。',
  source: '财预〔2015〕88号：实施期限应当明确',
  expected: '结束日期不早于开始日期',
};

const RANGE =
  /(20\d\d)\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]?\s*(?:(\d{1,2})\s*日?)?\s*(?:至|到|—|–|－|-|~|～)+\s*(20\d\d)\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]?\s*(?:(\d{1,2})\s*日?)?/g;

/** Ranges of dates that run backwards in one passage; columns of dates are for the tables. */
export function checkDateOrder(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => {
    return placedPassages(document).flatMap(rangesIn);
  });
}

function rangesIn(placed: PlacedPassage): Outcome[] {
  return [...placed.passage.text.matchAll(RANGE)].flatMap((match) => {
    const [from, to] = [
      dayOf(match[1], match[2], match[3]),
      dayOf(match[4], match[5], match[6] ?? (match[3] === undefined ? undefined : '31')),
    ];
    return to < from ? [wordingFailure(RULE, placed, match.index, match.index + match[0].trimEnd().length)] : [];
  });
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): number {
  return Number(year) * 10000 + Number(month) * 100 + Number(day ?? 1);
}
