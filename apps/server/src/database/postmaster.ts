import type { ChildProcess } from 'node:child_process';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '../start-error.ts';
import type { Binaries } from './binaries.ts';
import { clusterFolder } from './cluster.ts';
import { holdingLock } from './file-lock.ts';
import type { Identity } from './identity.ts';
import { spawnAs } from './run-as.ts';

/** A running database server. */
export interface Postmaster {
  readonly pid: number;
  /** Resolves when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends connections, writes everything out and waits for the end. */
  stop(): Promise<void>;
}

export interface PostmasterSetting {
  readonly binaries: Binaries;
  readonly identity: Identity;
  readonly home: string;
  readonly socketFolder: string;
  readonly logFile: string;
}

const LOG_LIMIT = 5_000_000;
const START_LIMIT_MS = 600_000;

/** Every acknowledged commit is on the disk; said explicitly so that no configuration file can weaken it. */
const DURABILITY = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on', 'data_sync_retry=off'];
/** Values of users' rows must not reach the log. */
const DISCRETION = [
  'log_min_error_statement=panic',
  'log_parameter_max_length_on_error=0',
  'log_error_verbosity=terse',
];
const SIZE = ['max_connections=40', 'shared_buffers=64MB', 'timezone=UTC', 'log_timezone=UTC', 'lc_messages=C'];

function settings(socketFolder: string): string[] {
  const network = ['listen_addresses=', `unix_socket_directories=${socketFolder}`, 'unix_socket_permissions=0700'];
  const linux = process.platform === 'linux' ? ['wal_sync_method=fdatasync'] : [];
  return [...network, ...DURABILITY, ...linux, ...DISCRETION, ...SIZE].flatMap((setting) => ['-c', setting]);
}

async function openLog(path: string): Promise<{ fd: number; close(): Promise<void> }> {
  const size = (await stat(path).catch(() => null))?.size ?? 0;
  if (size > LOG_LIMIT) await rename(path, `${path}.1`);
  return open(path, 'a', 0o600);
}

async function isReady(cluster: string, pid: number | undefined): Promise<boolean> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

async function lastWords(logFile: string): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  const complaints = text.split('\n').filter((line) => /FATAL|PANIC/.test(line));
  return complaints.at(-1)?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? '没有留下原因';
}

async function failure(setting: PostmasterSetting): Promise<StartError> {
  const words = await lastWords(setting.logFile);
  return new StartError(
    'S010',
    `内置数据库启动失败：${words}`,
    '请检查磁盘空间和数据文件夹的权限后再启动；详情见数据文件夹下的 log/postgres.log。',
  );
}

function ending(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

/** After a crash the server replays its log first, which may take a while; waits as long as it is alive. */
async function waitUntilReady(child: ChildProcess, setting: PostmasterSetting): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await isReady(clusterFolder(setting.home), child.pid))) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) throw await failure(setting);
    if (Date.now() > deadline) throw await failure(setting);
    await pause(10);
  }
}

async function spawnServer(setting: PostmasterSetting): Promise<ChildProcess> {
  const log = await openLog(setting.logFile);
  const options = ['-D', clusterFolder(setting.home), ...settings(setting.socketFolder)];
  const { command, args } = holdingLock(setting.home, setting.binaries.postgres, options);
  const child = spawnAs(setting.identity, command, args, { stdio: ['ignore', log.fd, log.fd] });
  child.on('error', () => undefined);
  await log.close();
  return child;
}

/** SIGINT is PostgreSQL's fast shutdown: sessions end, everything is written out. */
async function stopServer(child: ChildProcess, ended: Promise<void>, socketFolder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
  await ended;
  await rm(socketFolder, { recursive: true, force: true });
}

/** Starts the server on its socket and waits until it answers. */
export async function startPostmaster(setting: PostmasterSetting): Promise<Postmaster> {
  const child = await spawnServer(setting);
  const ended = ending(child);
  await waitUntilReady(child, setting).catch(async (error: unknown) => {
    await stopServer(child, ended, setting.socketFolder);
    throw error;
  });
  return { pid: child.pid ?? -1, ended, stop: () => stopServer(child, ended, setting.socketFolder) };
}
