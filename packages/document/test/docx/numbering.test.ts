import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/read/docx/number-format.ts';
import type { Parts } from './word-file.ts';
import { cell, p, paragraphs, r, read, t, tables, tbl, tr } from './word-file.ts';

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;
const num = (id: number, abstractId: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
const item = (numId: number, at = 0): string =>
  p('项', `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${numId}"/></w:numPr>`);

const numbers = (parts: Parts): readonly (string | undefined)[] =>
  paragraphs(read(parts)).map((block) => block.passage.numbering);

const style = (id: string, more: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr>${more}<w:numId w:val="3"/></w:numPr></w:pPr></w:style>`;
const styled = (id: string, more = '') => p('项', `<w:pStyle w:val="${id}"/>${more}`);
const OFFICIAL = abstract(
  0,
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
);

describe('list numbers', () => {
  it('are kept beside the text', () => {
    const [first] = paragraphs(read({ numbering: OFFICIAL + num(1, 0), body: item(1) }));
    expect(first?.passage).toEqual({ text: '项', numbering: '一、', address: { paragraph: 1 } });
  });

  it.each<[string, string, string, (string | undefined)[]]>([
    ['count on', OFFICIAL + num(1, 0), item(1) + item(1) + item(1), ['一、', '二、', '三、']],
    [
      'begin again below a higher level',
      OFFICIAL + num(1, 0),
      item(1) + item(1, 1) + item(1, 1) + item(1, 2) + item(1) + item(1, 1) + item(1, 2),
      ['一、', '（一）', '（二）', '1.', '二、', '（一）', '1.'],
    ],
    [
      'combine levels',
      abstract(0, level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2')) + num(1, 0),
      item(1) + item(1, 1) + item(1) + item(1, 1),
      ['1', '1.1', '2', '2.1'],
    ],
    [
      'show a level above that has not begun as its start',
      abstract(0, level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2')) + num(1, 0),
      item(1, 1),
      ['1.1'],
    ],
    [
      'print Arabic digits for legal numbering',
      abstract(0, level(0, 'chineseCounting', '第%1章'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(1, 0),
      item(1) + item(1, 1),
      ['第一章', '1.1'],
    ],
    [
      'go on in another list of the same definition',
      OFFICIAL + num(1, 0) + num(2, 0),
      item(1) + item(2) + item(1),
      ['一、', '二、', '三、'],
    ],
    [
      'start anew where the list says so, once',
      OFFICIAL + num(1, 0) + num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
      item(1) + item(1) + item(2) + item(2),
      ['一、', '二、', '一、', '二、'],
    ],
    [
      'use the level a list redefines',
      OFFICIAL + num(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '(%1)')}</w:lvlOverride>`),
      item(1) + item(1),
      ['(1)', '(2)'],
    ],
    [
      'never begin again when told so',
      abstract(0, level(0, 'decimal', '%1'), level(1, 'decimal', '%2', '<w:lvlRestart w:val="0"/>')) + num(1, 0),
      item(1) + item(1, 1) + item(1) + item(1, 1),
      ['1', '1', '2', '2'],
    ],
    [
      'begin again only below the level named',
      abstract(
        0,
        level(0, 'decimal', '%1'),
        level(1, 'decimal', '%2'),
        level(2, 'decimal', '%3', '<w:lvlRestart w:val="1"/>'),
      ) + num(1, 0),
      item(1) + item(1, 1) + item(1, 2) + item(1, 1) + item(1, 2) + item(1) + item(1, 2),
      ['1', '1', '1', '2', '2', '2', '1'],
    ],
    [
      'come from a numbering style',
      `<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="S"/></w:abstractNum><w:abstractNum w:abstractNumId="6"><w:styleLink w:val="S"/>${level(0, 'decimal', '%1）')}</w:abstractNum>${num(1, 5)}${num(2, 6)}`,
      item(1) + item(1),
      ['1）', '2）'],
    ],
    [
      'start at the start value',
      abstract(0, level(0, 'decimal', '%1.').replace('w:start w:val="1"', 'w:start w:val="4"')) + num(1, 0),
      item(1) + item(1),
      ['4.', '5.'],
    ],
    [
      'print bullets',
      abstract(
        0,
        level(0, 'bullet', '&#xF06E;').replace('</w:lvl>', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>'),
      ) + num(1, 0),
      item(1),
      ['■'],
    ],
    ['are absent for list zero', OFFICIAL + num(1, 0), item(0) + item(1), [undefined, '一、']],
    ['are absent for an unknown list', OFFICIAL, item(7), [undefined]],
    ['are absent when the level prints nothing', abstract(0, level(0, 'none', '')) + num(1, 0), item(1), [undefined]],
    [
      'do not count deleted paragraphs',
      OFFICIAL + num(1, 0),
      `${item(1)}<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr></w:p>${item(1)}`,
      ['一、', '二、'],
    ],
  ])('%s', (_, numbering, body, expected) => {
    expect(numbers({ numbering, body })).toEqual(expected);
  });

  it('come from the paragraph style, at the level linked to it', () => {
    const numbering =
      abstract(
        0,
        level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="A"/>'),
        level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="B"/>'),
      ) + num(3, 0);
    const styles =
      style('A', '') +
      style('B', '') +
      '<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="A"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="D"><w:basedOn w:val="B"/></w:style>';
    const body =
      styled('A') + styled('B') + styled('B') + styled('C') + styled('A', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(numbers({ numbering, styles, body })).toEqual(['一、', '（一）', '（二）', '二、', undefined]);
  });

  it('count in the cells of a table', () => {
    const numbering = abstract(0, level(0, 'decimal', '%1')) + num(1, 0);
    const empty = cell('<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>');
    const [table] = tables(read({ numbering, body: tbl(tr(empty), tr(empty)) }));
    expect(table?.cells.map(({ text, passages }) => [text, passages[0]?.numbering])).toEqual([
      ['', '1'],
      ['', '2'],
    ]);
  });

  it('survive a list without definition and a definition without levels', () => {
    expect(numbers({ numbering: num(1, 9) + abstract(2) + num(2, 2), body: item(1) + item(2) })).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('are not text', () => {
    const body = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${r(t('甲'))}</w:p>`;
    expect(paragraphs(read({ numbering: OFFICIAL + num(1, 0), body }))[0]?.passage.text).toBe('甲');
  });
});

describe('a list number', () => {
  it.each([
    ['decimal', 12, '12'],
    ['unheardOf', 12, '12'],
    ['decimalZero', 7, '07'],
    ['001, 002, 003, ...', 7, '007'],
    ['decimalFullWidth', 12, '１２'],
    ['chineseCounting', 1, '一'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 11, '十一'],
    ['chineseCounting', 20, '二十'],
    ['chineseCounting', 99, '九十九'],
    ['chineseCounting', 100, '一○○'],
    ['chineseCountingThousand', 10, '十'],
    ['chineseCountingThousand', 15, '十五'],
    ['chineseCountingThousand', 100, '一百'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 1005, '一千零五'],
    ['chineseCountingThousand', 12034, '一万二千零三十四'],
    ['chineseLegalSimplified', 10, '壹拾'],
    ['chineseLegalSimplified', 25, '贰拾伍'],
    ['ideographDigital', 10, '一〇'],
    ['japaneseCounting', 12, '十二'],
    ['japaneseCounting', 105, '百五'],
    ['japaneseCounting', 1234, '千二百三十四'],
    ['ideographTraditional', 3, '丙'],
    ['ideographZodiac', 12, '亥'],
    ['ideographZodiacTraditional', 60, '癸亥'],
    ['ideographEnclosedCircle', 2, '㊁'],
    ['decimalEnclosedCircle', 1, '①'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircleChinese', 21, '㉑'],
    ['decimalEnclosedCircle', 36, '㊱'],
    ['decimalEnclosedCircle', 51, '51'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalEnclosedFullstop', 3, '⒊'],
    ['numberInDash', 3, '- 3 -'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['lowerRoman', 4, 'iv'],
    ['upperLetter', 26, 'Z'],
    ['lowerLetter', 27, 'aa'],
    ['ordinal', 11, '11th'],
    ['ordinal', 22, '22nd'],
    ['none', 5, ''],
    ['constructor', 5, '5'],
  ])('in %s, %d prints as %s', (format, value, expected) => {
    expect(formatNumber(value, format)).toBe(expected);
  });
});
