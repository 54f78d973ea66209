import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './run.mjs';

const LOCK = join(ROOT, '.cache', 'bootstrap.lock');

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** An install never takes this long: a number that lives on then belongs to somebody else. */
const LONGEST_MS = 30 * 60_000;

function isHeld() {
  const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (age > LONGEST_MS) return false;
  const holder = Number(readFileSync(LOCK, 'utf8'));
  return holder > 0 && isAlive(holder);
}

/** Takes the lock, or says false when a live process has it. A lock whose holder is gone is taken over. */
function take() {
  try {
    mkdirSync(dirname(LOCK), { recursive: true });
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    // Where nothing can be written nothing will be installed or built either.
    if (error.code !== 'EEXIST') return true;
    if (isHeld()) return false;
    rmSync(LOCK, { force: true });
    return take();
  }
}

/** Runs the job while no other process of this repository installs or builds. */
export async function inTurn(job) {
  let told = false;
  while (!take()) {
    if (!told) process.stdout.write('另一个进程正在安装或构建，等它完成……\n');
    told = true;
    await pause(500);
  }
  try {
    await job();
  } finally {
    rmSync(LOCK, { force: true });
  }
}
