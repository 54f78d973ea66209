import type { Finding } from './finding.ts';
import type { Mention } from './mention.ts';

/** A check looked at these figures and they agree within their written precision. */
export interface Held {
  readonly verdict: 'holds';
  readonly code: string;
  readonly mentions: readonly Mention[];
}

/** A check looked at these figures (or words) and they cannot all be right. */
export interface Failed {
  readonly verdict: 'fails';
  readonly mentions: readonly Mention[];
  /** The figures most likely wrong, when the arithmetic tells; used to merge findings with one root. */
  readonly suspects: readonly Mention[];
  readonly finding: Finding;
}

export type Outcome = Held | Failed;
