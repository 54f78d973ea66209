import { Inflate } from 'fflate';
import type { ReadError, ReadResult } from '../read-error.ts';
import type { ReadLimits } from './limits.ts';
import { withDefaults } from './limits.ts';
import { readError, refuse } from './refuse.ts';
import { compoundFileError } from './compound-file.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './zip-directory.ts';
import { localDataStart, readDirectory } from './zip-directory.ts';

/** An opened archive whose parts are unpacked only when asked for. */
export interface Zip {
  /** Part names as written, without leading slash. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The unpacked bytes of a part (names compare without case); absent when there is no such part. */
  read(name: string): ReadResult<Uint8Array> | undefined;
}

const RATIO_FREE_BYTES = 8 * 1024 * 1024;
// One slice can grow a thousandfold at most, so 16 kB in is 16 MB out between two looks at the counter.
const SLICE = 16 * 1024;

/**
 * Opens an archive without unpacking anything. Declared sizes are checked here, real ones while unpacking.
 * Errors: R001 empty, R002 not an archive, R003 encrypted, R004 damaged, R005/R006 too large, R011/R014 old formats.
 */
export function openZip(bytes: Uint8Array, limits?: ReadLimits): ReadResult<Zip> {
  const bounds = withDefaults(limits);
  if (bytes.length === 0) return refuse('R001', '文件是空的（0 字节）。');
  if (bytes.length > bounds.fileBytes) {
    return refuse('R005', `文件过大：${megabytes(bytes.length)}，上限 ${megabytes(bounds.fileBytes)}。`);
  }
  const compound = compoundFileError(bytes);
  if (compound) return { ok: false, error: compound };
  const directory = readDirectory(bytes, bounds.entries);
  if (!directory.ok) return directory;
  const error = firstObjection(directory.value, bounds);
  return error ? { ok: false, error } : { ok: true, value: new Archive(bytes, directory.value, bounds) };
}

/** What the directory alone already forbids. */
function firstObjection(entries: readonly ZipEntry[], bounds: Required<ReadLimits>): ReadError | undefined {
  if (entries.some((entry) => entry.encrypted)) return readError('R003', '文件设有密码，无法读取。');
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > bounds.unpackedBytes) return tooMuch(total, bounds.unpackedBytes);
  return undefined;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}

function tooMuch(bytes: number, limit: number): ReadError {
  return readError('R006', `文件解压后过大：至少 ${megabytes(bytes)}，上限 ${megabytes(limit)}。`);
}

class Archive implements Zip {
  readonly names: readonly string[];
  readonly #bytes: Uint8Array;
  readonly #bounds: Required<ReadLimits>;
  readonly #entries = new Map<string, ZipEntry>();
  #unpacked = 0;

  constructor(bytes: Uint8Array, entries: readonly ZipEntry[], bounds: Required<ReadLimits>) {
    this.#bytes = bytes;
    this.#bounds = bounds;
    for (const entry of entries) {
      const key = entry.name.toLowerCase();
      if (!this.#entries.has(key)) this.#entries.set(key, entry);
    }
    this.names = entries.map((entry) => entry.name);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  read(name: string): ReadResult<Uint8Array> | undefined {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return undefined;
    const objection = this.#objection(entry);
    if (objection) return { ok: false, error: objection };
    const packed = packedBytes(this.#bytes, entry);
    if (!packed) return damaged(name);
    const content = entry.method === 0 ? stored(packed, entry) : inflate(packed, entry);
    if (!content.ok) return content;
    this.#unpacked += content.value.length;
    return crc32(content.value) === entry.crc ? content : damaged(name);
  }

  #objection(entry: ZipEntry): ReadError | undefined {
    const { partBytes, ratio, unpackedBytes } = this.#bounds;
    if (entry.size > partBytes) return tooMuch(entry.size, partBytes);
    if (this.#unpacked + entry.size > unpackedBytes) return tooMuch(this.#unpacked + entry.size, unpackedBytes);
    if (entry.size > RATIO_FREE_BYTES && entry.size > ratio * entry.packedSize) {
      return readError('R006', `文件的压缩比异常（超过 ${ratio} 倍），疑似恶意文件，已停止解压。`);
    }
    if (entry.method !== 0 && entry.method !== 8) return readError('R014', '文件使用了不支持的压缩方式。');
    return undefined;
  }
}

function damaged(name: string): { ok: false; error: ReadError } {
  return refuse('R004', `文件已损坏或不完整：其中的“${name.slice(0, 80)}”读不出来。`);
}

function stored(packed: Uint8Array, entry: ZipEntry): ReadResult<Uint8Array> {
  return entry.size === packed.length ? { ok: true, value: packed } : damaged(entry.name);
}

/** The packed bytes behind an entry's local header; absent when they lie outside the file. */
function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const start = localDataStart(bytes, entry.offset);
  if (start === undefined || start + entry.packedSize > bytes.length) return undefined;
  return bytes.subarray(start, start + entry.packedSize);
}

class Overflow extends Error {}

/** Unpacks slice by slice and stops as soon as more comes out than the directory declared. */
function inflate(packed: Uint8Array, entry: ZipEntry): ReadResult<Uint8Array> {
  const content = new Uint8Array(entry.size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > entry.size) throw new Overflow();
    content.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE) {
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch (error) {
    return error instanceof Overflow ? lied(entry.name) : damaged(entry.name);
  }
  return filled === entry.size ? { ok: true, value: content } : damaged(entry.name);
}

function lied(name: string): { ok: false; error: ReadError } {
  return refuse('R006', `文件解压后的大小与声明不符（“${name.slice(0, 80)}”），疑似恶意文件，已停止解压。`);
}
