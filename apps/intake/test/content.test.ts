import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { contentFolder, loadContent, openIntake } from '../src/index.ts';

const folders: string[] = [];

/** A copy of the shipped packs with one file more. */
function folderWith(name: string, source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'shiji-content-'));
  folders.push(folder);
  cpSync(contentFolder({}), folder, { recursive: true });
  writeFileSync(join(folder, name), source);
  return folder;
}

afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the content packs', () => {
  test('that are shipped load without an error', async () => {
    expect(await loadContent()).toMatchObject({ ok: true });
  });

  test('are taken from the folder that SHIJI_CONTENT names', () => {
    expect(contentFolder({ SHIJI_CONTENT: '/srv/packs' })).toBe('/srv/packs');
  });

  test('of a folder that is not there are an error, not an empty set', async () => {
    const content = await loadContent(join(tmpdir(), 'shiji-no-such-folder'));
    expect(content.ok ? [] : content.errors).toEqual(['文件夹打不开，请检查环境变量 SHIJI_CONTENT']);
  });

  test('that are wrong are named with file, line and path', async () => {
    const content = await loadContent(
      folderWith('坏.yaml', 'id: bad\ntitle: 坏\nissuer: 县\nsource: 无\nkind: words\n'),
    );
    expect(content.ok ? [] : content.errors).toEqual([
      expect.stringContaining('坏.yaml 第1行 years：'),
      expect.stringContaining('坏.yaml 第1行 lists：'),
    ]);
  });
});

test('wrong packs fail an audit with the reason, and no file is blamed', async () => {
  vi.stubEnv('SHIJI_CONTENT', folderWith('坏.yaml', 'id: ['));
  const intake = openIntake({ processes: 1 });
  const bytes = Buffer.from('某县某局2023年度自评报告\n');
  const { files } = await intake.audit(
    ['甲.txt', '乙.txt'].map((name) => ({ name, bytes })),
    [],
  );
  intake.close();
  expect(files.map((file) => (file.ok ? null : file.error.code))).toEqual(['A007', 'A007']);
  expect(files[0]).toMatchObject({ error: { message: expect.stringContaining('坏.yaml') } });
});
