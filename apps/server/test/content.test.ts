import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { startServer } from '../src/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'shiji-content-'));

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('with wrong content packs the server does not start, and says which file, line and path', async () => {
  writeFileSync(
    join(folder, '坏.yaml'),
    'id: Bad\ntitle: 坏\nissuer: 县\nyears: {from: 2024}\nsource: 无\nkind: words\n',
  );
  vi.stubEnv('SHIJI_CONTENT', folder);
  const settings = {
    host: '127.0.0.1',
    port: 0,
    dataFolder: join(folder, 'data'),
    databaseUrl: undefined,
    allowedHosts: [],
    trustedProxies: [],
  };
  await expect(startServer(settings)).rejects.toMatchObject({
    code: 'S016',
    message: expect.stringContaining('坏.yaml 第1行 id：应以小写字母开头'),
  });
});
