import { isSameUnit } from '@shiji/audit';
import {
  type AuditedFile,
  type FileProgress,
  type Intake,
  type IntakeFile,
  type LastYearFile,
  withoutPersonalData,
} from '@shiji/intake';
import type { BatchFeed } from '../batch-feed.ts';
import type { FileSummary } from '../contract.ts';
import { REFUSED_ON_ARRIVAL } from '../refused-on-arrival.ts';
import type { BatchStore } from '../storage/batches.ts';
import type { FileFolder } from '../storage/file-folder.ts';

/** What auditing a batch needs. */
export interface AuditRoom {
  readonly store: BatchStore;
  readonly folder: FileFolder;
  readonly intake: Intake;
  readonly feed: BatchFeed;
}

/** Files that were refused on arrival have an error already and are not read. */
function toRead(files: readonly FileSummary[], role: FileSummary['role']): FileSummary[] {
  return files.filter(
    (file) => file.role === role && !(file.status === 'failed' && REFUSED_ON_ARRIVAL.has(file.error?.code ?? '')),
  );
}

function isEnded({ status }: FileSummary): boolean {
  return status === 'done' || status === 'failed';
}

function isSamePackage(one: FileSummary, other: FileSummary): boolean {
  return one.year === other.year && isSameUnit(one.unit ?? null, other.unit ?? null);
}

/** All files of a batch; of a batch that only waits for corrected files, these and the rest of their packages. */
export function auditedTogether(files: readonly FileSummary[]): readonly FileSummary[] {
  const open = files.filter((file) => !isEnded(file));
  if (open.some(({ replaces }) => replaces === undefined)) return files;
  return files.filter(
    (file) =>
      !isEnded(file) ||
      file.role === 'lastYear' ||
      (file.status === 'done' && open.some((corrected) => isSamePackage(corrected, file))),
  );
}

async function saveOutcome(room: AuditRoom, id: string, outcome: AuditedFile | LastYearFile): Promise<void> {
  if (!outcome.ok) return room.store.fail(id, outcome.error);
  const { documentJson, ...rest } = withoutPersonalData(outcome);
  return room.store.finish(id, documentJson, 'report' in rest ? rest.report : null);
}

/** Writes statuses one after the other, so that an earlier one cannot overtake a later one. */
function statusWriter(room: AuditRoom, batchId: string, lists: Record<FileProgress['list'], readonly FileSummary[]>) {
  let writing = Promise.resolve();
  const write = async ({ list, index, status, error }: FileProgress): Promise<void> => {
    const file = lists[list][index];
    // `done` is written together with the report.
    if (!file || status === 'done' || isEnded(file)) return;
    await (error ? room.store.fail(file.id, error) : room.store.setStatus(file.id, status));
    room.feed.changed(batchId);
  };
  return {
    note: (progress: FileProgress) => (writing = writing.then(() => write(progress)).catch(() => undefined)),
    settled: () => writing,
  };
}

/**
 * Audits one batch and stores the results; safe to repeat: an interrupted batch is audited again as a whole, because
 * its files are compared with each other. Rejects with Interrupted when the server is closing.
 */
export async function auditBatch(room: AuditRoom, batchId: string): Promise<void> {
  const batch = await room.store.get(batchId);
  if (!batch || batch.files.every(isEnded)) return;
  const files = auditedTogether(batch.files);
  const lists = { files: toRead(files, 'current'), lastYear: toRead(files, 'lastYear') };
  const source = ({ id, name }: FileSummary): IntakeFile => ({ name, path: room.folder.path(batchId, id) });
  const statuses = statusWriter(room, batchId, lists);
  const results = await room.intake.audit(lists.files.map(source), lists.lastYear.map(source), statuses.note);
  await statuses.settled();
  const pairs = [...lists.files, ...lists.lastYear].map(
    (file, at) => [file, [...results.files, ...results.lastYear][at]] as const,
  );
  for (const [file, outcome] of pairs) {
    // A file that was audited before keeps its result when it cannot be read once more.
    if (outcome && (outcome.ok || !isEnded(file))) await saveOutcome(room, file.id, outcome);
    room.feed.changed(batchId);
  }
}
