import type { AuditContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const rule = (stated: number, counted: number): WordingRule => ({
  code: 'B22',
  kind: 'other',
  severity: 'warning',
  message: (quote) => `“${quote}”写明${stated}个，列出的是${counted}个。`,
  reason: '写明的个数应当与列举的个数一致。',
  remedy: '补齐漏列的名称，或改正个数；只列举一部分的，句末加“等”。',
  source: '财预〔2020〕10号：自评应当数据真实',
  expected: `${counted}个`,
});

const NUMERAL = '(\\d{1,2}|[一二三四五六七八九十两]{1,3})';
const MEASURE = '(?:个|家|类|大类|项|所|支|处|方面|部分)';
/** Who lists five of six would as easily have listed the sixth: “等” then closes the list. */
const LONG_LIST = 4;

/** “等六项” behind five names may still be meant as “and others”: a note. */
const oneShort = (stated: number, counted: number): WordingRule => ({
  ...rule(stated, counted),
  severity: 'note',
  message: (quote) => `“${quote}”写明${stated}个，只列出${counted}个；“等”如表示列举完毕，个数不符。`,
});

/** “内设股室9个，分别是…”, “设9个股室：…”: the list stands behind. */
const AHEAD = new RegExp(
  `${NUMERAL}${MEASURE}(?<noun>[\\p{Script=Han}]{0,12}?)(?:[，,（(]\\s*)?(?:分别是|分别为|分别|即|包括|具体为|：|:)\\s*(?<list>[^。；;！\\n]{4,400})`,
  'gu',
);
/** “3家社有企业（甲、乙、丙）”. */
const BRACKETED = new RegExp(
  `${NUMERAL}${MEASURE}(?<noun>[\\p{Script=Han}]{1,10})[（(](?<list>[^（()）。\\d]{6,200})[)）]`,
  'gu',
);
/** “办公室、财务股…等9个股室”: the list stands before. */
const BEHIND = new RegExp(
  `(?:设有?|内设|下设|下辖|包括|有|：|:|^|[，。；\\n])(?<list>[^，。；：:\\n]{4,300}?)(?<more>等)?(?:共)?${NUMERAL}(?:个|类|项|大类|种|方面)(?<noun>[\\p{Script=Han}]{0,10})`,
  'gu',
);

/** Counts that a list beside them spells out. */
export function checkListedCounts(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) =>
    placedPassages(document).flatMap((placed) => [...ahead(placed), ...bracketed(placed), ...behind(placed)]),
  );
}

function ahead(placed: PlacedPassage): Outcome[] {
  return [...placed.passage.text.matchAll(AHEAD)].flatMap((match) => {
    const list = match.groups?.['list'] ?? '';
    if (/\d/.test(list) || /等\s*$|等[，,]|等[^、，]{0,6}$/.test(list)) return [];
    const items = itemsOf(list.replace(/[）)]\s*$/, ''));
    return judge(
      placed,
      match[1] ?? '',
      items,
      clauseStart(placed.passage.text, match.index),
      match.index + match[0].indexOf(list) + list.length,
    );
  });
}

function bracketed(placed: PlacedPassage): Outcome[] {
  return [...placed.passage.text.matchAll(BRACKETED)].flatMap((match) => {
    const list = match.groups?.['list'] ?? '';
    if (!list.includes('、') || /等|[，,：:；]/.test(list)) return [];
    return judge(
      placed,
      match[1] ?? '',
      itemsOf(list),
      clauseStart(placed.passage.text, match.index),
      match.index + match[0].length,
    );
  });
}

function behind(placed: PlacedPassage): Outcome[] {
  return [...placed.passage.text.matchAll(BEHIND)].flatMap((match) => {
    const list = match.groups?.['list'] ?? '';
    const items = itemsOf(list);
    if (goesOn(placed.passage.text.slice(match.index + match[0].length))) return [];
    if (items.least < 3 || /\d/.test(list.split('、').slice(1).join(''))) return [];
    const numeral = match[3] ?? '';
    const stated = numberOf(numeral);
    const office = /^(?:科室|股室|处室|内设|机构|部门|单位)/.test(match.groups?.['noun'] ?? '');
    if (match.groups?.['more'] && !office && stated !== null && stated > items.most)
      return stated === items.most + 1 && items.least >= LONG_LIST
        ? [wordingFailure(oneShort(stated, items.most), placed, match.index, match.index + match[0].length)]
        : [];
    return judge(placed, numeral, items, match.index, match.index + match[0].length);
  });
}

/** The count is quoted with the words before it: “内设股室9个”. */
function clauseStart(text: string, index: number): number {
  const before = text.slice(Math.max(0, index - 12), index);
  return index - (/[^，。；：:,;（(\n]*$/.exec(before)?.[0].length ?? 0);
}

/** “…、农村六类重点人员、…”: the count is inside an item of a longer list. */
function goesOn(after: string): boolean {
  return /^[^，。；：,;\n]{0,20}、/.test(after);
}

interface Items {
  /** Joined by “、” only, and by “和 及” too: names may hold either word. */
  readonly least: number;
  readonly most: number;
}

function itemsOf(list: string): Items {
  const flat = list.replace(/[（(][^（()）]*[)）]/g, '').replace(/[，,].*$/s, '');
  const marks = flat.split('、').length;
  const joints =
    (flat
      .split('、')
      .at(-1)
      ?.match(/和|及|以及|与/g)?.length ?? 0) > 0
      ? 1
      : 0;
  return { least: marks, most: marks + joints };
}

function judge(placed: PlacedPassage, numeral: string, items: Items, start: number, end: number): Outcome[] {
  const stated = numberOf(numeral);
  if (stated === null || items.least < 2) return [];
  const mentions: never[] = [];
  if (stated >= items.least && stated <= items.most) return [{ verdict: 'holds', code: 'B22', mentions }];
  if (Math.abs(stated - items.least) > 2) return [];
  return [wordingFailure(rule(stated, items.least), placed, start, end)];
}

const DIGITS = '零一二三四五六七八九';

function numberOf(numeral: string): number | null {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral.replace('两', '二')];
  const ten = numeral.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens ?? '')) : 0;
  const one = ones === '' || ones === undefined ? 0 : DIGITS.indexOf(ones);
  return ten < 0 || one < 0 ? null : ten * 10 + one;
}
