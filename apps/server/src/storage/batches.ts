import type { FileReport } from '@shiji/audit';
import type { Kysely, Transaction } from 'kysely';
import type { Batch, FileDetail, FileSummary, Problem } from '../contract.ts';
import { storeFindings } from './finding-rows.ts';
import type { BatchRow, FileRow, Schema } from './schema.ts';
import { judgingOf } from './standing.ts';
import { inTransaction } from './transaction.ts';

/** A file that lies on the disk and is about to become part of a batch. */
export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly role: FileRow['role'];
  /** Set when it is already known that it cannot be read. */
  readonly problem?: Problem;
}

/** A file’s parts as JSON text; absent until it was audited. */
export interface StoredReport {
  readonly document: string;
  readonly findings: string;
  readonly figures: string;
  readonly coverage: string;
}

/** Who sends a batch and for which organisation. */
export interface BatchOwner {
  readonly accountId: string;
  readonly organisationId: string | null;
}

/** What somebody may see: the batches of these organisations (or all), and the own ones of `accountId`. */
export interface Scope {
  /** Null when what one sent goes by the organisation as well: whoever moves to another unit leaves it behind. */
  readonly accountId: string | null;
  readonly organisations: readonly string[] | 'all';
}

/** The batches of one county. */
export interface BatchStore {
  /** The same store, as if it held nothing outside the scope. Every request goes through it. */
  within(scope: Scope): BatchStore;
  /** The same store as part of a transaction. */
  on(trx: Transaction<Schema>): BatchStore;
  create(id: string, files: readonly NewFile[], owner: BatchOwner): Promise<void>;
  get(id: string): Promise<Batch | null>;
  recent(limit: number): Promise<Batch[]>;
  unfinished(): Promise<string[]>;
  remove(id: string): Promise<boolean>;
  file(id: string): Promise<FileSummary | null>;
  report(fileId: string): Promise<StoredReport | null>;
  setStatus(fileId: string, status: FileRow['status']): Promise<void>;
  fail(fileId: string, problem: Problem): Promise<void>;
  finish(fileId: string, documentJson: string, report: FileReport | null): Promise<void>;
  /** Puts a corrected file in the place of `replacedId`; false when another one already stands there. */
  correct(replacedId: string, file: NewFile): Promise<boolean>;
  /** Fails every file of the batch that has not ended. */
  giveUp(batchId: string, problem: Problem): Promise<void>;
}

/** Adds the job that audits the batch, in the transaction that creates the batch. */
export type Enqueue = (trx: Transaction<Schema>, county: string, batchId: string) => Promise<void>;

const ENDED = ['done', 'failed'] as const;

type Progress = Pick<FileSummary, 'kind' | 'unit' | 'year' | 'counts' | 'coverage' | 'error'>;

function resultOf(row: FileRow): Progress {
  const { kind, unit, year, errors, warnings, notes, figures, checked } = row;
  return {
    ...(kind === null ? {} : { kind }),
    ...(unit === null ? {} : { unit }),
    ...(year === null ? {} : { year }),
    ...(errors === null ? {} : { counts: { error: errors, warning: warnings ?? 0, note: notes ?? 0 } }),
    ...(figures === null ? {} : { coverage: { figures, checked: checked ?? 0 } }),
  };
}

function problemOf(row: FileRow): Progress {
  if (row.problem_code === null) return {};
  return { error: { code: row.problem_code, message: row.problem_message ?? '', remedy: row.problem_remedy ?? '' } };
}

function versionOf({
  version,
  replaces,
  replaced_by,
}: FileRow): Pick<FileSummary, 'version' | 'replaces' | 'replacedBy'> {
  return {
    version,
    ...(replaces === null ? {} : { replaces }),
    ...(replaced_by === null ? {} : { replacedBy: replaced_by }),
  };
}

function summary(row: FileRow): FileSummary {
  const { id, batch_id, name, size, role, status } = row;
  const known = status === 'failed' ? problemOf(row) : resultOf(row);
  return { id, batchId: batch_id, name, size: Number(size), role, status, ...known, ...versionOf(row) };
}

function batchOf(row: BatchRowOut, files: readonly FileSummary[]): Batch {
  const own = files.filter((file) => file.batchId === row.id);
  return { id: row.id, createdAt: row.created_at.toISOString(), files: own };
}

