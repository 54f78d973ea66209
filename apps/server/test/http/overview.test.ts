import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BatchOverview } from '../../src/contract.ts';
import { form, REPORT, startTestServer, type TestServer } from './test-server.ts';

const BROKEN = Uint8Array.from([0x50, 0x4b, 3, 4, 0]);
let server: TestServer;
let id: string;

beforeAll(async () => {
  server = await startTestServer({ intake: { processes: 1 } });
  const other = REPORT.replaceAll('青禾县某局', '青禾县另局').replace('80%', '75%');
  id = await server.upload(form(['files', '甲.txt', REPORT], ['files', '乙.txt', other], ['files', '坏.docx', BROKEN]));
  await server.finished(id);
}, 120_000);

afterAll(() => server.end());

describe('the overview of a batch', () => {
  test('counts the wrong rate of one unit, and none of the other', async () => {
    const { body } = await server.json<BatchOverview>(`/api/batches/${id}/overview`);
    expect(body.files).toBe(2);
    expect(body.packages.map(({ name, counts }) => [name, counts.error])).toEqual([
      ['青禾县某局', 1],
      ['青禾县另局', 0],
    ]);
    expect(body.problems.find(({ code }) => code === 'B02')).toMatchObject({ title: '比率算得不对', packages: 1 });
  });

  test.each([
    ['bulletin.docx', '绩效材料核对情况通报（草稿）.docx'],
    ['overview.xlsx', '核对情况汇总.xlsx'],
  ])('%s is an Office file under its name', async (path, name) => {
    const answer = await server.ask(`/api/batches/${id}/${path}`);
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent(name).replace(/[()]/g, escape));
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  test.each(['overview', 'bulletin.docx', 'overview.xlsx'])('%s of an unknown batch is not found', async (path) => {
    const answer = await server.json(`/api/batches/00000000-0000-4000-8000-000000000000/${path}`);
    expect(answer.status).toBe(404);
  });
});
