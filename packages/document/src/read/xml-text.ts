import { decode } from './decode.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// Longer pieces are faster in the platform's decoder than here.
const LONG = 200;

/** Text of a byte range, references resolved and line ends made line feeds; absent when it is not valid. */
export function textOf(bytes: Uint8Array, start: number, end: number): string | undefined {
  const text = utf8(bytes, start, end);
  if (text === undefined || !/[&\r]/.test(text)) return text;
  return resolved(text.replace(/\r\n?/g, '\n'));
}

/** Characters of a byte range as they stand, for CDATA; absent when they are not valid UTF-8. */
export function utf8(bytes: Uint8Array, start: number, end: number): string | undefined {
  if (end - start > LONG) return decode(bytes.subarray(start, end), 'utf-8');
  let text = '';
  let at = start;
  while (at < end) {
    const lead = bytes[at] ?? 0;
    const length = sequenceLength(lead);
    const code = lead < 0x80 ? lead : codePoint(bytes, at, at + length, lead);
    if (at + length > end || !isCharacter(code, length)) return undefined;
    text += code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code);
    at += length;
  }
  return text;
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** −1 when a continuation byte is missing. */
function codePoint(bytes: Uint8Array, start: number, end: number, lead: number): number {
  let code = lead & (0xff >> (end - start + 1));
  for (let at = start + 1; at < end; at++) {
    const next = bytes[at] ?? 0;
    if ((next & 0xc0) !== 0x80) return -1;
    code = (code << 6) | (next & 0x3f);
  }
  return code;
}

const SMALLEST = [0, 0, 0x80, 0x800, 0x10000];

/** Whether XML allows the character and its encoding is the shortest one. */
function isCharacter(code: number, length: number): boolean {
  if (code < 0x20) return length === 1 && (code === 9 || code === 10 || code === 13);
  if (code < (SMALLEST[length] ?? 0)) return false;
  return (code < 0xd800 || code > 0xdfff) && code <= 0x10ffff;
}

function resolved(text: string): string | undefined {
  let valid = true;
  const result = text.replace(/&([^;&]{0,12};)?/g, (_, reference: string | undefined) => {
    const char = reference === undefined ? undefined : referenced(reference.slice(0, -1));
    valid &&= char !== undefined;
    return char ?? '';
  });
  return valid ? result : undefined;
}

function referenced(reference: string): string | undefined {
  if (!reference.startsWith('#')) return Object.hasOwn(NAMED, reference) ? NAMED[reference] : undefined;
  const digits = /^#(?:x([\da-fA-F]+)|(\d+))$/.exec(reference);
  if (!digits) return undefined;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  return isCharacter(code, 1) ? String.fromCodePoint(code) : undefined;
}
