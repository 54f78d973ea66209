import type { Finding, Place } from './finding.ts';

export type FigureState = 'consistent' | 'inconsistent' | 'notChecked';

/** What the audit can say about one figure. */
export interface FigureVerdict {
  readonly place: Place;
  readonly verdict: FigureState;
  /** Why it was not checked. */
  readonly reason?: string;
}

export interface Coverage {
  readonly figures: number;
  readonly checked: number;
  readonly notChecked: readonly { readonly quote: string; readonly place: Place; readonly reason: string }[];
}

/** The result for one file. */
export interface FileReport {
  readonly file: string;
  /** What kind of document it is, in Chinese. */
  readonly kind: string;
  readonly year: number | null;
  readonly unit: string | null;
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
  readonly figures: readonly FigureVerdict[];
}
