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

export const highest = (awards: readonly ReadAward[]): Decimal | null => {
  const stated = awards.filter((award) => !award.full).flatMap((award) => topOf(award));
  return stated.length === 0 ? null : Decimal.max(...stated);
};

export const topOf = ({ award }: ReadAward): Decimal[] =>
  award.kind === 'points' && award.points.high.gt(0) ? [award.points.high] : [];

export interface NumericBand extends ReadBand {
  readonly award: Award;
  readonly words: string;
}

export const numericBands = (awards: readonly ReadAward[]): NumericBand[] =>
  awards.flatMap(({ condition, award }) => {
    const read = readBand(lastClause(condition));
    return read ? [{ ...read, award, words: condition }] : [];
  });

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
