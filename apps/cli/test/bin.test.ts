import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../bin/shiji.mjs', import.meta.url));
const REQUIRE_NODE = fileURLToPath(new URL('../../../tools/bootstrap/require-node.mjs', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shiji-bin-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(script: string, ...args: string[]) {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [script, ...args])) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}

test('in a clone that is not built yet the command says how to build', async () => {
  await mkdir(join(folder, 'apps/cli/bin'), { recursive: true });
  await mkdir(join(folder, 'tools/bootstrap'), { recursive: true });
  await cp(BIN, join(folder, 'apps/cli/bin/shiji.mjs'));
  await cp(REQUIRE_NODE, join(folder, 'tools/bootstrap/require-node.mjs'));
  const { code, stdout, stderr } = await start(join(folder, 'apps/cli/bin/shiji.mjs'), '--help');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/还没有构建[\s\S]*npm start 或 npm test/);
});

test('the command runs as a process of its own: output, exit code, no colours off a terminal', async () => {
  const file = join(folder, '报告.txt');
  await writeFile(file, '云溪县档案馆2024年绩效自评报告\n\n全年预算40万元，实际支出30万元，预算执行率为57%。\n');
  const { code, stdout, stderr } = await start(BIN, 'audit', file);
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toContain('“57%” → 75');
  expect(stdout).not.toContain('\u001B');
});
