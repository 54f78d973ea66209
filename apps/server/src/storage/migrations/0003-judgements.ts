import type { Finding } from '@shiji/audit';
import { type Kysely, sql } from 'kysely';
import { storeFindings } from '../finding-rows.ts';
import type { Schema } from '../schema.ts';

/** Versions of files, the keys of their findings, what was decided about them, and muted rules. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addVersions(db);
  await createFinding(db);
  await createJudgement(db);
  await createMuting(db);
  await keyStoredFindings(db as Kysely<Schema>);
}

async function addVersions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('file')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  for (const name of ['origin_id', 'replaces', 'replaced_by'])
    await db.schema.alterTable('file').addColumn(name, 'uuid').execute();
}

async function createFinding(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('finding')
    .addColumn('county_id', 'text', (column) => column.notNull())
    .addColumn('file_id', 'uuid', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('severity', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('finding_key', ['county_id', 'file_id', 'position'])
    .addForeignKeyConstraint('finding_file', ['county_id', 'file_id'], 'file', ['county_id', 'id'], (constraint) =>
      constraint.onDelete('cascade'),
    )
    .execute();
}

async function createJudgement(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('judgement')
    .addColumn('county_id', 'text', (column) => column.notNull())
    .addColumn('origin_id', 'uuid', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('file_id', 'uuid', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('undone', 'boolean', (column) => column.notNull())
    .addColumn('account_id', 'uuid', (column) => column.notNull())
    .addColumn('account_name', 'text', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('judgement_key', ['county_id', 'origin_id', 'key', 'number'])
    .addForeignKeyConstraint('judgement_file', ['county_id', 'origin_id'], 'file', ['county_id', 'id'], (constraint) =>
      constraint.onDelete('cascade'),
    )
    .execute();
  await db.schema.createIndex('judgement_of_code').on('judgement').columns(['county_id', 'code']).execute();
}

async function createMuting(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('muting')
    .addColumn('county_id', 'text', (column) => column.notNull())
    .addColumn('id', 'uuid', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .addColumn('account_name', 'text', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('ended_at', 'timestamptz')
    .addColumn('ended_by', 'text')
    .addPrimaryKeyConstraint('muting_key', ['county_id', 'id'])
    .execute();
  // One muting of a code at a time; two reviewers at once do not make two.
  await sql`create unique index muting_of_code on muting (county_id, code) where ended_at is null`.execute(db);
}

const AT_ONCE = 50;

/** Files that were audited before there were keys can be judged as well. */
async function keyStoredFindings(db: Kysely<Schema>): Promise<void> {
  const reports = db
    .selectFrom('report')
    .select(['county_id', 'file_id', 'findings'])
    .orderBy('file_id')
    .limit(AT_ONCE);
  let page = await reports.execute();
  for (let last = page.at(-1); last; last = page.at(-1)) {
    for (const { county_id, file_id, findings } of page) {
      await storeFindings(db, county_id, file_id, JSON.parse(findings) as Finding[]);
    }
    page = await reports.where('file_id', '>', last.file_id).execute();
  }
}
