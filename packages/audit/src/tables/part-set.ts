import { TOTAL } from './names.ts';
import type { Basis } from './relation.ts';

/** Fields that may add up to the field `target`. */
export interface PartSet {
  readonly target: number;
  readonly parts: readonly number[];
  readonly basis: Basis;
  /** Without support from other lines the set may still accuse: the name says “total” and nothing is ambiguous. */
  readonly speaksAlone: boolean;
}

export function isTotal(name: string): boolean {
  return TOTAL.test(name);
}
