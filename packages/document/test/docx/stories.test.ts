import { describe, expect, it } from 'vitest';
import { cell, grid, p, r, read, t, tables, tbl, tc, texts, tr } from './word-file.ts';

const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`;
const alternatives = (content: string): string =>
  `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(content)}</wps:txbx></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:textbox>${box(content)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;

const stories = (...parameters: Parameters<typeof read>) =>
  read(...parameters).stories.map(({ text, address }) => ({ text, ...address }));

describe('a text box', () => {
  it('is read once, with the paragraph it hangs on, and leaves that paragraph alone', () => {
    const source = read({ body: `${p('甲')}<w:p>${r(alternatives(p('框')))}${r(t('乙'))}</w:p>` });
    expect(texts(source)).toEqual(['甲', '乙']);
    expect(source.stories).toEqual([{ text: '框', address: { paragraph: 2, story: 'textbox' } }]);
  });

  it('in the old form is read too', () => {
    expect(
      stories({
        body: `<w:p>${r(`<w:pict><v:shape><v:textbox>${box(p('框'))}</v:textbox></v:shape></w:pict>`)}</w:p>`,
      }),
    ).toEqual([{ text: '框', paragraph: 1, story: 'textbox' }]);
  });

  it('in a cell has the address of the cell', () => {
    const body = tbl(tr(tc('甲'), cell(`<w:p>${r(alternatives(p('框')))}</w:p>`)));
    expect(stories({ body })).toEqual([
      { text: '框', table: 1, row: 1, column: 2, cellParagraph: 1, story: 'textbox' },
    ]);
    expect(grid(read({ body }))).toEqual(['1,1 甲', '1,2 ']);
  });

  it('with a table in it yields the table after the paragraph it hangs on', () => {
    const source = read({ body: `<w:p>${r(alternatives(tbl(tr(tc('框内'))) + p('')))}${r(t('甲'))}</w:p>${p('乙')}` });
    expect(source.blocks.map((block) => block.type)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(grid(source)).toEqual(['1,1 框内']);
  });

  it('may hold another text box', () => {
    const body = `<w:p>${r(alternatives(`<w:p>${r(alternatives(p('里')))}${r(t('外'))}</w:p>`))}</w:p>`;
    expect(read({ body }).stories.map((passage) => passage.text)).toEqual(['里', '外']);
  });

  it('with only a fallback is read from it', () => {
    const fallback = `<mc:AlternateContent><mc:Fallback><w:pict>${box(p('框'))}</w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(read({ body: `<w:p>${r(fallback)}</w:p>` }).stories).toHaveLength(1);
  });
});

describe('a note', () => {
  const footnotes =
    `<w:footnote w:type="separator" w:id="-1">${p('分隔')}</w:footnote>` +
    `<w:footnote w:id="1">${p('注一')}${p('续')}</w:footnote><w:footnote w:id="2">${p('无人引用')}</w:footnote>`;

  it('hangs on the paragraph that refers to it; separators and notes nobody refers to are left out', () => {
    const body = `${p('甲')}<w:p>${r(t('乙'))}${r('<w:footnoteReference w:id="1"/>')}</w:p>`;
    expect(stories({ body, footnotes })).toEqual([
      { text: '注一', paragraph: 2, story: 'footnote' },
      { text: '续', paragraph: 2, story: 'footnote' },
    ]);
  });

  it('whose reference was deleted is left out', () => {
    const body = `<w:p><w:del w:id="9">${r('<w:footnoteReference w:id="1"/>')}</w:del></w:p>`;
    expect(stories({ body, footnotes })).toEqual([]);
  });

  it('at the end of the document is read', () => {
    const body = tbl(tr(cell(`<w:p>${r('<w:endnoteReference w:id="3"/>')}</w:p>`)));
    expect(stories({ body, endnotes: `<w:endnote w:id="3">${p('尾注')}</w:endnote>` })).toEqual([
      { text: '尾注', table: 1, row: 1, column: 1, cellParagraph: 1, story: 'endnote' },
    ]);
  });
});

const section = (type: string, more = ''): string =>
  `<w:sectPr><w:headerReference w:type="${type}" r:id="rId1"/>${more}</w:sectPr>`;

describe('a header', () => {
  it('that a section names is read, a table in it as plain paragraphs', () => {
    const source = read({ body: p('甲') + section('default'), margins: [p('页眉') + tbl(tr(tc('表内')))] });
    expect(source.stories).toEqual([
      { text: '页眉', address: { story: 'header' } },
      { text: '表内', address: { story: 'header' } },
    ]);
    expect(tables(source)).toEqual([]);
  });

  it('that two sections share is read once', () => {
    const body = `<w:p><w:pPr>${section('default')}</w:pPr></w:p>${section('default')}`;
    expect(read({ body, margins: [p('页眉')] }).stories).toHaveLength(1);
  });

  it('of a first page that is like the others is not printed', () => {
    expect(read({ body: section('first'), margins: [p('页眉')] }).stories).toEqual([]);
    expect(read({ body: section('first', '<w:titlePg/>'), margins: [p('页眉')] }).stories).toHaveLength(1);
  });

  it('of even pages is not printed unless the pages face each other', () => {
    const even = { body: section('even'), margins: [p('页眉')] };
    expect(read(even).stories).toEqual([]);
    expect(read({ ...even, settings: '<w:evenAndOddHeaders/>' }).stories).toHaveLength(1);
    expect(read({ ...even, settings: '<w:evenAndOddHeaders w:val="0"/>' }).stories).toEqual([]);
  });

  it('that no section names is not read', () => {
    expect(read({ body: p('甲'), margins: [p('页眉')] }).stories).toEqual([]);
  });
});

describe('what cannot be read', () => {
  it('is said: another file embedded as text', () => {
    expect(read({ body: `${p('甲')}<w:altChunk r:id="rId1"/>` }).notices.map((notice) => notice.code)).toEqual([
      'embedded-file',
    ]);
  });
});
