import { Decimal } from '@shiji/figure';
import { between, certain } from '../span.ts';
import type { Award } from './rule.ts';

/** An award with the condition written before it. */
export interface ReadAward {
  readonly condition: string;
  readonly award: Award;
  /** Its points as written, when they are a plain number. */
  readonly points: Decimal | null;
  /** Said with a verb (得, 计) or as 满分, not by a bare “5分”. */
  readonly spoken: boolean;
  /** The text said 满分 rather than a number. */
  readonly full: boolean;
}

const VERB = '(?:得|计|给|记|为|赋|评|打|算|加|按|折)*';
const NUMBER = '\\d+(?:\\.\\d+)?';
const PATTERN = new RegExp(
  [
    `(?<zero>不(?:得|计|给|记|予(?:计|得)?|赋)分?|${VERB}零分|不(?:得|计|给)(?=[;,。]|$))`,
    `(?<proRata>按[^,;。]{0,14}?(?:比例|完成率|比率)[^,;。每]{0,6}?(?:得分|计分|给分|记分|折算|计算|赋分|评分|计算得分|扣分|扣减|得|计)|按[^,;。]{1,24}?[/÷][^,;。]{1,20}?[×*][^,;。]{0,10}?(?:得分|计分|给分|记分|计算|赋分)|按[^,;。]{1,12}[×*](?:该项|本项|该指标|指标)?(?:分值|权重|满分)(?:计算得分|得分|计分|计算|记分)?|${VERB}(?:实际|完成)[^,;。]{0,12}?[/÷][^,;。]{0,14}?[×*][^,;。分]{0,8}(?:分值|权重|满分|分数)(?:计分|得分|计算|计)?|按[^,;。]{1,16}?[/÷][^,;。]{1,12}?[×*]\\d+(?:\\.\\d+)?分?(?=[,;。]|$))`,
    `(?<discretion>(?:酌情|视情(?:况)?|适当)[^,;。]{0,6}?(?:扣分|得分|计分|给分|扣减|加分))`,
    `(?<shareFrom>${NUMBER})%?[-—~～至到](?<shareTo>${NUMBER})%的?(?:该项|本项|指标)?(?:分值|权重分?|满分|分数)`,
    `(?<![合共小累总统预估])(?:得|计|给|记|按|赋)+(?:该项|本项|指标|权重)?(?:分值|满分|总分)?的?(?<share>${NUMBER})%(?!以|\\(|[-—~～至到])的?(?:分值|权重分?|满分|分数|分)?(?:计分|得分|记分|给分|计算|计)?`,
    `${VERB}(?<half>一半)的?(?:分值|分数|分)`,
    `(?<full>${VERB}(?:满分|全分|该?项?全部分值|全部分|标准分))(?:\\(?(?<fullPoints>${NUMBER})分\\)?)?`,
    `(?<verb>${VERB})(?<from>${NUMBER})分?[-—~～至到](?<to>${NUMBER})分(?!以|\\(含\\)以|及以|之间|钟)`,
    `(?<verbOne>${VERB})(?<points>${NUMBER})分(?!以|值|类|为|制|钟|及以|\\(含|之间|[-—~～至到])`,
  ].join('|'),
  'g',
);

/** Every award of a text (得满分, 计4分, 4-5分, 不得分, 按比例得分, 酌情得分) with the condition before it. Deductions must have been taken out. */
export function readAwards(text: string, full: Decimal): ReadAward[] {
  const awards: ReadAward[] = [];
  let from = 0;
  for (const found of text.matchAll(PATTERN)) {
    if (isThreshold(found.groups ?? {}, full)) continue;
    const condition = text.slice(from, found.index);
    from = found.index + found[0].length;
    const groups = found.groups ?? {};
    const isBare = groups['points'] !== undefined && !groups['verbOne'];
    awards.push({ condition: trimmed(condition), spoken: !isBare, ...awardOf(groups, full) });
  }
  return awards;
}

/** 考核90分 is a value compared, not points given: no verb and more than the row has. */
function isThreshold(groups: Record<string, string | undefined>, full: Decimal): boolean {
  const highest = groups['to'] ?? groups['points'];
  return highest !== undefined && !groups['verb'] && !groups['verbOne'] && full.lt(highest);
}

function proRata(words: string, full: Decimal): Award {
  const isOpen = /比例/.test(words) && !/[×*/÷]/.test(words);
  return { kind: 'proRata', of: wholeOf(words, full), ...(isOpen ? { open: true } : {}) };
}

/** 按实际÷95%×分值: the share is of 95, not of a hundred. */
function wholeOf(words: string, full: Decimal): Decimal {
  const base = /[/÷](\d+(?:\.\d+)?)%/.exec(words)?.[1];
  return base && Number(base) > 0 ? full.times(100).div(base) : full;
}

function awardOf(groups: Record<string, string | undefined>, full: Decimal): Omit<ReadAward, 'condition' | 'spoken'> {
  if (groups['zero'] !== undefined)
    return { award: { kind: 'points', points: certain('0') }, points: new Decimal('0'), full: false };
  if (groups['proRata'] !== undefined) return { award: proRata(groups['proRata'], full), points: null, full: false };
  if (groups['discretion'] !== undefined)
    return { award: { kind: 'discretion', upTo: full }, points: null, full: false };
  const share = shareAward(groups, full);
  if (share) return share;
  if (groups['full'] !== undefined) return fullAward(groups['fullPoints'], full);
  const { from, to, points } = groups;
  if (from !== undefined && to !== undefined)
    return { award: { kind: 'points', points: between(from, to) }, points: null, full: false };
  return { award: { kind: 'points', points: certain(points ?? '0') }, points: new Decimal(points ?? '0'), full: false };
}

const trimmed = (condition: string): string =>
  condition.replace(/^[,;。:、)]+|[,:(]+$/g, '').replace(/(?:的|者|时|,)+$/g, '');

function fullAward(written: string | undefined, full: Decimal): Omit<ReadAward, 'condition' | 'spoken'> {
  const points = written === undefined ? full : new Decimal(written);
  return { award: { kind: 'points', points: certain(points) }, points, full: written === undefined };
}

/** 得80%的分值, 80-100%的分值, 得一半分. */
function shareAward(
  groups: Record<string, string | undefined>,
  full: Decimal,
): Omit<ReadAward, 'condition' | 'spoken'> | null {
  const { shareFrom, shareTo, share, half } = groups;
  const low = shareFrom ?? share ?? (half ? '50' : undefined);
  if (low === undefined) return null;
  const [one, other] = [low, shareTo ?? low].map((percent) => full.times(percent).div(100));
  if (!one || !other) return null;
  return {
    award: { kind: 'points', points: between(one, other) },
    points: one.eq(other) ? one : null,
    full: one.eq(full),
  };
}
