import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BatchCreated, ErrorBody, SampleList } from '../../contract.ts';
import { listSamples, type SampleFile } from '../../samples.ts';
import { FAILURES } from '../failure.ts';
import type { App, HttpRoom } from '../room.ts';
import { keepBatch } from './batches.ts';

const TAGS = ['samples'];
const Name = z.object({ name: z.string().max(200) });

async function receiveSample(
  room: HttpRoom,
  request: FastifyRequest,
  { name, path }: SampleFile,
): Promise<BatchCreated> {
  const incoming = await room.folder.receive();
  const id = randomUUID();
  const written = await incoming.add(id, createReadStream(path));
  return keepBatch(room, request, { incoming, files: [{ id, name, role: 'current', ...written }] });
}

/** Fictional files to try the product with. The name is looked up in the list and never becomes a path. */
export function sampleRoutes(app: App, room: HttpRoom): void {
  const list = { tags: TAGS, summary: '示例文件', response: { 200: SampleList } };
  app.get('/api/samples', { schema: list }, async () => ({ samples: await listSamples() }));
  const audit = {
    tags: TAGS,
    summary: '核对一个示例文件',
    params: Name,
    response: { 202: BatchCreated, default: ErrorBody },
  };
  app.post('/api/samples/:name/audit', { schema: audit }, async (request, reply) => {
    const { params } = request;
    const sample = (await listSamples()).find(({ name }) => name === params.name);
    if (!sample) throw FAILURES.notFound();
    return reply.code(202).send(await receiveSample(room, request, sample));
  });
}
