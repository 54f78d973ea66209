import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** What was written of one incoming file. */
export interface Written {
  readonly size: number;
  readonly sha256: string;
}

/** Files of one batch on their way to the disk; they appear under their final name all at once. */
export interface IncomingBatch {
  readonly id: string;
  /** Writes one stream to the disk. */
  add(fileId: string, stream: Readable): Promise<Written>;
  /** Where a file that was added lies until it is kept. */
  path(fileId: string): string;
  /** Removes one file again. */
  drop(fileId: string): Promise<void>;
  /** Moves the batch to its final place, durably. Only then may its rows be written. */
  keep(): Promise<void>;
  /** Moves one file into the place of a batch that is there already, durably. */
  keepIn(batchId: string, fileId: string): Promise<void>;
  /** Removes everything again. */
  discard(): Promise<void>;
}

/** The uploaded bytes on disk: `files/<batch>/<file>`, named by ids alone, so no name of a user touches a path. */
export interface FileFolder {
  receive(): Promise<IncomingBatch>;
  path(batchId: string, fileId: string): string;
  remove(batchId: string): Promise<void>;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function write(path: string, stream: Readable): Promise<Written> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      hash.update(chunk);
      size += chunk.length;
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { size, sha256: hash.digest('hex') };
}

async function removeLeftovers(incoming: string, staleAfterMs: number): Promise<void> {
  for (const name of await readdir(incoming)) {
    const folder = join(incoming, name);
    const age = Date.now() - ((await stat(folder).catch(() => null))?.mtimeMs ?? Date.now());
    if (age >= staleAfterMs) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Opens the folder below `dataFolder`. Half received batches last touched `staleAfterMs` ago are what a crash left and
 * are removed: 0 when nobody else uses the folder, a day when other servers may be receiving right now.
 */
export async function openFileFolder(dataFolder: string, staleAfterMs: number): Promise<FileFolder> {
  const [incoming, files] = [join(dataFolder, 'incoming'), join(dataFolder, 'files')];
  for (const folder of [incoming, files]) await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeLeftovers(incoming, staleAfterMs);

  return {
    async receive() {
      const id = randomUUID();
      const folder = join(incoming, id);
      await mkdir(folder, { mode: 0o700 });
      const kept: string[] = [];
      return {
        id,
        add: (fileId, stream) => write(join(folder, fileId), stream),
        path: (fileId) => join(folder, fileId),
        drop: (fileId) => rm(join(folder, fileId), { force: true }),
        async keep() {
          await syncFolder(folder);
          await rename(folder, join(files, id));
          await syncFolder(files);
        },
        async keepIn(batchId, fileId) {
          const target = join(files, batchId, fileId);
          kept.push(target);
          await rename(join(folder, fileId), target);
          await syncFolder(join(files, batchId));
          await rm(folder, { recursive: true, force: true });
        },
        async discard() {
          for (const place of [folder, join(files, id), ...kept]) await rm(place, { recursive: true, force: true });
        },
      };
    },
    path: (batchId, fileId) => join(files, batchId, fileId),
    remove: (batchId) => rm(join(files, batchId), { recursive: true, force: true }),
  };
}
