import type { TextTest } from '@shiji/rules';
import type { Words } from '../content.ts';
import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

/** A year in the words that does not fit the evaluated one. */
export const staleRule = (year: number, expected: string): WordingRule => ({
  code: 'K04',
  kind: 'carryover',
  severity: 'warning',
  message: (quote) => `“${quote}”的年份与${year}年度材料不符，疑沿用以前年度的文字。`,
  reason: '年份是照搬上年材料最常见的痕迹。',
  remedy: '核对年份；如确为以前年度的内容，请写明“上年”或删除。',
  source: '财预〔2020〕10号：自评应当数据真实、结果客观',
  expected,
});

const PLAN =
  /^[，,]?\s*(?:我(?:局|单位|院|校|镇|委|中心|街道|办|站)|全(?:区|县|市|镇)|本(?:部门|单位|局|院))?[^。；，,]{0,4}?(?:将|拟|计划(?!资金|任务|项目|数|值|投资|完成|书|表|指标|安排)|力争|确保|要(?!求|素|点|件)|继续)/;
const PLAN_BEFORE =
  /(?:以上问题|限期|务必|纠偏|下一步|下步|下阶段|今后|建议|计划于|拟于|将于|力争|争取|预计|确保)[^。；]{0,16}$/;
const DEADLINE = /^起|^(?:\d{1,2}月(?:\d{1,2}日)?)?(?:前|底前|底|末前)/;
const GOAL_VERB =
  /^[，,]?\s*(?:春季|秋季|保障|完成|实现|确保|开展|推进|新建|组织|全面|建设|新增|改造|保证|加强|强化|落实|采集|培训|发放|办理|查处)/;
const PAST =
  /上年|去年|较|比|同比|以来|起|自(?!评|查|主|筹|然|行|治|来)|曾|原|截至|截止|规划|行动|清单|至今|结转|遗留|之前|以前|历年|期间|开始|立项|启动|获|评为/;
/** Year tokens that do not fit the evaluated year: in titles, headings of columns, goals and plans. */
export function checkCarryoverYears(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) =>
    document.year === null ? [] : yearsIn(document, document.year, context.content.words),
  );
}

function yearsIn(document: StudiedDocument, year: number, words: Words): Failed[] {
  const placed = placedPassages(document);
  const monitoring = placed
    .slice(0, 12)
    .some(({ passage }) => words.duringTheYear.test(passage.text) && passage.text.length < 40);
  return placed.flatMap((passage) => [
    ...plans(passage, year, monitoring, words),
    ...cutoffs(passage, year, monitoring),
    ...titles(passage, year, words),
    ...goals(passage, year),
    ...deadlines(passage, year),
    ...columnHeads(passage, year, placed, words),
    ...buildings(passage, year, words),
  ]);
}

/** “2023年，我局将…” or “2023年3月底前…” in a report on 2023 that speaks of the next year. */
function plans(placed: PlacedPassage, year: number, monitoring: boolean, { planSection }: Words): Failed[] {
  const { text } = placed.passage;
  const current = monitoring ? year : year + 1;
  return [...text.matchAll(/(20\d\d)年(?:度)?/g)].flatMap((match) => {
    const after = text.slice(match.index + match[0].length);
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    if (
      Number(match[1]) >= current ||
      PAST.test(/[^。；，,\n]*$/.exec(before)?.[0] ?? '') ||
      !isPlan(placed, before, after, planSection)
    )
      return [];
    const end = match.index + match[0].length + clauseLength(after);
    const lead = PLAN_BEFORE.exec(before)?.[0] ?? '';
    return [wordingFailure(staleRule(year, `${current}年`), placed, match.index - lead.length, end)];
  });
}

/** Future words right behind the year, or a deadline or future words before it in a passage about what comes next. */
function isPlan(placed: PlacedPassage, before: string, after: string, planSection: TextTest): boolean {
  const startsClause = /^(?:.*[。；\n：:）)、.]\s*|\s*)$/s.test(before);
  if (startsClause && PLAN.test(after) && !/^[，,]?\s*(?:计划|目标)(?:任务|数|值|投资|完成)/.test(after)) return true;
  if (/(?:下一步|下步|今后)[，,]?\s*$/.test(before)) return true;
  if (startsClause && planSection.test(placed.heading) && isTask(after)) return true;
  const section =
    planSection.test(placed.heading) || planSection.test(placed.passage.text.slice(0, 14)) || PLAN_BEFORE.test(before);
  return section && DEADLINE.test(after) && /^起|^[^。；，,]{0,8}前/.test(after);
}

/** “2023年上半年完成结余资金清理” among the plans: a task without a word of how it went. */
function isTask(after: string): boolean {
  const clause = after.slice(0, clauseLength(after));
  return (
    /^(?:上半年|下半年|[一二三四]季度|第[一二三四]季度)(?:完成|启动|开展|组织|实施|出台|建成|开工|修订|落实)/.test(
      clause,
    ) && !DONE.test(clause)
  );
}

/** Words by which a clause looks back. */
const DONE = /了|已|仅|只|才|未|没|率|占|达|较|比|[%％]|的/;

function clauseLength(after: string): number {
  const end = /[。；，,\n]/.exec(after.slice(1))?.index;
  return end === undefined ? after.length : end + 1;
}

