import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const rule = (year: number, expected: string): WordingRule => ({
  code: 'K04',
  kind: 'carryover',
  severity: 'warning',
  message: (quote) => `“${quote}”的年份与${year}年度材料不符，疑沿用以前年度的文字。`,
  reason: '年份是照搬上年材料最常见的痕迹。',
  remedy: '核对年份；如确为以前年度的内容，请写明“上年”或删除。',
  source: '财预〔2020〕10号：自评应当数据真实、结果客观',
  expected,
});

const PLAN = /^[，,]?\s*(?:我(?:局|单位|院|校|镇|委|中心|街道)|全(?:区|县|市|镇)|本(?:部门|单位))?[^。；，,]{0,12}?(?:将|拟|计划|力争|确保|要|继续|进一步)/;
const DEADLINE = /(?:确保|力争|计划|拟于|预计|将于|争取)[^。；，,]{0,12}$/;
const PLAN_SECTION = /下一步|改进|建议|措施|计划|打算/;
const GOAL_VERB = /^[，,]?\s*(?:保障|完成|实现|确保|开展|推进|新建|组织|全面|建设|新增|改造|保证|加强|强化|落实)/;
const PAST = /上年|去年|较|比|同比|以来|起|自|曾|原|截至|截止|规划|行动|清单|至今|结转|遗留|之前|以前|历年|期间|开始|立项|启动|获|评为/;
const HEADING = /(?:表|报告|明细|情况|汇总)\s*$/;

/** Year tokens that do not fit the evaluated year: in titles, headings of columns, goals and plans. */
export function checkCarryoverYears(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => (document.year === null ? [] : yearsIn(document, document.year)));
}

function yearsIn(document: StudiedDocument, year: number): Failed[] {
  const placed = placedPassages(document);
  return placed.flatMap((passage) => [...plans(passage, year), ...titles(passage, year), ...goals(passage, year), ...columnHeads(passage, year, placed), ...buildings(passage, year)]);
}

/** “2023年，我局将…” in a report on 2023 that speaks of the next year. */
function plans(placed: PlacedPassage, year: number): Failed[] {
  const { text } = placed.passage;
  return [...text.matchAll(/(20\d\d)年(?:度|(\d{1,2})月(?:\d{1,2}日)?(?:前|底)?)?/g)].flatMap((match) => {
    const stated = Number(match[1]);
    const after = text.slice(match.index + match[0].length);
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const late = DEADLINE.test(before) && match[2] !== undefined;
    const planned = PLAN.test(after) && /^(?:.*[。；\n：:）)、.]\s*|\s*)$/s.test(before) && (PLAN_SECTION.test(placed.heading) || /我(?:局|单位|院|校|镇|委|中心)[^。，]{0,8}将/.test(after.slice(0, 16)));
    const current = isMonitoring(placed, year) ? year : year + 1;
    if (stated >= current || (!late && !planned) || PAST.test(before)) return [];
    if (late && stated >= year) return [];
    const end = match.index + match[0].length + clauseLength(after);
    const start = late ? match.index - (DEADLINE.exec(before)?.[0].length ?? 0) : match.index;
    return [wordingFailure(rule(year, `${late ? year : current}年`), placed, start, end)];
  });
}

function isMonitoring(placed: PlacedPassage, _year: number): boolean {
  return placed.table !== undefined;
}

function clauseLength(after: string): number {
  const end = /[。；，,\n]/.exec(after.slice(1))?.index;
  return end === undefined ? after.length : end + 1;
}

/** A title or sheet heading that names an earlier year. */
function titles(placed: PlacedPassage, year: number): Failed[] {
  const text = placed.passage.text.trim();
  if (text.length > 40 || !HEADING.test(text) || (placed.cell && placed.cell.colSpan < 3)) return [];
  const match = /(20\d\d)\s*年/.exec(text);
  if (!match || Number(match[1]) >= year || PAST.test(text) || /近.年|三年|对比/.test(text)) return [];
  const start = placed.passage.text.indexOf(text);
  return [wordingFailure(rule(year, `${year}年`), placed, start, start + text.length)];
}

/** “2022年保障全区…” as the expected goal of 2023. */
function goals(placed: PlacedPassage, year: number): Failed[] {
  if (!placed.cell || placed.passage.text.length < 8) return [];
  const { text } = placed.passage;
  return [...text.matchAll(/(?<=^|[：:；。、\s])(20\d\d)年(?:度)?/g)].flatMap((match) => {
    const after = text.slice(match.index + match[0].length);
    if (Number(match[1]) >= year || !GOAL_VERB.test(after)) return [];
    const end = match.index + match[0].length + clauseLength(after);
    return [wordingFailure(rule(year, `${year}年`), placed, match.index, end)];
  });
}

/** “2022年预算总额” beside “2023年决算总额”: last year's column is legitimate only when this year has the same one. */
function columnHeads(placed: PlacedPassage, year: number, all: readonly PlacedPassage[]): Failed[] {
  const text = placed.passage.text.trim();
  const match = /^(20\d\d)年(?:度)?(.{2,14})$/.exec(text);
  if (!placed.cell || !match || Number(match[1]) >= year || /\d/.test(match[2] ?? '')) return [];
  const row = all.filter((other) => other.table === placed.table && other.cell?.row === placed.cell?.row && other !== placed);
  const twin = all.some((other) => other.table === placed.table && new RegExp(`^${year}年(?:度)?${escaped(match[2] ?? '')}$`).test(other.passage.text.trim()));
  const current = row.some((other) => other.passage.text.trim().startsWith(`${year}年`));
  const sameRowLast = row.some((other) => other.passage.text.trim().startsWith(`${match[1]}年`));
  if (twin || !current || sameRowLast || PAST.test(text)) return [];
  return [wordingFailure(rule(year, text.replace(match[1] ?? '', String(year))), placed, 0, placed.passage.text.length)];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Point tables keep “以20XX年完工的楼堂馆所为评价内容” from the year their template was made. */
function buildings(placed: PlacedPassage, year: number): Failed[] {
  const { text } = placed.passage;
  return [...text.matchAll(/[^。；，\n]{0,8}(20\d\d)年(?:度)?(?:完工|竣工|建成)[^。；，\n]{0,14}/g)].flatMap((match) => {
    if (Number(match[1]) >= year || !/楼堂馆所|为评价|评价内容/.test(match[0] + text)) return [];
    return [wordingFailure(rule(year, `${year}年`), placed, match.index, match.index + match[0].length)];
  });
}
