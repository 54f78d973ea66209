import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Muting, MutingList } from '../../src/contract.ts';
import { chineseDate } from '../../src/day.ts';
import { startTestServer, type TestServer } from '../http/test-server.ts';
import { audited, detailOf, FAULTY, judge, NOBODY, refusalOf, sheetOf, withJson } from './judging-server.ts';

let server: TestServer;
let id = '';
const inDays = (days: number) => chineseDate(new Date(Date.now() + days * 86_400_000));

beforeAll(async () => {
  server = await startTestServer({ intake: { processes: 1 } });
  [id = ''] = await audited(server, FAULTY);
}, 120_000);
afterAll(() => server.end());

const mute = (body: unknown) => refusalOf(server, '/api/mutings', withJson(body));

describe('muting is refused', () => {
  test.each([
    ['without a reason', { reason: ' ' }, [400, 'H030']],
    ['until yesterday', { until: inDays(-1) }, [400, 'H034']],
    ['for good', { until: '2199-12-31' }, [400, 'H034']],
    ['until a day that is none', { until: '2027-02-30' }, [400, 'H001']],
    ['for something that is no check', { code: 'B02; drop table' }, [400, 'H001']],
  ])('%s', async (_, change, refusal) => {
    expect(await mute({ code: 'B02', reason: '本县口径不同', until: inDays(30), ...change })).toEqual(refusal);
  });

  test('when it is to end and there is none', async () => {
    expect(await refusalOf(server, `/api/mutings/${NOBODY}`, { method: 'DELETE' })).toEqual([404, 'H005']);
  });
});

describe('a rule', () => {
  let muting: Muting;

  test('that is rejected three times for one reason is proposed', async () => {
    await judge(server, id, [0, 1], 'rejected', '口径不同');
    expect((await sheetOf(server, id)).oftenRejected).toEqual([]);
    const sheet = await judge(server, id, [2], 'rejected', '口径不同');
    expect(sheet.oftenRejected).toEqual([{ code: 'B02', reason: '口径不同', count: 3 }]);
  });

  test('that is muted counts as muted in every file, and is left out of what goes out', async () => {
    const init = withJson({ code: 'B02', reason: '口径不同', until: inDays(30) });
    const answer = await server.json<Muting>('/api/mutings', init);
    muting = answer.body;
    expect([answer.status, muting]).toMatchObject([201, { code: 'B02', by: '示例审核', active: true }]);
    const sheet = await sheetOf(server, id);
    expect([sheet.mutings, sheet.oftenRejected]).toEqual([[muting], []]);
    const { file } = await detailOf(server, id);
    expect(file.judging).toMatchObject({ muted: 3, rejected: 0, errors: 0 });
    const table = await (await server.ask(`/api/batches/${file.batchId}/findings.csv`)).text();
    expect(table).toContain('另有3条已静音，没有列入。');
  });

  test('is not muted twice', async () => {
    expect(await mute({ code: 'B02', reason: '再来', until: inDays(3) })).toEqual([409, 'H035']);
  });

  test('is heard again once somebody says so, and that stays in the list', async () => {
    expect((await server.ask(`/api/mutings/${muting.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await detailOf(server, id)).file.judging).toMatchObject({ muted: 0, rejected: 3, errors: 3 });
    expect((await server.json<MutingList>('/api/mutings')).body.mutings).toEqual([{ ...muting, active: false }]);
    expect(await refusalOf(server, `/api/mutings/${muting.id}`, { method: 'DELETE' })).toEqual([404, 'H005']);
  });
});
