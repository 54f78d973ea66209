import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { form, REPORT, startTestServer, type TestServer } from './test-server.ts';

const LIMIT = 100_000;
let server: TestServer;

beforeAll(async () => {
  const intake = { limits: { fileBytes: LIMIT }, processes: 1 };
  server = await startTestServer({ intake, maxFiles: 6, archiveBytes: 3 * LIMIT });
}, 120_000);

afterAll(() => server.end());

const zip = (files: Zippable) => Uint8Array.from(zipSync(files));
const report = strToU8(REPORT);

async function dropped(name: string, bytes: Uint8Array<ArrayBuffer>, ...others: [string, string, string][]) {
  const batch = await server.finished(await server.upload(form(['files', name, bytes], ...others)));
  return batch.files.map((file) => [file.name, file.error?.code ?? file.status]);
}

/** GBK bytes of “县局.txt”. */
const GBK_NAME = Uint8Array.from([0xcf, 0xd8, 0xbe, 0xd6, ...strToU8('.txt')]);

/** An archive whose only name is written in the Windows code page. */
function windowsZip(): Uint8Array<ArrayBuffer> {
  const placeholder = 'A'.repeat(GBK_NAME.length);
  const bytes = zip({ [placeholder]: report });
  const mark = strToU8(placeholder);
  for (let at = 0; at + mark.length <= bytes.length; at++)
    if (mark.every((byte, index) => bytes[at + index] === byte)) bytes.set(GBK_NAME, at);
  return bytes;
}

/** The same archive with the mark of encryption set in its directory and its local header. */
function lockedZip(): Uint8Array<ArrayBuffer> {
  const bytes = zip({ '密.txt': report });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 < bytes.length; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
    if (mark === 0x04034b50) view.setUint16(at + 6, view.getUint16(at + 6, true) | 1, true);
  }
  return bytes;
}

describe('a .zip that cannot be read says why, and the other files of the batch come through', () => {
  test.each<[string, () => Uint8Array<ArrayBuffer>, (readonly [string, string])[]]>([
    ['no archive at all', () => Uint8Array.from(report), [['包.zip', 'R017']]],
    ['empty', () => zip({}), [['包.zip', 'R018']]],
    [
      'only leavings of the system',
      () => zip({ '__MACOSX/._报告.txt': report, '~$报告.docx': report }),
      [['包.zip', 'R018']],
    ],
    ['truncated', () => zip({ '甲.txt': report }).slice(0, -10), [['包.zip', 'R017']]],
    ['with a password', lockedZip, [['密.txt', 'R016']]],
    [
      'more in it than allowed',
      () => zip({ '大.txt': new Uint8Array(LIMIT + 1), '甲.txt': report }),
      [
        ['大.txt', 'R005'],
        ['甲.txt', 'done'],
      ],
    ],
    ['a bomb', () => zip({ '弹.txt': new Uint8Array(40 * LIMIT) }), [['包.zip', 'R005']]],
    ['one inside another', () => zip({ '内.zip': zip({ '甲.txt': report }) }), [['内.zip', 'R014']]],
  ])('%s', async (_, bytes, expected) => {
    expect(await dropped('包.zip', bytes(), ['files', '旁.txt', REPORT])).toEqual([...expected, ['旁.txt', 'done']]);
  });

  test('more files than a batch takes refuses the whole upload and keeps nothing', async () => {
    const many = zip(Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`${at}.txt`, report])));
    const answer = await server.json<{ error: { code: string } }>('/api/batches', {
      method: 'POST',
      body: form(['files', '包.zip', many]),
    });
    expect([answer.status, answer.body.error.code]).toEqual([413, 'H006']);
    expect(readdirSync(join(server.dataFolder, 'incoming'))).toEqual([]);
  });
});

describe('a .zip comes in as the files in it', () => {
  test('in folders, those of the same name told apart by their folder', async () => {
    const files = { '甲局/报告.txt': report, '乙局/报告.txt': report, '丙局/': new Uint8Array() };
    expect(await dropped('全县.zip', zip(files))).toEqual([
      ['报告.txt', 'done'],
      ['乙局 报告.txt', 'done'],
    ]);
  });

  test('with names that Windows wrote', async () => {
    expect(await dropped('包.zip', windowsZip())).toEqual([['县局.txt', 'done']]);
  });

  test('with names that point elsewhere, which stay names', async () => {
    expect(await dropped('包.zip', zip({ '../../逃.txt': report }))).toEqual([['逃.txt', 'done']]);
  });

  test('and the archive itself is not kept', async () => {
    const id = await server.upload(form(['files', '包.zip', zip({ '甲.txt': report })]));
    const batch = await server.finished(id);
    expect(readdirSync(join(server.dataFolder, 'files', id))).toEqual(batch.files.map((file) => file.id));
  });

  test('of last year too', async () => {
    const id = await server.upload(
      form(['files', '今.txt', REPORT], ['lastYear', '上年.zip', zip({ '去.txt': report })]),
    );
    const { files } = await server.finished(id);
    expect(files.map(({ name, role }) => [name, role])).toEqual([
      ['今.txt', 'current'],
      ['去.txt', 'lastYear'],
    ]);
  });
});
