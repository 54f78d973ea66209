import type { FileReport } from '@shiji/audit';
import type { AuditedFile } from '@shiji/intake';
import type { Batch, FileSummary } from '../contract.ts';
import type { BatchStore } from '../storage/batches.ts';

const PENDING = { code: 'A006', message: '还没有核对完。', remedy: '请等核对完成后再取结果。' };

/** The stored result of one file, or why there is none; A006 while it is not audited yet. */
export async function storedResult(store: BatchStore, file: FileSummary): Promise<AuditedFile> {
  const report = file.status === 'done' ? await store.report(file.id) : null;
  if (!report) return { ok: false, file: file.name, error: file.error ?? PENDING };
  const known = {
    file: file.name,
    kind: file.kind ?? '',
    unit: file.unit ?? null,
    year: file.year ?? null,
    figures: [],
  };
  const findings = JSON.parse(report.findings) as FileReport['findings'];
  const coverage = JSON.parse(report.coverage) as FileReport['coverage'];
  return { ok: true, file: file.name, documentJson: '', report: { ...known, findings, coverage } };
}

/** The stored results of the audited files of a batch, in their order. */
export async function findingsJson(store: BatchStore, batch: Batch): Promise<AuditedFile[]> {
  const current = batch.files.filter(({ role }) => role === 'current');
  return Promise.all(current.map((file) => storedResult(store, file)));
}
