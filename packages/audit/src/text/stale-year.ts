import type { TextTest } from '@shiji/rules';
import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { staleRule } from './carryover-year.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { wordingFailure } from './wording.ts';

/** Years that a word beside them fixes: “（2023年度）” below the title, 评价年度, 上年（…年）, what was published when. */
export function checkStaleYears(context: AuditContext): Outcome[] {
  const { planSection } = context.content.words;
  return context.documents.flatMap((document) =>
    document.year === null ? [] : staleIn(document, document.year, planSection),
  );
}

function staleIn(document: StudiedDocument, year: number, planSection: TextTest): Failed[] {
  const placed = placedPassages(document);
  return [
    ...placed.slice(0, FIRST).flatMap((one) => bracketed(one, year)),
    ...placed.flatMap((one, index) => [
      ...evaluatedObject(one, placed[index - 1], year),
      ...ownResults(one, year, planSection),
      ...published(one, year),
      ...relative(one, year),
    ]),
  ];
}

const FIRST = 10;
/** How far back a year that copying left may lie. */
const OLDEST = 2;

function isStale(named: number, year: number): boolean {
  return named < year && named >= year - OLDEST;
}

function failureAt(placed: PlacedPassage, year: number, expected: string, start: number, quote: string): Failed {
  return wordingFailure(staleRule(year, expected), placed, start, start + quote.length);
}

/** “（2023年度）” on a line of its own below the title. */
function bracketed(placed: PlacedPassage, year: number): Failed[] {
  const text = placed.passage.text.trim();
  const named = /^[（(]\s*(20\d\d)\s*年度?\s*[)）]$/.exec(text)?.[1];
  if (!named || !isStale(Number(named), year) || (placed.cell && placed.cell.colSpan < 3)) return [];
  return [failureAt(placed, year, text.replace(named, String(year)), placed.passage.text.indexOf(text), text)];
}

const LABEL = '(?:评价|自评|预算|项目|绩效|填报|所属|考核|报告|监控)年度';
const OBJECT = new RegExp(
  `(?:${LABEL}|评价对象|评价范围|自评对象|自评范围|监控对象|监控范围)[^。；，,\\d]{0,16}?(?<year>(20\\d\\d)年度?)(?!度|\\s*[—–\\-－~～至到、和及])`,
  'g',
);
const EVALUATES =
  /(?:对|就)[^。；，,\d]{0,12}(?<year>(20\d\d)年度)[^。；，,\d]{0,24}(?:开展|进行)了?[^。；，,\d]{0,8}(?:自评|评价|复核|监控)/g;
const LABELLED = new RegExp(`^${LABEL}[：:]?$`);

/** “评价对象为本部门2023年度整体支出” in a report on 2024. */
function evaluatedObject(placed: PlacedPassage, before: PlacedPassage | undefined, year: number): Failed[] {
  const { text } = placed.passage;
  const expected = `${year}年度`;
  const alone = /^\s*(20\d\d)\s*年?度?\s*$/.exec(text);
  const isLabelled = placed.cell && before?.cell?.row === placed.cell.row && LABELLED.test(before.passage.text.trim());
  if (alone && isLabelled && isStale(Number(alone[1]), year)) return [failureAt(placed, year, expected, 0, text)];
  return [OBJECT, EVALUATES].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const quote = match.groups?.['year'] ?? '';
      if (
        !isStale(Number(match[2]), year) ||
        /上年|上一年|以前|去年|历年|[—–\-－~～至、]$/.test(beforeYear(match, quote))
      )
        return [];
      if (doneThen(text.slice(0, match.index), year)) return [];
      return [failureAt(placed, year, expected, match.index + match[0].indexOf(quote), quote)];
    }),
  );
}

/** “2024年5月，对2023年度项目开展评价”: work of the year itself on the year before. */
function doneThen(before: string, year: number): boolean {
  return new RegExp(`${year}年\\d{1,2}月[^。；]*$`).test(before);
}

function beforeYear(match: RegExpExecArray, quote: string): string {
  return match[0].slice(0, match[0].indexOf(quote));
}

const RESULTS =
  /(?<lead>[^。；，,\n]{0,16})(?<year>(20\d\d)年度)(?:部门|单位|整体|项目|支出|预算|绩效|本次|自评|评价|复核)*(?:绩效|自评|评价|复核)[^。；，,\n]{0,4}(?:结果|报告|情况)[^。；，,\n]{0,12}(?:公开|公示|应用|运用|报送|挂钩|反馈|通报)/g;

/** “将2023年度自评结果随决算公开” among what comes next: it is this year's that is about to be published. */
function ownResults(placed: PlacedPassage, year: number, planSection: TextTest): Failed[] {
  const { text } = placed.passage;
  return [...text.matchAll(RESULTS)].flatMap((match) => {
    const quote = match.groups?.['year'] ?? '';
    const lead = match.groups?.['lead'] ?? '';
    const isAhead = /将|拟|随|把/.test(lead) || planSection.test(placed.heading);
    const isDone =
      /已|曾|上年|根据|按照|依据|参考/.test(match[0]) || /^了|^，已/.test(text.slice(match.index + match[0].length));
    if (Number(match[3]) !== year - 1 || !isAhead || isDone) return [];
    return [failureAt(placed, year, `${year}年度`, match.index + match[0].indexOf(quote), quote)];
  });
}

const BUDGET_OUT =
  /(?<date>(20\d\d)年\d{1,2}月(?:\d{1,2}日)?)[^。；，,\n\d]{0,12}公开了?(?:当年|本年|本年度|当年度)(?:部门)?预算/g;
const BUDGET_IN =
  /(?:当年|本年|本年度|当年度)(?:部门)?预算[^。；，,\n\d]{0,12}[于在](?<date>(20\d\d)年\d{1,2}月(?:\d{1,2}日)?)[^。；，,\n\d]{0,12}公开/g;

/** The budget of the year is published in that year. */
function published(placed: PlacedPassage, year: number): Failed[] {
  const { text } = placed.passage;
  return [BUDGET_OUT, BUDGET_IN].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const quote = match.groups?.['date'] ?? '';
      if (!isStale(Number(match[2]), year)) return [];
      return [
        failureAt(placed, year, quote.replace(/^20\d\d/, String(year)), match.index + match[0].indexOf(quote), quote),
      ];
    }),
  );
}

const RELATIVE = /(?<word>上年度?|去年|本年度?|今年|当年)[（(](?<year>(20\d\d)年度?)[)）]/g;

/** “上年（2022年）” in a report on 2024, “本年（2023年）” too. */
function relative(placed: PlacedPassage, year: number): Failed[] {
  return [...placed.passage.text.matchAll(RELATIVE)].flatMap((match) => {
    const { word = '', year: quote = '' } = match.groups ?? {};
    const right = /^[上去]/.test(word) ? year - 1 : year;
    if (Number(match[3]) !== right - 1) return [];
    return [
      failureAt(placed, year, quote.replace(/^20\d\d/, String(right)), match.index + match[0].indexOf(quote), quote),
    ];
  });
}
