import type { Pack } from '@shiji/rules';

/** The latest year in which a pack begins to hold; a document that tells no year is judged by what holds then. */
export function newestYear(packs: readonly Pack[]): number {
  return Math.max(0, ...packs.map(({ years }) => years.from));
}

/** The packs that hold for documents of a year, in the order given. */
export function packsOfYear(packs: readonly Pack[], year: number): Pack[] {
  return packs.filter(({ years }) => years.from <= year && year <= (years.to ?? year));
}
