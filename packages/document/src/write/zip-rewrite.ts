import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from '../read/crc32.ts';
import type { ReadResult } from '../read-error.ts';
import { refuse } from '../read/refuse.ts';
import type { ZipRecord } from '../read/zip-directory.ts';
import { readRecords } from '../read/zip-directory.ts';
import { joined } from './byte-edits.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
/** 1 January 1980, the first day the format knows: the same input always gives the same file. */
const DATE = 0x21;
const UTF8_NAME = 0x800;

interface Packed {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/**
 * The archive with some parts replaced or added, by name (compared without case). The records of all other parts are
 * copied as they stand, packed bytes and dates included. Errors: those of reading the directory, R004 overlapping parts.
 */
export function rewriteZip(bytes: Uint8Array, changes: ReadonlyMap<string, Uint8Array>): ReadResult<Uint8Array> {
  const directory = readRecords(bytes);
  if (!directory.ok) return directory;
  const { records, start } = directory.value;
  const open = new Map([...changes].map(([name, content]) => [name.toLowerCase(), { name, content }]));
  const output = new Output();
  for (const [record, end] of withEnds(records, start)) {
    const change = open.get(record.name.toLowerCase());
    open.delete(record.name.toLowerCase());
    if (change) output.addChanged(record, change.content);
    else if (record.offset < end) output.copy(bytes, record, end);
    else return refuse('R004', '文件已损坏或不完整（内部结构相互重叠）。');
  }
  for (const { name, content } of open.values()) output.addNew(name, content);
  return output.finish();
}

/** Each record with the byte where the next part begins: what lies between belongs to it. */
function withEnds(records: readonly ZipRecord[], directory: number): (readonly [ZipRecord, number])[] {
  const starts = records.map(({ offset }) => offset).toSorted((one, other) => one - other);
  const next = new Map(starts.map((offset, index) => [offset, starts[index + 1] ?? directory]));
  return records.map((record) => [record, next.get(record.offset) ?? directory]);
}

class Output {
  readonly #parts: Uint8Array[] = [];
  readonly #central: Uint8Array[] = [];
  #length = 0;

  copy(bytes: Uint8Array, record: ZipRecord, end: number): void {
    // A copy by all means: `slice` of a Node buffer is the same memory.
    const central = Uint8Array.from(record.central);
    new DataView(central.buffer).setUint32(42, this.#length, true);
    this.#add(bytes.subarray(record.offset, end), central);
  }

  addChanged(record: ZipRecord, content: Uint8Array): void {
    const old = new DataView(record.central.buffer, record.central.byteOffset);
    const name = record.central.subarray(46, 46 + old.getUint16(28, true));
    this.#addPacked(packed(name, old.getUint16(8, true) & UTF8_NAME, content));
  }

  addNew(name: string, content: Uint8Array): void {
    this.#addPacked(packed(strToU8(name), UTF8_NAME, content));
  }

  finish(): ReadResult<Uint8Array> {
    if (this.#central.length >= 0xffff || this.#length >= 0xffffffff) return refuse('R006', '文件过大，写不下批注。');
    const central = joined(this.#central);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, END, true);
    end.setUint16(8, this.#central.length, true);
    end.setUint16(10, this.#central.length, true);
    end.setUint32(12, central.length, true);
    end.setUint32(16, this.#length, true);
    return { ok: true, value: joined([...this.#parts, central, new Uint8Array(end.buffer)]) };
  }

  #addPacked(part: Packed): void {
    const central = centralRecord(part, this.#length);
    this.#add(joined([localHeader(part), part.name, part.data]), central);
  }

  #add(part: Uint8Array, central: Uint8Array): void {
    this.#parts.push(part);
    this.#central.push(central);
    this.#length += part.length;
  }
}

function packed(name: Uint8Array, flags: number, content: Uint8Array): Packed {
  return { name, flags, crc: crc32(content), size: content.length, data: deflateSync(content) };
}

function localHeader(part: Packed): Uint8Array {
  const view = new DataView(new ArrayBuffer(30));
  view.setUint32(0, LOCAL, true);
  setShared(view, 4, part);
  return new Uint8Array(view.buffer);
}

function centralRecord(part: Packed, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(46));
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, 20, true);
  setShared(view, 6, part);
  view.setUint32(42, offset, true);
  return joined([new Uint8Array(view.buffer), part.name]);
}

/** The fields that both headers have in the same order: version, flags, method, date, checksum, sizes, name. */
function setShared(view: DataView, at: number, { name, flags, crc, size, data }: Packed): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
