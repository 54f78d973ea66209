import { describe, expect, it } from 'vitest';
import type { ReadLimits } from '../src/read/limits.ts';
import { openZip } from '../src/read/zip.ts';
import { centralRecord, compoundFile, concatenated, endRecord, patched, zip } from './zip-bytes.ts';

const MEGABYTE = 1024 * 1024;

/** The text of part `name`, or the code of the error that opening or unpacking gave. */
function part(bytes: Uint8Array, name: string, limits?: ReadLimits): string | undefined {
  const opened = openZip(bytes, limits);
  if (!opened.ok) return opened.error.code;
  const content = opened.value.read(name);
  if (!content) return undefined;
  return content.ok ? new TextDecoder().decode(content.value.subarray(0, 100)) : content.error.code;
}

describe('an archive', () => {
  const plain = zip({ 'a.xml': '甲', 'b/c.xml': 'x'.repeat(100_000) });

  it('yields a packed part', () => expect(part(plain, 'b/c.xml')).toBe('x'.repeat(100)));
  it('yields a stored part', () => expect(part(zip({ 'a.xml': '甲' }, 0), 'a.xml')).toBe('甲'));
  it('yields an empty part', () => expect(part(zip({ 'a.xml': '' }), 'a.xml')).toBe(''));
  it('finds names without regard to case', () => expect(part(plain, 'A.XML')).toBe('甲'));
  it('has no part it does not list', () => expect(part(plain, 'd.xml')).toBeUndefined());
  it('may have bytes before it', () => expect(part(concatenated(new Uint8Array(77), plain), 'a.xml')).toBe('甲'));
  it('may carry a comment', () => {
    const comment = new Uint8Array(300).fill(0x50);
    const longer = patched(plain, 2, [endRecord(plain) + 20, comment.length]);
    expect(part(concatenated(longer, comment), 'a.xml')).toBe('甲');
  });
  it('reads backslashes in names as slashes', () => expect(part(zip({ 'b\\c.xml': '甲' }), 'b/c.xml')).toBe('甲'));
  it('leaves out names that point outside', () => {
    expect(part(zip({ '../a.xml': '甲', 'b/../../a.xml': '乙' }), '../a.xml')).toBeUndefined();
  });
  it('gives the first of two parts with one name', () => {
    const twins = zip({ 'a.xml': '甲', 'b.xml': '乙' });
    twins.set([0x61], centralRecord(twins, 1) + 46);
    expect(part(twins, 'a.xml')).toBe('甲');
  });
  it('may use the zip64 fields', () => expect(part(zip64(plain), 'a.xml')).toBe('甲'));
});

/** The same archive with its directory found only through the zip64 records. */
function zip64(bytes: Uint8Array): Uint8Array {
  const end = endRecord(bytes);
  const source = new DataView(bytes.buffer);
  const record = new Uint8Array(56 + 20);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06064b50, true);
  view.setBigUint64(4, 44n, true);
  view.setBigUint64(32, BigInt(source.getUint16(end + 10, true)), true);
  view.setBigUint64(48, BigInt(source.getUint32(end + 16, true)), true);
  view.setUint32(56, 0x07064b50, true);
  view.setBigUint64(64, BigInt(end), true);
  const tail = patched(bytes.slice(end), 4, [16, 0xffffffff]);
  return concatenated(bytes.slice(0, end), record, tail);
}

describe('opening refuses', () => {
  const plain = zip({ 'a.xml': '甲'.repeat(1000), 'b.xml': '乙' });
  const record = centralRecord(plain);

  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'R001'],
    ['text', new TextEncoder().encode('这不是压缩包，只是一段文字。'), 'R002'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(100)]), 'R002'],
    ['one byte', new Uint8Array([0x50]), 'R002'],
    ['an archive without its directory', plain.slice(0, record), 'R004'],
    ['an archive cut inside its directory', plain.slice(0, record + 20), 'R004'],
    ['a directory that lies outside the file', patched(plain, 4, [endRecord(plain) + 12, 0x00ffffff]), 'R004'],
    ['a directory with a wrong signature', patched(plain, 4, [record, 0]), 'R004'],
    ['an encrypted part', patched(plain, 2, [record + 8, 1]), 'R003'],
    ['a password-protected Office file', compoundFile('EncryptionInfo', 'EncryptedPackage'), 'R003'],
    ['an old Word file', compoundFile('WordDocument'), 'R011'],
    ['an old Excel file', compoundFile('Workbook'), 'R011'],
    ['another compound file', compoundFile('PowerPoint Document'), 'R014'],
    ['a claimed gigabyte', patched(plain, 4, [record + 24, 1024 * MEGABYTE]), 'R006'],
  ])('%s', (_, bytes, code) => {
    expect(part(bytes, 'a.xml')).toBe(code);
  });

  it('a file above the limit', () => expect(part(plain, 'a.xml', { fileBytes: 10 })).toBe('R005'));
  it('too many parts', () => expect(part(plain, 'a.xml', { entries: 1 })).toBe('R006'));
  it('parts that are too large together', () => expect(part(plain, 'b.xml', { unpackedBytes: 2000 })).toBe('R006'));
  it('in Chinese, with a remedy', () => {
    const opened = openZip(new Uint8Array());
    expect(opened.ok ? undefined : opened.error).toEqual({
      code: 'R001',
      message: '文件是空的（0 字节）。',
      remedy: '请确认文件已完整保存，重新导出或重新上传。',
    });
  });
});

describe('unpacking refuses', () => {
  const plain = zip({ 'a.xml': '甲'.repeat(1000), 'b.xml': '乙' });
  const record = centralRecord(plain);
  const dataStart = 30 + 'a.xml'.length;

  it.each<[string, Uint8Array, string]>([
    ['more than was declared', patched(plain, 4, [record + 24, 100]), 'R006'],
    ['less than was declared', patched(plain, 4, [record + 24, 3001]), 'R004'],
    ['another checksum', patched(plain, 4, [record + 16, 1]), 'R004'],
    ['damaged data', patched(plain, 4, [dataStart + 2, 0xffffffff]), 'R004'],
    ['a part that lies outside the file', patched(plain, 4, [record + 42, plain.length - 10]), 'R004'],
    ['a part longer than the file', patched(plain, 4, [record + 20, plain.length]), 'R004'],
    ['an unknown method', patched(plain, 2, [record + 10, 99]), 'R014'],
  ])('%s', (_, bytes, code) => {
    expect(part(bytes, 'a.xml')).toBe(code);
  });

  it('a part above the limit', () => expect(part(plain, 'a.xml', { partBytes: 2999 })).toBe('R006'));

  it('a bomb of zeros by its ratio', () => {
    expect(part(zip({ 'a.xml': new Uint8Array(30 * MEGABYTE) }), 'a.xml')).toBe('R006');
  });

  it('a bomb whose size is hidden, before it has grown', () => {
    const bomb = zip({ 'a.xml': new Uint8Array(50 * MEGABYTE) });
    expect(part(patched(bomb, 4, [centralRecord(bomb) + 24, 4000]), 'a.xml')).toBe('R006');
  });

  it('many parts that together exceed the limit, sizes hidden or not', () => {
    const opened = openZip(zip({ a: 'x'.repeat(600), b: 'x'.repeat(600) }), { unpackedBytes: 1300 });
    if (!opened.ok) throw new Error(opened.error.message);
    const codes = ['a', 'a', 'b']
      .map((name) => opened.value.read(name))
      .map((content) => (content?.ok ? 'ok' : content?.error.code));
    expect(codes).toEqual(['ok', 'ok', 'R006']);
  });
});
