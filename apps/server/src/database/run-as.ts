import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import type { Identity } from './identity.ts';

/** What a finished program left: exit code (null when killed) and its output. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

let setpriv: boolean | null = null;

/** Whether util-linux setpriv is here; it switches the account and ties the child's life to ours. */
function hasSetpriv(): boolean {
  return (setpriv ??= succeeds('setpriv', ['--pdeathsig', 'INT', 'true']));
}

function setprivArguments(identity: Identity): string[] {
  const account = ['--reuid', String(identity.uid), '--regid', String(identity.gid), '--clear-groups'];
  return [...(identity.switched ? account : []), '--pdeathsig', 'INT'];
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * Starts a program under `identity` with a clean environment, in its own session so that Ctrl-C reaches only us.
 * With setpriv the kernel sends it SIGINT when we die; without, Node switches the account and an orphan is
 * stopped by the next start. Must be called from the main thread: the kernel watches the calling thread.
 */
export function spawnAs(
  identity: Identity,
  command: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const shared = { ...options, cwd: '/', env: environment(), detached: true };
  if (hasSetpriv()) return spawn('setpriv', [...setprivArguments(identity), command, ...args], shared);
  if (!identity.switched) return spawn(command, args, shared);
  return spawn(command, args, { ...shared, uid: identity.uid, gid: identity.gid });
}

/** Runs a program under `identity` to its end and collects what it printed. */
export async function runAs(identity: Identity, command: string, args: readonly string[]): Promise<Finished> {
  const child = spawnAs(identity, command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...output }));
  });
}
