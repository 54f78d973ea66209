// `npm start`: install and build what is missing, then serve. Only Node's own modules: nothing is installed yet.
import { requireNode } from './bootstrap/require-node.mjs';

async function start() {
  const { ready } = await import('./bootstrap/ready.mjs');
  await ready();
  const { main } = await import('../apps/server/dist/index.js');
  await main();
}

requireNode();
void start();
