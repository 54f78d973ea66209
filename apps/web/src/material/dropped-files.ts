/** Leavings of the system and of open Office windows; they come along when a folder is dropped. */
const LEAVINGS = /^(?:~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

/** The files worth sending: without lock files and system leavings. */
export function worthSending(files: readonly File[]): readonly File[] {
  return files.filter((file) => !LEAVINGS.test(file.name));
}

/** All files of a drop or paste; folders are opened. The entries must be taken before the event ends. */
export async function filesOf(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  const loose = [...transfer.files];
  if (!entries.some((entry) => entry.isDirectory)) return worthSending(loose);
  const nested = await Promise.all(entries.map(filesUnder));
  return worthSending(nested.flat());
}

async function filesUnder(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const children = await childrenOf((entry as FileSystemDirectoryEntry).createReader());
  const nested = await Promise.all(children.map(filesUnder));
  return nested.flat();
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader hands out at most a hundred entries at a time, and none at the end. */
async function childrenOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return children;
    children.push(...some);
  }
}
