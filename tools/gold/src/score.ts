import type { FindingJson } from '@shiji/intake';
import { bare, isCommon, isSameText } from './compare.ts';
import { hits } from './hit.ts';
import type { Truth } from './truth.ts';

/** Something labelled that should have been found. */
export interface Wanted {
  readonly id: string;
  readonly kind: string;
  readonly place: string;
  readonly finding: string;
}

/** How the audit of one document compares with its labels. */
export interface Score {
  readonly errors: number;
  readonly found: readonly Wanted[];
  readonly missed: readonly Wanted[];
  /** Errors and warnings, less those that only touch what counts neither way. */
  readonly loud: number;
  /** Loud findings that hit no labelled error. */
  readonly stray: readonly FindingJson[];
  /** Stray findings that quote a relation labelled as true. */
  readonly confirmedFalse: readonly FindingJson[];
}

/** Notes are free: they accuse nobody. */
export function isLoud({ severity }: FindingJson): boolean {
  return severity !== 'note';
}

function accuses(finding: FindingJson, quote: string): boolean {
  return !isCommon(bare(quote)) && finding.places.some((place) => isSameText(place.quote, quote));
}

/** Findings of one document against its labels. */
export function scoreDocument(findings: readonly FindingJson[], truth: Truth): Score {
  const wanted = truth.errors.map((error) => ({
    id: error.id ?? '',
    kind: error.kind,
    place: error.place,
    finding: error.finding,
    isFound: findings.some((finding) => hits(finding, error)),
  }));
  const isGood = (finding: FindingJson) => truth.errors.some((error) => hits(finding, error));
  const isDebatable = (finding: FindingJson) => (truth.debatable ?? []).some((error) => hits(finding, error));
  const loud = findings.filter((finding) => isLoud(finding) && (isGood(finding) || !isDebatable(finding)));
  const stray = loud.filter((finding) => !isGood(finding));
  return {
    errors: wanted.length,
    found: wanted.filter(({ isFound }) => isFound),
    missed: wanted.filter(({ isFound }) => !isFound),
    loud: loud.length,
    stray,
    confirmedFalse: stray.filter((finding) => (truth.holds ?? []).some(({ quote }) => accuses(finding, quote))),
  };
}
