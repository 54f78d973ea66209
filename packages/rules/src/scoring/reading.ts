import { Decimal } from '@shiji/figure';
import type { ReadAward } from './awards.ts';
import { readBand, type ReadBand } from './bounds.ts';
import type { Award } from './rule.ts';

/** What all kinds of rule share while one is read. */
export interface Reading {
  readonly text: string;
  readonly normal: string;
  readonly labelPoints: Decimal;
}

/** 没有此类项目的按满分. */
export const NOT_APPLICABLE =
  /(?:没有|无|未|不涉及|当年无)[^,;。]{0,20}?(?:项目|此项|该项|此类|支出|任务|安排|涉及|资金|业务|采购|指标)[^,;。]{0,10},?(?:不扣分|(?:的|则)?[^,;。]{0,8}?(?:按|计|得|给|记)(?:满分|\d+分))(?:计算|处理|计|得分)?/g;

/** The fields every rule has; `named` are the points that the text itself calls full. */
export function shared(reading: Reading, named: Decimal | null, unit: string | null) {
  return {
    text: reading.text,
    labelPoints: reading.labelPoints,
    maxPoints: named ?? reading.labelPoints,
    statedPoints: named,
    unit,
    notApplicable: reading.normal.search(NOT_APPLICABLE) >= 0 ? ('full' as const) : null,
    allowedPoints: null,
  };
}

/** The full points that a text names in figures; null when it says 满分. */
export const highest = (awards: readonly ReadAward[]): Decimal | null => {
  if (awards.some((award) => award.full)) return null;
  const stated = awards.flatMap((award) => topOf(award));
  return stated.length === 0 ? null : Decimal.max(...stated);
};

export const topOf = ({ award }: ReadAward): Decimal[] =>
  award.kind === 'points' && award.points.high.gt(0) ? [award.points.high] : [];

export interface NumericBand extends ReadBand {
  readonly award: Award;
  readonly words: string;
}

/** The awards whose condition holds a number. */
export const numericBands = (awards: readonly ReadAward[]): NumericBand[] => bandsBy(awards, readBand);

/** As `numericBands`, and a goal reached without a number counts as 100%. */
export const withReachedTarget = (awards: readonly ReadAward[]): NumericBand[] =>
  numericBands(awards).length === 0
    ? []
    : bandsBy(awards, (condition) => readBand(condition) ?? reachedTarget(condition));

const bandsBy = (awards: readonly ReadAward[], read: (condition: string) => ReadBand | null): NumericBand[] =>
  awards.flatMap(({ condition, award }) =>
    alternativesIn(lastClause(condition)).flatMap((part) => {
      const found = read(part);
      return found ? [{ ...found, award, words: condition }] : [];
    }),
  );

/** 低于80%或高于120%: two bands with one award. */
function alternativesIn(condition: string): string[] {
  const parts = condition.split(/或者?(?!等于|以|高于等于|低于等于)/);
  return parts.length > 1 && parts.every((part) => /\d/.test(part)) ? parts : [condition];
}

/** 完成年初目标 beside bands in percent means 100% and more. */
function reachedTarget(condition: string): ReadBand | null {
  if (
    !/^(?:全部|全面|按时|超额|如期)?(?:完成|达到|实现|达成)[^\d]{0,8}(?:目标|任务|计划|指标值?|要求)?$/.test(condition)
  )
    return null;
  const low = { value: new Decimal('100'), inclusive: true, stated: true };
  return { band: { low, high: null }, unit: null, bare: false };
}

/** The part of a condition that decides: after the last comma that still leaves a number behind it. */
export function lastClause(condition: string): string {
  const clauses = condition.split(/[;。]/).filter((part) => part !== '');
  return clauses.findLast((part) => /\d/.test(part)) ?? condition;
}

export function pointsOf(awards: readonly Award[]): Decimal[] | null {
  const points = awards.map((award) =>
    award.kind === 'points' && award.points.low.eq(award.points.high) ? award.points.low : null,
  );
  const known = points.filter((value) => value !== null);
  return known.length === points.length
    ? known.filter((value, at) => known.findIndex((other) => other.eq(value)) === at)
    : null;
}
