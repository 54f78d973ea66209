import type { StudiedDocument } from './context.ts';
import type { Subject } from './subject.ts';

/** Groups the files of one unit and year into packages; a file that does not tell both stands alone. */
export function groupIntoPackages<Told extends Subject>(documents: readonly Told[]): Told[][] {
  const packages: { readonly year: number | null; readonly unit: string; readonly members: Told[] }[] = [];
  for (const document of documents) {
    const { year } = document;
    const unit = bare(document.unit ?? '');
    const home = year === null ? undefined : packages.find((one) => one.year === year && isSameBare(one.unit, unit));
    if (home) home.members.push(document);
    else packages.push({ year, unit, members: [document] });
  }
  return packages.map(({ members }) => members);
}

/** Unit names agree when equal, or when one is the other without its city’s name (江州市清河区民政局 · 清河区民政局). */
export function isSameUnit(a: string | null, b: string | null): boolean {
  return isSameBare(bare(a ?? ''), bare(b ?? ''));
}

const SHORTEST_UNIT = 4;

function isSameBare(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= SHORTEST_UNIT && (a.endsWith(b) || b.endsWith(a));
}

function bare(name: string): string {
  return name.replace(/[\s（(]|盖章|[)）]/g, '');
}

/** Last year’s files that belong to a package: same unit, or all of them when units are unknown. */
export function lastYearOf(
  documents: readonly StudiedDocument[],
  lastYear: readonly StudiedDocument[],
): StudiedDocument[] {
  const units = documents.map(({ unit }) => unit);
  const matching = lastYear.filter((file) => units.some((unit) => isSameUnit(unit, file.unit)));
  return matching.length > 0 ? matching : [...lastYear];
}
