import { AREA_TOTAL, TOTAL } from './names.ts';
import type { Lane } from './lane.ts';
import type { Basis } from './relation.ts';

/** Fields that may add up to the field `target`. */
export interface PartSet {
  readonly target: number;
  readonly parts: readonly number[];
  readonly basis: Basis;
  readonly voice: Voice;
}

/** Whether a set may accuse without support from other lines: freely when the name says “total” and nothing is ambiguous, closely when the gap is small, or only when it is a familiar slip. */
export type Voice = 'never' | 'onSlip' | 'closely' | 'freely';

/** Whether a row or column is a total of others by its name. */
export function isTotal(lane: Lane | undefined): boolean {
  if (!lane) return false;
  return TOTAL.test(lane.name) || (lane.headings.length === 1 && AREA_TOTAL.test(lane.name));
}
