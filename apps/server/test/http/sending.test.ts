import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocx, readXlsx } from '@shiji/document';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ErrorBody } from '../../src/contract.ts';
import { form, REPORT, startTestServer, type TestServer } from './test-server.ts';

const SAMPLE = join(import.meta.dirname, '../../samples/项目支出绩效自评表（示例）.docx');
let server: TestServer;
let word = '';
let text = '';
let broken = '';

beforeAll(async () => {
  server = await startTestServer({ intake: { processes: 1 } });
  const files = form(
    ['files', '自评表.docx', Uint8Array.from(readFileSync(SAMPLE))],
    ['files', '报告.txt', REPORT.replace('青禾县某局', '=青禾县某局')],
    ['files', '坏的.docx', 'PK 不是'],
  );
  const { files: done } = await server.finished(await server.upload(files));
  [word, text, broken] = done.map(({ id }) => id) as [string, string, string];
}, 120_000);

afterAll(() => server.end());

async function download(id: string, name: string) {
  const answer = await fetch(`${server.url}/api/files/${id}/${name}`);
  const saved = decodeURIComponent(answer.headers.get('content-disposition')?.split("''")[1] ?? '');
  return { status: answer.status, saved, bytes: new Uint8Array(await answer.arrayBuffer()) };
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
