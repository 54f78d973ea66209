import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Batch, ErrorBody, JudgementSheet, TrailPage } from '../../src/contract.ts';
import { signIn, startTestServer, type TestServer } from '../http/test-server.ts';
import { audited, detailOf, FAULTY, judge, NOBODY, refusalOf, sheetOf, withJson } from './judging-server.ts';

let server: TestServer;
let id = '';

beforeAll(async () => {
  server = await startTestServer({ intake: { processes: 1 } });
  [id = ''] = await audited(server, FAULTY);
}, 120_000);
afterAll(() => server.end());

async function items(...positions: readonly number[]) {
  const { findings } = await sheetOf(server, id);
  return positions.map((at) => ({ key: findings[at]?.key ?? '', seen: findings[at]?.history.length ?? 0 }));
}

function post(body: unknown, path = `/api/files/${id}/judgements`) {
  return refusalOf(server, path, withJson(body));
}

describe('a judgement is refused', () => {
  test('when a finding is rejected without a reason', async () => {
    for (const reason of ['', '   '])
      expect(await post({ items: await items(0), ruling: 'rejected', reason })).toEqual([400, 'H030']);
  });

  test('when the body is not one', async () => {
    const [item] = await items(0);
    for (const body of [
      {},
      { items: [], ruling: 'accepted', reason: '' },
      { items: [item], ruling: 'maybe', reason: '' },
      { items: [item], ruling: null, reason: '' },
      { items: [{ ...item, seen: -1 }], ruling: 'accepted', reason: '' },
      { items: [item], ruling: 'accepted', reason: '长'.repeat(301) },
    ])
      expect(await post(body)).toEqual([400, 'H001']);
  });

  test('when a key is forged, and then none of the others is judged', async () => {
    const [good] = await items(0);
    for (const key of ['B02-00000000000000000000000000000000-1', '', "' or 1=1 --"])
      expect(await post({ items: [good, { key, seen: 0 }], ruling: 'accepted', reason: '' })).toEqual([404, 'H005']);
    expect((await sheetOf(server, id)).findings[0]?.ruling).toBeNull();
  });

  test('when the file is not there', async () => {
    const body = { items: await items(0), ruling: 'accepted', reason: '' };
    expect(await post(body, `/api/files/${NOBODY}/judgements`)).toEqual([404, 'H005']);
    expect(await refusalOf(server, `/api/files/${NOBODY}/judgements`)).toEqual([404, 'H005']);
  });

  test('when the file is another unit’s', async () => {
    for (const [login, status] of [['shuili', 404] as const, ['linye', 404] as const]) {
      const answer = await fetch(`${server.url}/api/files/${id}/judgements`, {
        headers: await signIn(server.url, login),
      });
      expect([login, answer.status]).toEqual([login, status]);
    }
  });

  test('when there is nothing to take back', async () => {
    expect(await post({ items: await items(1) }, `/api/files/${id}/judgements/undo`)).toEqual([409, 'H033']);
  });
});

describe('judging', () => {
  test('several findings at once, each with who, when, before and after', async () => {
    const { findings } = await judge(server, id, [0, 1], 'accepted');
    expect(findings.map(({ ruling }) => ruling)).toEqual(['accepted', 'accepted', null]);
    expect(findings[0]?.history).toMatchObject([
      { number: 1, before: null, after: 'accepted', reason: '', undone: false, by: '示例审核', version: 1 },
    ]);
  });

  test('again adds a decision and overwrites none', async () => {
    const { findings } = await judge(server, id, [1], 'rejected', '口径不同');
    expect(findings[1]).toMatchObject({ ruling: 'rejected', reason: '口径不同' });
    expect(findings[1]?.history.map(({ before, after }) => [before, after])).toEqual([
      [null, 'accepted'],
      ['accepted', 'rejected'],
    ]);
  });

  test('is taken back by one more decision, reason and all', async () => {
    await judge(server, id, [1], 'toVerify');
    const undo = async () => {
      const init = withJson({ items: await items(1) });
      return (await server.json<JudgementSheet>(`/api/files/${id}/judgements/undo`, init)).body.findings[1];
    };
    expect(await undo()).toMatchObject({ ruling: 'rejected', reason: '口径不同' });
    const again = await undo();
    expect(again?.ruling).toBe('toVerify');
    expect(again?.history.map(({ after, undone }) => [after, undone])).toEqual([
      ['accepted', false],
      ['rejected', false],
      ['toVerify', false],
      ['rejected', true],
      ['toVerify', true],
    ]);
  });

  test('is counted with the file and in the list of the batch', async () => {
    const { file } = await detailOf(server, id);
    const judging = { accepted: 1, rejected: 0, toVerify: 1, unjudged: 1, muted: 0, errors: 3, errorsAccepted: 1 };
    expect(file.judging).toEqual(judging);
    const { body } = await server.json<Batch>(`/api/batches/${file.batchId}`);
    expect(body.files[0]?.judging).toEqual(judging);
  });

  test('stands in the trail', async () => {
    const headers = await signIn(server.url, 'shenji');
    const { entries } = (await (
      await fetch(`${server.url}/api/trail?from=0&count=50`, { headers })
    ).json()) as TrailPage;
    const own = entries.filter(({ subject }) => subject === id).toReversed();
    expect(own.map(({ action }) => action).filter((action) => action.startsWith('findings'))).toHaveLength(3);
    const rejected = own.find(({ detail }) => detail.startsWith('不采纳（口径不同） 报告1.txt 1 条：B02-'));
    expect(rejected?.actor).toBe('shenhe');
    expect(own.some(({ action }) => action === 'judgementsUndone')).toBe(true);
  });
});

describe('two who judge the same finding', () => {
  test('the second learns what the first did, and nothing is saved', async () => {
    const seen = await items(2);
    await judge(server, id, [2], 'accepted');
    const init = withJson({ items: seen, ruling: 'rejected', reason: '口径不同' });
    const { status, body } = await server.json<ErrorBody>(`/api/files/${id}/judgements`, init);
    expect(status).toBe(409);
    expect(body.error).toEqual({
      code: 'H031',
      message: '示例审核刚刚已判为采纳，您选的是不采纳（口径不同）；没有保存。',
      remedy: '页面已换成最新的结论，请看过再决定。',
    });
    expect((await sheetOf(server, id)).findings[2]?.history).toHaveLength(1);
  });

  test('at the very same moment: one is kept, the others are told', async () => {
    const [a, b] = await items(0, 1);
    const orders = Array.from({ length: 6 }, (_, at) => (at % 2 === 0 ? [a, b] : [b, a]));
    const outcomes = await Promise.all(orders.map((order) => post({ items: order, ruling: 'toVerify', reason: '' })));
    expect(outcomes.filter(([status]) => status === 200)).toHaveLength(1);
    expect(outcomes.filter(([, code]) => code === 'H031')).toHaveLength(5);
    const { findings } = await sheetOf(server, id);
    expect(findings[0]?.history.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('one who saw more than there is has seen something forged', async () => {
    const forged = (await items(0)).map((item) => ({ ...item, seen: 99 }));
    expect(await post({ items: forged, ruling: 'accepted', reason: '' })).toEqual([409, 'H031']);
  });
});
