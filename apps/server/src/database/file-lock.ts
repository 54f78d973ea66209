import { spawnSync } from 'node:child_process';
import { chown, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Identity } from './identity.ts';
import { runAs } from './run-as.ts';

/** Exit code of `flock` when another process has the lock. */
const TAKEN = 99;
const OPTIONS = ['--no-fork', '--nonblock', '--conflict-exit-code', String(TAKEN)];

let flock: boolean | null = null;

function hasFlock(): boolean {
  return (flock ??= spawnSync('flock', [...OPTIONS, '/dev/null', 'true'], { stdio: 'ignore' }).status === 0);
}

function lockFile(home: string): string {
  return join(home, 'postgres.lock');
}

/** Makes the file that the server locks. */
export async function makeLockFile(home: string, identity: Identity): Promise<void> {
  const handle = await open(lockFile(home), 'a', 0o600);
  await handle.close();
  if (identity.switched) await chown(lockFile(home), identity.uid, identity.gid);
}

/**
 * The command that runs `command` with the cluster's lock in its hands and its children's. Containers that share a
 * folder do not see each other's processes, but the kernel shows them this lock. Without util-linux: the bare command.
 */
export function holdingLock(
  home: string,
  command: string,
  args: readonly string[],
): { command: string; args: string[] } {
  if (!hasFlock()) return { command, args: [...args] };
  return { command: 'flock', args: [...OPTIONS, lockFile(home), command, ...args] };
}

/** Whether some process, visible to us or not, has the cluster's lock. */
export async function isLockTaken(home: string, identity: Identity): Promise<boolean> {
  if (!hasFlock()) return false;
  return (await runAs(identity, 'flock', [...OPTIONS, lockFile(home), 'true'])).code === TAKEN;
}
