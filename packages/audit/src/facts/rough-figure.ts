import type { Figure } from '@shiji/figure';
import { baseOf } from '../measure.ts';

/** A figure in floating point, to tell quickly that two cannot be the same; whether they are, decimals decide. */
export interface RoughFigure {
  readonly base: string;
  readonly value: number;
  /** Half a step of the last written digit. */
  readonly half: number;
  /** Base units in one unit; null when none is written. */
  readonly factor: number | null;
}

export function roughly(figure: Figure): RoughFigure {
  return {
    base: baseOf(figure),
    value: figure.value.toNumber(),
    half: 0.5 * 10 ** -figure.decimals,
    factor: figure.unit?.factor.toNumber() ?? null,
  };
}

const TEN_THOUSAND = 10_000;

/** False only when the two differ by more than both are written to; a bare number may be in 元 or in 万元. */
export function mayBeSame(a: RoughFigure, b: RoughFigure): boolean {
  if (a.factor !== null && b.factor !== null)
    return a.base === b.base && isNear(a.value * a.factor, b.value * b.factor, a.half * a.factor, b.half * b.factor);
  return (
    isNear(a.value, b.value, 0, 0) ||
    isNear(a.value * TEN_THOUSAND, b.value, a.half * TEN_THOUSAND, b.half) ||
    isNear(a.value / TEN_THOUSAND, b.value, a.half / TEN_THOUSAND, b.half)
  );
}

// More than floating point can be off by.
const SLACK = 1e-9;

function isNear(a: number, b: number, stepOfA: number, stepOfB: number): boolean {
  return Math.abs(a - b) <= Math.max(stepOfA, stepOfB) * (1 + SLACK) + Math.abs(b) * SLACK;
}
