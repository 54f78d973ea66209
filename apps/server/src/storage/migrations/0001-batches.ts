import { type Kysely, sql } from 'kysely';

/** Batches, their files and the reports. Only types and clauses that the PostgreSQL family shares. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createBatch(db);
  await createFile(db);
  await createReport(db);
}

async function createBatch(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('batch')
    .addColumn('county_id', 'text', (column) => column.notNull())
    .addColumn('id', 'uuid', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addPrimaryKeyConstraint('batch_key', ['county_id', 'id'])
    .execute();
  await db.schema.createIndex('batch_recent').on('batch').columns(['county_id', 'created_at']).execute();
}

async function createFile(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('file')
    .addColumn('county_id', 'text', (column) => column.notNull())
    .addColumn('id', 'uuid', (column) => column.notNull())
    .addColumn('batch_id', 'uuid', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('size', 'bigint', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('kind', 'text')
    .addColumn('unit', 'text')
    .addColumn('year', 'integer')
    .addColumn('errors', 'integer')
    .addColumn('warnings', 'integer')
    .addColumn('notes', 'integer')
    .addColumn('figures', 'integer')
    .addColumn('checked', 'integer')
    .addColumn('problem_code', 'text')
    .addColumn('problem_message', 'text')
    .addColumn('problem_remedy', 'text')
    .addPrimaryKeyConstraint('file_key', ['county_id', 'id'])
    .addForeignKeyConstraint('file_batch', ['county_id', 'batch_id'], 'batch', ['county_id', 'id'], (constraint) =>
      constraint.onDelete('cascade'),
    )
    .execute();
  await db.schema.createIndex('file_of_batch').on('file').columns(['county_id', 'batch_id', 'position']).execute();
}

async function createReport(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('report')
    .addColumn('county_id', 'text', (column) => column.notNull())
    .addColumn('file_id', 'uuid', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('findings', 'text', (column) => column.notNull())
    .addColumn('figures', 'text', (column) => column.notNull())
    .addColumn('coverage', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('report_key', ['county_id', 'file_id'])
    .addForeignKeyConstraint('report_file', ['county_id', 'file_id'], 'file', ['county_id', 'id'], (constraint) =>
      constraint.onDelete('cascade'),
    )
    .execute();
}
