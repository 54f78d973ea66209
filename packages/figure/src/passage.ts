import { type Decimal, HUNDRED } from './decimal.ts';
import type { Figure } from './figure.ts';
import { qualifierAfter, qualifierBefore } from './qualifier.ts';
import type { Unit } from './unit.ts';

/** The text being read: as written, in half-width, and what was found so far. */
export interface Passage {
  readonly text: string;
  readonly half: string;
  readonly figures: Figure[];
}

/** Where the last figure ends: nothing may begin before it. */
export function lastEnd({ figures }: Passage): number {
  return figures[figures.length - 1]?.end ?? 0;
}

export type Reading = Omit<Figure, 'text' | 'digits'>;

/** Completes a reading with its exact text. */
function figureOf(passage: Passage, reading: Reading): Figure {
  const { text } = passage;
  return {
    ...reading,
    text: text.slice(reading.start, reading.end),
    digits: text.slice(reading.digitsStart, reading.digitsEnd),
  };
}

/** Adds a reading as the passage’s next figure and returns where it ends. */
export function add(passage: Passage, reading: Reading): number {
  passage.figures.push(figureOf(passage, reading));
  return reading.end;
}

/** The reading together with the qualifiers written around it. */
export function withQualifiers(passage: Passage, reading: Reading): Reading {
  const before = qualifierBefore(passage.half, reading.start, lastEnd(passage));
  const after = qualifierAfter(passage.half, reading.end, reading.unit);
  const qualifier = before?.qualifier ?? after?.qualifier ?? reading.qualifier;
  return { ...reading, start: before?.edge ?? reading.start, end: after?.edge ?? reading.end, qualifier };
}

const SHARE: Unit = { name: '分之', dimension: 'percent', factor: HUNDRED, base: '%' };

/** A share of one, such as 三分之二 or 2/3, with all the digits that its value has. */
export function shareReading(start: number, end: number, value: Decimal): Reading {
  const decimals = value.decimalPlaces();
  return {
    start,
    end,
    digitsStart: start,
    digitsEnd: end,
    value,
    decimals,
    unit: SHARE,
    qualifier: 'exact',
    notation: 'chinese',
  };
}
