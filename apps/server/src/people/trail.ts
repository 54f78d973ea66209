import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { TrailEntry, TrailPage, TrailVerdict } from '../contract.ts';
import type { Schema, TrailRow } from '../storage/schema.ts';
import { inTransaction } from '../storage/transaction.ts';

/** What is recorded; the words are in the page. A name is never changed: it is part of the chain. */
export type TrailAction =
  | 'signIn'
  | 'signInFailed'
  | 'signOut'
  | 'passwordChanged'
  | 'sessionEnded'
  | 'batchCreated'
  | 'batchOpened'
  | 'batchDeleted'
  | 'fileOpened'
  | 'originalExported'
  | 'findingsExported'
  | 'findingsJudged'
  | 'judgementsUndone'
  | 'fileCorrected'
  | 'ruleMuted'
  | 'ruleUnmuted'
  | 'userCreated'
  | 'userChanged'
  | 'userUnlocked'
  | 'passwordReset'
  | 'roleChanged'
  | 'organisationCreated'
  | 'organisationDeleted'
  | 'trailVerified';

/** Something somebody did. `subject` names what it was done to: a login, an id, a name. */
export interface Deed {
  readonly actor: string;
  readonly action: TrailAction;
  readonly subject?: string;
  readonly detail?: string;
  readonly address?: string;
}

/** The audit trail of a county: entries are added, never changed; each carries the hash of all before it. */
export interface Trail {
  record(deed: Deed): Promise<void>;
  page(from: number, count: number): Promise<TrailPage>;
  verify(): Promise<TrailVerdict>;
}

const START = '0'.repeat(64);
const AT_ONCE = 2000;

/** SM3 (GB/T 32905) over the hash before and the entry’s fields; JSON keeps them apart. */
export function linkHash(previous: string, entry: Omit<TrailEntry, 'hash'>): string {
  const { number, at, actor, action, subject, detail, address } = entry;
  const fields = JSON.stringify([previous, number, at, actor, action, subject, detail, address]);
  return createHash('sm3').update(fields).digest('hex');
}

function entryOf({ number, at, actor, action, subject, detail, address, hash }: TrailRow): TrailEntry {
  return { number, at, actor, action, subject, detail, address, hash };
}

function printable(text: string | undefined): string {
  return (text ?? '').replaceAll('\u0000', '').slice(0, 500);
}

/** Opens the trail of `county`. */
export function openTrail(db: Kysely<Schema>, county: string): Trail {
  const rows = () => db.selectFrom('trail').selectAll().where('county_id', '=', county);
  const following = (after: number) => rows().where('number', '>', after).orderBy('number').limit(AT_ONCE).execute();

  /** The head is locked until the transaction ends, so that two entries never get one number. */
  const append = async (trx: Kysely<Schema>, deed: Deed): Promise<void> => {
    const start = { county_id: county, number: 0, hash: START };
    await trx
      .insertInto('trail_head')
      .values(start)
      .onConflict((is) => is.column('county_id').doNothing())
      .execute();
    const heads = trx.selectFrom('trail_head').selectAll().where('county_id', '=', county).forUpdate();
    const head = await heads.executeTakeFirstOrThrow();
    const entry = {
      number: head.number + 1,
      at: new Date().toISOString(),
      actor: printable(deed.actor),
      action: deed.action,
      subject: printable(deed.subject),
      detail: printable(deed.detail),
      address: printable(deed.address),
    };
    const hash = linkHash(head.hash, entry);
    await trx
      .insertInto('trail')
      .values({ county_id: county, ...entry, hash })
      .execute();
    await trx.updateTable('trail_head').set({ number: entry.number, hash }).where('county_id', '=', county).execute();
  };

  return {
    record: (deed) => inTransaction(db, (trx) => append(trx, deed)),
    async page(from, count) {
      const entries = await rows().orderBy('number', 'desc').offset(from).limit(count).execute();
      const head = await db
        .selectFrom('trail_head')
        .select('number')
        .where('county_id', '=', county)
        .executeTakeFirst();
      return { entries: entries.map(entryOf), total: head?.number ?? 0 };
    },
    async verify() {
      // The head first: entries that are added while the chain is read lie behind it.
      const head = await db.selectFrom('trail_head').selectAll().where('county_id', '=', county).executeTakeFirst();
      return verifyChain(following, head ?? { number: 0, hash: START });
    },
  };
}

/** Follows the chain from its start; entries missing at the end show by the head. */
async function verifyChain(
  next: (after: number) => Promise<readonly TrailRow[]>,
  head: { readonly number: number; readonly hash: string },
): Promise<TrailVerdict> {
  let link: { readonly number: number; readonly hash: string } = { number: 0, hash: START };
  for (let rows = await next(0); rows.length > 0; rows = await next(link.number)) {
    for (const entry of rows) {
      const number = link.number + 1;
      const isTrue = entry.number === number && entry.hash === linkHash(link.hash, entry);
      const isHead = number !== head.number || entry.hash === head.hash;
      if (!isTrue || !isHead) return { entries: number, firstBroken: number };
      link = entry;
    }
  }
  return { entries: link.number, firstBroken: link.number < head.number ? link.number + 1 : null };
}
