import type { FileJson } from '@shiji/intake';
import type { Score } from './score.ts';

/** What was measured of one document. */
export interface Measured {
  readonly name: string;
  readonly isClean: boolean;
  /** Null when it could not be read; everything in it then counts as missed. */
  readonly report: FileJson | null;
  readonly problem?: string;
  readonly score: Score;
}

/** Sums over documents. Shares are 1 when there is nothing to share. */
export interface Tally {
  readonly documents: number;
  readonly errors: number;
  readonly found: number;
  readonly loud: number;
  readonly right: number;
  readonly confirmedFalse: number;
  readonly figures: number;
  readonly checked: number;
  readonly recall: number;
  readonly precision: number;
  /** Documents without an error that were accused all the same, or not read. */
  readonly accusedClean: readonly string[];
}

/** The bars of the project: docs/why does not lower them. */
export const BARS = { recall: 0.95, precision: 0.95 } as const;

function sum(measured: readonly Measured[], of: (one: Measured) => number): number {
  return measured.reduce((total, one) => total + of(one), 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** Adds up. */
export function tally(measured: readonly Measured[]): Tally {
  const errors = sum(measured, ({ score }) => score.errors);
  const found = sum(measured, ({ score }) => score.found.length);
  const loud = sum(measured, ({ score }) => score.loud);
  const right = loud - sum(measured, ({ score }) => score.stray.length);
  return {
    documents: measured.length,
    errors,
    found,
    loud,
    right,
    confirmedFalse: sum(measured, ({ score }) => score.confirmedFalse.length),
    figures: sum(measured, ({ report }) => report?.coverage.figures ?? 0),
    checked: sum(measured, ({ report }) => report?.coverage.checked ?? 0),
    recall: share(found, errors),
    precision: share(right, loud),
    accusedClean: measured
      .filter(({ isClean, score, report }) => isClean && (score.loud > 0 || report === null))
      .map(({ name }) => name),
  };
}

/** Whether the bars are reached: recall, precision, and no clean document accused. */
export function isGoodEnough({ recall, precision, accusedClean }: Tally): boolean {
  return recall >= BARS.recall && precision >= BARS.precision && accusedClean.length === 0;
}

/** Errors found, missed and false alarms of one kind. */
export interface KindTally {
  readonly kind: string;
  readonly found: number;
  readonly missed: number;
  readonly falseAlarms: number;
}

/** The same by kind: of the label for what was found and missed, of the finding for false alarms. */
export function tallyKinds(measured: readonly Measured[]): KindTally[] {
  const kinds = {
    found: new Map<string, number>(),
    missed: new Map<string, number>(),
    stray: new Map<string, number>(),
  };
  for (const { score } of measured) {
    for (const list of ['found', 'missed', 'stray'] as const)
      for (const { kind } of score[list]) kinds[list].set(kind, (kinds[list].get(kind) ?? 0) + 1);
  }
  const names = new Set(Object.values(kinds).flatMap((counts) => [...counts.keys()]));
  return [...names].toSorted().map((kind) => ({
    kind,
    found: kinds.found.get(kind) ?? 0,
    missed: kinds.missed.get(kind) ?? 0,
    falseAlarms: kinds.stray.get(kind) ?? 0,
  }));
}
