import type { ReadError, ReadResult } from '../read-error.ts';
import { decode } from './decode.ts';
import { readError, refuse } from './refuse.ts';

/** One line of an archive's central directory. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Declared sizes in bytes; not to be trusted. */
  readonly packedSize: number;
  readonly size: number;
  /** Where the local header starts. */
  readonly offset: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const MISSING_32 = 0xffffffff;
const MISSING_16 = 0xffff;

interface DirectoryPlace {
  readonly start: number;
  readonly count: number;
  /** Bytes that precede the archive, as in self-extracting files. */
  readonly shift: number;
}

/**
 * The central directory as written, names that point outside the archive left out.
 * Source: PKWARE APPNOTE 6.3.9, §4.3. Errors: R002 no archive, R004 truncated, R006 too many entries.
 */
export function readDirectory(bytes: Uint8Array, maxEntries: number): ReadResult<readonly ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = findDirectory(view);
  if (!place) return { ok: false, error: noDirectory(view) };
  if (place.count > maxEntries) return refuse('R006', `文件内的部件过多：${place.count} 个，上限 ${maxEntries} 个。`);
  const entries: ZipEntry[] = [];
  let at = place.start;
  for (let index = 0; index < place.count; index++) {
    const end = entryEnd(view, at);
    if (end === undefined) return { ok: false, error: truncated() };
    const entry = readEntry(bytes, view, at, place.shift);
    if (entry && isInside(entry.name)) entries.push(entry);
    at = end;
  }
  return { ok: true, value: entries };
}

/** A line of the directory as its own bytes, for copying. */
export interface ZipRecord {
  readonly name: string;
  /** The whole central record. */
  readonly central: Uint8Array;
  /** Where the local header starts in the file. */
  readonly offset: number;
}

/** Every line of the directory, whatever its name, and the byte where the directory starts. Errors: R002, R004. */
export function readRecords(
  bytes: Uint8Array,
): ReadResult<{ readonly records: readonly ZipRecord[]; readonly start: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = findDirectory(view);
  if (!place) return { ok: false, error: noDirectory(view) };
  const records: ZipRecord[] = [];
  let at = place.start;
  for (let index = 0; index < place.count; index++) {
    const end = entryEnd(view, at);
    if (end === undefined) return { ok: false, error: truncated() };
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const name = (decode(bytes.subarray(at + 46, nameEnd), 'utf-8') ?? '').replaceAll('\\', '/').replace(/^\/+/, '');
    records.push({ name, central: bytes.subarray(at, end), offset: readSizes(view, at, nameEnd).offset + place.shift });
    at = end;
  }
  return { ok: true, value: { records, start: place.start } };
}

/** Where the packed bytes start, after the local header; absent when there is no such header. */
export function localDataStart(bytes: Uint8Array, offset: number): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset < 0 || offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) return undefined;
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

function truncated(): ReadError {
  return readError('R004', '文件已损坏或不完整（缺少文件结尾部分，多半没有下载或拷贝完整）。');
}

function noDirectory(view: DataView): ReadError {
  const isArchive = view.byteLength >= 4 && view.getUint32(0, true) === LOCAL;
  return isArchive ? truncated() : readError('R002', '文件内容与扩展名不符，不是 Word 或 Excel 文件。');
}

function findDirectory(view: DataView): DirectoryPlace | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END) return directoryAt(view, at);
  }
  return undefined;
}

function directoryAt(view: DataView, end: number): DirectoryPlace | undefined {
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  if (count === MISSING_16 || size === MISSING_32 || offset === MISSING_32) return largeDirectory(view, end);
  return placeBefore(end, size, offset, count);
}

function placeBefore(end: number, size: number, offset: number, count: number): DirectoryPlace | undefined {
  const start = end - size;
  const shift = start - offset;
  return start < 0 || shift < 0 ? undefined : { start, count, shift };
}

/** The zip64 form that some writers use even for small files. */
function largeDirectory(view: DataView, end: number): DirectoryPlace | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return undefined;
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== END_64) return undefined;
  const count = Number(view.getBigUint64(record + 32, true));
  const start = Number(view.getBigUint64(record + 48, true));
  return start > view.byteLength ? undefined : { start, count, shift: 0 };
}

function entryEnd(view: DataView, at: number): number | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return undefined;
  const lengths = view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return at + 46 + lengths > view.byteLength ? undefined : at + 46 + lengths;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, shift: number): ZipEntry | undefined {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const name = decode(bytes.subarray(at + 46, nameEnd), 'utf-8');
  // Part names are ASCII; a name in another encoding belongs to a part that no reader asks for.
  if (name === undefined) return undefined;
  const sizes = readSizes(view, at, nameEnd);
  return {
    name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packedSize: sizes.packedSize,
    size: sizes.size,
    offset: sizes.offset + shift,
  };
}

interface Sizes {
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
}

function readSizes(view: DataView, at: number, extraStart: number): Sizes {
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const offset = view.getUint32(at + 42, true);
  if (size !== MISSING_32 && packedSize !== MISSING_32 && offset !== MISSING_32) return { size, packedSize, offset };
  const large = largeFields(view, extraStart, extraStart + view.getUint16(at + 30, true));
  const next = (field: number) => (field === MISSING_32 ? (large.shift() ?? field) : field);
  // The order of evaluation is the order of the fields in the record.
  return { size: next(size), packedSize: next(packedSize), offset: next(offset) };
}

/** The 64-bit numbers of the zip64 extra field. */
function largeFields(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.min(view.getUint16(at + 2, true), end - at - 4) >> 3;
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)));
  }
  return [];
}

function isInside(name: string): boolean {
  return name !== '' && !name.endsWith('/') && !name.split('/').includes('..');
}
