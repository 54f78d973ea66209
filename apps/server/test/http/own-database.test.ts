import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BatchList } from '../../src/contract.ts';
import { start, stop } from '../database/instance.ts';
import { form, REPORT, startTestServer } from './test-server.ts';

test('two servers share the user’s own PostgreSQL and one data folder: what one audited the other shows', {
  timeout: 120_000,
}, async () => {
  const home = mkdtempSync(join(tmpdir(), 'shiji-own-'));
  const postgres = await start(home);
  const url = `postgres://shiji@${encodeURIComponent(postgres.answer.socket)}/shiji`;
  const first = await startTestServer({ intake: { processes: 1 } }, undefined, url);
  const second = await startTestServer({ intake: { processes: 1 } }, first.dataFolder, url);
  expect(readdirSync(first.dataFolder)).not.toContain('postgres');
  const id = await first.upload(form(['files', 'a.txt', REPORT]));
  const { files } = await first.finished(id);
  expect(files[0]).toMatchObject({ status: 'done', coverage: { figures: 3 } });
  expect((await second.json<BatchList>('/api/batches')).body.batches.map((batch) => batch.id)).toEqual([id]);
  await Promise.all([first.end(), second.end()]);
  await stop(postgres);
  rmSync(home, { recursive: true });
});
