import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { NewUser, User, UserRole } from '../contract.ts';
import type { AccountRow, Schema } from '../storage/schema.ts';
import { inTransaction } from '../storage/transaction.ts';

/** An account as the database holds it. */
export type Account = Omit<AccountRow, 'created_at' | 'disabled' | 'failures' | 'locked_until'> & {
  disabled: boolean;
  failures: number;
  locked_until: Date | null;
};

export const FAILURES_ALLOWED = 5;
export const LOCK_MS = 15 * 60 * 1000;

/** The accounts of a county. */
export interface Accounts {
  count(): Promise<number>;
  list(now: number): Promise<User[]>;
  byLogin(login: string): Promise<Account | null>;
  byId(id: string): Promise<Account | null>;
  user(account: Account, now: number): Promise<User>;
  /** Creates them all or none; a taken login violates a constraint. */
  create(
    added: readonly (NewUser & { passwordHash: string; role: UserRole | null; mustChange: boolean })[],
  ): Promise<void>;
  change(id: string, change: { name: string; organisationId: string | null; disabled: boolean }): Promise<void>;
  setRole(id: string, role: UserRole | null, assigned: readonly string[]): Promise<void>;
  setPassword(id: string, hash: string, mustChange: boolean): Promise<void>;
  /** One more failure; the fifth in a row locks. */
  fail(id: string, now: number): Promise<void>;
  clearFailures(id: string): Promise<void>;
  assigned(id: string): Promise<string[]>;
}

/** Whether signing in is refused for now. */
export function isLocked({ locked_until }: Pick<Account, 'locked_until'>, now: number): boolean {
  return locked_until !== null && locked_until.getTime() > now;
}

function userOf(account: Account, assigned: readonly string[], now: number): User {
  const { id, login, name, role, disabled } = account;
  return {
    id,
    login,
    name,
    role,
    disabled,
    wantedRole: account.wanted_role,
    organisationId: account.organisation_id,
    assigned: [...assigned],
    locked: isLocked(account, now),
    mustChange: account.must_change,
  };
}

class CountyAccounts implements Accounts {
  readonly #db: Kysely<Schema>;
  readonly #county: string;

  constructor(db: Kysely<Schema>, county: string) {
    this.#db = db;
    this.#county = county;
  }

  #all() {
    return this.#db.selectFrom('account').selectAll().where('county_id', '=', this.#county);
  }

  #change(id: string) {
    return this.#db.updateTable('account').where('county_id', '=', this.#county).where('id', '=', id);
  }

  async count(): Promise<number> {
    return (await this.#all().execute()).length;
  }

  async list(now: number): Promise<User[]> {
    const assignments = await this.#db
      .selectFrom('assignment')
      .selectAll()
      .where('county_id', '=', this.#county)
      .execute();
    const of = (id: string) => assignments.filter((one) => one.account_id === id).map((one) => one.organisation_id);
    return (await this.#all().orderBy('login').execute()).map((account) => userOf(account, of(account.id), now));
  }

  async byLogin(login: string): Promise<Account | null> {
    return (await this.#all().where('login', '=', login.trim().toLowerCase()).executeTakeFirst()) ?? null;
  }

  async byId(id: string): Promise<Account | null> {
    return (await this.#all().where('id', '=', id).executeTakeFirst()) ?? null;
  }

  async user(account: Account, now: number): Promise<User> {
    return userOf(account, await this.assigned(account.id), now);
  }

  async create(added: Parameters<Accounts['create']>[0]): Promise<void> {
    if (added.length === 0) return;
    const rows = added.map(({ login, name, organisationId, wantedRole, role, passwordHash, mustChange }) => ({
      county_id: this.#county,
      id: randomUUID(),
      login,
      name,
      role,
      wanted_role: wantedRole,
      organisation_id: organisationId,
      password: passwordHash,
      must_change: mustChange,
    }));
    await this.#db.insertInto('account').values(rows).execute();
  }

  async change(id: string, change: { name: string; organisationId: string | null; disabled: boolean }): Promise<void> {
    const { name, organisationId, disabled } = change;
    await this.#change(id).set({ name, organisation_id: organisationId, disabled }).execute();
  }

  async setRole(id: string, role: UserRole | null, assigned: readonly string[]): Promise<void> {
    const key = { county_id: this.#county, account_id: id };
    await inTransaction(this.#db, async (trx) => {
      const account = trx.updateTable('account').where('county_id', '=', this.#county).where('id', '=', id);
      await account.set({ role, wanted_role: null }).execute();
      await trx.deleteFrom('assignment').where('county_id', '=', this.#county).where('account_id', '=', id).execute();
      if (role !== 'reviewer' || assigned.length === 0) return;
      const rows = [...new Set(assigned)].map((organisation_id) => ({ ...key, organisation_id }));
      await trx.insertInto('assignment').values(rows).execute();
    });
  }

  async setPassword(id: string, hash: string, mustChange: boolean): Promise<void> {
    const unlocked = { failures: 0, locked_until: null };
    await this.#change(id)
      .set({ password: hash, must_change: mustChange, ...unlocked })
      .execute();
  }

  async fail(id: string, now: number): Promise<void> {
    const counted = this.#change(id).set((is) => ({ failures: is('failures', '+', 1) }));
    const row = await counted.returning('failures').executeTakeFirst();
    if (!row || row.failures < FAILURES_ALLOWED) return;
    await this.#change(id)
      .set({ failures: 0, locked_until: new Date(now + LOCK_MS) })
      .execute();
  }

  async clearFailures(id: string): Promise<void> {
    await this.#change(id).set({ failures: 0, locked_until: null }).execute();
  }

  async assigned(id: string): Promise<string[]> {
    const mine = this.#db.selectFrom('assignment').select('organisation_id').where('county_id', '=', this.#county);
    return (await mine.where('account_id', '=', id).execute()).map(({ organisation_id }) => organisation_id);
  }
}

/** Opens the accounts of `county`. */
export function openAccounts(db: Kysely<Schema>, county: string): Accounts {
  return new CountyAccounts(db, county);
}