/** “截至2023年7月31日” in the monitoring of 2024. */
function cutoffs(placed: PlacedPassage, year: number, monitoring: boolean): Failed[] {
  if (!monitoring) return [];
  return [
    ...placed.passage.text.matchAll(
      /截[至止](?:日期|时间)?[到于]?[：:]?\s*(20\d\d)年(?:度)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:末|底)?/g,
    ),
  ].flatMap((match) => {
    const after = placed.passage.text.slice(match.index + match[0].length, match.index + match[0].length + 8);
    if (
      Number(match[1]) >= year ||
      Number(match[1]) < year - 2 ||
      /^[^。；，,]{0,4}(?:已|完成了|建成|的|为)/.test(after) ||
      /上年|去年/.test(placed.passage.text.slice(match.index - 6, match.index))
    )
      return [];
    return [wordingFailure(staleRule(year, `${year}年`), placed, match.index, match.index + match[0].length)];
  });
}

/** A title or sheet heading that names an earlier year. */
function titles(placed: PlacedPassage, year: number, { yearlyTitle }: Words): Failed[] {
  const text = placed.passage.text.trim();
  if (
    text.length > 40 ||
    !yearlyTitle.test(text.replace(/[（(][^（()）]*[)）]$/, '').trimEnd()) ||
    (placed.cell && placed.cell.colSpan < 3 && !standsAlone(placed))
  )
    return [];
  const match = /(20\d\d)\s*年/.exec(text);
  if (!match || Number(match[1]) >= year || PAST.test(text) || /近.年|三年|对比/.test(text)) return [];
  const start = placed.passage.text.indexOf(text);
  return [wordingFailure(staleRule(year, `${year}年`), placed, start, start + text.length)];
}

/** The only words of their row: the title of a sheet that merges no cells. */
function standsAlone({ table, cell }: PlacedPassage): boolean {
  return table?.cells.every((other) => other === cell || other.row !== cell?.row || other.text.trim() === '') ?? false;
}

/** “2023年底前完成” among the goals or targets of 2024. */
function deadlines(placed: PlacedPassage, year: number): Failed[] {
  return [...placed.passage.text.matchAll(/(20\d\d)年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:底前|底以前|前|以前)/g)].flatMap(
    (match) => {
      const before = placed.passage.text.slice(Math.max(0, match.index - 12), match.index);
      if (Number(match[1]) !== year - 1 || PAST.test(/[^。；，,\n]*$/.exec(before)?.[0] ?? '')) return [];
      return [wordingFailure(staleRule(year, `${year}年`), placed, match.index, match.index + match[0].length)];
    },
  );
}

/** “2022年保障全区…” as the expected goal of 2023. */
function goals(placed: PlacedPassage, year: number): Failed[] {
  if (!placed.cell || placed.passage.text.length < 8) return [];
  const { text } = placed.passage;
  return [...text.matchAll(/(?<=^|[：:；。、．.\s])(20\d\d)年(?:度)?/g)].flatMap((match) => {
    const after = text.slice(match.index + match[0].length);
    if (Number(match[1]) >= year || !GOAL_VERB.test(after)) return [];
    const end = match.index + match[0].length + clauseLength(after);
    return [wordingFailure(staleRule(year, `${year}年`), placed, match.index, end)];
  });
}

/** “2022年预算总额” beside “2023年决算总额”: last year's column is legitimate only when this year has the same one. */
function columnHeads(
  placed: PlacedPassage,
  year: number,
  all: readonly PlacedPassage[],
  { comparedColumn }: Words,
): Failed[] {
  const text = placed.passage.text.trim();
  const match = /^(20\d\d)年(?:度)?(.{2,14})$/.exec(text);
  if (!placed.cell || !match || Number(match[1]) >= year || /\d/.test(match[2] ?? '')) return [];
  const row = all.filter(
    (other) => other.table === placed.table && other.cell?.row === placed.cell?.row && other !== placed,
  );
  const twin = all.some(
    (other) =>
      other.table === placed.table &&
      new RegExp(`^${year}年(?:度)?${escaped(match[2] ?? '')}$`).test(other.passage.text.trim()),
  );
  const current = row.some((other) => other.passage.text.trim().startsWith(`${year}年`));
  const sameRowLast = row.some((other) => other.passage.text.trim().startsWith(`${match[1]}年`));
  const compares = row.some((other) => comparedColumn.test(other.passage.text));
  if (twin || !current || sameRowLast || compares || PAST.test(text)) return [];
  return [
    wordingFailure(staleRule(year, text.replace(match[1] ?? '', String(year))), placed, 0, placed.passage.text.length),
  ];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Point tables keep “以20XX年完工的楼堂馆所为评价内容” from the year their template was made. */
function buildings(placed: PlacedPassage, year: number, { buildingRow }: Words): Failed[] {
  const { text } = placed.passage;
  return [...text.matchAll(/[^。；，\n]{0,8}(20\d\d)年(?:度)?(?:完工|竣工|建成)[^。；，\n]{0,14}/g)].flatMap(
    (match) => {
      if (Number(match[1]) >= year || !buildingRow.test(match[0] + text)) return [];
      return [wordingFailure(staleRule(year, `${year}年`), placed, match.index, match.index + match[0].length)];
    },
  );
}
