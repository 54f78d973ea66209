import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AuditContent, auditContent } from '@shiji/audit';
import { loadPacks, showPackError } from '@shiji/rules';

const SHIPPED = fileURLToPath(new URL('../../../content', import.meta.url));

/** Where the content packs lie: SHIJI_CONTENT, or the folder that comes with the product. */
export function contentFolder(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(env['SHIJI_CONTENT'] || SHIPPED);
}

/** What the audit needs of the packs, or what is wrong: one line an error, in Chinese, with file, line and path. */
export type Content =
  | { readonly ok: true; readonly value: AuditContent }
  | { readonly ok: false; readonly folder: string; readonly errors: readonly string[] };

async function packFiles(folder: string): Promise<string[] | null> {
  const entries = await readdir(folder, { recursive: true }).catch(() => null);
  return entries?.flatMap((entry) => (/\.ya?ml$/.test(entry) ? [entry.replaceAll('\\', '/')] : [])).toSorted() ?? null;
}

/** Loads every .yaml below the folder as a content pack, in the order of their paths. Never rejects. */
export async function loadContent(folder = contentFolder()): Promise<Content> {
  const paths = await packFiles(folder);
  if (paths === null) return { ok: false, folder, errors: ['文件夹打不开，请检查环境变量 SHIJI_CONTENT'] };
  const read = async (file: string) => ({ file, source: await readFile(join(folder, file), 'utf8').catch(() => '') });
  const { packs, errors } = loadPacks(await Promise.all(paths.map(read)));
  if (errors.length > 0) return { ok: false, folder, errors: errors.map(showPackError) };
  const content = auditContent(packs);
  return content.ok ? content : { ok: false, folder, errors: content.errors };
}
