import type { AuditContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const rule = (days: number): WordingRule => ({
  code: 'B22',
  kind: 'difference',
  severity: 'error',
  message: (quote) => `“${quote}”：起止两天都算在内是${days}天。`,
  reason: '起止日期写明了，天数是确定的。',
  remedy: '核对起止日期和天数；只计工作日的请写明。',
  source: '财预〔2020〕10号：自评数据应当真实、准确',
  expected: `${days}天`,
});

const SPAN =
  /(?:(?<year>20\d\d)年)?(?<![\d.])(?<m1>\d{1,2})月(?<d1>\d{1,2})日\s*(?:至|到|—|–|－|-|~|～)+\s*(?:20\d\d年)?(?:(?<m2>\d{1,2})月)?(?<d2>\d{1,2})日[）)]?[，,]?(?:共计?|历时|为期|前后|合计|用时)\s*(?<days>\d{1,3})\s*(?:天|日)(?!历?时)/g;

/** “3月3日至21日，历时19天”: both ends counted, or one of them. */
export function checkDaySpans(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => placedPassages(document).flatMap(spansIn));
}

function spansIn(placed: PlacedPassage): Outcome[] {
  return [...placed.passage.text.matchAll(SPAN)].flatMap((match): Outcome[] => {
    const { year = '2023', m1, d1, m2, d2, days } = match.groups ?? {};
    const [from, to] = [dayOf(year, m1, d1), dayOf(year, m2 ?? m1, d2)];
    const between = to - from;
    if (between <= 0 || Number.isNaN(between)) return [];
    const stated = Number(days);
    // Without its year a span across February may have had one day more.
    const most = between + (match.groups?.['year'] ? 1 : 2);
    if (stated >= between && stated <= most) return [{ verdict: 'holds', code: 'B22', mentions: [] }];
    return [wordingFailure(rule(between + 1), placed, match.index, match.index + match[0].length)];
  });
}

const DAY = 86_400_000;

function dayOf(year: string, month: string | undefined, day: string | undefined): number {
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
}
