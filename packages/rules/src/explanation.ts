/** The recomputation as a tree: what was computed from what. The audit adds the places of its leaves. */
export interface Explanation {
  readonly label: string;
  /** The value as shown, with its unit. */
  readonly value: string;
  /** The operation in Chinese names, such as “决算数 ÷ 预算数 × 100%”. */
  readonly formula?: string;
  readonly operands?: readonly Explanation[];
}

/** A node of an explanation; leaves need no formula and no operands. */
export function explain(
  label: string,
  value: string,
  formula?: string,
  operands: readonly Explanation[] = [],
): Explanation {
  return {
    label,
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(operands.length === 0 ? {} : { operands }),
  };
}
