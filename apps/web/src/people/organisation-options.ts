import type { Organisation } from '../api/contract.ts';

/** Organisations in the order of their tree, with how deep each stands. */
export function inTreeOrder(
  organisations: readonly Organisation[],
  parentId: string | null = null,
  depth = 0,
): { readonly organisation: Organisation; readonly depth: number }[] {
  return organisations
    .filter((one) => one.parentId === parentId)
    .flatMap((organisation) => [{ organisation, depth }, ...inTreeOrder(organisations, organisation.id, depth + 1)]);
}

/** The same as choices of a list, indented by depth. */
export function organisationOptions(organisations: readonly Organisation[]): { label: string; value: string }[] {
  return inTreeOrder(organisations).map(({ organisation, depth }) => ({
    label: `${'　'.repeat(depth)}${organisation.name}`,
    value: organisation.id,
  }));
}
