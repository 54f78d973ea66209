import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadPack, loadPacks, runExamples, showPackError } from '../src/index.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const content = join(root, 'content');

function packFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? packFiles(path) : /\.ya?ml$/.test(entry.name) ? [path] : [];
  });
}

const files = packFiles(content).map((path) => ({ file: relative(root, path), source: readFileSync(path, 'utf8') }));

describe('every content pack', () => {
  it('is found', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files)('$file loads without an error', ({ file, source }) => {
    const loaded = loadPack(source, file);
    expect(loaded.ok ? [] : loaded.errors.map(showPackError)).toEqual([]);
  });

  it.each(files)('$file does what its examples say', ({ file, source }) => {
    const loaded = loadPack(source, file);
    const results = loaded.ok ? runExamples(loaded.pack) : [];
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter((result) => !result.passed)).toEqual([]);
  });

  it('has an id of its own', () => {
    expect(loadPacks(files).errors.map(showPackError)).toEqual([]);
  });
});
