import type { Finding, FindingKind, Severity } from '../finding.ts';
import type { Failed } from '../outcome.ts';
import { placeOfSpan } from '../place.ts';
import type { PlacedPassage } from './passages.ts';

export interface WordingRule {
  readonly code: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly message: (quote: string) => string;
  readonly reason: string;
  readonly remedy: string;
  readonly source: string;
  readonly expected: string;
}

/** A finding about words at `start…end` of a passage. */
export function wordingFailure(
  rule: WordingRule,
  placed: PlacedPassage,
  start: number,
  end: number,
  others: Finding['places'] = [],
): Failed {
  const place = placeOfSpan(placed.file, placed.passage, start, end, placed.heading || undefined);
  const finding: Finding = {
    code: rule.code,
    kind: rule.kind,
    severity: rule.severity,
    message: rule.message(place.quote),
    reason: rule.reason,
    remedy: rule.remedy,
    source: rule.source,
    stated: place.quote,
    expected: rule.expected,
    places: [place, ...others],
  };
  return { verdict: 'fails', mentions: [], suspects: [], finding };
}

/** Every match of a pattern in a passage as a finding. */
export function wordingFailures(rule: WordingRule, placed: PlacedPassage, pattern: RegExp): Failed[] {
  return [...placed.passage.text.matchAll(pattern)].map((match) =>
    wordingFailure(rule, placed, match.index, match.index + match[0].length),
  );
}
