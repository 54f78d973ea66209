import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** A source file: its path from the repository with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.cache', '.shiji', 'coverage']);

function below(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? below(path) : [path];
  });
}

/** Paths of all files below a folder of the repository that we write ourselves. */
export function filesBelow(folder: string): string[] {
  return below(join(ROOT, folder))
    .map((path) => relative(ROOT, path).split(sep).join('/'))
    .toSorted();
}

/** Reads a file of the repository as text. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

let sources: readonly SourceFile[] | null = null;

/** Every file of product code: packages and apps, without tests. */
export function productSources(): readonly SourceFile[] {
  return (sources ??= [...filesBelow('packages'), ...filesBelow('apps')]
    .filter((path) => /^(?:packages|apps)\/[^/]+\/src\/.*\.tsx?$/.test(path))
    .map((path) => ({ path, text: textOf(path) })));
}
