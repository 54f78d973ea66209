import type { FastifyRequest } from 'fastify';
import type { Batch, FileSummary } from '../contract.ts';
import { scopeOf } from '../people/people.ts';
import type { BatchStore } from '../storage/batches.ts';
import { recordDeed } from './deeds.ts';
import { FAILURES } from './failure.ts';
import { asker } from './identify.ts';
import type { HttpRoom } from './room.ts';

/** What the one who asks may see; the rest does not exist for them. */
export async function visibleTo(room: HttpRoom, request: FastifyRequest): Promise<BatchStore> {
  return room.store.within(await scopeOf(room.people, asker(request).account));
}

/** A batch of a store; H005 when it is not there. */
export async function requireBatch(store: BatchStore, id: string): Promise<Batch> {
  const batch = await store.get(id);
  if (!batch) throw FAILURES.notFound();
  return batch;
}

/** A file that the one who asks may see; H005 otherwise. */
export async function requireFile(room: HttpRoom, request: FastifyRequest, id: string): Promise<FileSummary> {
  const file = await (await visibleTo(room, request)).file(id);
  if (!file) throw FAILURES.notFound();
  return file;
}

/** What the trail calls a batch. */
export function namesOf(files: readonly { readonly name: string }[]): string {
  const first = files[0]?.name ?? '';
  return files.length > 1 ? `${first} 等 ${files.length} 个文件` : first;
}

/** Writes into the trail that something made of a whole batch is taken away; `form` says what. */
export function recordExport(
  room: HttpRoom,
  request: FastifyRequest,
  { id, files }: Batch,
  form: string,
): Promise<void> {
  const detail = `${form}：${namesOf(files)}`;
  return recordDeed(room.people, request, { action: 'findingsExported', subject: id, detail });
}
