import { type MemoryLimits, type ReadingProcess, startReadingProcess } from './reading-process.ts';
import type { Task, TaskResult } from './task.ts';

/** A set of reading processes shared by all files; an ended one is replaced when next needed. */
export interface ProcessPool {
  /** Waits for a free process and lets it do the task; never rejects. `milliseconds` count from its start. */
  run(task: Task, milliseconds: number, onStart?: () => void): Promise<TaskResult>;
  /** Ends all processes; waiting and running tasks end as `closed`. */
  close(): void;
}

interface Waiting {
  readonly task: Task;
  readonly milliseconds: number;
  readonly onStart: (() => void) | undefined;
  readonly resolve: (result: TaskResult) => void;
}

const CLOSED: TaskResult = { ok: false, kind: 'closed' };

/** Makes a pool of at most `size` processes running `entry` (normally ours); they start when first needed. */
export function createProcessPool(size: number, limits: MemoryLimits, entry?: string): ProcessPool {
  const idle: ReadingProcess[] = [];
  const busy = new Set<ReadingProcess>();
  const queue: Waiting[] = [];
  let closed = false;

  function takeProcess(): ReadingProcess | null {
    const ready = idle.pop();
    if (ready) return ready.isAlive() ? ready : takeProcess();
    return busy.size < size ? startReadingProcess(limits, entry) : null;
  }

  async function serve(worker: ReadingProcess, { task, milliseconds, onStart, resolve }: Waiting): Promise<void> {
    busy.add(worker);
    onStart?.();
    const result = await worker.run(task, milliseconds);
    busy.delete(worker);
    if (worker.isAlive()) idle.push(worker);
    resolve(closed ? CLOSED : result);
    advance();
  }

  function advance(): void {
    while (queue.length > 0) {
      const worker = takeProcess();
      if (!worker) return;
      const next = queue.shift();
      if (next) void serve(worker, next);
    }
  }

  return {
    run: (task, milliseconds, onStart) =>
      new Promise((resolve) => {
        if (closed) return resolve(CLOSED);
        queue.push({ task, milliseconds, onStart, resolve });
        advance();
      }),
    close: () => {
      closed = true;
      for (const { resolve } of queue.splice(0)) resolve(CLOSED);
      for (const worker of [...idle.splice(0), ...busy]) worker.kill();
    },
  };
}
