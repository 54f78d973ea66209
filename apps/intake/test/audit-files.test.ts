import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { type FileProgress, Interrupted, openIntake, reportsJson } from '../src/index.ts';

const intake = openIntake({ processes: 2, soffice: async () => null });

afterAll(() => intake.close());

const text = (name: string, content: string) => ({ name, bytes: Buffer.from(content) });
const GOOD = text(
  '好.txt',
  '青禾县某局 2023 年度部门整体支出绩效自评报告\n全年预算数 200 万元，执行数 150 万元，预算执行率 80%。\n',
);
const BAD = text('坏.docx', 'PK\u0003\u0004 nothing follows');

describe('auditing files together', () => {
  test('each file comes out in its place, with its report or its error', async () => {
    const { files } = await intake.audit([BAD, GOOD, text('空.txt', '')], []);
    expect(files.map((file) => (file.ok ? file.report.file : file.error.code))).toEqual(['R004', '好.txt', 'R001']);
  });

  test('a wrong rate is found', async () => {
    const { files } = await intake.audit([GOOD], []);
    const kinds = files.flatMap((file) => (file.ok ? file.report.findings.map(({ kind }) => kind) : []));
    expect(kinds).toContain('ratio');
  });

  test('last year’s files are read but not reported on', async () => {
    const { files, lastYear } = await intake.audit([GOOD], [text('上年.txt', '2022 年度报告\n'), BAD]);
    expect(files).toHaveLength(1);
    expect(lastYear.map((file) => file.ok)).toEqual([true, false]);
  });

  test('no file, no report', async () => {
    expect(await intake.audit([], [])).toEqual({ files: [], lastYear: [] });
  });

  test('progress tells each step of each file once, in order', async () => {
    const seen: FileProgress[] = [];
    await intake.audit([GOOD, BAD], [], (progress) => seen.push(progress));
    const of = (index: number) => seen.filter((progress) => progress.index === index).map(({ status }) => status);
    expect(of(0)).toEqual(['reading', 'auditing', 'done']);
    expect(of(1)).toEqual(['reading', 'failed']);
  });
});

test('a file that breaks the audit does not take the others with it', async () => {
  const entry = fileURLToPath(new URL('./breaking-audit.mjs', import.meta.url));
  const broken = openIntake({ entry, processes: 1 });
  const { files } = await broken.audit([text('a.txt', ''), text('breaks.txt', ''), text('c.txt', '')], []);
  broken.close();
  expect(files.map((file) => (file.ok ? file.file : file.error.code))).toEqual(['a.txt', 'A003', 'c.txt']);
});

test('closing under way rejects, so that nobody takes the rest for failed', async () => {
  const entry = fileURLToPath(new URL('./misbehaving.mjs', import.meta.url));
  const closing = openIntake({ entry, processes: 1 });
  const audit = closing.audit([text('endless.txt', '')], []);
  closing.close();
  await expect(audit).rejects.toBeInstanceOf(Interrupted);
});

describe('the published JSON', () => {
  test('flattens addresses and leaves out what is unknown', async () => {
    const { files } = await intake.audit([GOOD, BAD], []);
    const [report, unread] = reportsJson(files);
    expect(report).toMatchObject({ file: '好.txt', coverage: { figures: 3 } });
    expect(JSON.stringify(report)).toContain('"line":2');
    expect(JSON.stringify(report)).not.toContain('"address"');
    expect(unread).toMatchObject({ file: '坏.docx', error: { code: 'R004' } });
  });
});
