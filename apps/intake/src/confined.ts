import { spawnSync } from 'node:child_process';

/** A command line ready for spawn. */
export interface CommandLine {
  readonly command: string;
  readonly args: readonly string[];
}

/** The system's account without rights, used when we are root. */
export const NOBODY = 65534;

let setpriv: boolean | null = null;

function hasSetpriv(): boolean {
  return (setpriv ??= spawnSync('setpriv', ['--pdeathsig', 'KILL', 'true'], { stdio: 'ignore' }).status === 0);
}

/** Wraps a command so that the kernel ends it when this process dies, however that happens (Linux, util-linux). */
export function boundToUs({ command, args }: CommandLine): CommandLine {
  if (!hasSetpriv()) return { command, args };
  return { command: 'setpriv', args: ['--pdeathsig', 'KILL', command, ...args] };
}

/** Whether `withoutRights` changes the account, so that folders must be handed over to NOBODY. */
export function dropsRights(): boolean {
  return process.geteuid?.() === 0 && hasSetpriv();
}

/** Wraps a command that handles strangers' files: bound to us, gaining no rights, and never root. */
export function withoutRights({ command, args }: CommandLine): CommandLine {
  if (!hasSetpriv()) return { command, args };
  const account = dropsRights() ? ['--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups'] : [];
  return { command: 'setpriv', args: [...account, '--no-new-privs', '--pdeathsig', 'KILL', command, ...args] };
}