function problemColumns({ code, message, remedy }: Problem) {
  return { status: 'failed' as const, problem_code: code, problem_message: message, problem_remedy: remedy };
}

/** The database takes every character but one. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '');
}

function reportColumns(report: FileReport | null) {
  if (!report) return { status: 'done' as const };
  const count = (severity: string) => report.findings.filter((finding) => finding.severity === severity).length;
  const { year, coverage } = report;
  const kind = storable(report.kind);
  const unit = report.unit === null ? null : storable(report.unit);
  const counts = { errors: count('error'), warnings: count('warning'), notes: count('note') };
  return { status: 'done' as const, kind, unit, year, ...counts, figures: coverage.figures, checked: coverage.checked };
}

const NOTHING: Pick<FileDetail, 'findings' | 'figures'> & { coverage: null } = {
  findings: [],
  figures: [],
  coverage: null,
};

function reportTexts(documentJson: string, report: FileReport | null): StoredReport {
  const { findings, figures, coverage } = report ?? NOTHING;
  return {
    document: documentJson,
    findings: JSON.stringify(findings),
    figures: JSON.stringify(figures),
    coverage: JSON.stringify(coverage),
  };
}

function ownerColumns({ accountId, organisationId }: BatchOwner) {
  return { owner_id: accountId, organisation_id: organisationId };
}

class CountyBatches implements BatchStore {
  readonly #db: Kysely<Schema>;
  readonly #county: string;
  readonly #enqueue: Enqueue;
  readonly #scope: Scope | null;

  constructor(db: Kysely<Schema>, county: string, enqueue: Enqueue, scope: Scope | null) {
    this.#db = db;
    this.#county = county;
    this.#enqueue = enqueue;
    this.#scope = scope;
  }

  within(scope: Scope): BatchStore {
    return new CountyBatches(this.#db, this.#county, this.#enqueue, scope);
  }

  on(trx: Transaction<Schema>): BatchStore {
    return new CountyBatches(trx, this.#county, this.#enqueue, this.#scope);
  }

  #files() {
    const all = this.#db.selectFrom('file').selectAll().where('county_id', '=', this.#county);
    if (this.#isEverything()) return all;
    return all.where('batch_id', 'in', this.#batches().clearSelect().select('id'));
  }

  #isEverything(): boolean {
    return this.#scope === null || this.#scope.organisations === 'all';
  }

  #batches() {
    const all = this.#db.selectFrom('batch').selectAll().where('county_id', '=', this.#county);
    if (this.#scope === null || this.#scope.organisations === 'all') return all;
    const { accountId, organisations } = this.#scope;
    return all.where((is) =>
      is.or([
        ...(accountId === null ? [] : [is('owner_id', '=', accountId)]),
        ...(organisations.length === 0 ? [] : [is('organisation_id', 'in', organisations)]),
      ]),
    );
  }

  #change(fileId: string, db: Kysely<Schema> = this.#db) {
    return db.updateTable('file').where('county_id', '=', this.#county).where('id', '=', fileId);
  }

  #newRow(batchId: string, { problem, ...file }: NewFile, position: number) {
    const start = problem ? problemColumns(problem) : { status: 'waiting' as const };
    const own = { county_id: this.#county, batch_id: batchId, position, version: 1 };
    return { ...own, ...file, size: String(file.size), ...start };
  }

  async #withFiles(rows: readonly BatchRowOut[]): Promise<Batch[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const members = this.#files().where('batch_id', 'in', ids).where('replaced_by', 'is', null).orderBy('position');
    const files = await this.#summaries(await members.execute());
    return rows.map((row) => batchOf(row, files));
  }

  async #summaries(rows: readonly FileRow[]): Promise<FileSummary[]> {
    const files = rows.map(summary);
    const judged = files.filter(({ counts }) => counts !== undefined);
    const judging = await judgingOf(
      this.#db,
      this.#county,
      judged.map(({ id }) => id),
    );
    return files.map((file) => (file.counts === undefined ? file : { ...file, judging: judging(file.id) }));
  }

  async create(id: string, added: readonly NewFile[], owner: BatchOwner): Promise<void> {
    await inTransaction(this.#db, async (trx) => {
      await trx
        .insertInto('batch')
        .values({ county_id: this.#county, id, ...ownerColumns(owner) })
        .execute();
      const rows = added.map((file, position) => this.#newRow(id, file, position));
      await trx.insertInto('file').values(rows).execute();
      await this.#enqueue(trx, this.#county, id);
    });
  }

  async get(id: string): Promise<Batch | null> {
    const [batch] = await this.#withFiles(await this.#batches().where('id', '=', id).execute());
    return batch ?? null;
  }

  async recent(limit: number): Promise<Batch[]> {
    const newest = this.#batches().orderBy('created_at', 'desc').orderBy('id').limit(limit);
    return this.#withFiles(await newest.execute());
  }

  async unfinished(): Promise<string[]> {
    const open = this.#files().where('status', 'not in', ENDED);
    const rows = await open.clearSelect().select('batch_id').distinct().execute();
    return rows.map(({ batch_id }) => batch_id);
  }

  async remove(id: string): Promise<boolean> {
    if (!(await this.get(id))) return false;
    const removal = this.#db.deleteFrom('batch').where('county_id', '=', this.#county).where('id', '=', id);
    return (await removal.executeTakeFirst()).numDeletedRows > 0n;
  }

  async file(id: string): Promise<FileSummary | null> {
    const [file] = await this.#summaries(await this.#files().where('id', '=', id).execute());
    return file ?? null;
  }

  async report(fileId: string): Promise<StoredReport | null> {
    const reports = this.#db.selectFrom('report').select(['document', 'findings', 'figures', 'coverage']);
    const own = reports.where('county_id', '=', this.#county).where('file_id', '=', fileId);
    return (await own.executeTakeFirst()) ?? null;
  }

  async setStatus(fileId: string, status: FileRow['status']): Promise<void> {
    await this.#change(fileId).set({ status }).execute();
  }

  async fail(fileId: string, problem: Problem): Promise<void> {
    await this.#change(fileId).set(problemColumns(problem)).execute();
  }

  async finish(fileId: string, documentJson: string, report: FileReport | null): Promise<void> {
    const key = { county_id: this.#county, file_id: fileId };
    await inTransaction(this.#db, async (trx) => {
      const { numUpdatedRows } = await this.#change(fileId, trx).set(reportColumns(report)).executeTakeFirst();
      // The batch may have been deleted while it was audited.
      if (numUpdatedRows === 0n) return;
      await trx.deleteFrom('report').where('county_id', '=', key.county_id).where('file_id', '=', fileId).execute();
      await trx
        .insertInto('report')
        .values({ ...key, ...reportTexts(documentJson, report) })
        .execute();
      await storeFindings(trx, this.#county, fileId, report?.findings ?? []);
    });
  }

  async correct(replacedId: string, added: NewFile): Promise<boolean> {
    return inTransaction(this.#db, async (trx) => {
      const free = this.#change(replacedId, trx).where('replaced_by', 'is', null).set({ replaced_by: added.id });
      const [old] = await free.returningAll().execute();
      if (!old) return false;
      // Unit and year are known already: they say with which files of the batch it is audited.
      const { batch_id, position, origin_id, version, unit, year } = old;
      const row = this.#newRow(batch_id, added, position);
      const link = { replaces: old.id, origin_id: origin_id ?? old.id, version: version + 1, unit, year };
      await trx
        .insertInto('file')
        .values({ ...row, ...link })
        .execute();
      await this.#enqueue(trx, this.#county, batch_id);
      return true;
    });
  }

  async giveUp(batchId: string, problem: Problem): Promise<void> {
    const files = this.#db.updateTable('file').where('county_id', '=', this.#county).where('batch_id', '=', batchId);
    await files.where('status', 'not in', ENDED).set(problemColumns(problem)).execute();
  }
}

/** Opens the batches of `county`; `enqueue` is called inside the transaction that creates one. */
export function openBatchStore(db: Kysely<Schema>, county: string, enqueue: Enqueue): BatchStore {
  return new CountyBatches(db, county, enqueue, null);
}

type BatchRowOut = Pick<BatchRow, 'id'> & { created_at: Date };
