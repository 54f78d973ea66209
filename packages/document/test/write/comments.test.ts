import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Address } from '../../src/model.ts';
import { type Comment, writeComments } from '../../src/write/comments.ts';
import { archive, cell, document, p, part, r, t, tbl, tc, tr, wordFile, wordParts } from '../docx/word-file.ts';
import { compoundFile } from '../zip-bytes.ts';

const about = (address: Address, quote: string, text = '请核实'): Comment => ({
  address,
  quote,
  author: '复核',
  date: '2026-11-24T08:00:00Z',
  paragraphs: [text],
});

const at = (quote: string) => about({ paragraph: 1 }, quote);

function commented(file: Uint8Array, ...comments: Comment[]) {
  const result = writeComments(file, comments);
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.message}`);
  return result.value;
}

/** The commented words as our own reader finds them, and how each was placed. */
function marked(body: string, ...comments: Comment[]) {
  const { bytes, placements } = commented(wordFile({ body }), ...comments);
  return { quotes: document(bytes).comments?.map(({ quote }) => quote) ?? [], placements };
}

const xmlOf = (bytes: Uint8Array, name = 'word/document.xml') => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('a comment stands at exactly its words', () => {
  const cases: [string, string, Comment, string][] = [
    [
      'that are a whole run',
      `<w:p>${r(t('甲'))}${r(t('80%'))}${r(t('乙'))}</w:p>`,
      about({ paragraph: 1 }, '80%'),
      '80%',
    ],
    ['that begin and end inside one run', p('执行率80%，偏低'), about({ paragraph: 1 }, '80%'), '80%'],
    ['that span runs', `<w:p>${r(t('率8'))}${r(t('0'))}${r(t('%低'))}</w:p>`, about({ paragraph: 1 }, '80%'), '80%'],
    ['the second time they stand there', p('80%和80%'), { ...about({ paragraph: 1 }, '80%'), start: 4 }, '80%'],
    ['behind an entity', p('甲&amp;乙&lt;丙'), about({ paragraph: 1 }, '乙<'), '乙<'],
    ['after a character of two units', p('𠮷甲乙'), about({ paragraph: 1 }, '甲'), '甲'],
    [
      'before a tab in the same run',
      `<w:p>${r(`${t('甲')}<w:tab/>${t('乙')}`)}</w:p>`,
      about({ paragraph: 1 }, '甲'),
      '甲',
    ],
    [
      'after a tab in the same run',
      `<w:p>${r(`${t('甲')}<w:tab/>${t('乙')}`)}</w:p>`,
      about({ paragraph: 1 }, '乙'),
      '乙',
    ],
    [
      'in text whose blanks are not kept',
      `<w:p><w:r><w:t>total 80% so far</w:t></w:r></w:p>`,
      about({ paragraph: 1 }, '80%'),
      '80%',
    ],
    [
      'in a table cell',
      tbl(tr(tc('甲'), tc('应为80%'))),
      about({ table: 1, row: 1, column: 2, cellParagraph: 1 }, '80%'),
      '80%',
    ],
    [
      'in a later paragraph of a cell',
      tbl(tr(cell(p('甲') + p('乙80%')))),
      about({ table: 1, row: 1, column: 1, cellParagraph: 2 }, '80%'),
      '80%',
    ],
    [
      'over the paragraphs of a cell',
      tbl(tr(cell(p('甲') + p('乙')))),
      about({ table: 1, row: 1, column: 1 }, '甲\n乙'),
      '甲\n乙',
    ],
    [
      'in a nested table',
      tbl(tr(cell(p('外') + tbl(tr(tc('内80%'))) + p('')))),
      about({ table: 2, row: 1, column: 1 }, '80%'),
      '80%',
    ],
    [
      'that were inserted',
      `<w:p>${r(t('甲'))}<w:ins w:id="5">${r(t('新80%的'))}</w:ins></w:p>`,
      about({ paragraph: 1 }, '80%'),
      '80%',
    ],
    [
      'around a deletion',
      `<w:p>${r(t('8'))}<w:del w:id="5"><w:r><w:delText>9</w:delText></w:r></w:del>${r(t('0%'))}</w:p>`,
      about({ paragraph: 1 }, '80%'),
      '80%',
    ],
    [
      'in a link',
      `<w:p><w:hyperlink r:id="x">${r(t('见80%处'))}</w:hyperlink></w:p>`,
      about({ paragraph: 1 }, '80%'),
      '80%',
    ],
    ['when blanks differ', p('预算 执行率'), about({ paragraph: 1 }, '预算执行率'), '预算 执行率'],
    [
      'of a symbol',
      `<w:p>${r(`${t('是')}<w:sym w:font="Wingdings" w:char="F0FE"/>`)}</w:p>`,
      about({ paragraph: 1 }, '☑'),
      '☑',
    ],
    [
      'of a formula',
      `<w:p>${r(t('率'))}<m:oMath><m:r><m:t>80%</m:t></m:r></m:oMath></w:p>`,
      about({ paragraph: 1 }, '80%'),
      '80%',
    ],
  ];
  it.each(cases)('%s', (_, body, comment, quote) => {
    expect(marked(body, comment)).toEqual({ quotes: [quote], placements: ['words'] });
  });

  it('in a paragraph whose mark was deleted and that goes on in the next', () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r(t('执行率8'))}</w:p>${p('0%偏低')}`;
    const [address] = document(wordFile({ body })).blocks.map(
      (block) => block.type === 'paragraph' && block.passage.address,
    );
    expect(marked(body, about(address || {}, '80%'))).toEqual({ quotes: ['80%'], placements: ['words'] });
  });

  it('when several overlap, touch or repeat', () => {
    const { quotes } = marked(
      p('一二三四五六'),
      at('二三'),
      at('三四'),
      at('四五'),
      at('二三'),
      at('一二三四五六'),
      at('五'),
    );
    expect(quotes).toEqual(['二三', '三四', '四五', '二三', '一二三四五六', '五']);
  });
});

