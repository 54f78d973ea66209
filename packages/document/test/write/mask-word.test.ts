import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { maskDocument } from '../../src/personal/mask-document.ts';
import { writeComments } from '../../src/write/comments.ts';
import { maskWord } from '../../src/write/mask-word.ts';
import { document, p, r, t, tbl, tc, tr, wordFile } from '../docx/word-file.ts';

function maskedFile(body: string): Uint8Array {
  const result = maskWord(wordFile({ body }));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const textOf = (bytes: Uint8Array) => JSON.stringify(document(bytes).blocks);
const people = tbl(
  tr(tc('序号'), tc('负责人'), tc('金额（元）')),
  tr(tc('1'), tc('郑一二'), tc('13800000000')),
  tr(tc('2'), tc('冯三'), tc('88880000')),
);

describe('masking a Word file', () => {
  it('hides a number that is spread over runs', () => {
    const bytes = maskedFile(`<w:p>${r(t('电话138'))}${r(t('0000'))}${r(t('0000&amp;'))}</w:p>`);
    expect(textOf(bytes)).toContain('电话138****0000&');
  });

  it('reads a cell with the label to its left', () => {
    expect(textOf(maskedFile(tbl(tr(tc('联系人'), tc('陈小五'), tc('项目'), tc('陈小五桥')))))).toContain('陈**');
  });

  it('reads a column with its heading, and leaves the other columns', () => {
    const text = textOf(maskedFile(people));
    expect(text).toContain('郑**');
    expect(text).toContain('冯*');
    expect(text).toContain('88880000');
  });

  it('hides text that a tracked change deleted', () => {
    const bytes = maskedFile(
      `<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>13900000000</w:delText></w:r></w:del>${r(t('无'))}</w:p>`,
    );
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).not.toContain('13900000000');
  });

  it('is the very file when there is nothing to hide', () => {
    const file = wordFile({ body: p('全年支出100万元') });
    const result = maskWord(file);
    expect(result.ok && result.value).toBe(file);
  });

  it('refuses what is no Word file', () => {
    const result = maskWord(new TextEncoder().encode('不是文档'));
    expect(result.ok ? '' : result.error.code).toBe('R002');
  });

  it('leaves comments their places', () => {
    const quote = '联系人：张*，支出80万元';
    const result = writeComments(maskedFile(p('联系人：张三，支出80万元')), [
      { address: { paragraph: 1 }, quote, author: '复核', paragraphs: ['请核实'] },
    ]);
    expect(result.ok && result.value.placements).toEqual(['words']);
  });
});

describe('masking a document', () => {
  it('reads like the masked file', () => {
    const file = wordFile({ body: `${p('填报人：杨六')}${people}` });
    const result = maskWord(file);
    expect(maskDocument(document(file))).toEqual(document(result.ok ? result.value : file));
  });

  it('is the document itself when there is nothing to hide', () => {
    const plain = document(wordFile({ body: p('无') }));
    expect(maskDocument(plain)).toBe(plain);
  });
});
