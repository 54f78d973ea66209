import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';

/** One content pack as data; who uses it validates it. `path` is relative to the folder, with `/`. */
export interface ContentFile {
  readonly path: string;
  readonly value: unknown;
}

/** A pack that is not well-formed, with the line for the person who edits it. */
export class ContentError extends Error {
  constructor(path: string, line: number | null, detail: string) {
    super(`内容包 ${path}${line === null ? '' : ` 第 ${line} 行`} 格式有误：${detail}`);
    this.name = 'ContentError';
  }
}

async function parseFile(dir: string, path: string): Promise<ContentFile> {
  const text = await readFile(join(dir, path), 'utf8');
  try {
    return { path, value: parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new ContentError(path, error.linePos?.[0].line ?? null, error.message.split('\n')[0] ?? '');
  }
}

/** Reads every .yaml below `dir`, in the order of their paths; an absent folder has none. Throws ContentError. */
export async function loadContent(dir: string): Promise<ContentFile[]> {
  const entries = await readdir(dir, { recursive: true }).catch(() => []);
  const paths = entries.map((entry) => entry.replaceAll('\\', '/')).filter((path) => /\.ya?ml$/.test(path));
  return Promise.all(paths.toSorted().map((path) => parseFile(dir, path)));
}
