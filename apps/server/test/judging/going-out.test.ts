import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocx, readXlsx } from '@shiji/document';
import type { FileJson } from '@shiji/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { form, startTestServer, type TestServer } from '../http/test-server.ts';
import { detailOf, judge, sheetOf } from './judging-server.ts';

const SAMPLE = join(import.meta.dirname, '../../samples/项目支出绩效自评表（示例）.docx');
let server: TestServer;
let id = '';
let batchId = '';
let messages: string[] = [];

beforeAll(async () => {
  server = await startTestServer({ intake: { processes: 1 } });
  batchId = await server.upload(form(['files', '自评表.docx', Uint8Array.from(readFileSync(SAMPLE))]));
  [id = ''] = (await server.finished(batchId)).files.map((file) => file.id);
  messages = (await detailOf(server, id)).findings.map(({ message }) => message);
  await judge(server, id, [0], 'rejected', '口径不同');
  await judge(server, id, [1], 'accepted');
}, 120_000);
afterAll(() => server.end());

const bytesOf = async (path: string) => new Uint8Array(await (await server.ask(path)).arrayBuffer());

/** All text of a Word file, its comments too. */
async function wordsOf(path: string): Promise<string> {
  const result = readDocx(await bytesOf(path));
  if (!result.ok) throw new Error(result.error.code);
  const { blocks, comments = [] } = result.value;
  const body = blocks.map((block) => (block.type === 'paragraph' ? block.passage.text : ''));
  return [...body, ...comments.map(({ text }) => text)].join('\n');
}

test('the sample has something to judge', async () => {
  expect(messages.length).toBeGreaterThan(2);
  expect((await sheetOf(server, id)).findings).toHaveLength(messages.length);
});

test('the JSON says how findings stand, leaves out the rejected and counts them', async () => {
  const [file] = (await server.json<FileJson[]>(`/api/batches/${batchId}/findings.json`)).body;
  expect(file?.findings.map(({ message }) => message)).toEqual(messages.slice(1));
  expect(file?.findings[0]?.judgement).toMatchObject({ ruling: 'accepted', reason: '', by: '示例审核' });
  expect(file?.findings[1]?.judgement).toEqual({ ruling: 'unjudged', reason: '' });
  expect(file?.leftOut).toEqual({ rejected: 1, muted: 0 });
});

test('the table for Excel too', async () => {
  const table = await (await server.ask(`/api/batches/${batchId}/findings.csv`)).text();
  expect(table).toContain(',编号,审核\r\n');
  expect(table).not.toContain(messages[0]);
  expect(table).toMatch(/,采纳\r\n/);
  expect(table).toMatch(/,未判\r\n/);
  expect(table).toContain('没有列入,,另有1条经审核不采纳，没有列入。');
});

test('the list of findings too', async () => {
  const result = readXlsx(await bytesOf(`/api/files/${id}/findings.xlsx`));
  const [table] = result.ok ? result.value.blocks : [];
  const texts = table?.type === 'table' ? table.cells.map((cell) => cell.text) : [];
  expect(texts).not.toContain(messages[0]);
  expect(texts).toEqual(
    expect.arrayContaining([messages[1], '审核', '采纳', '未判', '另有1条经审核不采纳，没有列入。']),
  );
});

test('the commented Word file too', async () => {
  const words = await wordsOf(`/api/files/${id}/commented.docx`);
  expect(words).not.toContain(messages[0]);
  expect(words).toContain('审核：采纳');
  expect(words).toContain('审核：未判');
  expect(words).toContain('另有1条经审核不采纳，没有列入。');
});

test('the review opinion too', async () => {
  const words = await wordsOf(`/api/files/${id}/opinion.docx`);
  expect(words).not.toContain(messages[0]);
  expect(words).toContain(messages[1]);
  expect(words).toContain('审核：采纳');
  expect(words).toContain('审核：未判');
  expect(words).toContain('另有1条经审核不采纳，没有列入。');
});
