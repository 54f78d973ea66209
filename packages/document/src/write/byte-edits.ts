import { strToU8 } from 'fflate';

/** At byte `at`, `remove` bytes give way to `insert`. */
export interface ByteEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** The bytes with every edit made; edits must not overlap. Those at the same byte keep their order. */
export function withEdits(bytes: Uint8Array, edits: readonly ByteEdit[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const edit of edits.toSorted((one, other) => one.at - other.at)) {
    pieces.push(bytes.subarray(at, edit.at), strToU8(edit.insert));
    at = edit.at + edit.remove;
  }
  pieces.push(bytes.subarray(at));
  return joined(pieces);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
