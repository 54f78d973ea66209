import type { Passage } from '@shiji/document';
import type { Figure } from '@shiji/figure';
import type { Mention } from '../mention.ts';
import { oncePerPair } from '../once-per.ts';
import { AVERAGE, BASE, CHANGE_RATE, FALL, PER_UNIT, RATE, RESULT, RISE, SHARE } from './lexicon.ts';
import { withNounUnits } from './noun-unit.ts';
import { type Sentence, sentencesOf } from './sentence.ts';

/**
 * What a figure says in its sentence:
 * value 基本支出1,286万元 · base 较上年1,027万元 · delta 增加70万元 · growth 增长6% · points 提高2个百分点 ·
 * share 占26% · rate 整改率95% · changeRate 变动率-5% · completion 3万亩的106% · average 人均79元 · perUnit 每座3人.
 */
export type Role =
  | 'value'
  | 'base'
  | 'delta'
  | 'growth'
  | 'points'
  | 'share'
  | 'rate'
  | 'changeRate'
  | 'completion'
  | 'average'
  | 'perUnit';

/** A figure in its sentence with the words around it. */
export interface Term {
  readonly mention: Mention;
  readonly figure: Figure;
  /** Position among the sentence's terms. */
  readonly index: number;
  /** Words between the previous figure (or the sentence's start) and this one. */
  readonly lead: string;
  /** The part of `lead` after its last punctuation. */
  readonly near: string;
  /** Words between this figure and the next one (or the sentence's end). */
  readonly trail: string;
  readonly role: Role;
  /** +1 rise, −1 fall, 0 neither: what the verb before the figure says. */
  readonly direction: 1 | 0 | -1;
  /** The noun the figure measures, without years and filler. */
  readonly label: string;
  /** The noun right after the unit: 128个【行政村】. */
  readonly noun: string;
  /** Number of the clause that ends with “；” within the sentence. */
  readonly segment: number;
  readonly inParentheses: boolean;
}

export interface StudiedSentence {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly terms: readonly Term[];
}

/** The sentences of a passage that hold figures, each figure with its role. */
export function studySentences(passage: Passage, mentions: readonly Mention[]): readonly StudiedSentence[] {
  return mentions.length === 0 ? [] : sentencesAround(mentions, passage);
}

const sentencesAround: (mentions: readonly Mention[], passage: Passage) => readonly StudiedSentence[] = oncePerPair(
  (mentions: readonly Mention[], passage: Passage) => sentencesWith(passage, mentions),
);

function sentencesWith(passage: Passage, mentions: readonly Mention[]): StudiedSentence[] {
  return sentencesOf(passage.text).flatMap((sentence) => {
    const end = sentence.start + sentence.text.length;
    const inside = mentions.filter(
      ({ figure }) => figure.start >= sentence.start && figure.end <= end && !isFactor(passage, figure),
    );
    return inside.length === 0 ? [] : [{ passage, sentence, terms: withNounUnits(termsOf(sentence, inside)) }];
  });
}

/** The “×100%” of a printed formula states nothing. */
function isFactor({ text }: Passage, figure: Figure): boolean {
  return figure.unit?.name === '%' && figure.value.eq(100) && /[×*]\s*$/.test(text.slice(0, figure.start));
}

function termsOf(sentence: Sentence, mentions: readonly Mention[]): Term[] {
  const terms: Term[] = [];
  let previousEnd = 0;
  for (const [index, mention] of mentions.entries()) {
    const start = mention.figure.start - sentence.start;
    const next = mentions[index + 1];
    const trailEnd = next ? next.figure.start - sentence.start : sentence.text.length;
    const lead = sentence.text.slice(previousEnd, start);
    const trail = sentence.text.slice(mention.figure.end - sentence.start, trailEnd);
    terms.push(termOf(mention, index, lead, trail, sentence.text.slice(0, start), terms.at(-1)));
    previousEnd = mention.figure.end - sentence.start;
  }
  return terms;
}

