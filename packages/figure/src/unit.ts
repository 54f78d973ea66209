import type { Decimal } from './decimal.ts';

/**
 * What a figure counts or measures. Figures are comparable only within one dimension;
 * `count` units (家 ≠ 家次 ≠ 处) are comparable only when their `name` is the same.
 */
export type Dimension =
  | 'money'
  | 'percent'
  | 'percentPoint'
  | 'permille'
  | 'area'
  | 'length'
  | 'mass'
  | 'volume'
  | 'duration'
  | 'count'
  | 'score'
  | 'compound';

export interface Unit {
  /** As written, normalised: 万元, 亿元, %, 个百分点, 家次, 台（套）, 元/人/天 … */
  readonly name: string;
  readonly dimension: Dimension;
  /** How many base units one of it is: 万元 → 10000 (元), 万亩 → 10000 (亩), 万人次 → 10000 (人次). */
  readonly factor: Decimal;
  /** The base unit’s name: 元, 亩, 人次, %. */
  readonly base: string;
}
