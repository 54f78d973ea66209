import type { Kysely, Transaction } from 'kysely';
import type { FindingState, Judgement, Ruling, Seen } from '../contract.ts';
import type { FileRow, FindingRow, JudgementRow, Schema } from './schema.ts';
import { inTransaction } from './transaction.ts';

/** Who decides. */
export interface Judge {
  readonly id: string;
  readonly name: string;
}

/** A file with what its judgements hang on. */
export type JudgedFile = Pick<FileRow, 'id' | 'name' | 'version' | 'replaces' | 'replaced_by'> & {
  readonly origin: string;
};

/** Somebody decided about a finding that the one who judges had not seen. */
export class JudgedMeanwhile extends Error {
  readonly latest: readonly JudgementRow[];

  constructor(latest: readonly JudgementRow[]) {
    super('judged meanwhile');
    this.latest = latest;
  }
}

/** A key that is none of the file’s. */
export class UnknownFinding extends Error {}

/** There is no decision to take back. */
export class NothingToUndo extends Error {}

/** What was decided about findings, in one county. */
export interface Judgements {
  /** The same, as part of a transaction. */
  on(trx: Transaction<Schema>): Judgements;
  file(fileId: string): Promise<JudgedFile | null>;
  versions(origin: string): Promise<Pick<FileRow, 'id' | 'version' | 'name'>[]>;
  /** The findings of a file, in the order of its report. */
  findings(fileId: string): Promise<FindingRow[]>;
  /** Everything decided about any version of the file, by the finding’s key, oldest first. */
  history(origin: string): Promise<ReadonlyMap<string, Judgement[]>>;
  /** Throws UnknownFinding, JudgedMeanwhile. All of the items or none. */
  judge(file: JudgedFile, items: readonly Seen[], ruling: Ruling, reason: string, judge: Judge): Promise<void>;
  /** Takes the latest decision about each back, as a decision of its own. Throws NothingToUndo as well. */
  undo(file: JudgedFile, items: readonly Seen[], judge: Judge): Promise<void>;
}

function judgementOf(row: JudgementRow & { version: number }): Judgement {
  const { number, before, after, reason, undone, account_name, at, version } = row;
  return { number, before, after, reason, undone, by: account_name, at: at.toISOString(), version };
}

/** How a finding stands after what was decided about it. */
export function standingOf(history: readonly Judgement[]): Pick<FindingState, 'ruling' | 'reason'> {
  const latest = history.at(-1);
  return { ruling: latest?.after ?? null, reason: latest?.reason ?? '' };
}

type Decision = Pick<JudgementRow, 'before' | 'after' | 'reason' | 'undone'>;

class CountyJudgements implements Judgements {
  readonly #db: Kysely<Schema>;
  readonly #county: string;

  constructor(db: Kysely<Schema>, county: string) {
    this.#db = db;
    this.#county = county;
  }

  on(trx: Transaction<Schema>): Judgements {
    return new CountyJudgements(trx, this.#county);
  }

  #files() {
    return this.#db.selectFrom('file').where('county_id', '=', this.#county);
  }

  async file(fileId: string): Promise<JudgedFile | null> {
    const columns = ['id', 'name', 'version', 'replaces', 'replaced_by', 'origin_id'] as const;
    const row = await this.#files().select(columns).where('id', '=', fileId).executeTakeFirst();
    return row ? { ...row, origin: row.origin_id ?? row.id } : null;
  }

  versions(origin: string): Promise<Pick<FileRow, 'id' | 'version' | 'name'>[]> {
    const all = this.#files().select(['id', 'version', 'name']).orderBy('version', 'desc');
    return all.where((is) => is.or([is('id', '=', origin), is('origin_id', '=', origin)])).execute();
  }

  findings(fileId: string): Promise<FindingRow[]> {
    const all = this.#db.selectFrom('finding').selectAll().where('county_id', '=', this.#county);
    return all.where('file_id', '=', fileId).orderBy('position').execute();
  }

