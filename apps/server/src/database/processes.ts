import type { Identity } from './identity.ts';
import { runAs } from './run-as.ts';

// `-ef` compares device and inode through /proc's own links: no name to parse, one shell for all processes.
const LIST = 'for p in /proc/[0-9]*; do [ "$p/cwd" -ef "$1" ] && echo "${p#/proc/}"; done; true';

/**
 * The live processes that have `folder` as working directory, which every PostgreSQL process has; zombies have none.
 * Asked under the server's own account, because even root may be forbidden to look at others' (in containers).
 * Null where the system cannot tell.
 */
export async function processesIn(folder: string, identity: Identity): Promise<number[] | null> {
  if (process.platform !== 'linux') return null;
  const { code, stdout } = await runAs(identity, '/bin/sh', ['-c', LIST, 'sh', folder]);
  if (code !== 0) return null;
  return stdout.split('\n').filter(Boolean).map(Number);
}
