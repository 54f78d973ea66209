import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Batch, FileSummary } from '../api/contract.ts';
import { batchQuery } from '../api/queries.ts';

/** The batch with one file replaced by its newer summary. */
export function withFile(batch: Batch, file: FileSummary): Batch {
  return { ...batch, files: batch.files.map((old) => (old.id === file.id ? file : old)) };
}

/** Whether every file has come to an end. */
export function isFinished(batch: Batch): boolean {
  return batch.files.every((file) => file.status === 'done' || file.status === 'failed');
}

/** Keep the cached batch up to date from the server’s events until it says the end. */
export function useFollowedBatch(id: string, wanted: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!wanted) return;
    const { queryKey } = batchQuery(id);
    const source = new EventSource(`/api/batches/${encodeURIComponent(id)}/events`);
    source.addEventListener('batch', (event) => client.setQueryData(queryKey, JSON.parse(event.data) as Batch));
    source.addEventListener('file', (event) => {
      const file = JSON.parse(event.data) as FileSummary;
      client.setQueryData(queryKey, (batch) => (batch ? withFile(batch, file) : batch));
    });
    source.addEventListener('end', () => {
      source.close();
      void client.invalidateQueries({ queryKey: ['batch', id] });
      void client.invalidateQueries({ queryKey: ['batches'] });
    });
    // The browser reconnects by itself; a plain question in between tells at once whether the batch still exists.
    source.addEventListener('error', () => void client.invalidateQueries({ queryKey: ['batch', id] }));
    return () => source.close();
  }, [client, id, wanted]);
}