describe('a comment that cannot stand at its words', () => {
  it('marks the paragraph when the quote is not there', () => {
    expect(marked(p('甲乙'), about({ paragraph: 1 }, '丙'))).toEqual({ quotes: ['甲乙'], placements: ['paragraph'] });
  });

  it.each([['<w:p/>'], ['<w:p></w:p>'], ['<w:p><w:pPr><w:jc w:val="left"/></w:pPr></w:p>']])(
    'stands in the empty paragraph %s',
    (empty) => {
      const two = marked(p('甲') + empty, about({ paragraph: 2 }, ''), about({ paragraph: 2 }, '无'));
      expect(two).toEqual({ quotes: ['', ''], placements: ['paragraph', 'paragraph'] });
    },
  );

  it('goes to the cell that covers the place', () => {
    const body = tbl(tr(tc('合并80%', '<w:vMerge w:val="restart"/>'), tc('甲')), tr(tc('', '<w:vMerge/>'), tc('乙')));
    expect(marked(body, about({ table: 1, row: 2, column: 1 }, '80%'))).toEqual({
      quotes: ['80%'],
      placements: ['words'],
    });
  });

  it('goes to the paragraph beside a text box, note or header, and says so', () => {
    const box = `<w:p>${r(t('旁边'))}${r(`<w:pict><w:txbxContent>${p('框内80%')}</w:txbxContent></w:pict>`)}</w:p>`;
    const file = wordFile({ body: p('首') + box });
    const { bytes, placements } = commented(
      file,
      about({ paragraph: 2, story: 'textbox' }, '80%'),
      about({ story: 'header' }, '页眉'),
    );
    expect(placements).toEqual(['nearby', 'nearby']);
    expect(document(bytes).comments).toMatchObject([
      { quote: '旁边', text: '（原文在文本框中）“80%”\n请核实' },
      { quote: '首', text: '（原文在页眉中）“页眉”\n请核实' },
    ]);
  });

  it.each<[string, Address]>([
    ['paragraph', { paragraph: 9 }],
    ['table', { table: 3, row: 1, column: 1 }],
    ['row', { table: 1, row: 5, column: 1 }],
  ])('is reported when there is no such %s, and the file stays as it was', (_, address) => {
    const file = wordFile({ body: p('甲') + tbl(tr(tc('乙'))) });
    const result = commented(file, about(address, '甲'));
    expect(result.placements).toEqual(['nowhere']);
    expect(result.bytes).toBe(file);
  });
});

