// `npm test [-- vitest options]`: install and build what is missing, then run the tests.
import { requireNode } from './bootstrap/require-node.mjs';

async function test() {
  const { ready } = await import('./bootstrap/ready.mjs');
  const { run, tool } = await import('./bootstrap/run.mjs');
  await ready();
  process.exitCode = await run(process.execPath, [tool('vitest/vitest.mjs'), 'run', ...process.argv.slice(2)]);
}

requireNode();
void test();
