import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const STALE: WordingRule = {
  code: 'K04',
  kind: 'carryover',
  severity: 'warning',
  message: (quote) => `“${quote}”与材料反映的年度不符，疑沿用上年的文字。`,
  reason: '监控期间和数据截止日应当在被评价的年度之内。',
  remedy: '核对期间或截止日；如确为以前年度，请写明“上年”。',
  source: '财预〔2020〕10号：自评应当数据真实、结果客观',
  expected: '被评价的年度',
};
const EARLY: WordingRule = {
  ...STALE,
  code: 'A11',
  message: (quote) => `自评、评价的时间“${quote}”在被评价年度结束之前，疑沿用上年。`,
  reason: '年度自评和评价在年度终了后开展。',
  remedy: '改为实际开展的时间。',
  expected: '被评价年度次年的日期',
};

const PERIOD =
  /(?:监控期间?|监控区间|监控时段|评价期间?|报告期|统计期间?|填报期间?)(?:间)?[：:为是]\s*((20\d\d)年\d{1,2}月(?:\d{1,2}日)?)/g;
const CUTOFF = /(?:数据|资料|统计|口径|时点|报表)[^。；，,]{0,6}截[至止]到?\s*((20\d\d)年12月(?:31日|底|末))/g;
const TITLE_MONTHS = /[（(]\s*((20\d\d)年\s*\d{1,2}\s*[—–\-－~～至]\s*\d{1,2}月)\s*[)）]/g;
const PROCESS =
  /(?:自评|评价|复核|复评)(?:工作)?(?:开展|实施)?(?:时间|日期)[为是：:在于]{1,2}\s*((20\d\d)年\d{1,2}月(?:\d{1,2}日)?)/g;
const VISIT =
  /(?:评价|自评|复核|核查|工作)(?:小)?组[^。；]{0,40}?[，,于在]((20\d\d)年\d{1,2}月(?:\d{1,2}日)?(?:至(?:\d{1,2}月)?(?:\d{1,2}日)?)?)[^。；，,]{0,6}(?:实地|现场|开展(?:评价|自评|复核|核查)|走访|赴)/g;
/** Documents made while the year runs, or of plans. */
const WITHIN_YEAR = /监控|申报|目标表|上半年|季度|中期|事前|月度/;
const FIRST = 12;

/** The period a document says it covers, the day its figures end and the days on which it was evaluated. */
export function checkReportPeriods(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => (document.year === null ? [] : periodsOf(document, document.year)));
}

function periodsOf(document: StudiedDocument, year: number): Failed[] {
  const placed = placedPassages(document);
  const stale = placed
    .slice(0, FIRST)
    .flatMap((one) => [PERIOD, CUTOFF, TITLE_MONTHS].flatMap((pattern) => datedBy(STALE, one, pattern, year - 1)));
  return isWithinYear(placed) ? stale : [...stale, ...placed.flatMap((one) => evaluated(one, year))];
}

function isWithinYear(placed: readonly PlacedPassage[]): boolean {
  return placed.slice(0, 4).some(({ passage }) => WITHIN_YEAR.test(passage.text));
}

function evaluated(placed: PlacedPassage, year: number): Failed[] {
  return [PROCESS, VISIT].flatMap((pattern) => datedBy(EARLY, placed, pattern, year));
}

/** Matches whose year is the wrong one that copying leaves; the quote is the date alone. */
function datedBy(rule: WordingRule, placed: PlacedPassage, pattern: RegExp, wrong: number): Failed[] {
  return [...placed.passage.text.matchAll(pattern)].flatMap((match) => {
    const [whole, date = '', year] = match;
    if (Number(year) !== wrong) return [];
    const start = match.index + whole.indexOf(date);
    return [wordingFailure(rule, placed, start, start + date.length)];
  });
}
