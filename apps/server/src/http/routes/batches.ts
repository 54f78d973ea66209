import { reportsJson } from '@shiji/intake';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Batch, BatchCreated, BatchList, ErrorBody } from '../../contract.ts';
import { attachment } from '../attachment.ts';
import { batchEvents } from '../batch-events.ts';
import { act, recordDeed } from '../deeds.ts';
import { sendEvents } from '../event-stream.ts';
import { FAILURES } from '../failure.ts';
import { asker } from '../identify.ts';
import { findingsCsv } from '../findings-csv.ts';
import { findingsJson } from '../findings-json.ts';
import type { App, HttpRoom } from '../room.ts';
import { type Received, receiveUpload } from '../upload.ts';
import { namesOf, recordExport, requireBatch, visibleTo } from '../visible.ts';

const RECENT = 20;
const Id = z.object({ id: z.uuid() });
const TAGS = ['batches'];

/** Bytes first, rows second: a row never points at bytes that are not safely on the disk. */
export async function keepBatch(
  room: HttpRoom,
  request: FastifyRequest,
  { incoming, files }: Received,
): Promise<BatchCreated> {
  const { id: accountId, organisation_id: organisationId } = asker(request).account;
  const owner = { accountId, organisationId };
  const deed = { action: 'batchCreated', subject: incoming.id, detail: namesOf(files) } as const;
  try {
    await incoming.keep();
    await act(room.people, request, deed, (_, trx) => room.store.on(trx).create(incoming.id, files, owner));
  } catch (error) {
    await incoming.discard();
    throw error;
  }
  return { id: incoming.id };
}

function postBatch(app: App, room: HttpRoom): void {
  const schema = {
    tags: TAGS,
    summary: '上传一批文件并开始核对',
    consumes: ['multipart/form-data'],
    response: { 202: BatchCreated, default: ErrorBody },
  };
  app.post('/api/batches', { schema, config: { rateLimit: { max: 120 } } }, async (request, reply) => {
    const received = await receiveUpload(request, room.folder, room.uploadLimits);
    return reply.code(202).send(await keepBatch(room, request, received));
  });
}

async function recentBatches(room: HttpRoom, request: FastifyRequest): Promise<BatchList> {
  const store = await visibleTo(room, request);
  return { batches: await store.recent(RECENT) };
}

async function openBatch(room: HttpRoom, request: FastifyRequest, id: string): Promise<Batch> {
  const batch = await requireBatch(await visibleTo(room, request), id);
  await recordDeed(room.people, request, { action: 'batchOpened', subject: batch.id, detail: namesOf(batch.files) });
  return batch;
}

function getBatches(app: App, room: HttpRoom): void {
  const list = { tags: TAGS, summary: '最近的批次', response: { 200: BatchList } };
  app.get('/api/batches', { schema: list }, (request) => recentBatches(room, request));
  const one = { tags: TAGS, summary: '一个批次', params: Id, response: { 200: Batch, default: ErrorBody } };
  app.get('/api/batches/:id', { schema: one }, (request) => openBatch(room, request, request.params.id));
}

function getEvents(app: App, room: HttpRoom): void {
  const schema = {
    tags: TAGS,
    summary: '核对进度（server-sent events：batch、file、end）',
    params: Id,
    produces: ['text/event-stream'],
  };
  app.get('/api/batches/:id/events', { schema }, async (request, reply) => {
    const store = await visibleTo(room, request);
    const batch = await requireBatch(store, request.params.id);
    const leaving = new AbortController();
    await sendEvents(reply, batchEvents(store, room.feed, batch, leaving.signal), () => leaving.abort());
  });
}

function getFindings(app: App, room: HttpRoom): void {
  const schema = { tags: TAGS, summary: '核对结果，格式同 shiji audit --format json', params: Id };
  app.get('/api/batches/:id/findings.json', { schema }, async (request, reply) => {
    const batch = await requireBatch(await visibleTo(room, request), request.params.id);
    await recordExport(room, request, batch, 'JSON');
    const body = JSON.stringify(reportsJson(await findingsJson(room, batch)));
    return reply.type('application/json; charset=utf-8').send(body);
  });
}

function getFindingsTable(app: App, room: HttpRoom): void {
  const schema = { tags: TAGS, summary: '核对结果，Excel、WPS 能打开的表格', params: Id, produces: ['text/csv'] };
  app.get('/api/batches/:id/findings.csv', { schema }, async (request, reply) => {
    const batch = await requireBatch(await visibleTo(room, request), request.params.id);
    await recordExport(room, request, batch, '结果表');
    const stem = batch.files[0]?.name.replace(/\.[^.]*$/, '') ?? '';
    const body = findingsCsv(reportsJson(await findingsJson(room, batch)));
    const headers = { 'content-disposition': attachment(`核对结果 ${stem}.csv`) };
    return reply.headers(headers).type('text/csv; charset=utf-8').send(body);
  });
}

function deleteBatch(app: App, room: HttpRoom): void {
  const schema = {
    tags: TAGS,
    summary: '删除批次及其文件',
    params: Id,
    response: { 204: z.null(), default: ErrorBody },
  };
  app.delete('/api/batches/:id', { schema }, async (request, reply) => {
    const store = await visibleTo(room, request);
    const { id, files } = await requireBatch(store, request.params.id);
    const deed = { action: 'batchDeleted', subject: id, detail: namesOf(files) } as const;
    await act(room.people, request, deed, async (_, trx) => {
      if (!(await store.on(trx).remove(id))) throw FAILURES.notFound();
    });
    await room.folder.remove(id);
    room.feed.changed(id);
    return reply.code(204).send(null);
  });
}

/** Everything about batches. */
export function batchRoutes(app: App, room: HttpRoom): void {
  for (const route of [postBatch, getBatches, getEvents, getFindings, getFindingsTable, deleteBatch]) route(app, room);
}
