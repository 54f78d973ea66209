import { EventEmitter } from 'node:events';

/** Tells who watches a batch that something in it changed. Other servers' changes are seen by asking now and then. */
export interface BatchFeed {
  changed(batchId: string): void;
  /** Resolves at the next change, after `milliseconds`, or when `signal` aborts. */
  next(batchId: string, milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Opens a feed within this process. */
export function openBatchFeed(): BatchFeed {
  const emitter = new EventEmitter().setMaxListeners(0);
  return {
    changed: (batchId) => void emitter.emit(batchId),
    next: (batchId, milliseconds, signal) =>
      new Promise((resolve) => {
        const finish = () => {
          clearTimeout(clock);
          emitter.off(batchId, finish);
          signal.removeEventListener('abort', finish);
          resolve();
        };
        const clock = setTimeout(finish, milliseconds);
        emitter.on(batchId, finish);
        signal.addEventListener('abort', finish);
        if (signal.aborted) finish();
      }),
  };
}
