import type { ReadError } from '../read-error.ts';
import { readError } from './refuse.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What to say about an OLE compound file (password-protected Office, .doc, .xls); absent for any other file. */
export function compoundFileError(bytes: Uint8Array): ReadError | undefined {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return undefined;
  if (contains(bytes, 'EncryptedPackage')) return readError('R003', '文件设有打开密码，无法读取。');
  if (contains(bytes, 'WordDocument')) return old('旧版 Word（.doc）');
  if (contains(bytes, 'Workbook') || contains(bytes, 'Book')) return old('旧版 Excel（.xls）');
  return readError('R014', '不支持这种文件格式。');
}

function old(format: string): ReadError {
  return readError('R011', `这是${format}格式，需要 LibreOffice 才能读取。`);
}

/** Whether a directory name, stored in UTF-16, occurs in the file. */
function contains(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
