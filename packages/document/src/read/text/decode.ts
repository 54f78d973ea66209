import type { Notice } from '../../model.ts';
import type { ReadResult } from '../../read-error.ts';
import { decode } from '../decode.ts';
import { refuse } from '../refuse.ts';

// A web standard that Node and browsers share; declared here because a pure package sees neither's types.
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** The text of a file and what had to be assumed to read it. */
export interface DecodedText {
  readonly text: string;
  readonly notices: readonly Notice[];
}

/** One broken byte in this many characters is damage to a UTF-8 file, not a sign of another encoding. */
const CHARACTERS_PER_DAMAGE = 500;
const SAMPLE = 64 * 1024;
const UNLIKELY_CHARACTERS = /[\ufffd\ue000-\uf8ff\u0080-\u009f]/g;

/**
 * Decodes the bytes of a .txt file: byte order mark, else UTF-8, else GB18030.
 * Errors: R001 empty, R010 when no encoding gives readable text.
 */
export function decodeText(bytes: Uint8Array): ReadResult<DecodedText> {
  if (bytes.length === 0) return emptyFile();
  // A zero byte in the first pages means two bytes a character, or no text; then nothing else need be tried.
  const hasZero = bytes.subarray(0, SAMPLE).includes(0);
  const unmarked = hasZero ? wideWithoutMark : unmarkedText;
  const decoded = marked(bytes) ?? unmarked(bytes);
  if (decoded === undefined || looksBinary(decoded.text)) return unknownEncoding();
  if (decoded.text.trim() === '') return emptyFile();
  return { ok: true, value: decoded };
}

function unmarkedText(bytes: Uint8Array): DecodedText | undefined {
  return utf8(bytes) ?? damagedUtf8(bytes) ?? gb18030(bytes);
}

function plain(text: string | undefined): DecodedText | undefined {
  return text === undefined ? undefined : { text, notices: [] };
}

function marked(bytes: Uint8Array): DecodedText | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return plain(lenient(bytes, 'utf-16le'));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return plain(lenient(bytes, 'utf-16be'));
  return undefined;
}

function utf8(bytes: Uint8Array): DecodedText | undefined {
  const text = decode(bytes, 'utf-8');
  return text?.includes('\u0000') ? undefined : plain(text);
}

/** Notepad's “Unicode” files always carry a mark; exports of other programs sometimes do not. */
function wideWithoutMark(bytes: Uint8Array): DecodedText | undefined {
  const candidates = ['utf-16le', 'utf-16be'].map((label) => decode(bytes, label));
  return plain(candidates.find((text) => text !== undefined && looksChinese(text)));
}

function looksChinese(text: string): boolean {
  const usual = text.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u0020-\u007e\r\n\t]/g)?.length ?? 0;
  return usual > text.length * 0.9;
}

/** A cut or slightly damaged UTF-8 file must not be taken for GB18030, which accepts almost anything. */
function damagedUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = lenient(bytes, 'utf-8');
  const damage = text.match(/\ufffd/g)?.length ?? 0;
  const wide = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  if (wide < 2 || damage > 1 + text.length / CHARACTERS_PER_DAMAGE || damage >= wide) return undefined;
  const message = `文件中有 ${damage} 处字节损坏，已跳过，请核对该处文字。`;
  return { text, notices: [{ code: 'text-damaged', message }] };
}

function gb18030(bytes: Uint8Array): DecodedText | undefined {
  const text = decode(bytes, 'gb18030') ?? almostGb18030(bytes);
  if (text === undefined) return undefined;
  return { text, notices: [{ code: 'text-gb18030', message: '文件不是 UTF-8 编码，已按 GB18030（国标）读取。' }] };
}

function almostGb18030(bytes: Uint8Array): string | undefined {
  const text = lenient(bytes, 'gb18030');
  const damage = text.match(/\ufffd/g)?.length ?? 0;
  return damage <= 1 + text.length / CHARACTERS_PER_DAMAGE ? text : undefined;
}

function lenient(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}

function looksBinary(text: string): boolean {
  const controls = countControls(text);
  const unlikely = text.match(UNLIKELY_CHARACTERS)?.length ?? 0;
  return text.includes('\u0000') || controls > text.length / 200 || unlikely > 1 + text.length / 100;
}

/** Control characters that no text editor writes; tab, line ends, form feed and escape are left out. */
function countControls(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < 0x20 && (code < 9 || code > 13) && code !== 0x1b) || code === 0x7f) count += 1;
  }
  return count;
}

function emptyFile(): ReadResult<never> {
  return refuse('R001', '文件是空的，里面没有文字。');
}

function unknownEncoding(): ReadResult<never> {
  const remedy = '请用记事本打开原文件，另存为 UTF-8 编码后再试；如果原件是 Word 或 Excel，请直接上传原件。';
  return refuse('R010', '认不出这个文本文件的编码，或者它根本不是文本文件。', remedy);
}
