import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CorrectionCreated, FileSummary } from '../../src/contract.ts';
import { auditedTogether } from '../../src/jobs/audit-batch.ts';
import { form, signIn, startTestServer, type TestServer } from '../http/test-server.ts';
import { audited, CORRECTED, detailOf, FAULTY, judge, NOBODY, refusalOf, sheetOf } from './judging-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ intake: { processes: 1 } });
}, 120_000);
afterAll(() => server.end());

/** Uploads a corrected file and gives its id once it is audited. */
async function corrected(id: string, text: string, name = '报告（更正）.txt'): Promise<string> {
  const init = { method: 'POST', body: form(['files', name, text]) };
  const { status, body } = await server.json<CorrectionCreated>(`/api/files/${id}/correction`, init);
  if (status !== 202) throw new Error(JSON.stringify(body));
  const { file } = await detailOf(server, body.id);
  await server.finished(file.batchId);
  return body.id;
}

describe('a corrected file', () => {
  let first = '';
  let second = '';

  beforeAll(async () => {
    [first = ''] = await audited(server, FAULTY);
    await judge(server, first, [0, 1], 'accepted');
    await judge(server, first, [2], 'rejected', '口径不同');
    second = await corrected(first, CORRECTED);
  }, 60_000);

  test('takes the place of the one before it in the list; that one can still be opened', async () => {
    const { file, findings } = await detailOf(server, second);
    expect(file).toMatchObject({ version: 2, replaces: first, name: '报告（更正）.txt', status: 'done' });
    expect(findings).toHaveLength(3);
    const batch = await server.finished(file.batchId);
    expect(batch.files.map(({ id }) => id)).toEqual([second]);
    expect((await detailOf(server, first)).file).toMatchObject({ version: 1, replacedBy: second });
    expect(await (await server.ask(`/api/files/${first}/original`)).text()).toBe(FAULTY);
    expect(await (await server.ask(`/api/files/${second}/original`)).text()).toBe(CORRECTED);
  });

  test('keeps what was decided about the findings that are still there', async () => {
    const { findings } = await detailOf(server, second);
    const sheet = await sheetOf(server, second);
    const standing = findings.map(({ stated }, at) => [stated, sheet.findings[at]?.ruling, sheet.findings[at]?.change]);
    expect(standing).toEqual([
      ['70%', null, 'new'],
      ['95%', 'accepted', 'remaining'],
      ['60%', 'rejected', 'remaining'],
    ]);
  });

  test('tells what was put right', async () => {
    const { fixed, versions } = await sheetOf(server, second);
    expect(fixed).toMatchObject([{ code: 'B02', severity: 'error', ruling: 'accepted' }]);
    expect(fixed[0]?.message).toContain('80%');
    expect(versions.map(({ version, id }) => [version, id])).toEqual([
      [2, second],
      [1, first],
    ]);
  });

  test('is judged in its newest version only', async () => {
    const { findings } = await sheetOf(server, first);
    const items = [{ key: findings[0]?.key, seen: findings[0]?.history.length }];
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ items, ruling: 'accepted', reason: '' }),
    };
    expect(await refusalOf(server, `/api/files/${first}/judgements`, init)).toEqual([409, 'H032']);
  });

  test('that cannot be read says so; the next one is compared with the last that could', async () => {
    const third = await corrected(second, 'PK 不是', '坏的.docx');
    expect((await detailOf(server, third)).file).toMatchObject({ version: 3, status: 'failed' });
    const fourth = await corrected(third, CORRECTED);
    const sheet = await sheetOf(server, fourth);
    expect(sheet.findings.map(({ change }) => change)).toEqual(['remaining', 'remaining', 'remaining']);
    expect(sheet.fixed).toEqual([]);
  });
});

function upload(path: string, ...files: readonly (readonly [string, string, string])[]): Promise<[number, string]> {
  return refusalOf(server, path, { method: 'POST', body: form(...files) });
}

describe('a corrected file is refused', () => {
  let id = '';
  beforeAll(async () => {
    [id = ''] = await audited(server, FAULTY);
  }, 60_000);

  test('when there is none, or more than one, or one of last year', async () => {
    const path = `/api/files/${id}/correction`;
    expect(await upload(path)).toEqual([400, 'H002']);
    expect(await upload(path, ['files', 'a.txt', 'x'], ['files', 'b.txt', 'x'])).toEqual([400, 'H036']);
    expect(await upload(path, ['lastYear', 'a.txt', 'x'])).toEqual([400, 'H002']);
    expect(readdirSync(join(server.dataFolder, 'incoming'))).toEqual([]);
  });

  test('when the file is not there or another unit’s', async () => {
    expect(await upload(`/api/files/${NOBODY}/correction`, ['files', 'a.txt', FAULTY])).toEqual([404, 'H005']);
    const headers = await signIn(server.url, 'linye');
    const body = form(['files', 'a.txt', FAULTY]);
    const answer = await fetch(`${server.url}/api/files/${id}/correction`, { method: 'POST', headers, body });
    expect(answer.status).toBe(404);
  });

  test('when another one came first, and nothing of it stays on the disk', async () => {
    const { file } = await detailOf(server, id);
    const send = () => upload(`/api/files/${id}/correction`, ['files', 'a.txt', CORRECTED]);
    const outcomes = await Promise.all([send(), send(), send()]);
    expect(outcomes.filter(([status]) => status === 202)).toHaveLength(1);
    expect(outcomes.filter(([, code]) => code === 'H032')).toHaveLength(2);
    await server.finished(file.batchId);
    expect(readdirSync(join(server.dataFolder, 'files', file.batchId))).toHaveLength(2);
  });
});

const DONE = { batchId: NOBODY, size: 1, role: 'current', status: 'done', version: 1, year: 2024 } as const;

function told(id: string, change: Partial<FileSummary>): FileSummary {
  return { ...DONE, id, name: id, unit: '青禾县灌区管理所', ...change };
}

describe('a correction is audited with the files of its package', () => {
  const files = [
    told('更正件', { status: 'waiting', version: 2, replaces: NOBODY }),
    told('附表', {}),
    told('别的单位', { unit: '青禾县苗圃场' }),
    told('别的年度', { year: 2023 }),
    told('读不了', { status: 'failed' }),
    told('上年', { role: 'lastYear', year: 2023 }),
  ];

  test('and not with those of other units', () => {
    expect(auditedTogether(files).map(({ id }) => id)).toEqual(['更正件', '附表', '上年']);
  });

  test('but a batch that was interrupted is audited as a whole', () => {
    expect(auditedTogether([...files, told('没轮到', { status: 'waiting' })])).toHaveLength(7);
  });
});
