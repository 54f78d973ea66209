import { reportsJson } from '@shiji/intake';
import { z } from 'zod';
import { Batch, BatchCreated, BatchList, ErrorBody } from '../../contract.ts';
import { attachment } from '../attachment.ts';
import { batchEvents } from '../batch-events.ts';
import { sendEvents } from '../event-stream.ts';
import { FAILURES } from '../failure.ts';
import { findingsCsv } from '../findings-csv.ts';
import { findingsJson } from '../findings-json.ts';
import type { App, HttpRoom } from '../room.ts';
import { type Received, receiveUpload } from '../upload.ts';

const RECENT = 20;
const Id = z.object({ id: z.uuid() });
const TAGS = ['batches'];

async function requireBatch(room: HttpRoom, id: string): Promise<Batch> {
  const batch = await room.store.get(id);
  if (!batch) throw FAILURES.notFound();
  return batch;
}

/** Bytes first, rows second: a row never points at bytes that are not safely on the disk. */
export async function keepBatch(room: HttpRoom, { incoming, files }: Received): Promise<BatchCreated> {
  try {
    await incoming.keep();
    await room.store.create(incoming.id, files);
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
    return reply.code(202).send(await keepBatch(room, received));
  });
}

function getBatches(app: App, room: HttpRoom): void {
  const list = { tags: TAGS, summary: '最近的批次', response: { 200: BatchList } };
  app.get('/api/batches', { schema: list }, async () => ({ batches: await room.store.recent(RECENT) }));
  const one = { tags: TAGS, summary: '一个批次', params: Id, response: { 200: Batch, default: ErrorBody } };
  app.get('/api/batches/:id', { schema: one }, async ({ params }) => requireBatch(room, params.id));
}

function getEvents(app: App, room: HttpRoom): void {
  const schema = {
    tags: TAGS,
    summary: '核对进度（server-sent events：batch、file、end）',
    params: Id,
    produces: ['text/event-stream'],
  };
  app.get('/api/batches/:id/events', { schema }, async ({ params }, reply) => {
    const batch = await requireBatch(room, params.id);
    const leaving = new AbortController();
    await sendEvents(reply, batchEvents(room.store, room.feed, batch, leaving.signal), () => leaving.abort());
  });
}

function getFindings(app: App, room: HttpRoom): void {
  const schema = { tags: TAGS, summary: '核对结果，格式同 shiji audit --format json', params: Id };
  app.get('/api/batches/:id/findings.json', { schema }, async ({ params }, reply) => {
    const batch = await requireBatch(room, params.id);
    const body = JSON.stringify(reportsJson(await findingsJson(room.store, batch)));
    return reply.type('application/json; charset=utf-8').send(body);
  });
}

function getFindingsTable(app: App, room: HttpRoom): void {
  const schema = { tags: TAGS, summary: '核对结果，Excel、WPS 能打开的表格', params: Id, produces: ['text/csv'] };
  app.get('/api/batches/:id/findings.csv', { schema }, async ({ params }, reply) => {
    const batch = await requireBatch(room, params.id);
    const stem = batch.files[0]?.name.replace(/\.[^.]*$/, '') ?? '';
    const body = findingsCsv(reportsJson(await findingsJson(room.store, batch)));
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
  app.delete('/api/batches/:id', { schema }, async ({ params }, reply) => {
    if (!(await room.store.remove(params.id))) throw FAILURES.notFound();
    await room.folder.remove(params.id);
    room.feed.changed(params.id);
    return reply.code(204).send(null);
  });
}

/** Everything about batches. */
export function batchRoutes(app: App, room: HttpRoom): void {
  for (const route of [postBatch, getBatches, getEvents, getFindings, getFindingsTable, deleteBatch]) route(app, room);
}
