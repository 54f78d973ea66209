import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { giveUp, ROOT, run, tool, withProgress } from './run.mjs';

const STAMP = join(ROOT, '.cache', 'built');
const SOURCES = ['package-lock.json', 'tsconfig.json', 'tsconfig.base.json', 'packages', 'apps'];
const NOT_SOURCES = new Set(['node_modules', 'dist', 'test', 'e2e']);
const RESULTS = ['apps/server/dist/index.js', 'apps/web/dist/index.html'];

function* filesBelow(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).toSorted()) {
    if (!NOT_SOURCES.has(name) && !name.endsWith('.tsbuildinfo')) yield* filesBelow(join(path, name));
  }
}

/** A digest over every source file; the same after a fresh clone as before. */
function sourceDigest() {
  const hash = createHash('sha256');
  for (const root of SOURCES) {
    for (const path of filesBelow(join(ROOT, root))) hash.update(path.slice(ROOT.length)).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function isBuilt(digest) {
  if (!RESULTS.every((path) => existsSync(join(ROOT, path)))) return false;
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest;
}

async function step(name, args, options) {
  const code = await run(process.execPath, args, options);
  if (code !== 0)
    giveUp(`${name}没有构建成功，原因在上面。`, '如果改过代码，请先改好；否则请用 git status 检查文件是否完整。');
}

/** Compiles the packages and builds the page when a source has changed since the last time. */
export async function ensureBuilt() {
  const digest = sourceDigest();
  if (isBuilt(digest)) return;
  await withProgress('正在构建', async () => {
    await step('程序', [tool('typescript/bin/tsc'), '-b']);
    await step('页面', [tool('vite/bin/vite.js'), 'build', '--logLevel', 'error'], { cwd: join(ROOT, 'apps/web') });
  });
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, digest);
}
