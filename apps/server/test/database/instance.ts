import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The first line a process said: what it found after opening its database, or why it could not. */
export interface Answer {
  readonly ready: boolean;
  readonly pid: number;
  readonly kept: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly socket: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

export interface Instance {
  readonly child: ChildProcess;
  readonly answer: Answer;
  readonly exited: Promise<number | null>;
}

export interface Circumstances {
  readonly url?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Run under the account nobody; needs root. */
  readonly asNobody?: boolean;
}

const SCRIPT = fileURLToPath(new URL('./hold-open.mjs', import.meta.url));
const NOBODY = ['--reuid', '65534', '--regid', '65534', '--clear-groups'];

export const isRoot = process.geteuid?.() === 0;

function commandLine(folder: string, { url, asNobody }: Circumstances): string[] {
  const script = [process.execPath, SCRIPT, folder, ...(url ? [url] : [])];
  return asNobody ? ['setpriv', ...NOBODY, ...script] : script;
}

async function firstLine(child: ChildProcess): Promise<Answer> {
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line) as Answer;
  throw new Error('the process said nothing');
}

/** Opens a database in a process of its own; the compiled server must be there (npm test builds it first). */
export async function start(folder: string, circumstances: Circumstances = {}): Promise<Instance> {
  if (!existsSync(new URL('../../dist/database/open-database.js', import.meta.url)))
    throw new Error('先运行 npx tsc -b');
  const [command = '', ...args] = commandLine(folder, circumstances);
  const env = { ...process.env, ...circumstances.env };
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], env });
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, answer: await firstLine(child), exited };
}

/** Asks politely and waits for the end; returns the exit code. */
export async function stop(instance: Instance): Promise<number | null> {
  instance.child.kill('SIGTERM');
  return instance.exited;
}
