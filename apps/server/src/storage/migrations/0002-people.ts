import { type Kysely, sql } from 'kysely';

/** Who works in the county, what each may see, who is signed in, and the trail of what was done. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createOrganisation(db);
  await createUser(db);
  await createAssignment(db);
  await createSession(db);
  await createTrail(db);
  await ownBatches(db);
}

async function createOrganisation(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('organisation')
    .addColumn('county_id', 'text', (column) => column.notNull())
    .addColumn('id', 'uuid', (column) => column.notNull())
    .addColumn('parent_id', 'uuid')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('organisation_key', ['county_id', 'id'])
    .addUniqueConstraint('organisation_name', ['county_id', 'name'])
    .addForeignKeyConstraint('organisation_parent', ['county_id', 'parent_id'], 'organisation', ['county_id', 'id'])
    .execute();
}

async function createUser(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('account')
    .addColumn('county_id', 'text', (column) => column.notNull())
    .addColumn('id', 'uuid', (column) => column.notNull())
    .addColumn('login', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text')
    .addColumn('wanted_role', 'text')
    .addColumn('organisation_id', 'uuid')
    .addColumn('password', 'text', (column) => column.notNull())
    .addColumn('must_change', 'boolean', (column) => column.notNull())
    .addColumn('disabled', 'boolean', (column) => column.notNull().defaultTo(false))
    .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('locked_until', 'timestamptz')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addPrimaryKeyConstraint('account_key', ['county_id', 'id'])
    .addUniqueConstraint('account_login', ['county_id', 'login'])
    .addForeignKeyConstraint('account_organisation', ['county_id', 'organisation_id'], 'organisation', [
      'county_id',
      'id',
    ])
    .execute();
}

async function createAssignment(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('assignment')
    .addColumn('county_id', 'text', (column) => column.notNull())
    .addColumn('account_id', 'uuid', (column) => column.notNull())
    .addColumn('organisation_id', 'uuid', (column) => column.notNull())
    .addPrimaryKeyConstraint('assignment_key', ['county_id', 'account_id', 'organisation_id'])
    .addForeignKeyConstraint('assignment_account', ['county_id', 'account_id'], 'account', ['county_id', 'id'])
    .addForeignKeyConstraint('assignment_organisation', ['county_id', 'organisation_id'], 'organisation', [
      'county_id',
      'id',
    ])
    .execute();
}

async function createSession(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('session')
    .addColumn('county_id', 'text', (column) => column.notNull())
    .addColumn('id', 'uuid', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('account_id', 'uuid', (column) => column.notNull())
    .addColumn('csrf', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('seen_at', 'timestamptz', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('browser', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('session_key', ['county_id', 'id'])
    .addUniqueConstraint('session_token', ['county_id', 'token_hash'])
    .addForeignKeyConstraint('session_account', ['county_id', 'account_id'], 'account', ['county_id', 'id'])
    .execute();
}

async function createTrail(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('trail')
    .addColumn('county_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('trail_key', ['county_id', 'number'])
    .execute();
  await db.schema
    .createTable('trail_head')
    .addColumn('county_id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
}

async function ownBatches(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('batch').addColumn('owner_id', 'uuid').execute();
  await db.schema.alterTable('batch').addColumn('organisation_id', 'uuid').execute();
}
