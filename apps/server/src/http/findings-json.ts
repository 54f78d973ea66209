import type { FileReport } from '@shiji/audit';
import type { AuditedFile, JudgedFinding, JudgedReport } from '@shiji/intake';
import type { Batch, FileSummary } from '../contract.ts';
import { type JudgingRoom, judgementSheet } from '../judgement-sheet.ts';

const PENDING = { code: 'A006', message: '还没有核对完。', remedy: '请等核对完成后再取结果。' };

/** What goes out: rejected and muted findings are taken out and counted, the others say how they stand. */
async function judged(room: JudgingRoom, fileId: string, all: FileReport['findings']): Promise<Outgoing> {
  const file = await room.judgements.file(fileId);
  const sheet = file && (await judgementSheet(room, file));
  const mutedCodes = new Set(sheet?.mutings.map(({ code }) => code));
  const standing = all.map((finding, at) => {
    const { ruling = null, reason = '', history = [] } = sheet?.findings[at] ?? {};
    const { by, at: when } = history.at(-1) ?? {};
    const known = ruling === null || by === undefined || when === undefined ? {} : { by, at: when };
    return { ...finding, judgement: { ruling: ruling ?? 'unjudged', reason, ...known } } satisfies JudgedFinding;
  });
  const loud = standing.filter(({ code }) => !mutedCodes.has(code));
  const findings = loud.filter(({ judgement }) => judgement.ruling !== 'rejected');
  return { findings, leftOut: { rejected: loud.length - findings.length, muted: all.length - loud.length } };
}

type Outgoing = Required<Pick<JudgedReport, 'findings' | 'leftOut'>>;

/** The stored result of one file with how its findings stand, or why there is none; A006 while it is not audited yet. */
export async function storedResult(room: JudgingRoom, file: FileSummary): Promise<AuditedFile> {
  const report = file.status === 'done' ? await room.store.report(file.id) : null;
  if (!report) return { ok: false, file: file.name, error: file.error ?? PENDING };
  const known = {
    file: file.name,
    kind: file.kind ?? '',
    unit: file.unit ?? null,
    year: file.year ?? null,
    figures: [],
  };
  const outgoing = await judged(room, file.id, JSON.parse(report.findings) as FileReport['findings']);
  const coverage = JSON.parse(report.coverage) as FileReport['coverage'];
  return { ok: true, file: file.name, documentJson: '', report: { ...known, ...outgoing, coverage } };
}

/** The stored results of the audited files of a batch, in their order. */
export async function findingsJson(room: JudgingRoom, batch: Batch): Promise<AuditedFile[]> {
  const current = batch.files.filter(({ role }) => role === 'current');
  return Promise.all(current.map((file) => storedResult(room, file)));
}
