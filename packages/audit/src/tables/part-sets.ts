import type { Frame } from './frame.ts';
import { columnSetsOf } from './column-sets.ts';
import { rowSetsOf } from './row-sets.ts';
import type { PartSet } from './part-set.ts';

/** Every plausible set of parts per target, best guesses first. */
export function partSetsOf(frame: Frame): PartSet[][] {
  const sets = frame.axis === 'down' ? rowSetsOf(frame) : columnSetsOf(frame);
  return sets.map(distinct).filter((list) => list.length > 0);
}

function distinct(sets: readonly PartSet[]): PartSet[] {
  const seen = new Set<string>();
  return sets.filter((set) => {
    const key = set.parts.join(',');
    if (set.parts.length === 0 || set.parts.includes(set.target) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
