import type { Finding, FindingKind, Severity } from '@shiji/audit';
import { type Standings, standingOf } from '../judgement/standing.ts';
import { KIND_WORDS } from '../words/kind.ts';
import type { Standing } from '../words/ruling.ts';

/** Which findings the list shows. */
export interface FindingFilter {
  readonly severities: ReadonlySet<Severity>;
  readonly kind: FindingKind | null;
  readonly search: string;
  /** How the findings are judged; null for all. */
  readonly standing: Standing | null;
}

export const EVERYTHING: FindingFilter = {
  severities: new Set<Severity>(['error', 'warning', 'note']),
  kind: null,
  search: '',
  standing: null,
};

const NOT_JUDGED: Standings = { of: () => undefined, isMuted: () => false };

/** Positions of the findings that pass the filter, in order. */
export function filterFindings(
  findings: readonly Finding[],
  filter: FindingFilter,
  standings = NOT_JUDGED,
): readonly number[] {
  const words = filter.search.trim().toLowerCase().split(/\s+/);
  return [...findings.keys()].filter((at) => {
    const finding = findings[at];
    if (!finding || !filter.severities.has(finding.severity)) return false;
    if (filter.kind !== null && finding.kind !== filter.kind) return false;
    if (filter.standing !== null && standingOf(standings, finding) !== filter.standing) return false;
    const text = searchText(finding);
    return words.every((word) => text.includes(word));
  });
}

function searchText(finding: Finding): string {
  const places = finding.places.flatMap((place) => [place.quote, place.label]);
  const { message, reason, stated, expected, code, kind } = finding;
  return [message, reason, stated, expected, code, KIND_WORDS[kind], ...places].join('\n').toLowerCase();
}

/** The filter with one severity shown or hidden. */
export function withSeverity(filter: FindingFilter, severity: Severity): FindingFilter {
  const severities = new Set(filter.severities);
  if (!severities.delete(severity)) severities.add(severity);
  return { ...filter, severities };
}

/** The position `step` further in the shown list, stopping at its ends; the first or last when nothing is selected. */
export function neighbour(shown: readonly number[], selected: number | null, step: 1 | -1): number | null {
  if (shown.length === 0) return null;
  const at = selected === null ? -1 : shown.indexOf(selected);
  if (at < 0) return shown[step === 1 ? 0 : shown.length - 1] ?? null;
  return shown[Math.max(0, Math.min(at + step, shown.length - 1))] ?? null;
}

/** Which of the findings under the cursor to select: the one after the selected, so that repeated clicks walk through them. */
export function pickAmong(findings: readonly number[], selected: number | null): number | null {
  const at = selected === null ? -1 : findings.indexOf(selected);
  return findings[(at + 1) % Math.max(findings.length, 1)] ?? null;
}