const CLAUSE_MARK = /[，,；;：:（(）)。、]/;

function termOf(
  mention: Mention,
  index: number,
  lead: string,
  trail: string,
  before: string,
  previous: Term | undefined,
): Term {
  const near = nearOf(lead);
  const { role, direction } = roleOf(mention.figure, near, lead, trail, previous);
  return {
    mention,
    figure: mention.figure,
    index,
    lead,
    near,
    trail,
    role,
    direction,
    label: labelOf(near, lead),
    noun: nounOf(trail),
    segment: before.split(/[；;]/).length - 1,
    inParentheses: openParentheses(before) > 0,
  };
}

/** The words after the last clause mark, but a short parenthesis such as “（含幼儿园）” does not cut them. */
function nearOf(lead: string): string {
  const flat = lead.replace(/[（(][^（()）]{0,30}[)）]/g, (match) => '〇'.repeat(match.length));
  let cut = 0;
  for (let i = 0; i < flat.length; i++) if (CLAUSE_MARK.test(flat.charAt(i))) cut = i + 1;
  return lead.slice(cut);
}

function openParentheses(before: string): number {
  let depth = 0;
  for (const char of before) {
    if (char === '（' || char === '(') depth++;
    if ((char === '）' || char === ')') && depth > 0) depth--;
  }
  return depth;
}

function roleOf(
  figure: Figure,
  near: string,
  lead: string,
  trail: string,
  previous: Term | undefined,
): { role: Role; direction: 1 | 0 | -1 } {
  const dimension = figure.unit?.dimension;
  if (isCompletion(figure, lead, previous)) return { role: 'completion', direction: 0 };
  if (COMPARED_WITH.test(trail) && dimension !== 'percent') return { role: 'base', direction: 0 };
  if (RESULT.test(near)) return { role: dimension === 'percent' && RATE.test(near) ? 'rate' : 'value', direction: 0 };
  const share = SHARE.test(near);
  if (FROM.test(near) && comparesOn(near, trail)) return { role: 'base', direction: 0 };
  if (dimension === 'percent' && share) return { role: 'share', direction: 0 };
  const changed = changeOf(figure, near);
  if (changed && !(changed.role === 'delta' && AVERAGE.test(near))) return changed;
  if (dimension === 'percent') {
    const rate = RATE.exec(near)?.groups?.['name'];
    if (rate && CHANGE_RATE.test(rate)) return { role: 'changeRate', direction: /降|减/.test(rate) ? -1 : 0 };
    if (rate && !BASE.test(near)) return { role: 'rate', direction: 0 };
  }
  if (LAST_YEAR.test(near) || (previous?.role === 'base' && LAST_YEAR_LIST.test(lead) && dimension === 'percent'))
    return { role: 'base', direction: 0 };
  if (/与[^，。]{0,12}$/.test(near) && /^(?:相比|比较|对比|相较)/.test(trail)) return { role: 'base', direction: 0 };
  if (startsBehindAverage(near) && comparesOn(near, trail)) return { role: 'base', direction: 0 };
  if (AVERAGE.test(near) && !/^\s*[÷/×*]/.test(trail)) return { role: 'average', direction: 0 };
  if (PER_UNIT.test(near)) return { role: 'perUnit', direction: 0 };
  if (BASE.test(near) && comparesOn(near, trail)) return { role: 'base', direction: 0 };
  return { role: 'value', direction: 0 };
}

/** “上年301天、82.47%”: last year's figures stated side by side. */
const LAST_YEAR = /^\s*(?:上年|去年|上一年|上年同期|去年同期|上年度|上年末|去年末|去年底|上年底)(?:为|是)?\s*$/;
const LAST_YEAR_LIST = /^[、，]\s*$/;

/** “是2020年29.30亿元的【2倍】”, “年度任务1,800户的【102%】”: the figure before is what is compared with. */
const COMPARED_WITH = /^(?:总[数量额]?|目标|任务|计划|\p{Script=Han}{0,8}中)?的\s*$/u;

