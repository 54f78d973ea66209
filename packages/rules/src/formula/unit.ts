import { type Unit, unitNamed } from '@shiji/figure';

/**
 * The units a formula may use. Fewer than figure reads in prose: 年, 本 or 月 right behind a number mostly begin a name
 * here (38.60年末结余).
 */
const NAMES =
  '万亿元 亿元 百万元 万元 千元 元 % ‰ 个百分点 百分点 万亩 亩 平方米 公里 米 万吨 吨 公斤 工作日 天 日 分钟 分 万人次 万人 ' +
  '家次 户次 人次 批次 场次 台次 件次 车次 家 户 人 处 起 件 次 场 期 批 个 台 套 辆 座 项 例 所 间 份 名 篇 条 张 宗 笔 口 只 头 村 组';

/** Longest names first, so that 万元 is found before 万. */
const UNITS: readonly (readonly [name: string, unit: Unit])[] = NAMES.split(' ')
  .toSorted((a, b) => b.length - a.length)
  .flatMap((name): [string, Unit][] => {
    const unit = unitNamed(name);
    return unit ? [[name, unit]] : [];
  });

const WORD = /[\u4e00-\u9fff]/;

/** The unit written at `at` of half-width text, 元/人 included, and where it ends. */
export function unitAt(text: string, at: number): { readonly unit: Unit; readonly end: number } | null {
  const top = plainUnitAt(text, at);
  if (!top || text.charAt(top.end) !== '/') return top;
  const below = plainUnitAt(text, top.end + 1);
  const compound = below && !WORD.test(text.charAt(below.end)) ? unitNamed(text.slice(at, below.end)) : null;
  return below && compound ? { unit: compound, end: below.end } : top;
}

function plainUnitAt(text: string, at: number): { unit: Unit; end: number } | null {
  const found = UNITS.find(([name]) => text.startsWith(name, at));
  return found ? { unit: found[1], end: at + found[0].length } : null;
}
