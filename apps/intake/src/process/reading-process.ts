import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { boundToUs } from '../confined.ts';
import { contentFolder } from '../content.ts';
import type { Answer, Task, TaskResult } from './task.ts';

/** Memory that a reading process may take, in megabytes. */
export interface MemoryLimits {
  readonly heapMegabytes: number;
  readonly residentMegabytes: number;
}

/** A process that does one task at a time and can be ended at any moment. */
export interface ReadingProcess {
  run(task: Task, milliseconds: number): Promise<TaskResult>;
  /** False once it has ended; it then takes no more tasks. */
  isAlive(): boolean;
  kill(): void;
}

const WATCH_MS = 200;

// Under vitest this file is the source; the process always runs the compiled code.
const ENTRY = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/process/entry.js' : './entry.js', import.meta.url),
);

function startChild({ heapMegabytes }: MemoryLimits, entry: string): ChildProcess {
  const args = [`--max-old-space-size=${heapMegabytes}`, entry];
  const line = boundToUs({ command: process.execPath, args });
  const env = {
    PATH: process.env['PATH'],
    TZ: process.env['TZ'],
    NODE_ENV: 'production',
    SHIJI_CONTENT: contentFolder(),
  };
  const stdio: ('ignore' | 'ipc')[] = ['ignore', 'ignore', 'ignore', 'ipc'];
  return spawn(line.command, [...line.args], { stdio, env, cwd: tmpdir(), serialization: 'advanced' });
}

/** Resident memory in megabytes; 0 where the system does not tell. */
function residentMegabytes(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** A waiting process must not keep ours alive; a working one must. */
function holdUs(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

function releaseUs(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function runTask(child: ChildProcess, task: Task, milliseconds: number, limits: MemoryLimits): Promise<TaskResult> {
  return new Promise((resolve) => {
    let verdict: 'memory' | 'time' = 'memory';
    const end = (reason: 'memory' | 'time') => {
      verdict = reason;
      child.kill('SIGKILL');
    };
    const clock = setTimeout(end, milliseconds, 'time');
    const watch = setInterval(() => {
      if (residentMegabytes(child.pid) > limits.residentMegabytes) end('memory');
    }, WATCH_MS);
    const finish = (result: TaskResult) => {
      clearTimeout(clock);
      clearInterval(watch);
      child.removeAllListeners('message').removeAllListeners('close');
      releaseUs(child);
      resolve(result);
    };
    holdUs(child);
    child.once('message', (answer) => finish(answer as Answer));
    // An end that nobody ordered is V8 or the system running out of memory.
    child.once('close', () => finish({ ok: false, kind: verdict }));
    child.send(task, (error) => error && child.kill('SIGKILL'));
  });
}

/**
 * Starts a process for strangers' files. A process and not a thread: when V8 runs out of memory in one large step it
 * ends the whole process, threads and all (docs/why/reading-processes.md).
 */
export function startReadingProcess(limits: MemoryLimits, entry = ENTRY): ReadingProcess {
  const child = startChild(limits, entry);
  let alive = true;
  const die = () => {
    alive = false;
  };
  child.on('exit', die).on('error', die);
  releaseUs(child);
  return {
    run: (task, milliseconds) => runTask(child, task, milliseconds, limits),
    isAlive: () => alive && child.connected,
    kill: () => child.kill('SIGKILL'),
  };
}
