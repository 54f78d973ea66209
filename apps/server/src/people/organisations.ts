import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { NewOrganisation, Organisation, OrganisationKind } from '../contract.ts';
import type { OrganisationRow, Schema } from '../storage/schema.ts';

/** The tree of a county’s organisations. */
export interface Organisations {
  list(): Promise<Organisation[]>;
  /** Null when its parent is of the wrong kind. A taken name violates a constraint. */
  create(added: NewOrganisation): Promise<Organisation | null>;
  /** A violated constraint when anything belongs to it. */
  remove(id: string): Promise<Organisation | null>;
}

/** What may stand above what; the bureau stands alone. */
const ABOVE: Readonly<Record<OrganisationKind, OrganisationKind | null>> = {
  bureau: null,
  department: 'bureau',
  unit: 'department',
};

/** The organisations and everything below them. */
export function withBelow(organisations: readonly Organisation[], roots: readonly string[]): string[] {
  const found = new Set(roots);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const { id, parentId } of organisations) if (parentId !== null && found.has(parentId)) found.add(id);
  }
  return [...found];
}

function organisationOf({ id, parent_id, kind, name }: OrganisationRow): Organisation {
  return { id, parentId: parent_id, kind, name };
}

/** Opens the organisations of `county`. */
export function openOrganisations(db: Kysely<Schema>, county: string): Organisations {
  const all = () => db.selectFrom('organisation').selectAll().where('county_id', '=', county);
  const isPlaced = async ({ kind, parentId }: NewOrganisation) => {
    if (parentId === null) return ABOVE[kind] === null;
    const parent = await all().where('id', '=', parentId).executeTakeFirst();
    return parent !== undefined && parent.kind === ABOVE[kind];
  };
  return {
    list: async () => (await all().orderBy('name').execute()).map(organisationOf),
    async create(added) {
      if (!(await isPlaced(added))) return null;
      const row = {
        county_id: county,
        id: randomUUID(),
        parent_id: added.parentId,
        kind: added.kind,
        name: added.name,
      };
      await db.insertInto('organisation').values(row).execute();
      return organisationOf(row);
    },
    async remove(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      if (!row) return null;
      const batches = db.selectFrom('batch').select('id').where('county_id', '=', county);
      if (await batches.where('organisation_id', '=', id).executeTakeFirst()) throw new OrganisationInUse();
      await db.deleteFrom('organisation').where('county_id', '=', county).where('id', '=', id).execute();
      return organisationOf(row);
    },
  };
}

/** Files belong to it. */
export class OrganisationInUse extends Error {
  readonly code = '23503';
}
