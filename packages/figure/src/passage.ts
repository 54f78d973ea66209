import type { Figure } from './figure.ts';

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
export function figureOf(passage: Passage, reading: Reading): Figure {
  const { text } = passage;
  return {
    ...reading,
    text: text.slice(reading.start, reading.end),
    digits: text.slice(reading.digitsStart, reading.digitsEnd),
  };
}
