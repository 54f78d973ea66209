import { Decimal } from '@shiji/figure';

/** Scores from `low` (counted in or not) up to `high`, and the percentage that goes with them. */
export interface Band {
  readonly low: Decimal | null;
  readonly includesLow: boolean;
  readonly high: Decimal | null;
  readonly includesHigh: boolean;
  readonly percent: Decimal;
  readonly text: string;
}

const UNIT = '(?:分|%)';
const NUMBER = '(\\d+(?:\\.\\d+)?)';
const INCLUDED = '([（(]含[)）])?';
const PERCENT = `[^，,；;。\\d%]{0,14}?(?:${NUMBER}[%％])`;
const NOTHING = /^[^；;。]{0,4}(?:不扣|不予扣|全额|不计扣)/;
const BETWEEN = new RegExp(`^${NUMBER}${UNIT}?${INCLUDED}(?:至|到|—|－|-|~|～)${NUMBER}${UNIT}${INCLUDED}(.*)$`);
const FROM = new RegExp(`^${NUMBER}${UNIT}${INCLUDED}?(?:及)?以上${INCLUDED}(.*)$`);
const BELOW = new RegExp(`^(?:低于|不足|小于)?${NUMBER}${UNIT}(?:以下|的|，|,)${INCLUDED}(.*)$`);
const GIVEN = new RegExp(`${PERCENT}`);

/**
 * Bands that a line prints: “得分95分及以上不扣款；90分（含）至95分扣1%；85分以下扣5%”. Empty unless at least three
 * clauses read as bands that meet end to end.
 */
export function printedBands(text: string): Band[] {
  const clauses = text.replace(/\s/g, '').split(/[；;。]/);
  const bands = clauses.flatMap((clause) => bandIn(clause) ?? []).toSorted((a, b) => lowest(b).comparedTo(lowest(a)));
  return bands.length >= FEWEST && meets(bands) ? bands : [];
}

const FEWEST = 3;

function lowest({ low }: Band): Decimal {
  return low ?? new Decimal('-1');
}

function meets(bands: readonly Band[]): boolean {
  return bands.slice(1).every((band, index) => {
    const above = bands[index]?.low;
    return above !== undefined && above !== null && band.high !== null && above.eq(band.high);
  });
}

function bandIn(clause: string): Band | null {
  const start = clause.search(/(?:低于|不足|小于)?\d/);
  const text = start < 0 ? '' : clause.slice(start);
  const between = BETWEEN.exec(text);
  if (between?.[1] && between[3])
    return withPercent(text, between[5] ?? '', {
      low: new Decimal(between[1]),
      includesLow: between[2] !== undefined || between[4] === undefined,
      high: new Decimal(between[3]),
      includesHigh: between[4] !== undefined,
    });
  const from = FROM.exec(text);
  if (from?.[1])
    return withPercent(text, from[4] ?? '', {
      low: new Decimal(from[1]),
      includesLow: true,
      high: null,
      includesHigh: false,
    });
  const below = BELOW.exec(text);
  if (below?.[1])
    return withPercent(text, below[3] ?? '', {
      low: null,
      includesLow: false,
      high: new Decimal(below[1]),
      includesHigh: false,
    });
  return null;
}

function withPercent(text: string, rest: string, ends: Omit<Band, 'percent' | 'text'>): Band | null {
  if (NOTHING.test(rest)) return { ...ends, percent: new Decimal(/全额/.test(rest) ? '100' : '0'), text };
  const given = GIVEN.exec(rest)?.[1];
  return given ? { ...ends, percent: new Decimal(given), text } : null;
}

/** The band that a score falls in; null when none or two hold it. */
export function bandOf(bands: readonly Band[], score: Decimal): Band | null {
  const [band, second] = bands.filter(
    ({ low, includesLow, high, includesHigh }) =>
      (low === null || (includesLow ? score.gte(low) : score.gt(low))) &&
      (high === null || (includesHigh ? score.lte(high) : score.lt(high))),
  );
  return band && !second ? band : null;
}
