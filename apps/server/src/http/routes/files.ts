import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { ErrorBody, FileDetailBody, type FileSummary } from '../../contract.ts';
import type { StoredReport } from '../../storage/batches.ts';
import { attachment } from '../attachment.ts';
import { recordDeed } from '../deeds.ts';
import { FAILURES } from '../failure.ts';
import type { App, HttpRoom } from '../room.ts';
import { requireFile } from '../visible.ts';

const Id = z.object({ id: z.uuid() });
const TAGS = ['files'];

const NOTHING: StoredReport = { document: 'null', findings: '[]', figures: '[]', coverage: 'null' };

/** The stored parts are JSON already; a document of a few megabytes is not taken apart only to be put together again. */
function detailBody(
  file: FileSummary,
  { document, findings, figures, coverage }: StoredReport,
  keys: readonly string[],
): string {
  return `{"file":${JSON.stringify(file)},"document":${document},"findings":${findings},"keys":${JSON.stringify(keys)},"figures":${figures},"coverage":${coverage}}`;
}

function getFile(app: App, room: HttpRoom): void {
  const schema = {
    tags: TAGS,
    summary: '一个文件：原文、发现的问题、每个数的结论',
    params: Id,
    response: { 200: FileDetailBody, default: ErrorBody },
  };
  app.get('/api/files/:id', { schema, serializerCompiler: () => (body) => String(body) }, async (request, reply) => {
    const file = await requireFile(room, request, request.params.id);
    await recordDeed(room.people, request, { action: 'fileOpened', subject: file.id, detail: file.name });
    const report = (await room.store.report(file.id)) ?? NOTHING;
    const keys = (await room.judgements.findings(file.id)).map(({ key }) => key);
    return reply.type('application/json; charset=utf-8').send(detailBody(file, report, keys) as never);
  });
}

function getOriginal(app: App, room: HttpRoom): void {
  const schema = { tags: TAGS, summary: '下载原文件', params: Id, produces: ['application/octet-stream'] };
  app.get('/api/files/:id/original', { schema }, async (request, reply) => {
    const file = await requireFile(room, request, request.params.id);
    const path = room.folder.path(file.batchId, file.id);
    const size = (await stat(path).catch(() => null))?.size;
    if (size === undefined) throw FAILURES.notFound();
    await recordDeed(room.people, request, { action: 'originalExported', subject: file.id, detail: file.name });
    const headers = {
      'content-disposition': attachment(file.name),
      'content-length': size,
      'content-security-policy': 'sandbox',
    };
    return reply.headers(headers).type('application/octet-stream').send(createReadStream(path));
  });
}

/** Everything about single files. */
export function fileRoutes(app: App, room: HttpRoom): void {
  getFile(app, room);
  getOriginal(app, room);
}