/** “占比由61.5%提升至…”. */
const FROM = /(?:由|从)(?:上年|去年|原来|年初|20\d\d年)?(?:度|末|底|初)?的?\s*$/;

/** “人均收入由2022年的28,640元增加到…”: the figure is what the average was before. */
function startsBehindAverage(near: string): boolean {
  const [average, base] = [AVERAGE.exec(near), BASE.exec(near)];
  return average !== null && base !== null && base.index > average.index;
}

/** “由 从 自” need a result behind them; “较 比” are clear by themselves. */
function comparesOn(near: string, trail: string): boolean {
  if (/(?:较|比|相比|对比|低于|高于|少于|多于)(?![例重])[^，,]{0,24}$/.test(near)) return true;
  return /^[^。；;]{0,12}(?:到|至|为)/.test(trail);
}

/** “外贸稳增长120万元”: what the money is for. */
const PURPOSE = /(?:稳|促|保|助)(?:增长|增收|提升|增产)\s*$/;

function changeOf(figure: Figure, near: string): { role: Role; direction: 1 | -1 } | null {
  if (/^(?:共|合计|累计|总共|共计|全年)[增减节压]/.test(near.trim())) return null;
  const clean = near.replace(/最[高低多少]|至[多少]|不少|提高到|不低|不高|新增/g, '');
  const direction = RISE.test(clean) ? 1 : FALL.test(clean) ? -1 : null;
  if (direction === null) return null;
  const dimension = figure.unit?.dimension;
  if (dimension !== 'percent' && dimension !== 'percentPoint' && PURPOSE.test(near)) return null;
  if (dimension === 'percentPoint') return { role: 'points', direction };
  return { role: dimension === 'percent' ? 'growth' : 'delta', direction };
}

/** “完成年度任务1,800户的102.78%”, “是上年80亿元的1.08倍”: the figure right before is what it is compared with. */
function isCompletion(figure: Figure, lead: string, previous: Term | undefined): boolean {
  if (!previous || figure.unit === null) return false;
  const ratio = figure.unit.dimension === 'percent' || figure.unit.name === '倍';
  return ratio && COMPARED_WITH.test(lead);
}

const FILLER =
  /^(?:截至|截止|目前|其中|全年|本年度?|当年|今年以?来?|年末|年底|实有|实际|累计|共计|共有|共|先后|已|均|约|近|仅|另有|另|还有|用于|以及|及|和|与|并|有(?!效|关|机|害|毒|偿|限|色)|达|达到|为|是|的|了|我局|全区|全县|全市|全镇|全省|区级|县级)+/;
const TAIL = /(?:为|达到了?|达|是|有|共计|共|约|近|了|的|：|:|均|各|合计|分别)+$/;

/** The number of an item: “（三）项目支出”, “3.不合格”, “二是公用经费”. */
const ENUMERATOR =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[①-⑳]|[一二三四五六七八九十]{1,2}(?:、|是(?!否)))/;

/** The noun phrase before a figure; when the clause holds only filler, the words before the punctuation serve. */
function labelOf(near: string, lead: string): string {
  const own = cleanLabel(near);
  if (own.length >= 2) return own;
  const clauses = lead.split(CLAUSE_MARK).filter((clause) => cleanLabel(clause).length >= 2);
  return cleanLabel(clauses.at(-1) ?? '');
}

/** Strips years, quotes and filler from a noun phrase: “2023年“三公经费”支出” → 三公经费支出. */
export function cleanLabel(text: string): string {
  const bare = text.replace(/20\d\d\s*年(?:度|末|底|初)?|[“”"《》\s]/g, '');
  return bare.replace(ENUMERATOR, '').replace(FILLER, '').replace(TAIL, '');
}

function nounOf(trail: string): string {
  return /^[\p{Script=Han}]{1,8}/u.exec(trail)?.[0] ?? '';
}
