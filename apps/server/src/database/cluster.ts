import { randomUUID } from 'node:crypto';
import { chmod, chown, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';
import type { Binaries } from './binaries.ts';
import type { Identity } from './identity.ts';
import { runAs } from './run-as.ts';

/** The database role that owns everything, and the name of the database. */
export const ROLE = 'shiji';

const UNFINISHED = 'postgres.new-';

/** The folder of the cluster inside its home. */
export function clusterFolder(home: string): string {
  return join(home, 'postgres');
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function giveTo(identity: Identity, path: string): Promise<void> {
  if (identity.switched) await chown(path, identity.uid, identity.gid);
}

/** Text encoding and sorting built into PostgreSQL, so that the data do not depend on the system's locales. */
function initdbArguments(cluster: string): string[] {
  const text = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return ['-D', cluster, '-U', ROLE, '-A', 'peer', '--data-checksums', ...text];
}

async function initialise(folder: string, binaries: Binaries, identity: Identity): Promise<void> {
  const { code, stderr } = await runAs(identity, binaries.initdb, initdbArguments(folder));
  if (code === 0) return;
  const detail = stderr.trim().split('\n').slice(-3).join(' ');
  throw new StartError(
    'S007',
    `内置数据库初始化失败：${detail}`,
    '请检查磁盘空间和数据文件夹的权限，或用环境变量 DATABASE_URL 指向已有的 PostgreSQL。',
  );
}

/** An initialisation that was killed leaves a folder that looks like a database; it never gets the final name. */
async function removeUnfinished(home: string): Promise<void> {
  const names = await readdir(home);
  const unfinished = names.filter((name) => name.startsWith(UNFINISHED));
  for (const name of unfinished) await rm(join(home, name), { recursive: true, force: true });
}

async function writeOwned(identity: Identity, path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600 });
  await giveTo(identity, path);
}

/** Only the account of this process may connect, and only by the socket: no password, no port. */
async function writeAccess(cluster: string, identity: Identity): Promise<void> {
  const rules = `local all ${ROLE} peer map=shiji\n`;
  await writeOwned(identity, join(cluster, 'pg_hba.conf'), rules);
  await writeOwned(identity, join(cluster, 'pg_ident.conf'), `shiji "${userInfo().username}" ${ROLE}\n`);
}

async function create(home: string, binaries: Binaries, identity: Identity): Promise<void> {
  const folder = join(home, `${UNFINISHED}${randomUUID().slice(0, 8)}`);
  await mkdir(folder, { mode: 0o700 });
  await giveTo(identity, folder);
  await initialise(folder, binaries, identity);
  await rename(folder, clusterFolder(home));
  await sync(home);
}

/** Makes sure a complete cluster is in `home` and admits this process; returns its folder. Call under the lock. */
export async function ensureCluster(home: string, binaries: Binaries, identity: Identity): Promise<string> {
  const cluster = clusterFolder(home);
  await removeUnfinished(home);
  if (!(await stat(cluster).catch(() => null))) await create(home, binaries, identity);
  await chmod(cluster, 0o700);
  await writeAccess(cluster, identity);
  return cluster;
}
