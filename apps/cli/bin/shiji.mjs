#!/usr/bin/env node
// Stands in the repository, not in dist: npm links a command at install time only if its file is there already.
import { existsSync } from 'node:fs';
import { requireNode } from '../../../tools/bootstrap/require-node.mjs';

const BUILT = new URL('../dist/index.js', import.meta.url);
const NOT_BUILT =
  '实绩还没有构建。\n请先在仓库根目录运行一次 npm start 或 npm test（自动安装并构建），再用 npx shiji。';

async function start() {
  if (!existsSync(BUILT)) {
    process.stderr.write(`\n${NOT_BUILT}\n\n`);
    process.exitCode = 2;
    return;
  }
  const { runInProcess } = await import(BUILT.href);
  await runInProcess();
}

requireNode();
void start();
