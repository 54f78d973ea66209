import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { NewFile } from '../storage/batches.ts';
import type { FileFolder, IncomingBatch } from '../storage/file-folder.ts';
import { isArchive } from './archive.ts';
import { Arrivals, type UploadLimits } from './arrivals.ts';
import { FAILURES } from './failure.ts';

/** A batch whose files lie on the disk; its rows are still to be written. */
export interface Received {
  readonly incoming: IncomingBatch;
  readonly files: readonly NewFile[];
}

const ROLES: Readonly<Record<string, NewFile['role']>> = {
  files: 'current',
  'files[]': 'current',
  lastYear: 'lastYear',
  'lastYear[]': 'lastYear',
};

async function take(part: MultipartFile, arrivals: Arrivals): Promise<void> {
  const role = ROLES[part.fieldname];
  if (!role) throw FAILURES.invalid();
  if (isArchive(part.filename)) await arrivals.addArchive(part.filename, role, part.file);
  else await arrivals.add(part.filename, role, part.file);
}

async function takeAll(request: FastifyRequest, arrivals: Arrivals, limits: UploadLimits): Promise<void> {
  const fileSize = Math.max(limits.fileBytes, limits.archiveBytes) + 2;
  const counts = { files: limits.files + 1, fields: 10, fileSize };
  for await (const part of request.parts({ limits: counts })) if (part.type === 'file') await take(part, arrivals);
  if (!arrivals.files.some(({ role }) => role === 'current')) throw FAILURES.noFiles();
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Receives an upload file by file, straight to the disk, a .zip as the files in it, under names that `others` do not have.
 * On any failure nothing of it stays.
 */
export async function receiveUpload(
  request: FastifyRequest,
  folder: FileFolder,
  limits: UploadLimits,
  others = NONE,
): Promise<Received> {
  const incoming = await folder.receive();
  const arrivals = new Arrivals(incoming, limits, others);
  try {
    await takeAll(request, arrivals, limits);
    return { incoming, files: arrivals.files };
  } catch (error) {
    await incoming.discard();
    throw error;
  }
}
