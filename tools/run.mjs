// `node tools/run.mjs FILE [ARGUMENT…]`: install and build what is missing, then run a script of the repository.
import { join } from 'node:path';
import { requireNode } from './bootstrap/require-node.mjs';

async function runFile(file, args) {
  const { ready } = await import('./bootstrap/ready.mjs');
  const { ROOT, run } = await import('./bootstrap/run.mjs');
  await ready();
  process.exitCode = await run(process.execPath, [join(ROOT, file), ...args]);
}

requireNode();
void runFile(process.argv[2], process.argv.slice(3));
