import { decodeText } from './text/decode.ts';
import { readDirectory } from './zip-directory.ts';

/** What a file is, whatever its name says. */
export type RecognisedFormat =
  | 'docx'
  | 'xlsx'
  | 'pdf'
  | 'text'
  | 'doc'
  | 'xls'
  | 'wps'
  | 'et'
  | 'rtf'
  | 'odt'
  | 'ods'
  | 'html'
  | 'pptx'
  | 'ofd'
  | 'archive'
  | 'image'
  | 'unknown';

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const IMAGES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x42, 0x4d],
];

const MOST_ENTRIES = 100_000;

/**
 * Recognises a file by its content first and by its name only where the content leaves it open: WPS writes the same
 * containers as old Office, a damaged archive no longer says what it was. Never fails; looks at no compressed data.
 */
export function recogniseFormat(name: string, bytes: Uint8Array): RecognisedFormat {
  const extension = /\.([^./\\]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  if (startsWith(bytes, ZIP)) return archiveFormat(bytes) ?? byExtension(extension) ?? 'unknown';
  if (startsWith(bytes, COMPOUND)) return compoundFormat(bytes, extension);
  const head = latin(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (/^\s*\{\\rtf/.test(head)) return 'rtf';
  const isText = decodeText(bytes.subarray(0, 200_000)).ok;
  if (!isText && IMAGES.some((signature) => startsWith(bytes, signature))) return 'image';
  if (/^(\xef\xbb\xbf)?\s*(<!doctype html|<html|mime-version:)/i.test(head)) return 'html';
  return isText ? 'text' : 'unknown';
}

/** Whether the bytes begin like a container that could be opened if it were whole. */
export function looksDamaged(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP) || startsWith(bytes, COMPOUND);
}

function archiveFormat(bytes: Uint8Array): RecognisedFormat | undefined {
  const directory = readDirectory(bytes, MOST_ENTRIES);
  const names = directory.ok ? directory.value.map((entry) => entry.name.toLowerCase()) : [];
  const has = (prefix: string) => names.some((name) => name.startsWith(prefix));
  if (has('word/')) return 'docx';
  if (has('xl/')) return 'xlsx';
  if (has('ppt/')) return 'pptx';
  if (has('ofd.xml')) return 'ofd';
  if (has('content.xml')) return latin(bytes.subarray(0, 200)).includes('spreadsheet') ? 'ods' : 'odt';
  return directory.ok && !has('[content_types].xml') ? 'archive' : undefined;
}

function byExtension(extension: string): RecognisedFormat | undefined {
  if (/^(doc|dot)[xm]$/.test(extension)) return 'docx';
  return /^(xls|xlt)[xm]$/.test(extension) ? 'xlsx' : undefined;
}

/** Old Word and WPS Writer keep a stream of the same name, so do Excel and WPS Spreadsheets. */
function compoundFormat(bytes: Uint8Array, extension: string): RecognisedFormat {
  const streams = latin(bytes.subarray(0, 64 * 1024 * 1024));
  // An encrypted file is left to the reader that says so.
  if (streams.includes(wide('EncryptedPackage'))) return extension.startsWith('xl') ? 'xlsx' : 'docx';
  if (streams.includes(wide('WordDocument'))) return extension === 'wps' ? 'wps' : 'doc';
  if (streams.includes(wide('Workbook')) || streams.includes(wide('Book'))) return extension === 'et' ? 'et' : 'xls';
  return 'unknown';
}

function wide(name: string): string {
  return [...name].map((character) => `${character}\u0000`).join('');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

const CHUNK = 8192;

/** The bytes as characters of the same number. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}
