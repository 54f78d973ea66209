import { writeFile } from 'node:fs/promises';
import type { Terminal } from '../terminal.ts';

const UNWRITABLE: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件夹，请先建好',
  ENOTDIR: '没有这个文件夹，请先建好',
  EISDIR: '这是文件夹，请在后面写上文件名',
  EACCES: '没有写入的权限，请换一个文件夹',
  EPERM: '没有写入的权限，请换一个文件夹',
  EROFS: '这个磁盘是只读的，请换一个文件夹',
  ENOSPC: '磁盘空间不够',
};

function unwritable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return UNWRITABLE[code] ?? `请检查文件夹、权限和磁盘空间（${code || '原因不明'}）`;
}

/** Writes a result to a file and says so; false, with the reason on standard error, when it cannot be written. */
export async function saved(path: string, content: string | Uint8Array, terminal: Terminal): Promise<boolean> {
  try {
    await writeFile(path, content);
    terminal.err.write(`结果已写入 ${path}\n`);
    return true;
  } catch (error) {
    terminal.err.write(`结果写不进 ${path}：${unwritable(error)}。\n`);
    return false;
  }
}
