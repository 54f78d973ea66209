import { chmod, chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Identity } from './identity.ts';

/** The kernel takes at most 107 bytes for a socket's path, and `/.s.PGSQL.5432` follows. */
const LONGEST = 107 - '/.s.PGSQL.5432.lock'.length;
const NOTE = 'socket-folder';

function bases(): string[] {
  const own = process.env['XDG_RUNTIME_DIR'];
  const run = process.geteuid?.() === 0 ? '/run' : own;
  return [run, tmpdir(), '/tmp', '/var/tmp'].filter((base) => base !== undefined);
}

async function makeIn(base: string): Promise<string | null> {
  const prefix = join(base, 'shiji-');
  if (Buffer.byteLength(prefix) + 6 > LONGEST) return null;
  return mkdtemp(prefix).catch(() => null);
}

async function makeShort(): Promise<string> {
  for (const base of bases()) {
    const folder = await makeIn(base);
    if (folder) return folder;
  }
  throw new Error('no short folder for the socket');
}

/** Removes the folder that a killed run left behind. */
async function removeOld(home: string): Promise<void> {
  const old = await readFile(join(home, NOTE), 'utf8').catch(() => null);
  if (old?.includes('/shiji-')) await rm(old, { recursive: true, force: true }).catch(() => undefined);
}

/** A fresh folder for the server's socket that only its account (and root) can enter; short enough for the kernel. */
export async function makeSocketFolder(home: string, identity: Identity): Promise<string> {
  await removeOld(home);
  const folder = await makeShort();
  await chmod(folder, 0o700);
  if (identity.switched) await chown(folder, identity.uid, identity.gid);
  await writeFile(join(home, NOTE), folder);
  return folder;
}
