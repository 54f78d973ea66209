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
  /(?:监控|数据|自评|评价|核查|统计|报告|执行|填报)(?:期间?|区间|时段|周期)[：:为是]\s*((20\d\d)年\d{1,2}月(?:\d{1,2}日)?)/g;
const CUTOFF =
  /(?:数据|资料|统计|口径|时点|报表|数)[^。；，,]{0,6}截[至止](?:日期|时间)?[到于]?[：:]?\s*((20\d\d)年12月(?:31日|底|末))/g;
const TITLE_MONTHS = /[（(]\s*((20\d\d)年\s*\d{1,2}\s*[—–\-－~～至]\s*\d{1,2}月)\s*[)）]/g;
/** A caption that ends in “（截至2022年12月31日）”. */
const CAPTION_END =
  /^(?!.*(?:上年|年初|期初|结转)).{0,40}[（(]截[至止]到?\s*((20\d\d)年(?:12月(?:31日|底|末)|底|末))[)）]\s*$/g;
const MONTH = '((20\\d\\d)年\\d{1,2}月(?:\\d{1,2}日)?(?:至(?:\\d{1,2}月)?(?:\\d{1,2}日)?)?)';
const PROCESS = [
  /(?:自评|评价|复核|复评)(?:工作)?(?:开展|实施)?(?:时间|日期)[为是：:在于]{1,2}\s*((20\d\d)年\d{1,2}月(?:\d{1,2}日)?)/g,
  new RegExp(
    `(?:评价|自评|复核|核查|工作)(?:小)?组[^。；]{0,40}?[，,于在]${MONTH}[^。；，,]{0,6}(?:实地|现场|开展(?:评价|自评|复核|核查)|走访|赴)`,
    'g',
  ),
  new RegExp(
    `(?:自评|绩效评价|现场评价|复核)(?:工作)?[于在从自]${MONTH}[^。；，,\\d]{0,6}(?:开展|启动|完成|组织|进行|结束|开始)`,
    'g',
  ),
];
/** “2023年3月，我局组织开展自评”, in a part about the evaluation only. */
const BEGUN = new RegExp(
  `(?:^|[。；，\\n：])${MONTH}[，,]?(?:我|本|县|区|市|镇|由|各)?[^。；，,\\d]{0,12}(?:组织|成立|开展|启动)[^。；，,\\d]{0,16}(?:自评|绩效评价|复核)(?![^。；]{0,8}(?:方案|培训|指标))`,
  'g',
);
const ABOUT_EVALUATION = /自评工作|评价工作|评价过程|评价开展|自评开展|自评过程|组织实施|复核/;
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
  const captions = placed.flatMap((one) => datedBy(STALE, one, CAPTION_END, year - 1));
  if (isWithinYear(placed)) return stale;
  const last = Math.max(year, ...endsOf(placed, year));
  return [...stale, ...captions, ...placed.flatMap((one) => evaluated(one, year, last))];
}

function isWithinYear(placed: readonly PlacedPassage[]): boolean {
  return placed.slice(0, 4).some(({ passage }) => WITHIN_YEAR.test(passage.text));
}

/** Years at whose end the figures of captions and notes end; a project may run on after the year of its title. */
function endsOf(placed: readonly PlacedPassage[], year: number): number[] {
  return placed.flatMap(({ passage: { text } }) =>
    [...text.matchAll(/(?:数据|统计|执行数|[（(])截[至止]到?\s*(20\d\d)年12月31日/g)]
      .map((match) => Number(match[1]))
      .filter((end) => end === year + 1),
  );
}

/** Days of the evaluation in the evaluated year, or in the later year at whose end the figures end. */
function evaluated(placed: PlacedPassage, year: number, last: number): Failed[] {
  const patterns = ABOUT_EVALUATION.test(placed.heading) ? [...PROCESS, BEGUN] : PROCESS;
  return patterns.flatMap((pattern) =>
    [...new Set([year, last])].flatMap((wrong) => datedBy(EARLY, placed, pattern, wrong)),
  );
}

/** Matches whose year is the wrong one that copying leaves; the quote is the date alone. */
function datedBy(rule: WordingRule, placed: PlacedPassage, pattern: RegExp, wrong: number): Failed[] {
  return [...placed.passage.text.matchAll(pattern)].flatMap((match) => {
    const [whole, date = '', year] = match;
    if (Number(year) !== wrong || (rule === EARLY && /上年|去年|事前|中期|监控/.test(whole))) return [];
    const start = match.index + whole.indexOf(date);
    return [wordingFailure(rule, placed, start, start + date.length)];
  });
}
