import type { OverviewPackage } from '../api/contract.ts';
import { coveragePercent } from '../batch/CoverageBar.tsx';

/** `by`: name, error, warning, coverage, or the code of a check. */
export interface MatrixOrder {
  readonly by: string;
  readonly descending: boolean;
}

function value({ counts, coverage, codes }: OverviewPackage, by: string): number {
  if (by === 'error' || by === 'warning') return counts[by];
  return by === 'coverage' ? coveragePercent(coverage) : (codes[by] ?? 0);
}

function named(a: OverviewPackage, b: OverviewPackage): number {
  return a.name.localeCompare(b.name, 'zh-CN');
}

/** The packages whose name or year contains every word, in the order asked for; equal ones by name. */
export function ordered(
  packages: readonly OverviewPackage[],
  { by, descending }: MatrixOrder,
  search: string,
): readonly OverviewPackage[] {
  const words = search.trim().split(/\s+/);
  const sign = descending ? -1 : 1;
  return packages
    .filter(({ name, year }) => words.every((word) => `${name} ${year ?? ''}`.includes(word)))
    .toSorted((a, b) => (by === 'name' ? sign * named(a, b) : sign * (value(a, by) - value(b, by)) || named(a, b)));
}
