import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '../start-error.ts';
import { clusterFolder } from './cluster.ts';
import { isLockTaken } from './file-lock.ts';
import type { Identity } from './identity.ts';
import { alreadyRunning } from './instance-lock.ts';
import { processesIn } from './processes.ts';

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself meanwhile.
  }
}

/** Waits until nobody works in the folder; returns who still does at the deadline. */
async function waitForNone(cluster: string, identity: Identity, milliseconds: number): Promise<number[]> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const left = (await processesIn(cluster, identity)) ?? [];
    if (left.length === 0 || Date.now() > deadline) return left;
    await pause(25);
  }
}

async function postmasterOf(cluster: string): Promise<number> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return Number.parseInt(text, 10);
}

async function stopOrphans(cluster: string, identity: Identity, orphans: readonly number[]): Promise<void> {
  const postmaster = await postmasterOf(cluster);
  if (orphans.includes(postmaster)) {
    signal(postmaster, 'SIGINT');
    await waitForNone(cluster, identity, 10_000);
  }
  for (const pid of (await processesIn(cluster, identity)) ?? []) signal(pid, 'SIGQUIT');
  const left = await waitForNone(cluster, identity, 10_000);
  if (left.length === 0) return;
  throw new StartError(
    'S008',
    `上次留下的数据库进程停不下来（进程号 ${left.join('、')}）。`,
    '请先结束这些进程，再重新启动。',
  );
}

/**
 * Makes the way free after a crash. Call only while holding the instance lock: whatever still runs in the cluster is
 * then an orphan and is stopped. The pid file goes only once it is proved that nobody runs there; removing it
 * under a live backend could damage the data. Where the system cannot tell, PostgreSQL's own check decides.
 */
export async function clearStale(home: string, identity: Identity): Promise<void> {
  const cluster = clusterFolder(home);
  const running = await processesIn(cluster, identity);
  if (running === null) return;
  if (running.length > 0) await stopOrphans(cluster, identity, running);
  if (await isLockTaken(home, identity)) throw alreadyRunning(home, '');
  await rm(join(cluster, 'postmaster.pid'), { force: true });
}
