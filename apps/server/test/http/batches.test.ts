import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Batch, BatchList, Capabilities, ErrorBody, FileDetail, SampleList } from '../../src/contract.ts';
import { form, rawRequest, REPORT, startTestServer, type TestServer } from './test-server.ts';

const LIMIT = 100_000;
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ intake: { limits: { fileBytes: LIMIT }, processes: 1 }, maxFiles: 5 });
}, 120_000);

afterAll(() => server.end());

function stored(): string[] {
  return [...readdirSync(join(server.dataFolder, 'files')), ...readdirSync(join(server.dataFolder, 'incoming'))];
}

describe('the service', () => {
  test('says that it is well', async () => {
    const answer = await fetch(`${server.url}/api/health`);
    expect([answer.status, await answer.text()]).toEqual([200, '{"status":"ok"}']);
  });

  test('describes every route in OpenAPI 3.1', async () => {
    const { body } = await server.json<{ openapi: string; paths: Record<string, object> }>('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths).toSorted()).toEqual([
      '/api/batches',
      '/api/batches/{id}',
      '/api/batches/{id}/bulletin.docx',
      '/api/batches/{id}/events',
      '/api/batches/{id}/findings.csv',
      '/api/batches/{id}/findings.json',
      '/api/batches/{id}/overview',
      '/api/batches/{id}/overview.xlsx',
      '/api/capabilities',
      '/api/files/{id}',
      '/api/files/{id}/commented.docx',
      '/api/files/{id}/correction',
      '/api/files/{id}/findings.xlsx',
      '/api/files/{id}/judgements',
      '/api/files/{id}/judgements/undo',
      '/api/files/{id}/opinion.docx',
      '/api/files/{id}/original',
      '/api/health',
      '/api/mutings',
      '/api/mutings/{id}',
      '/api/organisations',
      '/api/organisations/{id}',
      '/api/samples',
      '/api/samples/{name}/audit',
      '/api/session',
      '/api/session/password',
      '/api/sessions',
      '/api/sessions/{id}',
      '/api/trail',
      '/api/trail/verdict',
      '/api/users',
      '/api/users/import',
      '/api/users/{id}',
      '/api/users/{id}/password',
      '/api/users/{id}/role',
      '/api/users/{id}/sessions',
      '/api/users/{id}/unlock',
    ]);
  });

  test('tells its limits and formats', async () => {
    const { body } = await server.json<Capabilities>('/api/capabilities');
    expect(body.maxFiles).toBe(5);
    expect(body.formats.find(({ extension }) => extension === '.docx')).toMatchObject({
      available: true,
      needsLibreOffice: false,
    });
  });

  test('lets a page run only what it serves itself', async () => {
    const { headers } = await fetch(`${server.url}/api/health`);
    expect(headers.get('content-security-policy')).toContain("default-src 'self';style-src 'self' 'unsafe-inline'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('a batch', () => {
  test('is read, audited and told step by step', async () => {
    const id = await server.upload(form(['files', '自评报告.txt', REPORT]));
    const events = await (await server.ask(`/api/batches/${id}/events`)).text();
    expect(events).toMatch(/^event: batch\ndata: \{/);
    expect(events).toMatch(new RegExp(`event: end\ndata: \\{"id":"${id}"\\}\n\n$`));
    const { body } = await server.json<Batch>(`/api/batches/${id}`);
    expect(body.files[0]).toMatchObject({
      name: '自评报告.txt',
      role: 'current',
      status: 'done',
      year: 2023,
      coverage: { figures: 3 },
    });
    expect(body.files[0]?.counts?.error).toBeGreaterThan(0);
  });

  test('gives each file with its document, findings and verdicts', async () => {
    const batch = await server.finished(await server.upload(form(['files', 'a.txt', REPORT])));
    const { body } = await server.json<FileDetail>(`/api/files/${batch.files[0]?.id}`);
    expect(body.document?.format).toBe('text');
    expect(body.findings.map(({ kind }) => kind)).toContain('ratio');
    expect(body.figures).toHaveLength(3);
    expect(body.coverage?.figures).toBe(3);
  });

  test('gives back each file as it came, for saving and never for showing', async () => {
    const batch = await server.finished(await server.upload(form(['files', '报告 (终)’.txt', REPORT])));
    const answer = await server.ask(`/api/files/${batch.files[0]?.id}/original`);
    expect(await answer.text()).toBe(REPORT);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="file"; filename\*=UTF-8''%E6%8A%A5/,
    );
    expect(answer.headers.get('content-security-policy')).toBe('sandbox');
  });

  test('gives its findings in the shape of the command line', async () => {
    const id = await server.upload(form(['files', 'a.txt', REPORT], ['files', 'b.docx', '']));
    await server.finished(id);
    const { body } = await server.json<{ file: string }[]>(`/api/batches/${id}/findings.json`);
    expect(body).toMatchObject([
      { file: 'a.txt', kind: '绩效自评报告' },
      { file: 'b.docx', error: { code: 'R001' } },
    ]);
  });

  test('gives its findings as a table for Excel: a mark first, no cell that could be a formula', async () => {
    const report = REPORT.replace('预算执行率80%', '预算执行率80%。=1+1处XX家');
    const id = await server.upload(form(['files', '=a,"b".txt', report], ['files', 'b.docx', '']));
    await server.finished(id);
    const answer = await server.ask(`/api/batches/${id}/findings.csv`);
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''%E6%A0%B8");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[0]).toBe('文件,单位,年度,级别,位置,问题,文中写的,应改为,怎么办,依据,编号,审核');
    expect(lines[1]).toMatch(/^"'=a,""b"".txt",.*,2023,错误,第3行/);
    expect(lines.find((line) => line.startsWith('b.docx'))).toContain('未能核对');
    expect(lines.filter((line) => /(?:^|,)"?[=@]/.test(line))).toEqual([]);
  });

  test('comes through although one of its files is bad', async () => {
    const id = await server.upload(
      form(['files', '坏.docx', 'PK\u0003\u0004 nothing'], ['files', '好.txt', REPORT], ['files', '空.xlsx', '']),
    );
    const { files } = await server.finished(id);
    expect(files.map(({ status, error }) => error?.code ?? status)).toEqual(['R004', 'done', 'R001']);
  });

  test('takes last year’s files for comparison', async () => {
    const id = await server.upload(
      form(['files', '今年.txt', REPORT], ['lastYear', '上年.txt', REPORT.replaceAll('2023', '2022')]),
    );
    const { files } = await server.finished(id);
    expect(files.map(({ role, status }) => `${role} ${status}`)).toEqual(['current done', 'lastYear done']);
    expect(files[1]?.counts).toBeUndefined();
  });

  test('is listed, newest first, and can be deleted with its files', async () => {
    const id = await server.upload(form(['files', 'a.txt', REPORT]));
    const fileId = (await server.finished(id)).files[0]?.id;
    expect((await server.json<BatchList>('/api/batches')).body.batches[0]?.id).toBe(id);
    expect((await server.ask(`/api/batches/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await server.json(`/api/batches/${id}`)).status).toBe(404);
    expect((await server.json(`/api/files/${fileId}`)).status).toBe(404);
    expect(existsSync(join(server.dataFolder, 'files', id))).toBe(false);
  });
});

describe('names of uploaded files', () => {
  test.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['..\\..\\windows\\报告.txt', '报告.txt'],
    ['/absolute/报告.txt', '报告.txt'],
    ['..', '未命名文件'],
    ['报告\u202etxt.exe', '报告txt.exe'],
    [`${'长'.repeat(400)}.txt`, `${'长'.repeat(176)}.txt`],
  ])('%j is shown as %j and never becomes a path', async (given, shown) => {
    const batch = await server.finished(await server.upload(form(['files', given, REPORT])));
    expect(batch.files[0]?.name).toBe(shown);
    expect(readdirSync(join(server.dataFolder, 'files', batch.id))).toEqual([batch.files[0]?.id]);
  });

  test('that are the same are told apart', async () => {
    const id = await server.upload(form(['files', '报告.txt', REPORT], ['files', '报告.txt', REPORT]));
    const { files } = await server.finished(id);
    expect(files.map(({ name }) => name)).toEqual(['报告.txt', '报告（2）.txt']);
  });
});

describe('limits', () => {
  test('a file that is too large fails alone', async () => {
    const id = await server.upload(form(['files', '大.txt', 'a'.repeat(LIMIT + 1)], ['files', '小.txt', REPORT]));
    const { files } = await server.finished(id);
    expect(files.map(({ status, error }) => error?.code ?? status)).toEqual(['R005', 'done']);
  });

  test('a file of exactly the limit is read', async () => {
    const id = await server.upload(form(['files', '大.txt', 'a'.repeat(LIMIT)]));
    expect((await server.finished(id)).files[0]?.status).toBe('done');
  });

  test.each([
    [
      'more files than allowed',
      form(...Array.from({ length: 6 }, () => ['files', 'a.txt', REPORT] as const)),
      413,
      'H006',
    ],
    ['no file', form(), 400, 'H002'],
    ['only last year’s files', form(['lastYear', 'a.txt', REPORT]), 400, 'H002'],
    ['a field nobody knows', form(['other', 'a.txt', REPORT]), 400, 'H001'],
  ])('%s: refused as a whole, nothing stays on the disk', async (_, body, status, code) => {
    const before = stored();
    const answer = await server.json<ErrorBody>('/api/batches', { method: 'POST', body });
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(stored()).toEqual(before);
  });

  test('an upload that breaks off leaves nothing', async () => {
    const before = stored();
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    const head = `POST /api/batches HTTP/1.1\r\nHost: localhost\r\nCookie: ${server.proof.cookie}\r\nX-CSRF-Token: ${server.proof['x-csrf-token']}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9999\r\n\r\n`;
    socket.write(`${head}--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf`);
    await expect.poll(() => stored().length).toBe(before.length + 1);
    socket.destroy();
    await expect.poll(stored).toEqual(before);
  });
});

describe('refusals', () => {
  test.each([
    ['an unknown batch', 'GET', '/api/batches/00000000-0000-4000-8000-000000000000', 404, 'H005'],
    ['an unknown file', 'GET', '/api/files/00000000-0000-4000-8000-000000000000/original', 404, 'H005'],
    ['an id that is none', 'GET', '/api/files/..%2f..%2fetc%2fpasswd', 400, 'H001'],
    ['an unknown route', 'GET', '/api/secrets', 404, 'H005'],
    ['an unknown sample', 'POST', '/api/samples/..%2fsamples.json/audit', 404, 'H005'],
    ['a body that is no upload', 'POST', '/api/batches', 415, 'H011'],
  ])('%s gets a code, a reason and a remedy', async (_, method, path, status, code) => {
    const json = { method, headers: { 'content-type': 'application/json' }, body: '{}' };
    const answer = await server.json<ErrorBody>(path, method === 'GET' ? { method } : json);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({
      error: { code, message: expect.stringMatching(/。$/), remedy: expect.stringMatching(/。$/) },
    });
  });

  test('a page of another site cannot change anything', async () => {
    const id = await server.upload(form(['files', 'a.txt', REPORT]));
    const url = `${server.url}/api/batches/${id}`;
    expect(await rawRequest(url, 'DELETE', { ...server.proof, origin: 'http://evil.example' })).toBe(403);
    expect(await rawRequest(url, 'DELETE', { ...server.proof, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await rawRequest(url, 'DELETE', { ...server.proof, origin: server.url })).toBe(204);
  });

  test('a stranger’s name that points at this machine is not answered', async () => {
    expect(await rawRequest(`${server.url}/api/batches`, 'GET', { host: 'evil.example:8080' })).toBe(421);
    expect(await rawRequest(`${server.url}/api/batches`, 'GET', { ...server.proof, host: 'localhost:8080' })).toBe(200);
  });
});

test('a sample is audited like an upload and contains findings', async () => {
  const { body } = await server.json<SampleList>('/api/samples');
  expect(body.samples.length).toBeGreaterThan(0);
  for (const { name } of body.samples) {
    const { body: created } = await server.json<{ id: string }>(`/api/samples/${encodeURIComponent(name)}/audit`, {
      method: 'POST',
    });
    const { files } = await server.finished(created.id);
    expect(files[0]).toMatchObject({ name, status: 'done' });
    expect(files[0]?.counts?.error).toBeGreaterThan(2);
  }
});

test('the log holds routes and times, but no names and no contents', async () => {
  await server.finished(
    await server.upload(form(['files', '独一无二的名字.txt', `${REPORT}独一无二的内容12345.67万元`])),
  );
  const log = () => readFileSync(join(server.dataFolder, 'log', 'server.1.log'), 'utf8');
  await expect.poll(log).toContain('"route":"/api/batches/:id/events"');
  expect(log()).not.toMatch(/独一无二|12345\.67|Stack|node_modules/);
});

test('every address outside /api is the page’s own', async () => {
  const folder = join(server.dataFolder, 'page');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html>实绩');
  writeFileSync(join(folder, 'assets', 'a-1.js'), '1');
  const other = await startTestServer({ webFolder: folder, intake: { processes: 1 } });
  const get = async (path: string) => fetch(`${other.url}${path}`);
  expect(await (await get('/files/some-id')).text()).toContain('实绩');
  expect((await get('/assets/a-1.js')).headers.get('cache-control')).toContain('immutable');
  expect((await get('/index.html')).headers.get('cache-control')).toBe('no-cache');
  expect((await get('/assets/missing.js')).status).toBe(404);
  expect((await get('/..%2f..%2fpostgres.lock')).status).toBe(404);
  await other.end();
}, 120_000);
