import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Comment, writeComments } from '@shiji/document';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { findLibreOffice } from '../../src/libre-office.ts';

/** Another program reads what we write. Without LibreOffice these tests are skipped. */
const soffice = await findLibreOffice();
if (!soffice) process.stdout.write('没有 LibreOffice，跳过批注的对照测试。\n');

const SAMPLE = join(import.meta.dirname, '../../../server/samples/项目支出绩效自评表（示例）.docx');
const folder = mkdtempSync(join(tmpdir(), 'shiji-comments-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The text document that LibreOffice makes of a Word file, as XML. */
function openDocument(bytes: Uint8Array): string {
  writeFileSync(join(folder, 'in.docx'), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = [profile, '--headless', '--convert-to', 'odt', '--outdir', folder, join(folder, 'in.docx')];
  spawnSync(soffice ?? '', args, { timeout: 100_000 });
  return strFromU8(unzipSync(readFileSync(join(folder, 'in.odt')))['content.xml'] ?? new Uint8Array());
}

/** Comment → the words between its marks, without any markup. */
function commentedWords(xml: string): Record<string, string> {
  const found = [
    ...xml.matchAll(/<office:annotation [^>]*office:name="([^"]+)"[^>]*>([\s\S]*?)<\/office:annotation>/g),
  ];
  const words = found.map(([whole, name, inside]) => {
    const start = xml.indexOf(whole) + whole.length;
    const end = xml.indexOf(`<office:annotation-end office:name="${name}"`, start);
    const between = xml.slice(start, end).replace(/<office:annotation [\s\S]*?<\/office:annotation>/g, '');
    const text =
      inside?.replace(/<dc:[\s\S]*?<\/dc:\w+>|<meta:[\s\S]*?<\/meta:[\w-]+>/g, '').replace(/<[^>]+>/g, '') ?? '';
    return [text, between.replace(/<[^>]+>/g, '')] as const;
  });
  return Object.fromEntries(words);
}

const at = (row: number, column: number, quote: string): Comment => ({
  address: { table: 1, row, column },
  quote,
  author: '复核',
  date: '2026-11-24T08:00:00Z',
  paragraphs: [`关于“${quote}”`],
});

test.skipIf(!soffice)('LibreOffice shows every comment at its words', { timeout: 120_000 }, () => {
  const comments = [at(4, 7, '95.20%'), at(9, 4, '95'), at(14, 7, '10.5')];
  const result = writeComments(readFileSync(SAMPLE), comments);
  expect(result.ok && result.value.placements).toEqual(['words', 'words', 'words']);
  const words = commentedWords(openDocument(result.ok ? result.value.bytes : new Uint8Array()));
  expect(words).toEqual({ '关于“95.20%”': '95.20%', '关于“95”': '95', '关于“10.5”': '10.5' });
});
