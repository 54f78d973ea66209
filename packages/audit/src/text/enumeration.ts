import type { AuditContext } from '../context.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const BASE = { source: '党政机关公文格式（GB/T 9704-2012）', severity: 'warning' as const };
const counted = (stated: number, listed: number): WordingRule => ({
  ...BASE,
  code: 'B22',
  kind: 'other',
  message: (quote) => `“${quote}”写明${stated}个，后面列出的是${listed}个。`,
  reason: '写明的个数应当与列举的个数一致。',
  remedy: '补齐漏列的内容，或改正个数。',
  expected: `${listed}个`,
});
const broken = (expected: string): WordingRule => ({
  ...BASE,
  code: 'A10',
  kind: 'other',
  message: (quote) => `序号“${quote}”与前面的不连续，应为“${expected}”。`,
  reason: '列举的序号应当连续、不重复。',
  remedy: '补上漏列的内容，或改正序号。',
  expected,
});

const NUMERALS = '一二三四五六七八九十';
const ORDINAL = /(?:^|[，。；：:;、\s])(?:第)?([一二三四五六七八九十])是/g;
const ANNOUNCED =
  /(?:以下|下列|如下|存在|主要有|体现在|表现在|做到|抓好|采取|提出|共|有|从)[^。；，,\d]{0,8}?(?<count>(\d{1,2}|[一二三四五六七八九十两])\s*(?:个方面|方面|个问题|点|项措施|条措施|条建议|项建议|类问题|项工作|个不足|个原因|条意见|项内容))/u;

/** “存在以下五个方面问题：一是…四是…”, and 一是、二是、四是 with one left out. */
export function checkEnumerations(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => {
    const placed = placedPassages(document);
    return placed.flatMap((one, index) => [...inOne(one), ...below(one, placed.slice(index + 1, index + MOST + 2))]);
  });
}

const MOST = 12;

interface Item {
  readonly number: number;
  readonly start: number;
  readonly text: string;
}

function itemsIn(text: string): Item[] {
  return [...text.matchAll(ORDINAL)].map((match) => ({
    number: NUMERALS.indexOf(match[1] ?? '') + 1,
    start: match.index + match[0].search(/第?[一二三四五六七八九十]是/),
    text: /第?[一二三四五六七八九十]是/.exec(match[0])?.[0] ?? '',
  }));
}

/** Runs of 一是、二是… in one passage; each begins with 一是. */
function inOne(placed: PlacedPassage): Failed[] {
  const { text } = placed.passage;
  const items = itemsIn(text);
  const runs: Item[][] = [];
  for (const item of items) {
    if (item.number === 1 || runs.length === 0) runs.push([]);
    runs.at(-1)?.push(item);
  }
  return runs.flatMap((run, at) => {
    const [first] = run;
    if (!first || first.number !== 1 || run.length < 2) return [];
    const before = text.slice(runs[at - 1]?.at(-1)?.start ?? 0, first.start);
    return [...outOfOrder(placed, run), ...announced(placed, before, first.start - before.length, run.length)];
  });
}

function outOfOrder(placed: PlacedPassage, run: readonly Item[]): Failed[] {
  const wrong = run.find(({ number }, at) => number !== at + 1);
  if (!wrong) return [];
  const right = wrong.text.replace(/[一二三四五六七八九十]/, NUMERALS[run.indexOf(wrong)] ?? '');
  return [wordingFailure(broken(right), placed, wrong.start, wrong.start + wrong.text.length)];
}

/** The count in the words right before the first item. */
function announced(placed: PlacedPassage, before: string, offset: number, listed: number): Failed[] {
  const lead = /[^。；;\n]*$/.exec(before)?.[0] ?? '';
  const match = ANNOUNCED.exec(lead);
  const count = match?.groups?.['count'];
  if (!match || !count) return [];
  const stated = countOf(match[2] ?? '');
  if (stated === listed || Math.abs(stated - listed) > 2) return [];
  const start = offset + before.length - lead.length + match.index;
  return [wordingFailure(counted(stated, listed), placed, start, start + match[0].length)];
}

function countOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  return numeral === '两' ? 2 : NUMERALS.indexOf(numeral) + 1;
}

const LEADS_IN = /[：:]\s*$/;
const STYLES = [
  /^\s*[（(]([一二三四五六七八九十]|\d{1,2})[)）]/,
  /^\s*(\d{1,2})[.．、](?!\d)/,
  /^\s*([一二三四五六七八九十])是/,
];

/** A lead-in ending in a colon, its items in paragraphs of their own below. */
function below(placed: PlacedPassage, following: readonly PlacedPassage[]): Failed[] {
  const { text } = placed.passage;
  if (placed.cell || !LEADS_IN.test(text)) return [];
  const style = STYLES.find((one) => one.test(numbered(following[0])));
  if (!style) return [];
  const numbers = following.map((one) => countOf(style.exec(numbered(one))?.[1] ?? ''));
  const end = numbers.findIndex((number, at) => number !== at + 1);
  // A list that goes on behind other paragraphs is not counted to its end.
  if (end < 2 || numbers.slice(end).includes(end + 1)) return [];
  return announced(placed, text, 0, end);
}

function numbered(placed: PlacedPassage | undefined): string {
  return placed && !placed.cell ? `${placed.passage.numbering ?? ''}${placed.passage.text}` : '';
}
