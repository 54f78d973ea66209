import type { Address } from '@shiji/document';

/** The kinds that the JSON output names; a stable list, see docs/reference/json.md. */
export type FindingKind =
  | 'ratio'
  | 'sum'
  | 'difference'
  | 'growth'
  | 'score'
  | 'score_total'
  | 'weight'
  | 'cross_reference'
  | 'unit'
  | 'malformed'
  | 'placeholder'
  | 'duplicate'
  | 'missing'
  | 'unquantified'
  | 'copied'
  | 'carryover'
  | 'contradiction'
  | 'date'
  | 'label'
  | 'format'
  | 'privacy'
  | 'progress'
  | 'other';

/** error: these figures cannot all be true, or the score changes; warning: a rule of form or content is broken; note: worth knowing, no action forced. */
export type Severity = 'error' | 'warning' | 'note';

/** One place a finding points at. */
export interface Place {
  readonly file: string;
  /** The exact text of the cell or clause. */
  readonly quote: string;
  readonly address: Address;
  /** Offsets of the quote in the passage at that address, when known. */
  readonly start?: number;
  readonly end?: number;
  /** Row and column headings, or the heading above the paragraph, for a person to find it. */
  readonly label?: string;
}

/** The recomputation as a tree: what was computed from what, open to the figures it used. */
export interface Explanation {
  readonly label: string;
  /** The computed or written value as shown, with its unit. */
  readonly value: string;
  /** The operation with Chinese names, such as “决算数 ÷ 预算数 × 100%”. */
  readonly formula?: string;
  readonly place?: Place;
  readonly operands?: readonly Explanation[];
}

/** A frozen statement that a set of figures or words cannot all be right; it accuses the set, never one number. */
export interface Finding {
  /** Stable code of the check, such as B02; never reused. */
  readonly code: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** One sentence: what contradicts what. */
  readonly message: string;
  /** Why it matters or what the rule says. */
  readonly reason: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Clause or standard behind the rule. */
  readonly source: string;
  readonly stated: string;
  readonly expected: string;
  /** The first place is the one the reader should look at. */
  readonly places: readonly Place[];
  readonly formula?: string;
  readonly explanation?: Explanation;
}
