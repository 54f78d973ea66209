import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocx, readXlsx } from '@shiji/document';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ErrorBody, TrailPage } from '../../src/contract.ts';
import { form, REPORT, signIn, startTestServer, type TestServer } from './test-server.ts';

const SAMPLE = join(import.meta.dirname, '../../samples/项目支出绩效自评表（示例）.docx');
let server: TestServer;
let word = '';
let text = '';
let broken = '';

beforeAll(async () => {
  server = await startTestServer({ intake: { processes: 1 } });
  const files = form(
    ['files', '自评表.docx', Uint8Array.from(readFileSync(SAMPLE))],
    ['files', '=报告.txt', REPORT],
    ['files', '坏的.docx', 'PK 不是'],
  );
  const { files: done } = await server.finished(await server.upload(files));
  [word, text, broken] = done.map(({ id }) => id) as [string, string, string];
}, 120_000);

afterAll(() => server.end());

async function download(id: string, name: string) {
  const answer = await server.ask(`/api/files/${id}/${name}`);
  const saved = decodeURIComponent(answer.headers.get('content-disposition')?.split("''")[1] ?? '');
  return { status: answer.status, saved, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

async function exported(): Promise<string[][]> {
  const headers = await signIn(server.url, 'shenji');
  const answer = await fetch(`${server.url}/api/trail?count=200`, { headers });
  const { entries } = (await answer.json()) as TrailPage;
  const exports = entries.filter(({ action }) => action === 'findingsExported').toReversed();
  return exports.map(({ actor, subject, detail }) => [actor, subject, detail]);
}

async function failure(id: string, name: string) {
  const { status, body } = await server.json<ErrorBody>(`/api/files/${id}/${name}`);
  return [status, body.error.code];
}

describe('the commented Word file', () => {
  test('is the uploaded file with a comment for each finding at its words', async () => {
    const { status, saved, bytes } = await download(word, 'commented.docx');
    expect([status, saved]).toEqual([200, '自评表（批注版）.docx']);
    const result = readDocx(bytes);
    const comments = result.ok ? (result.value.comments ?? []) : [];
    expect(comments.map(({ quote }) => quote)).toContain('95.20%');
    expect(comments.find(({ quote }) => quote === '95.20%')?.text).toMatch(/^【错误 B02】[\s\S]*重算：[\s\S]*请：/);
  });

  test('is refused for another kind of file', async () => {
    expect(await failure(text, 'commented.docx')).toEqual([409, 'W001']);
  });
});

describe('the list of findings', () => {
  test('is a workbook with a row for each finding', async () => {
    const { status, saved, bytes } = await download(word, 'findings.xlsx');
    expect([status, saved]).toEqual([200, '问题清单 自评表.xlsx']);
    const result = readXlsx(bytes);
    const table = result.ok ? result.value.blocks[0] : undefined;
    expect(table?.type === 'table' && table.cells.slice(0, 3).map((cell) => cell.text)).toEqual([
      '文件',
      '单位',
      '年度',
    ]);
  });
});

describe('a document that tries to become a formula', () => {
  test('stays text in the workbook', async () => {
    const { status, bytes } = await download(text, 'findings.xlsx');
    expect(status).toBe(200);
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml'));
    const sheets = parts.map(([, part]) => strFromU8(part)).join('');
    expect(sheets).toContain('<t>=报告.txt</t>');
    expect(sheets).not.toMatch(/<f[ >]/);
  });
});

describe('what is sent', () => {
  test('is in the trail, with who and what; what was refused is not', async () => {
    const before = await exported();
    await download(word, 'commented.docx');
    await download(word, 'findings.xlsx');
    await download(word, 'opinion.docx');
    await download(text, 'commented.docx');
    const after = await exported();
    expect(after.slice(before.length)).toEqual([
      ['shenhe', word, '批注版：自评表.docx'],
      ['shenhe', word, '问题清单：自评表.docx'],
      ['shenhe', word, '复核意见书：自评表.docx'],
    ]);
  });

  test.each(['commented.docx', 'findings.xlsx', 'opinion.docx'])('%s does not exist for another unit', async (name) => {
    const headers = await signIn(server.url, 'linye');
    const answer = await fetch(`${server.url}/api/files/${word}/${name}`, { headers });
    expect(answer.status).toBe(404);
  });
});

describe('the review opinion', () => {
  test('names the unit, the counts and the findings', async () => {
    const { status, saved, bytes } = await download(word, 'opinion.docx');
    expect(status).toBe(200);
    expect(saved).toBe('复核意见书 青禾县应急管理局2023年度.docx');
    const result = readDocx(bytes);
    const words = result.ok
      ? result.value.blocks.map((block) => (block.type === 'paragraph' ? block.passage.text : '')).join('\n')
      : '';
    expect(words).toContain('2023年度绩效材料复核意见书');
    expect(words).toContain('94.20%');
    expect(words).not.toMatch(/[{}]|undefined/);
  });
});

describe('nothing is sent', () => {
  test.each(['commented.docx', 'findings.xlsx', 'opinion.docx'])(
    '%s of a file that could not be read',
    async (name) => {
      expect(await failure(broken, name)).toEqual([409, 'R002']);
    },
  );

  test.each(['commented.docx', 'findings.xlsx', 'opinion.docx'])('%s of a file that is not there', async (name) => {
    expect(await failure('00000000-0000-4000-8000-000000000000', name)).toEqual([404, 'H005']);
  });
});