describe('the file around the comments', () => {
  it('keeps every other part byte for byte, packed bytes and dates included', () => {
    const parts = { ...wordParts({ body: p('甲80%'), styles: '<w:style/>' }), 'word/media/image1.png': '不是图' };
    const before = archive(parts);
    const { bytes } = commented(before, about({ paragraph: 1 }, '80%'));
    const [old, now] = [unzipSync(before), unzipSync(bytes)];
    const changed = ['[Content_Types].xml', 'word/document.xml', 'word/_rels/document.xml.rels'];
    for (const name of Object.keys(old)) if (!changed.includes(name)) expect(now[name]).toEqual(old[name]);
    expect(Object.keys(now).filter((name) => !(name in old))).toEqual(['word/comments.xml']);
  });

  it('is the same for a view of a larger buffer, which stays as it was', () => {
    const file = wordFile({ body: p('甲80%') });
    const buffer = Buffer.concat([Buffer.alloc(7), file, Buffer.alloc(9)]).subarray(7, 7 + file.length);
    const { bytes } = commented(buffer, about({ paragraph: 1 }, '80%'));
    expect(bytes).toEqual(commented(file, about({ paragraph: 1 }, '80%')).bytes);
    expect(new Uint8Array(buffer)).toEqual(file);
  });

  it('adds to the main part only marks and what a cut run needs', () => {
    const file = wordFile({ body: p('执行率80%') });
    const { bytes } = commented(file, about({ paragraph: 1 }, '80%'));
    const cut = '</w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:rPr></w:rPr><w:t xml:space="preserve">';
    const end = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>';
    expect(xmlOf(bytes).replace(cut, '').replace(end, '')).toBe(xmlOf(file));
  });

  it('keeps the comments there are and takes numbers they do not have', () => {
    const first = commented(wordFile({ body: p('甲80%') }), about({ paragraph: 1 }, '甲', '原有')).bytes;
    const both = commented(first, about({ paragraph: 1 }, '80%', '新加')).bytes;
    expect(document(both).comments).toMatchObject([
      { author: '复核', date: '2026-11-24T08:00:00Z', quote: '甲', text: '原有', start: 0 },
      { quote: '80%', text: '新加', start: 1 },
    ]);
    expect(xmlOf(both)).toContain('<w:commentRangeStart w:id="1"/>');
    expect(xmlOf(both, '[Content_Types].xml').match(/comments\+xml/g)).toHaveLength(1);
    expect(xmlOf(both, 'word/_rels/document.xml.rels').match(/\/comments"/g)).toHaveLength(1);
  });

  it('names its elements as the file does', () => {
    const main = part('document', `<w:body>${p('甲')}</w:body>`);
    const renamed = main.replaceAll('w:', 'x:').replaceAll('xmlns:x:', 'xmlns:w:').replace('xmlns:w=', 'xmlns:x=');
    const { bytes } = commented(
      archive({ ...wordParts({ body: '' }), 'word/document.xml': renamed }),
      about({ paragraph: 1 }, '甲'),
    );
    expect(xmlOf(bytes)).toContain('<x:commentRangeStart x:id="0"/>');
    expect(document(bytes).comments).toMatchObject([{ quote: '甲' }]);
  });

  it('writes words that would be markup, and leaves out what XML cannot hold', () => {
    const { bytes } = commented(wordFile({ body: p('甲') }), {
      ...about({ paragraph: 1 }, '甲', '<b>&"\u0001\n下一行'),
      author: 'A&"B',
    });
    expect(document(bytes).comments).toMatchObject([{ author: 'A&"B', text: '<b>&"\n下一行' }]);
  });
});

describe('a file that is no readable Word file', () => {
  const cases: [string, Uint8Array, string][] = [
    ['nothing', new Uint8Array(), 'R001'],
    ['text', new TextEncoder().encode('不是压缩包'), 'R002'],
    ['an encrypted file', compoundFile('EncryptedPackage', 'EncryptionInfo'), 'R003'],
    ['a cut file', wordFile({ body: p('甲') }).subarray(0, 300), 'R004'],
    [
      'a forbidden declaration',
      archive({ ...wordParts({ body: '' }), 'word/document.xml': '<!DOCTYPE x><w:document/>' }),
      'R008',
    ],
  ];
  it.each(cases)('%s is refused as a value', (_, bytes, code) => {
    const result = writeComments(bytes, [about({ paragraph: 1 }, '甲')]);
    expect(result.ok ? 'OK' : result.error.code).toBe(code);
  });
});
