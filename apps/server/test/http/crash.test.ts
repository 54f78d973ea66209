import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Batch } from '../../src/contract.ts';
import { form, type Proof, REPORT, signIn, startTestServer } from './test-server.ts';

const misbehaving = fileURLToPath(new URL('../../../intake/test/misbehaving.mjs', import.meta.url));

test('the server answers at once while a bad file is being ended, and the batch ends', {
  timeout: 120_000,
}, async () => {
  const server = await startTestServer({
    intake: { entry: misbehaving, processes: 1, limits: { readMilliseconds: 3000 } },
  });
  const id = await server.upload(form(['files', 'endless.txt', 'x'], ['files', 'throws.txt', 'x']));
  const ending = server.finished(id);
  const slowest = { milliseconds: 0 };
  for (let n = 0; n < 20; n++) {
    const began = Date.now();
    expect((await server.json('/api/health')).status).toBe(200);
    slowest.milliseconds = Math.max(slowest.milliseconds, Date.now() - began);
  }
  const { files } = await ending;
  expect(files.map(({ error }) => error?.code)).toEqual(['R012', 'R004']);
  expect(slowest.milliseconds).toBeLessThan(1500);
  await server.end();
});

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('the server said nothing');
}

async function spawnServer(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const script = fileURLToPath(new URL('./stuck-server.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, folder, misbehaving], { stdio: ['ignore', 'pipe', 'inherit'] });
  return { child, url: await firstLine(child) };
}

async function uploadTo(url: string, headers: Proof, body: FormData): Promise<string> {
  const answer = await fetch(`${url}/api/batches`, { method: 'POST', headers, body });
  return ((await answer.json()) as { id: string }).id;
}

async function statusOf(url: string, headers: Proof, id: string): Promise<string | undefined> {
  return ((await (await fetch(`${url}/api/batches/${id}`, { headers })).json()) as Batch).files[0]?.status;
}

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'a file under way at %s is finished after the next start',
  { timeout: 120_000 },
  async (signal) => {
    const folder = mkdtempSync(join(tmpdir(), 'shiji-crash-'));
    const stuck = await spawnServer(folder);
    const proof = await signIn(stuck.url);
    const id = await uploadTo(stuck.url, proof, form(['files', 'endless.txt', REPORT]));
    await expect.poll(() => statusOf(stuck.url, proof, id), { timeout: 20_000 }).toBe('reading');
    const exited = new Promise((resolve) => stuck.child.once('exit', resolve));
    stuck.child.kill(signal);
    await exited;
    const server = await startTestServer({ intake: { processes: 1 } }, folder);
    const { files } = await server.finished(id);
    expect(files[0]).toMatchObject({ status: 'done', coverage: { figures: 3 } });
    await server.end();
  },
);
