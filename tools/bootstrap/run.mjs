import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The script of an installed tool. */
export function tool(path) {
  return join(ROOT, 'node_modules', path);
}

/** Runs a program to its end with our terminal; resolves with its exit code, 1 when it was killed. */
export function run(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', cwd: ROOT, ...options });
  // Ctrl-C reaches the child by itself; a plain SIGTERM does not.
  const pass = () => child.kill('SIGTERM');
  process.on('SIGTERM', pass);
  return new Promise((resolve) => {
    const finish = (code) => {
      process.off('SIGTERM', pass);
      resolve(code ?? 1);
    };
    child.once('error', () => finish(1));
    child.once('exit', finish);
  });
}

/** Says that something takes a while, how long it has taken so far, and at last how long it took. */
export async function withProgress(title, job) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  process.stdout.write(`${title}……\n`);
  const clock = setInterval(() => process.stdout.write(`  已用 ${seconds()} 秒……\n`), 10_000);
  try {
    await job();
  } finally {
    clearInterval(clock);
  }
  process.stdout.write(`  完成，用时 ${seconds()} 秒。\n`);
}

/** Ends the run with a message for the user. */
export function giveUp(message, remedy) {
  process.stderr.write(`\n${message}\n${remedy}\n\n`);
  process.exit(1);
}
