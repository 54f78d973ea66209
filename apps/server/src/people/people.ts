import type { Kysely } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import type { Scope } from '../storage/batches.ts';
import { type Account, type Accounts, openAccounts } from './accounts.ts';
import { type Organisations, openOrganisations, withBelow } from './organisations.ts';
import { openSessions, type Sessions } from './sessions.ts';
import { openTrail, type Trail } from './trail.ts';

/** Everything about who works in a county. */
export interface People {
  readonly accounts: Accounts;
  readonly organisations: Organisations;
  readonly sessions: Sessions;
  readonly trail: Trail;
}

/** Opens the people of `county`. */
export function openPeople(db: Kysely<Schema>, county: string): People {
  return {
    accounts: openAccounts(db, county),
    organisations: openOrganisations(db, county),
    sessions: openSessions(db, county),
    trail: openTrail(db, county),
  };
}

/** Whose batches somebody sees: a leader all, a reviewer the assigned departments with what is below, a clerk the own unit. */
export async function scopeOf(people: People, { id, role, organisation_id }: Account): Promise<Scope> {
  if (role === 'leader') return { accountId: id, organisations: 'all' };
  if (role === 'clerk') return { accountId: id, organisations: organisation_id === null ? [] : [organisation_id] };
  if (role !== 'reviewer') return { accountId: id, organisations: [] };
  const [all, assigned] = await Promise.all([people.organisations.list(), people.accounts.assigned(id)]);
  return { accountId: id, organisations: withBelow(all, assigned) };
}
