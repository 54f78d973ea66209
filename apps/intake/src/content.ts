import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPacks } from '@shiji/rules';

/** The packs that could be used, and what is wrong in the others. */
export type Content = ReturnType<typeof loadPacks>;

/** Loads every .yaml below `dir` as a content pack, in the order of their paths; an absent folder has none. */
export async function loadContent(dir: string): Promise<Content> {
  const entries = await readdir(dir, { recursive: true }).catch(() => []);
  const paths = entries.map((entry) => entry.replaceAll('\\', '/')).filter((path) => /\.ya?ml$/.test(path));
  const read = async (file: string) => ({ file, source: await readFile(join(dir, file), 'utf8') });
  return loadPacks(await Promise.all(paths.toSorted().map(read)));
}
