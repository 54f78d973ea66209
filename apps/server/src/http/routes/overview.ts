import { bulletin, overviewList, overviewOf, type Overview, type OverviewFile } from '@shiji/intake';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Batch, BatchOverview, ErrorBody, type FileSummary } from '../../contract.ts';
import { recordDeed } from '../deeds.ts';
import { storedResult } from '../findings-json.ts';
import { EXCEL, officeRoute, refused, sendOffice, WORD } from '../office-file.ts';
import type { App, HttpRoom } from '../room.ts';
import { namesOf, recordExport, requireBatch, visibleTo } from '../visible.ts';

const Id = z.object({ id: z.uuid() });
const TAGS = ['overview'];

/** Rejected and muted findings are nobody’s problem. */
async function overviewFile(room: HttpRoom, file: FileSummary): Promise<OverviewFile | null> {
  const result = await storedResult(room, file);
  if (!result.ok) return null;
  const { id, name, unit = null, year = null, coverage = { figures: 0, checked: 0 } } = file;
  return { id, name, unit, year, ...coverage, findings: result.report.findings };
}

/** One file after the other: a batch may hold hundreds, and each report is taken apart in memory. */
async function overview(room: HttpRoom, batch: Batch): Promise<Overview> {
  const files: OverviewFile[] = [];
  for (const file of batch.files.filter(({ role, status }) => role === 'current' && status === 'done')) {
    const read = await overviewFile(room, file);
    if (read) files.push(read);
  }
  return overviewOf(files);
}

async function visibleBatch(room: HttpRoom, request: FastifyRequest, id: string): Promise<Batch> {
  return requireBatch(await visibleTo(room, request), id);
}

async function openOverview(room: HttpRoom, request: FastifyRequest, id: string): Promise<Overview> {
  const batch = await visibleBatch(room, request, id);
  const detail = `汇总：${namesOf(batch.files)}`;
  await recordDeed(room.people, request, { action: 'batchOpened', subject: id, detail });
  return overview(room, batch);
}

/** What a download is made of; 409 with a code when it cannot be made. */
interface Download {
  /** In the trail. */
  readonly called: string;
  readonly summary: string;
  readonly type: string;
  readonly name: string;
  make(overview: Overview): Promise<Uint8Array>;
}

async function bulletinBytes(seen: Overview): Promise<Uint8Array> {
  const result = await bulletin(seen, new Date());
  if (!result.ok) throw refused(result.error);
  return result.value;
}

const DOWNLOADS: Readonly<Record<string, Download>> = {
  'bulletin.docx': {
    called: '通报草稿',
    summary: '通报草稿',
    type: WORD,
    name: '绩效材料核对情况通报（草稿）.docx',
    make: bulletinBytes,
  },
  'overview.xlsx': {
    called: '汇总表',
    summary: '各单位与共性问题汇总表',
    type: EXCEL,
    name: '核对情况汇总.xlsx',
    make: overviewList,
  },
};

/** A batch seen as packages: the problems they share, and what is made of them for a bulletin. */
export function overviewRoutes(app: App, room: HttpRoom): void {
  const seen = {
    tags: TAGS,
    summary: '一批材料按单位汇总：各单位的问题、共性问题',
    params: Id,
    response: { 200: BatchOverview, default: ErrorBody },
  };
  app.get('/api/batches/:id/overview', { schema: seen }, (request) => openOverview(room, request, request.params.id));
  for (const [path, { called, summary, type, name, make }] of Object.entries(DOWNLOADS)) {
    const options = officeRoute({ tags: TAGS, summary, params: Id }, type);
    app.get(`/api/batches/:id/${path}`, options, async (request, reply) => {
      const batch = await visibleBatch(room, request, request.params.id);
      const bytes = await make(await overview(room, batch));
      await recordExport(room, request, batch, called);
      return sendOffice(reply, { name, type, bytes });
    });
  }
}
