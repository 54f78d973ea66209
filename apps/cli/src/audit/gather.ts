import { access, constants, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { IntakeFile, Problem } from '@shiji/intake';

/** A path as the user gave it, and either the file for the intake or why it cannot be opened. */
export type Gathered =
  | { readonly ok: true; readonly path: string; readonly file: IntakeFile }
  | { readonly ok: false; readonly path: string; readonly error: Problem };

const MISSING: Problem = {
  code: 'C001',
  message: '找不到这个文件。',
  remedy: '请检查路径和文件名；名称里有空格时要加引号。',
};
const FOLDER: Problem = {
  code: 'C002',
  message: '这是文件夹，不是文件。',
  remedy: '请写出里面的文件，例如 文件夹/*.docx。',
};
const FORBIDDEN: Problem = {
  code: 'C003',
  message: '没有权限打开这个文件。',
  remedy: '请检查文件的权限，或复制一份再试。',
};
const NOT_REGULAR: Problem = { code: 'C004', message: '这不是普通文件。', remedy: '请先把内容存成文件再核对。' };

async function problemOf(path: string): Promise<Problem | null> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) =>
    error.code === 'EACCES' ? FORBIDDEN : MISSING,
  );
  if ('code' in found) return found;
  if (found.isDirectory()) return FOLDER;
  if (!found.isFile()) return NOT_REGULAR;
  return access(path, constants.R_OK).then(
    () => null,
    () => FORBIDDEN,
  );
}

async function gatherOne(path: string): Promise<Gathered> {
  const error = await problemOf(path);
  if (error) return { ok: false, path, error };
  // The reading processes live in another folder, and findings call the file what the user calls it.
  return { ok: true, path, file: { name: path, path: resolve(path) } };
}

/** Looks which of the paths are files that can be opened. Never rejects; errors C001–C004. */
export function gather(paths: readonly string[]): Promise<Gathered[]> {
  return Promise.all(paths.map(gatherOne));
}
