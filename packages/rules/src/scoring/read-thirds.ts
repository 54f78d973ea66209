import { Decimal } from '@shiji/figure';
import { between } from '../span.ts';
import { type Reading, shared } from './reading.ts';
import type { QualitativeRule } from './rule.ts';

const RANGE = /(\d{1,3})%?(?:\((?:不?含)(?:\d+%?)?\))?[-—–~～至到](\d{1,3})%/g;
const LEVELS: readonly (readonly string[])[] = [
  ['全部达成', '达成预期', '达成年度', '达成', '达到', '全部完成', '完成', '实现'],
  ['部分达成', '部分完成', '基本达成', '基本完成', '部分实现', '一定效果'],
  ['未达成', '未完成', '未达到', '未实现', '效果较差'],
];

/** The three bands for goals in words, as the national rule has them: 100—80%, 80—60%, 60—0% of the points (borders as printed). */
export function readThirds(reading: Reading): QualitativeRule | null {
  const ranges = [...reading.normal.matchAll(RANGE)].map(([, one = '0', other = '0']) => between(one, other));
  const falling = ranges.toSorted((a, b) => b.high.cmp(a.high));
  const isChain =
    falling.length === 3 && falling.every((range, at) => at === 0 || (falling[at - 1]?.low.eq(range.high) ?? false));
  const isWhole = isChain && falling[0]?.high.eq(100) && falling[2]?.low.isZero();
  if (!isWhole || !/分值|权重|达成|档/.test(reading.normal)) return null;
  const levels = falling.map((range, at) => ({
    words: LEVELS[at] ?? [],
    award: { kind: 'points' as const, points: shareOf(reading.labelPoints, range) },
  }));
  return { kind: 'qualitative', ...shared(reading, null, null), levels };
}

const shareOf = (points: Decimal, { low, high }: { low: Decimal; high: Decimal }) =>
  between(points.times(low).div(100), points.times(high).div(100));
