import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Muting, NewMuting, OftenRejected } from '../contract.ts';
import { chineseDate } from '../day.ts';
import type { MutingRow, Schema } from './schema.ts';
import { inTransaction } from './transaction.ts';

/** The muted checks of one county. */
export interface Mutings {
  on(trx: Transaction<Schema>): Mutings;
  /** All there ever were, newest first. */
  list(): Promise<Muting[]>;
  /** Those in force. */
  active(): Promise<Muting[]>;
  /** Null when the check is muted already. */
  mute(wanted: NewMuting, by: string): Promise<Muting | null>;
  /** The muting that was ended; null when there is none or it has ended. */
  unmute(id: string, by: string): Promise<Muting | null>;
  /** Reasons for which findings of these checks stand rejected, often enough to mute them. */
  oftenRejected(codes: readonly string[]): Promise<OftenRejected[]>;
}

/** From so many rejections for one reason on muting is proposed. */
const OFTEN = 3;

function isActive({ ended_at, until }: MutingRow, today: string): boolean {
  return ended_at === null && until >= today;
}

function mutingOf(row: MutingRow): Muting {
  const { id, code, reason, until, account_name, at } = row;
  const active = isActive(row, chineseDate(new Date()));
  return { id, code, reason, until, by: account_name, at: at.toISOString(), active };
}

/** Opens the mutings of `county`. */
export function openMutings(db: Kysely<Schema>, county: string): Mutings {
  const all = () => db.selectFrom('muting').selectAll().where('county_id', '=', county);
  const list = async () => (await all().orderBy('at', 'desc').execute()).map(mutingOf);
  return {
    on: (trx) => openMutings(trx, county),
    list,
    active: async () => (await list()).filter(({ active }) => active),
    mute: (wanted, by) =>
      inTransaction(db, async (trx) => {
        const now = new Date();
        const ended = trx.updateTable('muting').set({ ended_at: now }).where('county_id', '=', county);
        const expired = ended.where('code', '=', wanted.code).where('ended_at', 'is', null);
        await expired.where('until', '<', chineseDate(now)).execute();
        const row = { county_id: county, id: randomUUID(), ...wanted, account_name: by, at: now, ended_at: null };
        const insertion = trx.insertInto('muting').values(row).returningAll();
        const added = await insertion.onConflict((is) => is.doNothing()).executeTakeFirst();
        return added ? mutingOf(added) : null;
      }),
    async unmute(id, by) {
      const open = db.updateTable('muting').where('county_id', '=', county).where('ended_at', 'is', null);
      const ending = open.where('id', '=', id).set({ ended_at: new Date(), ended_by: by }).returningAll();
      const ended = await ending.executeTakeFirst();
      return ended ? mutingOf(ended) : null;
    },
    async oftenRejected(codes) {
      if (codes.length === 0) return [];
      const { rows } = await sql<{ code: string; reason: string; count: string }>`
        select code, reason, count(*) as count from judgement
        where county_id = ${county} and code in (${sql.join([...codes])}) and after = 'rejected' and not exists (
          select 1 from judgement later where later.county_id = judgement.county_id and later.origin_id = judgement.origin_id
          and later.key = judgement.key and later.number > judgement.number)
        group by code, reason having count(*) >= ${OFTEN} order by count(*) desc, reason`.execute(db);
      return rows.map(({ code, reason, count }) => ({ code, reason, count: Number(count) }));
    },
  };
}
