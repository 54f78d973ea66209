import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, ROOT, run, withProgress } from './run.mjs';

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages;
  } catch {
    return {};
  }
}

/**
 * Whether node_modules holds what the lock file says: npm writes its own account of them at the very end of an
 * install. Packages for other platforms are allowed to be absent.
 */
export function isInstalled() {
  const installed = readPackages('node_modules/.package-lock.json');
  const wanted = Object.entries(readPackages('package-lock.json')).filter(([path]) => path.includes('node_modules/'));
  return wanted.every(([path, entry]) => {
    const found = installed[path];
    if (!found) return Boolean(entry.optional || entry.devOptional);
    return found.version === entry.version && existsSync(join(ROOT, path));
  });
}

/** npm as it called us, or the one on the PATH. */
function npmCommand() {
  const path = process.env.npm_execpath;
  if (path?.endsWith('.js')) return { command: process.execPath, args: [path] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}

/** Installs exactly what the lock file says, tools for building included. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const { command, args } = npmCommand();
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  await withProgress('正在安装依赖，第一次约需一分钟', async () => {
    const code = await run(command, [...args, ...options]);
    if (code !== 0) giveUp('依赖没有装好。', '请检查网络（能否访问 npm 软件源）和磁盘空间后重试；npm 的提示在上面。');
  });
}
