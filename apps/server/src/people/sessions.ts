import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema, SessionRow } from '../storage/schema.ts';

/** Signed out after half an hour of silence, and after a working day in any case. */
export const IDLE_MS = 30 * 60 * 1000;
export const LONGEST_MS = 12 * 60 * 60 * 1000;
/** `seen_at` is written at most so often. */
const NOTE_MS = 60 * 1000;

export interface NewSession {
  /** The cookie; the database only holds its hash. */
  readonly token: string;
  readonly csrf: string;
}

/** Who is signed in where. `now` in milliseconds. */
export interface Sessions {
  open(accountId: string, address: string, browser: string, now: number): Promise<NewSession>;
  /** The session of a cookie while it lasts; being asked for keeps it alive. */
  find(token: string, now: number): Promise<SessionRow | null>;
  list(accountId: string): Promise<SessionRow[]>;
  /** Ends one session of somebody; false when there is none. */
  end(accountId: string, id: string): Promise<boolean>;
  /** Ends all sessions of somebody but `exceptId`. */
  endAll(accountId: string, exceptId: string | null): Promise<void>;
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function isOver({ created_at, seen_at }: SessionRow, now: number): boolean {
  return now - seen_at.getTime() > IDLE_MS || now - created_at.getTime() > LONGEST_MS;
}

/** Opens the sessions of `county`. */
export function openSessions(db: Kysely<Schema>, county: string): Sessions {
  const all = () => db.selectFrom('session').selectAll().where('county_id', '=', county);
  const removal = () => db.deleteFrom('session').where('county_id', '=', county);
  const touch = async (session: SessionRow, now: number) => {
    if (now - session.seen_at.getTime() < NOTE_MS) return;
    const change = db.updateTable('session').set({ seen_at: new Date(now) });
    await change.where('county_id', '=', county).where('id', '=', session.id).execute();
  };
  return {
    async open(accountId, address, browser, now) {
      const [token, csrf, at] = [secret(), secret(), new Date(now)];
      await removal()
        .where('seen_at', '<', new Date(now - LONGEST_MS))
        .execute();
      const times = { created_at: at, seen_at: at };
      const session = { county_id: county, id: randomUUID(), token_hash: digest(token), account_id: accountId, csrf };
      await db
        .insertInto('session')
        .values({ ...session, ...times, address, browser: browser.slice(0, 300) })
        .execute();
      return { token, csrf };
    },
    async find(token, now) {
      const session = await all().where('token_hash', '=', digest(token)).executeTakeFirst();
      if (!session) return null;
      if (isOver(session, now)) {
        await removal().where('id', '=', session.id).execute();
        return null;
      }
      await touch(session, now);
      return session;
    },
    list: (accountId) => all().where('account_id', '=', accountId).orderBy('seen_at', 'desc').execute(),
    async end(accountId, id) {
      const ended = await removal().where('account_id', '=', accountId).where('id', '=', id).executeTakeFirst();
      return ended.numDeletedRows > 0n;
    },
    async endAll(accountId, exceptId) {
      const those = removal().where('account_id', '=', accountId);
      await (exceptId === null ? those : those.where('id', '!=', exceptId)).execute();
    },
  };
}
