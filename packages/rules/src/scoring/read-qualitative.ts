import type { ReadAward } from './awards.ts';
import { highest, pointsOf, type Reading, shared } from './reading.ts';
import type { ScoringRule } from './rule.ts';

/** Levels told apart by words: 较好 6分; 一般 3分; 无效果 0分. */
export function qualitative(reading: Reading, awards: readonly ReadAward[]): ScoringRule | null {
  const levels = awards
    .map(({ condition, award }) => ({ words: levelWords(condition), award }))
    .filter(({ words }) => words.length > 0);
  if (levels.length < 2) return null;
  return {
    kind: 'qualitative',
    ...shared(reading, highest(awards), null),
    allowedPoints: pointsOf(levels.map((level) => level.award)),
    levels,
  };
}

/** The words that name a level: the last clause before the points, split at 或, without trailing 的. */
const levelWords = (condition: string): string[] =>
  (condition.split(/[,;。:]/).findLast((part) => part !== '') ?? '')
    .split(/或者|或|、|\/|和/)
    .map((word) => word.replace(/^(?:评价|评定|结果)?为|(?:的|者|时)+$/g, ''))
    .filter((word) => word !== '');
