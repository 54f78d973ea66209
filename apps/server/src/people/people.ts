import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import type { Scope } from '../storage/batches.ts';
import { inTransaction } from '../storage/transaction.ts';
import type { Organisation } from '../contract.ts';
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
  /** Everything that `work` does with the people it is given happens, or nothing. */
  transact<T>(work: (people: People, trx: Transaction<Schema>) => Promise<T>): Promise<T>;
}

/** Opens the people of `county`. */
export function openPeople(db: Kysely<Schema>, county: string): People {
  return {
    accounts: openAccounts(db, county),
    organisations: openOrganisations(db, county),
    sessions: openSessions(db, county),
    trail: openTrail(db, county),
    transact: (work) => inTransaction(db, (trx) => work(openPeople(trx, county), trx)),
  };
}

/** A clerk’s own unit. What reviewers send belongs to the bureau: its clerk sees the own batches only. */
function clerkScope({ id, organisation_id }: Account, all: readonly Organisation[]): Scope {
  const place = all.find((one) => one.id === organisation_id);
  if (!place || place.kind === 'bureau') return { accountId: id, organisations: [] };
  return { accountId: null, organisations: [place.id] };
}

/** Whose batches somebody sees: a leader all, a reviewer the assigned departments with what is below, a clerk the own unit. */
export async function scopeOf({ organisations, accounts }: People, account: Account): Promise<Scope> {
  const { id, role } = account;
  if (role === 'leader') return { accountId: id, organisations: 'all' };
  if (role === 'clerk') return clerkScope(account, await organisations.list());
  if (role !== 'reviewer') return { accountId: id, organisations: [] };
  const [all, assigned] = await Promise.all([organisations.list(), accounts.assigned(id)]);
  return { accountId: id, organisations: withBelow(all, assigned) };
}
