import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { createConnection, createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '../start-error.ts';

const PATIENCE_MS = 3000;

/** Held while this process uses a data folder. */
export interface InstanceLock {
  release(): Promise<void>;
}

/**
 * A name in the kernel, not in the file system: it vanishes with the process, so it can never be stale.
 * By device and inode, so that the same folder under two paths is one.
 */
async function lockName(folder: string): Promise<string> {
  const { dev, ino } = await stat(folder);
  const digest = createHash('sha256').update(`${dev}\n${ino}`).digest('hex');
  return `\0shiji-${digest.slice(0, 32)}`;
}

async function listen(name: string): Promise<Server | null> {
  const server = createServer((socket) => socket.end(String(process.pid)));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(name, () => resolve(server.unref()));
  });
}

/** Asks the holder for its process number; empty when it does not answer. */
async function askHolder(name: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = createConnection(name);
    socket.setTimeout(1000, () => socket.destroy());
    socket.on('data', (data) => (answer += data.toString('utf8')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

/** The answer to a second instance on the same data; `pid` may be empty. */
export function alreadyRunning(folder: string, pid: string): StartError {
  const who = /^\d+$/.test(pid) ? `（进程号 ${pid}）` : '';
  return new StartError(
    'S009',
    `这份数据正被另一个正在运行的实绩使用${who}：${folder}`,
    '请直接用已经打开的那个；或先停掉它；或用环境变量 SHIJI_DATA 指定另一个文件夹再启动。',
  );
}

/** Waits a little for a holder that is just stopping, as after a restart. */
async function listenPatiently(name: string): Promise<Server | null> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const server = await listen(name);
    if (server || Date.now() > deadline) return server;
    await pause(100);
  }
}

/** Takes the data folder for this process, or says who has it. Elsewhere than on Linux, PostgreSQL's own lock guards. */
export async function lockInstance(folder: string): Promise<InstanceLock> {
  if (process.platform !== 'linux') return { release: async () => undefined };
  const name = await lockName(folder);
  const server = await listenPatiently(name);
  if (!server) throw alreadyRunning(folder, await askHolder(name));
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}
