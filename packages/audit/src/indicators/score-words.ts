import { type ScoreResult, showSpan } from '@shiji/rules';

/** Points are given with two decimals at most; more only shows the arithmetic. */
const DECIMALS = 2;

/** The points that a result allows: “14.62分或0分”, “9.41～9.42分”; readings that come to the same are named once. */
export function scoreWords({ alternatives }: Pick<ScoreResult, 'alternatives'>): string {
  const shown = [...new Set(alternatives.map(({ points }) => `${showSpan(points, DECIMALS)}分`))];
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join('、')}或${last}`;
}
