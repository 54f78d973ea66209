import type { Finding } from '@shiji/audit';
import type { FileDetail, FindingState, JudgementSheet } from '../api/contract.ts';
import type { Standing } from '../words/ruling.ts';

/** How the findings of a file stand, whatever order they are shown in. */
export interface Standings {
  /** Nothing when the file was audited anew meanwhile and the finding is no longer in it. */
  readonly of: (finding: Finding) => FindingState | undefined;
  readonly isMuted: (finding: Finding) => boolean;
}

export function standingsOf(detail: FileDetail, sheet: JudgementSheet): Standings {
  const states = new Map(sheet.findings.map((state) => [state.key, state]));
  const byFinding = new Map(detail.findings.map((finding, at) => [finding, states.get(detail.keys[at] ?? '')]));
  const muted = new Set(sheet.mutings.map(({ code }) => code));
  return { of: (finding) => byFinding.get(finding), isMuted: ({ code }) => muted.has(code) };
}

/** Whether the page shows another audit of the file than the one that is judged. */
export function isStale(detail: FileDetail, sheet: JudgementSheet): boolean {
  return detail.keys.join() !== sheet.findings.map(({ key }) => key).join();
}

export function standingOf(standings: Standings, finding: Finding): Standing {
  return standings.of(finding)?.ruling ?? 'unjudged';
}

/** How many findings stand how, and how many of the errors were accepted. */
export interface StandingCounts {
  readonly judged: number;
  readonly all: number;
  readonly errors: number;
  readonly errorsAccepted: number;
  readonly by: Readonly<Record<Standing, number>>;
}

export function countStandings(standings: Standings, findings: readonly Finding[]): StandingCounts {
  const by = { unjudged: 0, accepted: 0, rejected: 0, toVerify: 0 };
  const counts = { judged: 0, errors: 0, errorsAccepted: 0 };
  for (const finding of findings.filter((one) => !standings.isMuted(one))) {
    const standing = standingOf(standings, finding);
    by[standing] += 1;
    if (standing !== 'unjudged') counts.judged += 1;
    if (finding.severity !== 'error') continue;
    counts.errors += 1;
    if (standing === 'accepted') counts.errorsAccepted += 1;
  }
  return { ...counts, all: by.unjudged + counts.judged, by };
}
