import type { StudiedDocument } from './context.ts';

/** Groups the files of one unit and year into packages; a file that does not tell both stands alone. */
export function groupIntoPackages(documents: readonly StudiedDocument[]): StudiedDocument[][] {
  const packages: StudiedDocument[][] = [];
  for (const document of documents) {
    const home = packages.find(([first]) => first && belongTogether(first, document));
    if (home) home.push(document);
    else packages.push([document]);
  }
  return packages;
}

function belongTogether(a: StudiedDocument, b: StudiedDocument): boolean {
  return a.year !== null && a.year === b.year && isSameUnit(a.unit, b.unit);
}

/** Unit names agree when equal, or when one is the other without its city’s name (江州市清河区民政局 · 清河区民政局). */
export function isSameUnit(a: string | null, b: string | null): boolean {
  if (!a || !b) return false;
  const [x, y] = [bare(a), bare(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length >= 4 && long.endsWith(short);
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
