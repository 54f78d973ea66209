import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, textOf } from './source-files.ts';

/** What git tracks, or nothing in a copy without its history. */
function trackedFiles(): string[] {
  if (!existsSync(join(ROOT, '.git'))) return [];
  return execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\0')
    .filter(Boolean);
}

const BINARY = /\.(?:docx|xlsx|pdf|png|jpe?g|ico|woff2?)$/;
// Written so that they do not find themselves: this file is tracked as well.
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['a folder of somebody’s machine', new RegExp(String.raw`(?<![\w.\-/])/(?:work|home|root|Users)/\w`)],
  ['a drive of somebody’s machine', new RegExp(String.raw`\b[A-Z]:\\Users\\`)],
  ['a package registry', new RegExp(String.raw`regi[s]try\.(?:npm|yarn)|npm[m]irror|verd[a]ccio`, 'i')],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE[ ]KEY/],
];

const tracked = trackedFiles().filter((path) => !BINARY.test(path) && existsSync(join(ROOT, path)));

describe.skipIf(tracked.length === 0)('nothing of a machine is in the repository', () => {
  test.each(FORBIDDEN)('%s', (_, pattern) => {
    const found = tracked.filter((path) => pattern.test(readFileSync(join(ROOT, path), 'utf8')));
    expect(found).toEqual([]);
  });
});

interface LockedPackage {
  readonly resolved?: string;
  readonly link?: boolean;
}

test('the lock file names versions and checksums but no host', () => {
  const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, LockedPackage> };
  const foreign = Object.entries(packages).filter(([, { resolved, link }]) => resolved !== undefined && !link);
  expect(foreign.map(([path]) => path)).toEqual([]);
});

test('every dependency is pinned to one version', () => {
  const manifests = [...new Set(tracked.filter((path) => /(?:^|\/)package\.json$/.test(path)))];
  const loose = manifests.flatMap((path) => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(textOf(path)) as Record<
      string,
      Record<string, string> | undefined
    >;
    const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
    return Object.entries(all).flatMap(([name, version]) =>
      /^\d/.test(version) ? [] : [`${path}: ${name} ${version}`],
    );
  });
  expect(loose).toEqual([]);
});

test('no product code knows a document by name', () => {
  // Labelled documents measure the engine; one that knows them measures nothing.
  const code = tracked.filter((path) => /^(?:packages|apps)\/[^/]+\/src\//.test(path) || path.startsWith('content/'));
  expect(code.filter((path) => /\b\d{3}_[0-9a-f]{16}\b/.test(textOf(path)))).toEqual([]);
});

const SEEDS = join(ROOT, '..', 'shared', 'seeds');
/** Facts carry over from real documents, sentences do not. */
const RUN = 22;

function runsOf(text: string): string[] {
  const lines = text.split(/\s+/).map((line) => [...line]);
  return lines.flatMap((line) => line.slice(RUN - 1).map((_, at) => line.slice(at, at + RUN).join('')));
}

test.skipIf(!existsSync(SEEDS))('no sentence of a real document is copied (skipped where they are not present)', () => {
  const real = new Set(readdirSync(SEEDS).flatMap((name) => runsOf(readFileSync(join(SEEDS, name), 'utf8'))));
  const copied = tracked.flatMap((path) => {
    const run = runsOf(textOf(path)).find((text) => real.has(text));
    return run === undefined ? [] : [`${path}: ${run}`];
  });
  expect(copied).toEqual([]);
});
