import type { ScoreResult } from '@shiji/rules';
import type { Explanation, Place } from '../finding.ts';
import { pointsWords, scoreWords } from './score-words.ts';

/** The cells that a score was computed from, by the names they have in its explanation. */
export type ScoreSources = Readonly<Record<string, Place>>;

/** A cell with more than this tells a story; the figure taken from it is shown instead. */
const LONGEST_VALUE = 16;

/** Readings that come to the same points after rounding are one to whoever follows the arithmetic. */
function readings({ alternatives }: Pick<ScoreResult, 'alternatives'>): Explanation[] {
  const words = alternatives.map(({ points }) => pointsWords(points));
  return alternatives.flatMap(({ reading }, at) => {
    const value = words[at] ?? '';
    return words.indexOf(value) === at ? [{ label: reading, value }] : [];
  });
}

/**
 * The recomputation of a score for a clerk: figures as they stand in their cells, with their places, instead of the
 * intervals that rounding makes of them.
 */
export function scoreExplanation(result: ScoreResult, sources: ScoreSources): Explanation {
  const { explanation, alternatives } = result;
  const all = explanation.operands ?? [];
  const inputs = all.slice(0, all.length - alternatives.length).map((operand): Explanation => {
    const place = sources[operand.label];
    return place && place.quote !== '' && place.quote.length <= LONGEST_VALUE
      ? { ...operand, value: place.quote, place }
      : operand;
  });
  return { ...explanation, value: scoreWords(result), operands: [...inputs, ...readings(result)] };
}
