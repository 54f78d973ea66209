import { type AuditedFile, findingComments, findingList, reportsJson, reviewOpinion } from '@shiji/intake';
import { z } from 'zod';
import type { FileSummary } from '../../contract.ts';
import { recordDeed } from '../deeds.ts';
import { findingsJson, storedResult } from '../findings-json.ts';
import { EXCEL, type OfficeFile, officeRoute, refused, sendOffice, WORD } from '../office-file.ts';
import type { App, HttpRoom } from '../room.ts';
import { requireFile } from '../visible.ts';

const Id = z.object({ id: z.uuid() });
const TAGS = ['sending'];

type Audited = Extract<AuditedFile, { ok: true }>;

/** The result of an audited file; the others are refused with the reason that is stored with them. */
async function requireResult(room: HttpRoom, file: FileSummary): Promise<Audited> {
  const result = await storedResult(room, file);
  if (!result.ok) throw refused(result.error);
  return result;
}

function stem({ name }: FileSummary): string {
  return name.replace(/\.[^.]*$/, '');
}

async function commented(room: HttpRoom, file: FileSummary): Promise<OfficeFile> {
  const { report } = await requireResult(room, file);
  const source = { name: file.name, path: room.folder.path(file.batchId, file.id) };
  const result = await room.intake.comment(source, findingComments(file.name, report, new Date()));
  if (!result.ok) throw refused(result.error);
  return { name: `${stem(file)}（批注版）.docx`, type: WORD, bytes: result.value.bytes };
}

async function list(room: HttpRoom, file: FileSummary): Promise<OfficeFile> {
  const bytes = await findingList(reportsJson([await requireResult(room, file)]));
  return { name: `问题清单 ${stem(file)}.xlsx`, type: EXCEL, bytes };
}

/** The audited files of the same batch about the same unit and year; a file whose unit is unknown and an old version stand alone. */
async function packageOf(room: HttpRoom, file: FileSummary): Promise<AuditedFile[]> {
  if (file.replacedBy !== undefined) return [await requireResult(room, file)];
  const batch = file.unit === undefined ? null : await room.store.get(file.batchId);
  const files = batch?.files.filter(({ unit, year }) => unit === file.unit && year === file.year) ?? [file];
  return batch ? findingsJson(room, { ...batch, files }) : [await requireResult(room, file)];
}

async function opinion(room: HttpRoom, file: FileSummary): Promise<OfficeFile> {
  await requireResult(room, file);
  const result = await reviewOpinion(reportsJson(await packageOf(room, file)), new Date());
  if (!result.ok) throw refused(result.error);
  const about = [file.unit ?? stem(file), file.year === undefined ? '' : `${file.year}年度`].filter(Boolean).join('');
  return { name: `复核意见书 ${about}.docx`, type: WORD, bytes: result.value };
}

const DOWNLOADS = {
  'commented.docx': {
    called: '批注版',
    summary: '批注版 Word：同一份 .docx，问题写成批注',
    make: commented,
    type: WORD,
  },
  'findings.xlsx': { called: '问题清单', summary: '问题清单 Excel', make: list, type: EXCEL },
  'opinion.docx': {
    called: '复核意见书',
    summary: '复核意见书：同一单位、同一年度的全部材料',
    make: opinion,
    type: WORD,
  },
} as const;

/** What the reviewed unit is sent: `GET /api/files/:id/…`. 409 with a code when there is nothing to send. */
export function sendingRoutes(app: App, room: HttpRoom): void {
  for (const [name, { called, summary, make, type }] of Object.entries(DOWNLOADS)) {
    const options = officeRoute({ tags: TAGS, summary, params: Id }, type);
    app.get(`/api/files/:id/${name}`, options, async (request, reply) => {
      const file = await requireFile(room, request, request.params.id);
      const made = await make(room, file);
      const deed = { action: 'findingsExported', subject: file.id, detail: `${called}：${file.name}` } as const;
      await recordDeed(room.people, request, deed);
      return sendOffice(reply, made);
    });
  }
}
