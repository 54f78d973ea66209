import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, type PoolConfig } from 'pg';
import { StartError } from '../start-error.ts';
import { prepareBinaries } from './binaries.ts';
import { clusterFolder, ensureCluster, ROLE } from './cluster.ts';
import { makeLockFile } from './file-lock.ts';
import { chooseIdentity, type Identity } from './identity.ts';
import { type InstanceLock, lockInstance } from './instance-lock.ts';
import { placeDatabase } from './place.ts';
import { type Postmaster, startPostmaster } from './postmaster.ts';
import { makeSocketFolder } from './socket-folder.ts';
import { clearStale } from './stale.ts';

/** A database that answers. */
export interface OpenDatabase {
  readonly connection: PoolConfig;
  /** Where the data are, for the user; null when it is the user's own server. */
  readonly folder: string | null;
  /** Resolves when the embedded server has ended without being asked; never for the user's own server. */
  readonly lost: Promise<void>;
  close(): Promise<void>;
}

interface Launched {
  readonly socketFolder: string;
  readonly postmaster: Postmaster;
}

const NEVER = new Promise<void>(() => undefined);

async function tryConnection(connection: PoolConfig): Promise<void> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 10_000 });
  await client.connect();
  await client.end();
}

/** What the codes of the driver and of PostgreSQL mean to the one who set DATABASE_URL. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: '那个地址和端口上没有程序应答',
  ENOTFOUND: '找不到这台主机',
  EAI_AGAIN: '找不到这台主机',
  ETIMEDOUT: '那台主机没有回应',
  ERR_INVALID_URL: '地址的写法不对',
  '28P01': '用户名或密码不对',
  '28000': '用户名不对，或不许从这里登录',
  '3D000': '没有这个名字的数据库，要先建好',
  '53300': '它的连接数已满',
};

function reasonOf({ code }: NodeJS.ErrnoException): string {
  if (code === undefined) return '那台主机没有回应';
  return REASONS[code] ? `${REASONS[code]}，${code}` : code;
}

/** The user's own PostgreSQL, proved to answer. */
async function openExternal(url: string): Promise<OpenDatabase> {
  const connection = { connectionString: url };
  await tryConnection(connection).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(
      'S011',
      `连不上 DATABASE_URL 指定的 PostgreSQL（${reasonOf(error)}）。`,
      '请检查地址、用户名、密码和数据库名，并确认它正在运行。',
    );
  });
  return { connection, folder: null, lost: NEVER, close: async () => undefined };
}

/** initdb knows only the database `postgres`; ours is made on the first start. */
async function ensureDatabase(connection: PoolConfig): Promise<void> {
  const client = new Client({ ...connection, database: 'postgres' });
  await client.connect();
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [ROLE]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${ROLE}`);
  await client.end();
}

/** Where the database lives and which account runs it. */
async function settle(dataFolder: string): Promise<{ home: string; identity: Identity }> {
  // A first guess finds the owner of a database in the usual place; a moved one is looked at again.
  const guess = await chooseIdentity(clusterFolder(dataFolder));
  const { home } = await placeDatabase(dataFolder, guess);
  return { home, identity: await chooseIdentity(clusterFolder(home)) };
}

async function launch(home: string, identity: Identity, logFile: string): Promise<Launched> {
  const binaries = await prepareBinaries(home, identity);
  await ensureCluster(home, binaries, identity);
  await makeLockFile(home, identity);
  await clearStale(home, identity);
  const socketFolder = await makeSocketFolder(home, identity);
  const postmaster = await startPostmaster({ binaries, identity, home, socketFolder, logFile });
  return { socketFolder, postmaster };
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= action());
}

async function openHome(dataFolder: string, locks: InstanceLock[]): Promise<OpenDatabase> {
  const { home, identity } = await settle(dataFolder);
  if (home !== dataFolder) locks.push(await lockInstance(home));
  const { socketFolder, postmaster } = await launch(home, identity, join(dataFolder, 'log', 'postgres.log'));
  const connection = { host: socketFolder, port: 5432, user: ROLE, database: ROLE };
  const close = once(() => postmaster.stop().then(() => releaseAll(locks)));
  await ensureDatabase(connection).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { connection, folder: home, lost: postmaster.ended, close };
}

async function releaseAll(locks: readonly InstanceLock[]): Promise<void> {
  for (const lock of locks) await lock.release();
}

async function openEmbedded(dataFolder: string): Promise<OpenDatabase> {
  await mkdir(join(dataFolder, 'log'), { recursive: true, mode: 0o700 });
  const locks = [await lockInstance(dataFolder)];
  return openHome(dataFolder, locks).catch(async (error: unknown) => {
    await releaseAll(locks);
    throw error;
  });
}

/**
 * Opens the database: the embedded PostgreSQL in `dataFolder`, or the server at `url` when given.
 * Fails with a StartError that says what to do. Call from the main thread, once for each folder.
 */
export async function openDatabase(dataFolder: string, url: string | undefined): Promise<OpenDatabase> {
  if (url) return openExternal(url);
  if (process.platform === 'win32') {
    throw new StartError(
      'S001',
      '内置数据库暂不支持 Windows。',
      '请安装 PostgreSQL，并用环境变量 DATABASE_URL 指向它；或在 WSL 中运行。',
    );
  }
  return openEmbedded(dataFolder);
}
