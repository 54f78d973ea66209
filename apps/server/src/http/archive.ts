import type { Readable } from 'node:stream';
import { type Entry, openPromise } from 'yauzl';

/** One file of an archive, not yet unpacked. */
export interface Packed {
  /** With its folders, parted by “/”. Never used as a path. */
  readonly name: string;
  readonly encrypted: boolean;
  /** Unpacked bytes as declared; unpacking fails beyond them. */
  readonly size: number;
  /** Its unpacked bytes; fails when the archive is damaged there. */
  open(): Promise<Readable>;
}

const UTF8_NAME = 0x800;
/** What systems and office programs leave in folders. */
const LEAVINGS = /(?:^|\/)(?:__MACOSX\/|(?:~\$|\.)[^/]*$|(?:Thumbs\.db|desktop\.ini)$)/i;

/** Windows writes names in the code page of the country; newer programs say when they are UTF-8, some forget to. */
function nameOf({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  if ((generalPurposeBitFlag & UTF8_NAME) !== 0) return new TextDecoder().decode(fileNameRaw);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw);
  } catch {
    return new TextDecoder('gb18030').decode(fileNameRaw);
  }
}

/** Whether an uploaded file is an archive of files rather than one of the formats that are archives inside. */
export function isArchive(name: string): boolean {
  return /\.zip$/i.test(name);
}

/** The files of the archive at `path`, one after the other; throws when it cannot be read as one. */
export async function* filesOfArchive(path: string): AsyncGenerator<Packed> {
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false, validateEntrySizes: true });
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry).replaceAll('\\', '/');
      if (name.endsWith('/') || LEAVINGS.test(name)) continue;
      const { uncompressedSize: size } = entry;
      yield { name, size, encrypted: entry.isEncrypted(), open: () => zip.openReadStreamPromise(entry) };
    }
  } finally {
    zip.close();
  }
}
