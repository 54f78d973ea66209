import { type Kysely, type Migration, Migrator } from 'kysely';
import { StartError } from '../start-error.ts';
import * as batches from './migrations/0001-batches.ts';
import * as people from './migrations/0002-people.ts';
import * as judgements from './migrations/0003-judgements.ts';
import type { Schema } from './schema.ts';

/** In order; a name that has been released is never changed or reused. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-batches': batches,
  '0002-people': people,
  '0003-judgements': judgements,
};

/** Brings the tables up to this release; a database from a newer release is refused, not touched. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  const newer = error instanceof Error && error.message.includes('corrupted migrations');
  const message = newer ? '这份数据由更新版本的实绩写成，当前版本打不开。' : '数据库升级失败，数据没有改动。';
  throw new StartError(
    'S012',
    message,
    newer ? '请使用最近一次运行时的版本或更新的版本。' : '请检查磁盘空间和数据库权限后重试。',
  );
}
