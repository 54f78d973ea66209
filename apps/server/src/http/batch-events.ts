import { setTimeout as pause } from 'node:timers/promises';
import type { BatchFeed } from '../batch-feed.ts';
import type { Batch, BatchEvent, FileSummary } from '../contract.ts';
import type { BatchStore } from '../storage/batches.ts';

/** How often to look without being told, for changes made by another server on the same database. */
const LOOK_MS = 2000;
/** Changes that follow each other closely are told together. */
const GATHER_MS = 150;

function isFinished({ files }: Batch): boolean {
  return files.every(({ status }) => status === 'done' || status === 'failed');
}

function changedFiles(batch: Batch, told: Map<string, string>): FileSummary[] {
  return batch.files.filter((file) => {
    const text = JSON.stringify(file);
    if (told.get(file.id) === text) return false;
    told.set(file.id, text);
    return true;
  });
}

/** The story of a batch from now to its end: the whole of it, each file that changes, the end. */
export async function* batchEvents(
  store: BatchStore,
  feed: BatchFeed,
  start: Batch,
  signal: AbortSignal,
): AsyncGenerator<BatchEvent> {
  const told = new Map<string, string>();
  changedFiles(start, told);
  yield { event: 'batch', data: start };
  for (let batch: Batch | null = start; batch && !signal.aborted; batch = await store.get(start.id)) {
    for (const file of changedFiles(batch, told)) yield { event: 'file', data: file };
    if (isFinished(batch)) return yield { event: 'end', data: { id: batch.id } };
    await feed.next(batch.id, LOOK_MS, signal);
    await pause(GATHER_MS, undefined, { signal }).catch(() => undefined);
  }
}
