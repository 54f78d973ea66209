import type { FigureVerdict, Verdict } from '../api/contract.ts';

/** Positions of the figures that nothing checked, under the reason why. */
export interface ReasonGroup {
  readonly reason: string;
  readonly figures: readonly number[];
}

/** How many figures have each verdict. */
export function countVerdicts(figures: readonly FigureVerdict[]): Readonly<Record<Verdict, number>> {
  const counts = { consistent: 0, inconsistent: 0, notChecked: 0 };
  for (const { verdict } of figures) counts[verdict] += 1;
  return counts;
}

/** The unchecked figures by reason, the most frequent first. */
export function groupUnchecked(figures: readonly FigureVerdict[]): readonly ReasonGroup[] {
  const groups = new Map<string, number[]>();
  for (const [at, { verdict, reason }] of figures.entries()) {
    if (verdict !== 'notChecked') continue;
    const name = reason ?? '原因没有记下';
    groups.set(name, [...(groups.get(name) ?? []), at]);
  }
  return [...groups]
    .map(([reason, list]) => ({ reason, figures: list }))
    .toSorted((a, b) => b.figures.length - a.figures.length);
}
