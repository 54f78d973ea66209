import { queryOptions } from '@tanstack/react-query';
import type { CorrectionCreated, JudgementSheet, Muting, MutingList, NewMuting, Ruling, Seen } from './contract.ts';
import { request, upload, withJson } from './request.ts';

const address = (fileId: string) => `/api/files/${encodeURIComponent(fileId)}`;

export const sheetQuery = (fileId: string) =>
  queryOptions({
    queryKey: ['judgements', fileId],
    queryFn: () => request<JudgementSheet>(`${address(fileId)}/judgements`),
  });

export const sendJudgement = (fileId: string, items: readonly Seen[], ruling: Ruling, reason: string) =>
  request<JudgementSheet>(`${address(fileId)}/judgements`, withJson('POST', { items, ruling, reason }));

export const undoJudgement = (fileId: string, items: readonly Seen[]) =>
  request<JudgementSheet>(`${address(fileId)}/judgements/undo`, withJson('POST', { items }));

/** Send the corrected file of a file; answers with its id. */
export function sendCorrection(
  fileId: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<CorrectionCreated> {
  const form = new FormData();
  form.append('files', file, file.name);
  return upload<CorrectionCreated>(`${address(fileId)}/correction`, form, onProgress);
}

export const mutingsQuery = queryOptions({
  queryKey: ['mutings'],
  queryFn: () => request<MutingList>('/api/mutings').then((list) => list.mutings),
});
export const sendMuting = (muting: NewMuting) => request<Muting>('/api/mutings', withJson('POST', muting));
export const endMuting = (id: string) => request<void>(`/api/mutings/${encodeURIComponent(id)}`, { method: 'DELETE' });
