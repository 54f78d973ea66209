import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Problem } from '../contract.ts';
import { displayName, distinctName } from '../display-name.ts';
import type { NewFile } from '../storage/batches.ts';
import type { IncomingBatch } from '../storage/file-folder.ts';
import { filesOfArchive, type Packed } from './archive.ts';
import { atMost } from './at-most.ts';
import { FAILURES } from './failure.ts';

/** How much one upload may bring. */
export interface UploadLimits {
  readonly fileBytes: number;
  readonly files: number;
  /** Of a .zip, packed and unpacked. */
  readonly archiveBytes: number;
}

function megabytes(limit: number): string {
  return `${Math.max(1, Math.floor(limit / 1024 / 1024))} MB`;
}

function tooLarge(limit: number): Problem {
  return {
    code: 'R005',
    message: `文件超过 ${megabytes(limit)} 的上限，没有读取。`,
    remedy: '请拆分文件，或压缩其中的图片后再试。',
  };
}

const LOCKED: Problem = {
  code: 'R016',
  message: '压缩包里的这个文件设有密码，没有读取。',
  remedy: '请去掉密码后重新压缩。',
};
const DAMAGED: Problem = {
  code: 'R017',
  message: '压缩包已损坏或不完整，这里以后的内容没有取出。',
  remedy: '请重新压缩，或者解压后把文件夹拖进来。',
};

const EMPTY: Problem = { code: 'R018', message: '压缩包是空的，里面没有文件。', remedy: '请重新压缩后再放进来。' };

/** The names and rows of one upload as they come in. */
export class Arrivals {
  readonly files: NewFile[] = [];
  readonly #incoming: IncomingBatch;
  readonly #limits: UploadLimits;
  readonly #taken: Set<string>;

  /** `others` are the names that are taken already. */
  constructor(incoming: IncomingBatch, limits: UploadLimits, others: ReadonlySet<string>) {
    this.#incoming = incoming;
    this.#limits = limits;
    this.#taken = new Set(others);
  }

  /** Stores one file. One that is too large is cut off and marked; the others of the batch come through. */
  async add(given: string, role: NewFile['role'], stream: Readable): Promise<void> {
    this.#requireRoom();
    const id = randomUUID();
    const limit = this.#limits.fileBytes;
    const written = await this.#incoming.add(id, atMost(stream, limit + 1));
    const problem = written.size > limit ? { problem: tooLarge(limit) } : {};
    this.files.push({ id, name: this.#name(given), role, ...written, ...problem });
  }

  /** A file that is known of but not read, with the reason. */
  async mark(given: string, role: NewFile['role'], problem: Problem): Promise<void> {
    this.#requireRoom();
    const id = randomUUID();
    const written = await this.#incoming.add(id, atMost(null, 0));
    this.files.push({ id, name: this.#name(given), role, ...written, problem });
  }

  /** Stores the files of a .zip; the archive itself is not kept. */
  async addArchive(given: string, role: NewFile['role'], stream: Readable): Promise<void> {
    const id = randomUUID();
    const { archiveBytes } = this.#limits;
    const { size } = await this.#incoming.add(id, atMost(stream, archiveBytes + 1));
    if (size > archiveBytes) await this.mark(given, role, tooLarge(archiveBytes));
    else await this.#unpack(given, role, this.#incoming.path(id));
    await this.#incoming.drop(id);
  }

  async #unpack(given: string, role: NewFile['role'], path: string): Promise<void> {
    const before = this.files.length;
    try {
      let left = this.#limits.archiveBytes;
      for await (const packed of filesOfArchive(path)) {
        left -= packed.size;
        if (left < 0) return await this.mark(given, role, tooLarge(this.#limits.archiveBytes));
        await this.#addPacked(packed, role);
      }
    } catch (error) {
      if (isOwnFailure(error)) throw error;
      return this.mark(given, role, DAMAGED);
    }
    if (this.files.length === before) await this.mark(given, role, EMPTY);
  }

  async #addPacked({ name, size, encrypted, open }: Packed, role: NewFile['role']): Promise<void> {
    if (encrypted) return this.mark(name, role, LOCKED);
    if (size > this.#limits.fileBytes) return this.mark(name, role, tooLarge(this.#limits.fileBytes));
    return this.add(name, role, await open());
  }

  /** Two reports of the same name are told apart by the folder they came in, then by a number. */
  #name(given: string): string {
    const folder = given.split(/[/\\]/).at(-2);
    const own = displayName(given);
    const distinct = distinctName(this.#taken.has(own) && folder ? displayName(`${folder} ${own}`) : own, this.#taken);
    this.#taken.add(distinct);
    return distinct;
  }

  #requireRoom(): void {
    if (this.files.length === this.#limits.files) throw FAILURES.tooMany(this.#limits.files);
  }
}

/** A refusal of the whole upload or a fault of the disk, not of the archive. */
function isOwnFailure(error: unknown): boolean {
  return error instanceof Error && ('status' in error || ('code' in error && 'syscall' in error));
}
