import { randomUUID } from 'node:crypto';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Problem } from '../contract.ts';
import { displayName, distinctName } from '../display-name.ts';
import type { NewFile } from '../storage/batches.ts';
import type { FileFolder, IncomingBatch } from '../storage/file-folder.ts';
import { FAILURES } from './failure.ts';

/** How much one upload may bring. */
export interface UploadLimits {
  readonly fileBytes: number;
  readonly files: number;
}

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

function tooLarge(limit: number): Problem {
  const megabytes = Math.floor(limit / 1024 / 1024);
  return {
    code: 'R005',
    message: `文件超过 ${megabytes} MB 的上限，没有读取。`,
    remedy: '请拆分文件，或压缩其中的图片后再试。',
  };
}

/** Stores one part. A file that is too large is cut off and marked; the others of the batch come through. */
async function take(part: MultipartFile, incoming: IncomingBatch, taken: Set<string>, limit: number): Promise<NewFile> {
  const role = ROLES[part.fieldname];
  if (!role) throw FAILURES.invalid();
  const id = randomUUID();
  const name = distinctName(displayName(part.filename), taken);
  taken.add(name);
  const written = await incoming.add(id, part.file);
  return { id, name, role, ...written, ...(part.file.truncated ? { problem: tooLarge(limit) } : {}) };
}

async function takeAll(request: FastifyRequest, incoming: IncomingBatch, limits: UploadLimits): Promise<NewFile[]> {
  const taken = new Set<string>();
  const files: NewFile[] = [];
  const counts = { files: limits.files + 1, fields: 10, fileSize: limits.fileBytes };
  for await (const part of request.parts({ limits: counts })) {
    if (part.type !== 'file') continue;
    if (files.length === limits.files) throw FAILURES.tooMany(limits.files);
    files.push(await take(part, incoming, taken, limits.fileBytes));
  }
  if (!files.some(({ role }) => role === 'current')) throw FAILURES.noFiles();
  return files;
}

/** Receives an upload file by file, straight to the disk. On any failure nothing of it stays. */
export async function receiveUpload(
  request: FastifyRequest,
  folder: FileFolder,
  limits: UploadLimits,
): Promise<Received> {
  const incoming = await folder.receive();
  try {
    return { incoming, files: await takeAll(request, incoming, limits) };
  } catch (error) {
    await incoming.discard();
    throw error;
  }
}
