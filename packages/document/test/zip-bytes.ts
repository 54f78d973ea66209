import { strToU8, zipSync } from 'fflate';

/** An archive with one stored or packed part per entry. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const entries = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(entries), { level });
}

/** Where the central directory's record of the `index`th part begins. */
export function centralRecord(bytes: Uint8Array, index = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let at = view.getUint32(endRecord(bytes) + 16, true);
  for (let skipped = 0; skipped < index; skipped++) {
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at;
}

export function endRecord(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let at = bytes.length - 22;
  while (view.getUint32(at, true) !== 0x06054b50) at--;
  return at;
}

/** A copy with little-endian numbers of `width` bytes written at the given offsets. */
export function patched(
  bytes: Uint8Array,
  width: 2 | 4,
  ...changes: readonly (readonly [number, number])[]
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (const [offset, value] of changes) {
    if (width === 2) view.setUint16(offset, value, true);
    else view.setUint32(offset, value, true);
  }
  return copy;
}

export function concatenated(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The start of an OLE compound file whose directory names the given streams. */
export function compoundFile(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, name] of streams.entries()) {
    for (const [offset, char] of [...name].entries()) bytes[1024 + index * 128 + offset * 2] = char.charCodeAt(0);
  }
  return bytes;
}
