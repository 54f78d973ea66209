import { chmodSync, existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findLibreOffice, openIntake } from '../src/index.ts';

const intake = openIntake({ processes: 1, limits: { fileBytes: 1_000_000 } });
const bare = openIntake({ processes: 1, soffice: async () => null });
const libreOffice = await findLibreOffice();

afterAll(() => {
  intake.close();
  bare.close();
});

const RTF = Buffer.from('{\\rtf1\\ansi\\b total 12.50\\b0}');

describe('reading a file', () => {
  test('text comes back as a document', async () => {
    const result = await intake.read({ name: '报告.txt', bytes: Buffer.from('全年预算数 120 万元。') });
    expect(result).toMatchObject({
      ok: true,
      value: { format: 'text', blocks: [{ passage: { text: '全年预算数 120 万元。' } }] },
    });
  });

  test('a file on the disk is read in place', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shiji-read-'));
    const path = join(folder, 'any-name');
    writeFileSync(path, '全年执行数 100 万元。');
    expect(await intake.read({ name: '报告.txt', path })).toMatchObject({ ok: true });
    rmSync(folder, { recursive: true });
  });

  test('a file that is gone is an error of that file', async () => {
    expect(await intake.read({ name: 'a.txt', path: '/nowhere/a.txt' })).toMatchObject({
      ok: false,
      error: { code: 'R004' },
    });
  });

  test.each([
    ['an empty file', 'a.docx', Buffer.alloc(0), 'R001'],
    ['a truncated archive', 'a.docx', Buffer.from('PK\u0003\u0004 nothing follows'), 'R004'],
    ['a picture', 'a.pdf', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'R009'],
    ['more bytes than allowed', 'a.txt', Buffer.alloc(1_000_001, 'a'), 'R005'],
  ])('%s is refused with its code', async (_, name, bytes, code) => {
    expect(await intake.read({ name, bytes })).toMatchObject({ ok: false, error: { code } });
  });
});

describe('older office files', () => {
  test('without LibreOffice the message says how to get it', async () => {
    const result = await bare.read({ name: '报告.rtf', bytes: RTF });
    expect(result).toMatchObject({ ok: false, error: { code: 'R011', message: expect.stringContaining('.rtf') } });
    expect(result).toMatchObject({ error: { remedy: expect.stringContaining('apt-get install libreoffice') } });
  });

  test.skipIf(!libreOffice)('with LibreOffice they are converted and read', { timeout: 120_000 }, async () => {
    const result = await intake.read({ name: '报告.doc', bytes: RTF });
    expect(result).toMatchObject({
      ok: true,
      value: { format: 'docx', blocks: [{ passage: { text: 'total 12.50' } }] },
    });
  });

  test.skipIf(!libreOffice)('a table in a web page called .xls becomes a workbook', { timeout: 120_000 }, async () => {
    const page = '<html><body><table><tr><td>a</td><td>12.5</td></tr></table></body></html>';
    const result = await intake.read({ name: '表.xls', bytes: Buffer.from(page) });
    expect(result).toMatchObject({ ok: true, value: { format: 'xlsx' } });
  });

  test.skipIf(!libreOffice)('a web page called .doc becomes a document', { timeout: 120_000 }, async () => {
    const page = '<html><body><p>total 12.50</p></body></html>';
    const result = await intake.read({ name: '网页.doc', bytes: Buffer.from(page) });
    expect(result).toMatchObject({ ok: true, value: { format: 'docx' } });
  });

  test.skipIf(!libreOffice)(
    'what a killed conversion left an hour ago is cleared away',
    { timeout: 120_000 },
    async () => {
      const left = mkdtempSync(join(tmpdir(), 'shiji-lo-'));
      utimesSync(left, 0, 0);
      await intake.read({ name: '报告.rtf', bytes: RTF });
      expect(existsSync(left)).toBe(false);
    },
  );

  test('a conversion that takes too long is ended', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shiji-slow-'));
    chmodSync(folder, 0o755);
    const script = join(folder, 'soffice');
    writeFileSync(script, '#!/bin/sh\nsleep 60 & wait\n', { mode: 0o755 });
    const slow = openIntake({ processes: 1, soffice: async () => script, limits: { convertMilliseconds: 500 } });
    const result = await slow.read({ name: '报告.rtf', bytes: RTF });
    slow.close();
    rmSync(folder, { recursive: true });
    expect(result).toMatchObject({ ok: false, error: { code: 'R012' } });
  });

  test('a conversion that yields nothing is reported', { timeout: 60_000 }, async () => {
    const broken = openIntake({ processes: 1, soffice: async () => '/bin/true' });
    const result = await broken.read({ name: '报告.rtf', bytes: RTF });
    broken.close();
    expect(result).toMatchObject({ ok: false, error: { code: 'R015' } });
  });
});
