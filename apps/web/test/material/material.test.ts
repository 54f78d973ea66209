import { expect, it } from 'vitest';
import type { Capabilities } from '../../src/api/contract.ts';
import { worthSending } from '../../src/material/dropped-files.ts';
import { asMuchAsNeeded, tooMuch } from '../../src/material/limits.ts';

const limits: Capabilities = {
  libreOffice: false,
  formats: [],
  maxFileMegabytes: 1,
  maxArchiveMegabytes: 3,
  maxFiles: 2,
};
const file = (name: string, size = 10) => new File([new Uint8Array(size)], name);

it.each(['~$报告.docx', '.DS_Store', 'Thumbs.db', 'desktop.ini'])(
  '%s, a leaving of the system, is not sent',
  (name) => {
    expect(worthSending([file(name), file('报告.docx')]).map((kept) => kept.name)).toEqual(['报告.docx']);
  },
);

it('files within the limits are sent', () => expect(tooMuch([file('a.docx'), file('b.docx')], limits)).toBeUndefined());

it('too many files are refused with both numbers', () => {
  expect(tooMuch([file('a'), file('b'), file('c')], limits)?.message).toBe('一次最多放 2 个文件，这里有 3 个');
});

it('a file that is too big is named', () => {
  expect(tooMuch([file('照片多.docx', 2_000_000)], limits)?.message).toContain('照片多.docx');
});

it('a file that is too big does not keep the others back; no more of it is sent than shows its size', () => {
  const [film, report] = [file('录像.mp4', 2_000_000), file('报告.docx')];
  expect(tooMuch([film, report], limits)).toBeUndefined();
  expect(asMuchAsNeeded(film, limits).size).toBe(1024 * 1024 + 1);
  expect(asMuchAsNeeded(report, limits)).toBe(report);
});

it('without known limits the server decides', () => expect(tooMuch([file('a', 2_000_000)], undefined)).toBeUndefined());

it.each([
  [2_000_000, true],
  [4_000_000, false],
])('a .zip has a limit of its own: %i bytes', (size, isSent) => {
  const zip = file('全县.zip', size);
  expect(tooMuch([zip], limits) === undefined).toBe(isSent);
  expect(asMuchAsNeeded(zip, limits) === zip).toBe(isSent);
});
