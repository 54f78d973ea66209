import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VERSION } from '../src/help.ts';
import { runCommand } from '../src/run-command.ts';
import { testTerminal } from './test-terminal.ts';

const WRONG = `云溪县砚池镇2024年环境整治项目绩效自评报告

全年预算120万元，实际支出90万元，预算执行率为57%。
`;
const RIGHT = WRONG.replace('57%', '75%');

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shiji-cli-'));
  await writeFile(at('错.txt'), WRONG);
  await writeFile(at('对.txt'), RIGHT);
  await writeFile(at('坏.docx'), Buffer.from('PK\u0003\u0004 在这里断了'));
  await writeFile(at('空.txt'), '');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  const terminal = testTerminal();
  const code = await runCommand(args, terminal);
  return { code, ...terminal.written };
}

describe('the exit code tells how the audit ended', () => {
  test.each([
    ['2 for a command that cannot be understood', ['audit', '--nonsense'], 2],
    ['2 when a file is missing', ['audit', '无.docx'], 2],
    ['2 when a file is empty', ['audit', '空.txt'], 2],
    ['2 when a file cannot be read, even if another has errors', ['audit', '错.txt', '坏.docx'], 2],
    ['2 when last year’s file cannot be read', ['audit', '对.txt', '--last-year', '无.docx'], 2],
    ['1 when errors were found', ['audit', '错.txt'], 1],
    ['1 when one of several files has errors', ['audit', '对.txt', '错.txt'], 1],
    ['0 when nothing is wrong', ['audit', '对.txt'], 0],
    ['0 for help', ['--help'], 0],
  ])('%s', async (_, args, code) => {
    const placed = args.map((word) => (word.includes('.') ? at(word) : word));
    expect((await run(...placed)).code).toBe(code);
  });
});

test('a mistake goes to standard error and leaves standard output empty', async () => {
  const { out, err } = await run('audit', at('对.txt'), '--formt', 'json');
  expect(out).toBe('');
  expect(err).toBe('不认识选项“--formt”。\n是不是想写 --format？“shiji audit --help” 列出全部选项。\n');
});

test('JSON has one entry per file in the order given, unread ones with their error', async () => {
  const { out, err } = await run('audit', at('无.docx'), at('错.txt'), at('坏.docx'), '--format', 'json');
  const entries = JSON.parse(out) as { file: string; error?: { code: string }; findings?: { severity: string }[] }[];
  expect(entries.map(({ file }) => file)).toEqual([at('无.docx'), at('错.txt'), at('坏.docx')]);
  expect(entries[0]?.error?.code).toBe('C001');
  expect(entries[1]?.findings?.map(({ severity }) => severity)).toContain('error');
  expect(entries[2]?.error?.code).toMatch(/^R\d{3}$/);
  expect(err).toContain(`${at('无.docx')}：读不了（C001）`);
});

test('JSON has the published shape', async () => {
  const { out } = await run('audit', at('错.txt'), '--format', 'json');
  const [report] = JSON.parse(out) as { findings: Record<string, unknown>[] }[];
  expect(report).toMatchObject({
    file: at('错.txt'),
    kind: expect.any(String),
    coverage: { figures: expect.any(Number), checked: expect.any(Number), notChecked: expect.any(Array) },
  });
  const finding = report?.findings[0];
  expect(finding).toMatchObject({
    code: expect.stringMatching(/^[A-Z]\d{2}$/),
    kind: 'ratio',
    severity: 'error',
    message: expect.any(String),
    stated: '57%',
    expected: expect.stringContaining('75'),
  });
  expect(finding?.['places']).toEqual(
    expect.arrayContaining([expect.objectContaining({ quote: expect.stringContaining('57%'), line: 3 })]),
  );
});

test('--out writes the result into a file and nothing to standard output', async () => {
  const { code, out, err } = await run('audit', at('错.txt'), '--out', at('结果.txt'));
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe(`结果已写入 ${at('结果.txt')}\n`);
  expect(await readFile(at('结果.txt'), 'utf8')).toContain('“57%” → 75');
});

test('a result that cannot be written is said to be lost', async () => {
  const { code, err } = await run('audit', at('对.txt'), '--out', join(folder, '没有这个文件夹', '结果.txt'));
  expect(code).toBe(2);
  expect(err).toMatch(/结果写不进 .*：没有这个文件夹，请先建好。/);
});

test('a folder in place of a file is named as one', async () => {
  const { code, out } = await run('audit', folder);
  expect(code).toBe(2);
  expect(out).toContain('这是文件夹');
});

// Root may read everything.
test.skipIf(process.geteuid?.() === 0)('a file without permission is named as such', async () => {
  await writeFile(at('密.txt'), RIGHT);
  await chmod(at('密.txt'), 0);
  expect((await run('audit', at('密.txt'))).out).toContain('没有权限');
});

test('help names every readable kind of file and the exit codes', async () => {
  const { out } = await run('audit', '--help');
  for (const word of ['.docx', '.xlsx', '.pdf', '.txt', '.doc', '.wps', '.xls', '.et', '退出码', '--last-year'])
    expect(out).toContain(word);
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(VERSION).toBe(`shiji ${version}`);
});

test('what goes to the unit is written beside the result', async () => {
  const sample = join(import.meta.dirname, '../../server/samples/项目支出绩效自评表（示例）.docx');
  const names = ['批注.docx', '清单.xlsx', '意见.docx'].map(at);
  const [comments = '', list = '', opinion = ''] = names;
  const asked = ['--comments', comments, '--list', list, '--opinion', opinion];
  const { err, code } = await run('audit', sample, ...asked);
  expect(code).toBe(1);
  for (const name of names) {
    expect(err).toContain(`结果已写入 ${name}`);
    expect((await readFile(name)).subarray(0, 2).toString()).toBe('PK');
  }
});

test('a Word file that cannot be read gets no comments, and the exit code says so', async () => {
  const { err, code } = await run('audit', at('坏.docx'), '--comments', at('没有.docx'));
  expect(code).toBe(2);
  expect(err).toMatch(/没有\.docx 没有写成（R00\d）/);
});
