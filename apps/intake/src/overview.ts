import { CHECK_TITLES, type Finding, type Severity } from '@shiji/audit';

/** An audited file of a batch, with what was found in it. */
export interface OverviewFile {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly figures: number;
  readonly checked: number;
  readonly findings: readonly Finding[];
}

/** Files of one unit and year, or one file of an unknown unit; `codes` counts findings by check. */
export interface OverviewPackage {
  readonly name: string;
  readonly year: number | null;
  readonly files: string[];
  readonly counts: Record<Severity, number>;
  readonly coverage: { readonly figures: number; readonly checked: number };
  readonly codes: Record<string, number>;
}

/** A check, how many packages fail it and how often, and one finding as an example. */
export interface OverviewProblem {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly packages: number;
  readonly findings: number;
  readonly example: string;
}

export interface Overview {
  readonly files: number;
  readonly packages: OverviewPackage[];
  readonly problems: OverviewProblem[];
}

/** A package with its findings, each once though it may be told in several files. */
interface Group {
  readonly members: readonly OverviewFile[];
  readonly findings: readonly Finding[];
}

function packageKey({ id, unit, year }: OverviewFile): string {
  return unit === null ? id : `${unit}\u0000${year ?? ''}`;
}

function grouped(files: readonly OverviewFile[]): Group[] {
  const groups = new Map<string, OverviewFile[]>();
  for (const file of files) {
    const known = groups.get(packageKey(file));
    if (known) known.push(file);
    else groups.set(packageKey(file), [file]);
  }
  return [...groups.values()].map((members) => ({ members, findings: distinct(members) }));
}

function distinct(members: readonly OverviewFile[]): Finding[] {
  const all = members.flatMap(({ findings }) => findings);
  return [...new Map(all.map((one) => [JSON.stringify([one.code, one.places]), one])).values()];
}

function countBy(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function sum(members: readonly OverviewFile[], of: 'figures' | 'checked'): number {
  return members.reduce((total, file) => total + file[of], 0);
}

function packageOf({ members, findings }: Group): OverviewPackage {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  const [first] = members;
  return {
    name: first?.unit ?? first?.name ?? '',
    year: first?.year ?? null,
    files: members.map(({ id }) => id),
    counts: { error: count('error'), warning: count('warning'), note: count('note') },
    coverage: { figures: sum(members, 'figures'), checked: sum(members, 'checked') },
    codes: countBy(findings),
  };
}

function problemOf(code: string, groups: readonly Group[]): OverviewProblem {
  const found = groups.map(({ findings }) => findings.filter((one) => one.code === code));
  const all = found.flat();
  const worst = (['error', 'warning', 'note'] as const).find((severity) =>
    all.some((one) => one.severity === severity),
  );
  return {
    code,
    title: CHECK_TITLES[code] ?? code,
    severity: worst ?? 'note',
    packages: found.filter(({ length }) => length > 0).length,
    findings: all.length,
    example: all[0]?.message ?? '',
  };
}

/**
 * A batch seen as packages: which check fails in how many of them, the commonest first; the packages with most errors
 * first.
 */
export function overviewOf(files: readonly OverviewFile[]): Overview {
  const groups = grouped(files);
  const codes = new Set(groups.flatMap(({ findings }) => findings.map(({ code }) => code)));
  const problems = [...codes].map((code) => problemOf(code, groups));
  return {
    files: files.length,
    packages: groups
      .map(packageOf)
      .toSorted((a, b) => b.counts.error - a.counts.error || b.counts.warning - a.counts.warning),
    problems: problems.toSorted((a, b) => b.packages - a.packages || b.findings - a.findings),
  };
}
