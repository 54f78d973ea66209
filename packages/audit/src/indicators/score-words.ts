import { type ScoreResult, showSpan, type Span } from '@shiji/rules';

/** Points are given with two decimals at most; more only shows the arithmetic. */
const DECIMALS = 2;

/** “14.62分”, “9.41～9.43分”. */
export const pointsWords = (points: Span): string => `${showSpan(points, DECIMALS)}分`;

/** The points that a result allows: “14.62分或0分”; readings that come to the same are named once. */
export function scoreWords({ alternatives }: Pick<ScoreResult, 'alternatives'>): string {
  const shown = [...new Set(alternatives.map(({ points }) => pointsWords(points)))];
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join('、')}或${last}`;
}
