import { z } from 'zod';
import { CorrectionCreated, ErrorBody, type FileSummary } from '../../contract.ts';
import type { NewFile } from '../../storage/batches.ts';
import { act } from '../deeds.ts';
import { FAILURES } from '../failure.ts';
import type { App, HttpRoom } from '../room.ts';
import { receiveUpload } from '../upload.ts';
import { requireFile } from '../visible.ts';

const Id = z.object({ id: z.uuid() });

/** Files of last year are only compared with; what is still audited has no findings to compare. */
function checkCorrectable({ role, status, replacedBy }: FileSummary): void {
  if (role !== 'current') throw FAILURES.invalid();
  if (replacedBy !== undefined) throw FAILURES.oldVersion();
  if (status !== 'done' && status !== 'failed') throw FAILURES.notYetAudited();
}

function onlyFile(files: readonly NewFile[]): NewFile {
  const [file, ...more] = files;
  if (!file || more.length > 0 || file.role !== 'current') throw FAILURES.oneCorrection();
  return file;
}

/** A corrected file takes the place of the one before it in its batch and is audited with the files of its package. */
export function correctionRoutes(app: App, room: HttpRoom): void {
  const schema = {
    tags: ['files'],
    summary: '上传更正件：成为同一份文件的新一版',
    params: Id,
    consumes: ['multipart/form-data'],
    response: { 202: CorrectionCreated, default: ErrorBody },
  };
  app.post('/api/files/:id/correction', { schema, config: { rateLimit: { max: 120 } } }, async (request, reply) => {
    const old = await requireFile(room, request, request.params.id);
    checkCorrectable(old);
    const batch = await room.store.get(old.batchId);
    const taken = new Set(batch?.files.filter(({ id }) => id !== old.id).map(({ name }) => name));
    const { incoming, files } = await receiveUpload(request, room.folder, room.uploadLimits, taken);
    const file = await (async () => onlyFile(files))().catch(async (error: unknown) => {
      await incoming.discard();
      throw error;
    });
    const deed = { action: 'fileCorrected', subject: old.id, detail: `${file.name}（${file.id}）` } as const;
    try {
      await incoming.keepIn(old.batchId, file.id);
      await act(room.people, request, deed, async (_, trx) => {
        if (!(await room.store.on(trx).correct(old.id, file))) throw FAILURES.oldVersion();
      });
    } catch (error) {
      await incoming.discard();
      throw error;
    }
    room.feed.changed(old.batchId);
    return reply.code(202).send({ id: file.id });
  });
}
