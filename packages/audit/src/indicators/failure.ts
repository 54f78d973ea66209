import type { Explanation, Finding, FindingKind, Place, Severity } from '../finding.ts';
import type { Mention } from '../mention.ts';
import type { Failed } from '../outcome.ts';

/** What a check of indicators says; the rest of the finding is the same for all of them. */
export interface FailureText {
  readonly code: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly message: string;
  readonly reason: string;
  readonly remedy: string;
  readonly source?: string;
  readonly stated: string;
  readonly expected: string;
  readonly formula?: string;
  readonly explanation?: Explanation;
}

const SOURCE = '财预〔2020〕10号《项目支出绩效评价管理办法》';

export function failure(
  text: FailureText,
  places: readonly Place[],
  mentions: readonly Mention[] = [],
  suspects: readonly Mention[] = [],
): Failed {
  const finding: Finding = { ...text, source: text.source ?? SOURCE, places };
  return { verdict: 'fails', mentions, suspects, finding };
}