  async history(origin: string): Promise<ReadonlyMap<string, Judgement[]>> {
    const rows = await this.#db
      .selectFrom('judgement')
      .innerJoin('file', (on) =>
        on.onRef('file.county_id', '=', 'judgement.county_id').onRef('file.id', '=', 'judgement.file_id'),
      )
      .selectAll('judgement')
      .select('file.version')
      .where('judgement.county_id', '=', this.#county)
      .where('judgement.origin_id', '=', origin)
      .orderBy('judgement.key')
      .orderBy('judgement.number')
      .execute();
    const byKey = new Map<string, Judgement[]>();
    for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), judgementOf(row)]);
    return byKey;
  }

  #latest(origin: string, keys: readonly string[]): Promise<JudgementRow[]> {
    const all = this.#db.selectFrom('judgement').selectAll().where('county_id', '=', this.#county);
    return all.where('origin_id', '=', origin).where('key', 'in', keys).orderBy('number', 'desc').execute();
  }

  /** Each item with what was decided about it so far, newest first; refuses when the one who judges saw less or more. */
  async #seen(file: JudgedFile, items: readonly Seen[]) {
    const codes = new Map((await this.findings(file.id)).map(({ key, code }) => [key, code]));
    const wanted = [...new Map(items.map((item) => [item.key, item])).values()];
    const rows = await this.#latest(
      file.origin,
      wanted.map(({ key }) => key),
    );
    const known = wanted.map(({ key, seen }) => {
      const code = codes.get(key);
      if (code === undefined) throw new UnknownFinding();
      return { key, code, seen, decided: rows.filter((row) => row.key === key) };
    });
    const missed = known.filter(({ seen, decided }) => (decided[0]?.number ?? 0) !== seen);
    if (missed.length > 0) throw new JudgedMeanwhile(missed.flatMap(({ decided }) => decided.slice(0, 1)));
    return known;
  }

  /** The number after the seen one is the lock: two who decide at once cannot both have it. */
  async #add(
    file: JudgedFile,
    items: readonly Seen[],
    judge: Judge,
    decide: (decided: readonly JudgementRow[]) => Decision,
  ): Promise<void> {
    await inTransaction(this.#db, async (trx) => {
      const inside = new CountyJudgements(trx, this.#county);
      const seen = await inside.#seen(file, items);
      const rows = seen.map(({ key, code, seen: number, decided }) => ({
        county_id: this.#county,
        origin_id: file.origin,
        key,
        number: number + 1,
        file_id: file.id,
        code,
        ...decide(decided),
        account_id: judge.id,
        account_name: judge.name,
        at: new Date(),
      }));
      // In one order, so that two who decide about the same findings wait for each other and never in a circle.
      const sorted = rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
      const insertion = trx.insertInto('judgement').values(sorted);
      const added = await insertion
        .onConflict((is) => is.doNothing())
        .returning('key')
        .execute();
      if (added.length === rows.length) return;
      const missed = rows.map(({ key }) => key).filter((key) => !added.some((one) => one.key === key));
      const latest = await inside.#latest(file.origin, missed);
      throw new JudgedMeanwhile(missed.flatMap((key) => latest.filter((row) => row.key === key).slice(0, 1)));
    });
  }

  judge(file: JudgedFile, items: readonly Seen[], ruling: Ruling, reason: string, judge: Judge): Promise<void> {
    return this.#add(file, items, judge, ([latest]) => {
      return { before: latest?.after ?? null, after: ruling, reason, undone: false };
    });
  }

  undo(file: JudgedFile, items: readonly Seen[], judge: Judge): Promise<void> {
    return this.#add(file, items, judge, ([latest, earlier]) => {
      if (!latest) throw new NothingToUndo();
      return { before: latest.after, after: latest.before, reason: earlier?.reason ?? '', undone: true };
    });
  }
}

/** Opens the judgements of `county`. */
export function openJudgements(db: Kysely<Schema>, county: string): Judgements {
  return new CountyJudgements(db, county);
}
