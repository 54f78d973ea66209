import type { Decimal, Unit } from '@shiji/figure';
import type { FormulaNode } from '../formula/node.ts';

/** numbers: figures only; names: quantities by name; references: rows or columns by number or letter (1+2+3, B/A). */
export type SideKind = 'numbers' | 'names' | 'references';

/** How a side was read: as written, or with the parentheses that its author must have meant. */
export interface SideReading {
  readonly kind: 'asWritten' | 'grouped';
  readonly node: FormulaNode;
}

/** One side of a printed equation. Offsets are into the text given. */
export interface PrintedSide {
  readonly kind: SideKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Most sensible first. */
  readonly readings: readonly SideReading[];
}

/** The figure an equation ends with. */
export interface StatedResult {
  readonly text: string;
  readonly value: Decimal;
  readonly decimals: number;
  readonly unit: Unit | null;
  readonly start: number;
  readonly end: number;
}

/** An equation found in a document’s text: 控制率=（93/96）×100%=96.88%. Offsets are into the text given. */
export interface PrintedFormula {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The quantity on the left, as printed; null when the equation begins with a computation. */
  readonly name: string | null;
  readonly sides: readonly PrintedSide[];
  readonly stated: StatedResult | null;
}
