import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';
import type { Identity } from './identity.ts';
import { runAs } from './run-as.ts';

/** The folder that holds the database cluster and, when needed, a copy of the server's programs. */
export interface DatabasePlace {
  readonly home: string;
  /** True when it is not the data folder itself because the database's account cannot get there. */
  readonly moved: boolean;
}

const POINTER = 'database-place.json';
const SYSTEM_HOMES = ['/var/lib/shiji', '/srv/shiji', '/opt/shiji'];

/** Whether the account can walk into this folder; asked of the system itself, so access lists count too. */
export async function canEnter(identity: Identity, folder: string): Promise<boolean> {
  if (!identity.switched) return true;
  return (await runAs(identity, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder])).code === 0;
}

async function readPointer(dataFolder: string): Promise<string | null> {
  const text = await readFile(join(dataFolder, POINTER), 'utf8').catch(() => null);
  if (text === null) return null;
  const { home } = JSON.parse(text) as { home: string };
  if (await stat(home).catch(() => null)) return home;
  throw new StartError(
    'S005',
    `数据库原来放在 ${home}，现在那里没有了。`,
    `请把它从备份恢复到原处；如果确实要从空数据开始，请删除数据文件夹里的 ${POINTER}。`,
  );
}

/** Lets others walk through (not list) our own data folder. */
async function openDoor(folder: string): Promise<void> {
  const { mode, uid } = await stat(folder);
  if (uid === process.geteuid?.()) await chmod(folder, mode | 0o011);
}

async function makeHome(base: string): Promise<string | null> {
  const home = join(base, randomUUID());
  const made = await mkdir(home, { recursive: true, mode: 0o711 }).catch(() => null);
  return made ? home : null;
}

async function systemHome(identity: Identity): Promise<string> {
  for (const base of SYSTEM_HOMES) {
    const home = await makeHome(base);
    if (home && (await canEnter(identity, home))) return home;
  }
  throw new StartError(
    'S006',
    `以 root 运行时，数据库改用 ${identity.name} 账户，但它进不了数据文件夹。`,
    '请用环境变量 SHIJI_DATA 指定一个其他用户也能进入的位置，例如 /var/lib/shiji。',
  );
}

/**
 * Decides where the database lives: in the data folder, or, when the database's account cannot get there (a
 * repository under /root), in a system folder that a pointer file in the data folder names from then on.
 */
export async function placeDatabase(dataFolder: string, identity: Identity): Promise<DatabasePlace> {
  const known = await readPointer(dataFolder);
  if (known) return { home: known, moved: true };
  if (!identity.switched) return { home: dataFolder, moved: false };
  await openDoor(dataFolder);
  if (await canEnter(identity, dataFolder)) return { home: dataFolder, moved: false };
  const home = await systemHome(identity);
  await writeFile(join(dataFolder, POINTER), `${JSON.stringify({ home }, null, 2)}\n`);
  return { home, moved: true };
}
