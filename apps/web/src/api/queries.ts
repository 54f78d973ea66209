import { queryOptions } from '@tanstack/react-query';
import type {
  Batch,
  BatchCreated,
  BatchList,
  BatchOverview,
  Capabilities,
  FileDetail,
  SampleList,
} from './contract.ts';
import { request, upload } from './request.ts';

export const batchesQuery = queryOptions({
  queryKey: ['batches'],
  queryFn: () => request<BatchList>('/api/batches').then((list) => list.batches),
});

export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: ['batch', id],
    queryFn: () => request<Batch>(`/api/batches/${encodeURIComponent(id)}`),
  });

export const overviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['overview', id],
    queryFn: () => request<BatchOverview>(`/api/batches/${encodeURIComponent(id)}/overview`),
  });

export const fileQuery = (id: string) =>
  queryOptions({
    queryKey: ['file', id],
    queryFn: () => request<FileDetail>(`/api/files/${encodeURIComponent(id)}`),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });

export const capabilitiesQuery = queryOptions({
  queryKey: ['capabilities'],
  queryFn: () => request<Capabilities>('/api/capabilities'),
  staleTime: Number.POSITIVE_INFINITY,
});

export const samplesQuery = queryOptions({
  queryKey: ['samples'],
  queryFn: () => request<SampleList>('/api/samples').then((list) => list.samples),
  staleTime: Number.POSITIVE_INFINITY,
});

/** A file under its name, whole or in part. */
export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

/** Send this year’s and last year’s files; answers with the new batch. */
export function sendFiles(
  files: readonly NamedBlob[],
  lastYear: readonly NamedBlob[],
  onProgress: (share: number) => void,
): Promise<BatchCreated> {
  const form = new FormData();
  for (const { name, blob } of files) form.append('files', blob, name);
  for (const { name, blob } of lastYear) form.append('lastYear', blob, name);
  return upload<BatchCreated>('/api/batches', form, onProgress);
}

export const auditSample = (name: string) =>
  request<BatchCreated>(`/api/samples/${encodeURIComponent(name)}/audit`, { method: 'POST' });

export const removeBatch = (id: string) =>
  request<void>(`/api/batches/${encodeURIComponent(id)}`, { method: 'DELETE' });

/** The findings as a table for Excel or WPS. */
export const findingsAddress = (batchId: string) => `/api/batches/${encodeURIComponent(batchId)}/findings.csv`;
export const originalAddress = (fileId: string) => `/api/files/${encodeURIComponent(fileId)}/original`;
