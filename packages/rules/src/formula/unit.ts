import { Decimal } from '@shiji/figure';
import type { Dimension, Unit } from '@shiji/figure';

const unit = (name: string, dimension: Dimension, factor: string, base: string): Unit => ({
  name,
  dimension,
  factor: new Decimal(factor),
  base,
});

const MEASURES: readonly Unit[] = [
  unit('万亿元', 'money', '1000000000000', '元'),
  unit('亿元', 'money', '100000000', '元'),
  unit('百万元', 'money', '1000000', '元'),
  unit('万元', 'money', '10000', '元'),
  unit('千元', 'money', '1000', '元'),
  unit('元', 'money', '1', '元'),
  unit('%', 'percent', '1', '%'),
  unit('个百分点', 'percentPoint', '1', '个百分点'),
  unit('百分点', 'percentPoint', '1', '个百分点'),
  unit('‰', 'permille', '1', '‰'),
  unit('万亩', 'area', '10000', '亩'),
  unit('亩', 'area', '1', '亩'),
  unit('平方米', 'area', '0.0015', '亩'),
  unit('公里', 'length', '1000', '米'),
  unit('米', 'length', '1', '米'),
  unit('万吨', 'mass', '10000000', '公斤'),
  unit('吨', 'mass', '1000', '公斤'),
  unit('公斤', 'mass', '1', '公斤'),
  unit('工作日', 'duration', '1', '工作日'),
  unit('天', 'duration', '1440', '分钟'),
  unit('日', 'duration', '1440', '分钟'),
  unit('分钟', 'duration', '1', '分钟'),
  unit('分', 'score', '1', '分'),
  unit('万人次', 'count', '10000', '人次'),
  unit('万人', 'count', '10000', '人'),
];

const COUNTS =
  '家次 户次 人次 批次 场次 台次 件次 车次 家 户 人 处 起 件 次 场 期 批 个 台 套 辆 座 项 例 所 间 份 名 篇 条 张 宗 笔 口 只 头 村 组 支'.split(
    ' ',
  );

/** Longest names first, so that 万元 is found before 万. */
const UNITS: readonly Unit[] = [...MEASURES, ...COUNTS.map((name) => unit(name, 'count', '1', name))].toSorted(
  (a, b) => b.name.length - a.name.length,
);

/** The unit written at `at` of half-width text, 元/人 included. */
export function unitAt(text: string, at: number): Unit | null {
  const top = plainUnitAt(text, at);
  const slash = top ? at + top.name.length : -1;
  const below = text.charAt(slash) === '/' ? plainUnitAt(text, slash + 1) : null;
  if (!top || !below || WORD.test(text.charAt(slash + 1 + below.name.length))) return top;
  return unit(
    `${top.name}/${below.name}`,
    'compound',
    top.factor.div(below.factor).toFixed(),
    `${top.base}/${below.base}`,
  );
}

const WORD = /[\u4e00-\u9fff]/;

const plainUnitAt = (text: string, at: number): Unit | null =>
  UNITS.find(({ name }) => text.startsWith(name, at)) ?? null;

/** The unit of that name, such as 万元 or 家次; null when unknown. */
export function unitNamed(name: string): Unit | null {
  return UNITS.find((one) => one.name === name) ?? null;
}
