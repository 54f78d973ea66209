import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** Does `work` in one transaction; inside a transaction already, it becomes part of it. */
export function inTransaction<T>(db: Kysely<Schema>, work: (trx: Transaction<Schema>) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db as Transaction<Schema>) : db.transaction().execute(work);
}
