import { describe, expect, it } from 'vitest';
import { p, paragraphs, r, read, t, texts } from './word-file.ts';

/** The text of a paragraph with this XML inside. */
const text = (content: string, properties = ''): string | undefined =>
  texts(read({ body: `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>` }))[0];

describe('the text of a paragraph', () => {
  it.each([
    ['joins its runs', r(t('预算')) + r(t('执行率')), '预算执行率'],
    ['keeps preserved spaces', r(t(' 甲 ')), ' 甲 '],
    ['drops spaces at the ends without xml:space', r('<w:t> 甲 乙 </w:t>'), '甲 乙'],
    ['keeps ideographic spaces everywhere', r('<w:t>　甲　</w:t>'), '　甲　'],
    ['reads a line feed inside text as a space', r(t('甲\n乙')), '甲 乙'],
    ['turns a tab into a tab', r(`${t('甲')}<w:tab/>${t('乙')}`), '甲\t乙'],
    ['turns a line break into a line feed', r(`${t('甲')}<w:br/>${t('乙')}`), '甲\n乙'],
    ['turns a carriage return into a line feed', r(`${t('甲')}<w:cr/>${t('乙')}`), '甲\n乙'],
    ['parts text at a page break between two texts', r(`${t('甲')}<w:br w:type="page"/>${t('乙')}`), '甲\n乙'],
    ['ignores a page break at its end', r(`${t('甲')}<w:br w:type="page"/>`), '甲'],
    ['ignores a page break at its start', r(`<w:br w:type="page"/>${t('甲')}`), '甲'],
    ['prints a non-breaking hyphen', r(`${t('2021')}<w:noBreakHyphen/>${t('2023')}`), '2021-2023'],
    ['drops a soft hyphen', r(`${t('甲')}<w:softHyphen/>${t('乙')}`), '甲乙'],
    ['decodes entities', r(t('A&amp;B &lt;5&gt; &#x2103;&#26085;')), 'A&B <5> ℃日'],
    ['reads characters beyond the basic plane', r(t('𠮷')), '𠮷'],
    ['reads CDATA', r('<w:t><![CDATA[5<6]]></w:t>'), '5<6'],
    ['reads hyperlinks', `<w:hyperlink r:id="rId9">${r(t('网址'))}</w:hyperlink>`, '网址'],
    ['reads smart tags and custom XML', `<w:smartTag w:element="x">${r(t('甲'))}</w:smartTag>`, '甲'],
    ['ignores bookmarks', `<w:bookmarkStart w:id="0" w:name="x"/>${r(t('甲'))}<w:bookmarkEnd w:id="0"/>`, '甲'],
    ['reads only the base of ruby', r(ruby('zhang', '张')), '张'],
    [
      'reads inline content controls',
      `<w:sdt><w:sdtPr><w:rPr/></w:sdtPr><w:sdtContent>${r(t('甲'))}</w:sdtContent></w:sdt>`,
      '甲',
    ],
    [
      'does not take a tab stop for a tab',
      `<w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>${r(t('甲'))}`,
      '甲',
    ],
    ['ignores comments and processing instructions', `<!-- 无 --><?x 无?>${r(t('甲'))}`, '甲'],
  ])('%s', (_, content, expected) => {
    expect(text(content)).toBe(expected);
  });
});

function ruby(reading: string, base: string): string {
  return `<w:ruby><w:rubyPr><w:rubyAlign w:val="center"/></w:rubyPr><w:rt>${r(t(reading))}</w:rt><w:rubyBase>${r(t(base))}</w:rubyBase></w:ruby>`;
}

describe('hidden text', () => {
  it.each([
    ['is dropped', r(t('隐'), '<w:vanish/>') + r(t('显')), '显'],
    ['is kept when the property is off', r(t('显'), '<w:vanish w:val="0"/>'), '显'],
    [
      'is not meant by an old version of the run',
      r(t('显'), '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'),
      '显',
    ],
    ['is not meant by a hidden paragraph mark', `<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${r(t('显'))}`, '显'],
  ])('%s', (_, content, expected) => {
    expect(text(content)).toBe(expected);
  });

  const styles =
    '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="P"><w:basedOn w:val="Q"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Q"><w:rPr><w:vanish/></w:rPr></w:style>';

  it('may be hidden by a character style', () => {
    expect(texts(read({ styles, body: `<w:p>${r(t('隐'), '<w:rStyle w:val="H"/>')}</w:p>` }))).toEqual(['']);
  });

  it('may be hidden by an inherited paragraph style and shown again by its run', () => {
    const runs = r(t('隐')) + r(t('显'), '<w:vanish w:val="false"/>');
    expect(texts(read({ styles, body: `<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>${runs}</w:p>` }))).toEqual(['显']);
  });
});

const char = (type: string, inside = ''): string => r(`<w:fldChar w:fldCharType="${type}">${inside}</w:fldChar>`);

const instruction = (code: string): string => r(`<w:instrText>${code}</w:instrText>`);

describe('a field', () => {
  it.each([
    ['shows its result only', char('begin') + instruction('PAGE') + char('separate') + r(t('3')) + char('end'), '3'],
    ['may have no result', r(t('甲')) + char('begin') + instruction('XE "x"') + char('end') + r(t('乙')), '甲乙'],
    ['of the simple kind shows its content', `<w:fldSimple w:instr="DATE">${r(t('2023年'))}</w:fldSimple>`, '2023年'],
    [
      'hides results nested in its instruction',
      `${char('begin')}${instruction('IF')}${char('begin')}${char('separate')}${r(t('隐'))}${char('end')}${char('separate')}${r(t('显'))}${char('end')}`,
      '显',
    ],
    [
      'of the old form toolbar shows a ticked box',
      char('begin', '<w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData>') + char('end'),
      '☑',
    ],
    [
      'of the old form toolbar shows an unticked box whatever its default',
      char('begin', '<w:ffData><w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox></w:ffData>') +
        char('separate') +
        char('end') +
        r(t('否')),
      '□否',
    ],
    [
      'of the old form toolbar shows the chosen entry of a list',
      char(
        'begin',
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="优"/><w:listEntry w:val="良"/></w:ddList></w:ffData>',
      ) + char('end'),
      '良',
    ],
  ])('%s', (_, content, expected) => {
    expect(text(content)).toBe(expected);
  });

  it('that never ends does not swallow the next paragraph', () => {
    const body = `<w:p>${char('begin')}${r(t('甲'))}</w:p>${p('乙')}`;
    expect(texts(read({ body }))).toEqual(['', '乙']);
  });

  it('may run over several paragraphs', () => {
    const body = `<w:p>${char('begin')}${instruction('TOC')}${char('separate')}${r(t('一'))}</w:p><w:p>${r(t('二'))}${char('end')}</w:p>`;
    expect(texts(read({ body }))).toEqual(['一', '二']);
  });
});

const control = (on: string, content: string): string =>
  `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${on}"/><w14:checkedState w14:val="0052"/></w14:checkbox></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

describe('a tick box', () => {
  it.each([
    ['control that is ticked reads ☑', control('1', r(t('☒'))), '☑'],
    ['control that is not ticked reads □', control('0', r(t('☐'))), '□'],
    ['control without content still shows', control('1', ''), '☑'],
    ['control keeps what follows its box', control('true', r(t('☒是'))), '☑是'],
    ['control may show a symbol', control('1', r('<w:sym w:font="Wingdings 2" w:char="F052"/>')), '☑'],
    ['in Wingdings 2', r('<w:sym w:font="Wingdings 2" w:char="F052"/>'), '☑'],
    ['in Wingdings 2, empty', r('<w:sym w:font="Wingdings 2" w:char="F0A3"/>'), '□'],
    ['in Wingdings', r('<w:sym w:font="Wingdings" w:char="F0FE"/>'), '☑'],
    [
      'in Wingdings, empty',
      r('<w:sym w:font="Wingdings" w:char="F0A8"/><w:sym w:font="Wingdings" w:char="F06F"/>'),
      '□□',
    ],
    ['in Wingdings, crossed', r('<w:sym w:font="Wingdings" w:char="00FD"/>'), '☒'],
    ['as a tick', r('<w:sym w:font="Wingdings" w:char="F0FC"/>'), '✓'],
    [
      'as a letter in a symbol font',
      r(t('R'), '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>') + r(t('R')),
      '☑R',
    ],
    [
      'as a private character in a symbol font',
      r(t('&#xF0FE;'), '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
      '☑',
    ],
    ['as a private character whose font was lost', r(t('&#xF0FE;&#xF0A8;&#xF052;&#xF0A3;是')), '☑□☑□是'],
    ['as a symbol of no known meaning stays itself', r('<w:sym w:font="宋体" w:char="4E00"/>'), '一'],
  ])('%s', (_, content, expected) => {
    expect(text(content)).toBe(expected);
  });

  it('leaves Chinese text in a symbol font alone', () => {
    expect(text(r(t('是'), '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'))).toBe('是');
  });
});

const first = (content: string) => paragraphs(read({ body: `<w:p>${content}</w:p>` }))[0]?.passage;

describe('tracked changes', () => {
  it('keep insertions and say where they are', () => {
    const passage = first(`${r(t('支出'))}<w:ins w:id="1">${r(t('12'))}${r(t('万元'))}</w:ins>`);
    expect(passage?.text).toBe('支出12万元');
    expect(passage?.tracked).toEqual([{ start: 2, end: 6, change: 'inserted' }]);
  });

  it('keep text at the place it was moved to', () => {
    const passage = first(`<w:moveTo w:id="1">${r(t('甲'))}</w:moveTo>${r(t('乙'))}`);
    expect(passage?.tracked).toEqual([{ start: 0, end: 1, change: 'movedTo' }]);
  });

  it('drop deletions and the place text was moved from', () => {
    const passage = first(
      `<w:del w:id="1">${r('<w:delText>旧</w:delText>')}</w:del>${r(t('新'))}<w:moveFrom w:id="2">${r(t('移'))}</w:moveFrom>`,
    );
    expect(passage).toEqual({ text: '新', address: { paragraph: 1 } });
  });

  it('drop what was inserted and deleted again', () => {
    expect(first(`<w:ins w:id="1"><w:del w:id="2">${r(t('废'))}</w:del>${r(t('留'))}</w:ins>`)?.text).toBe('留');
  });

  it('join a paragraph whose end was deleted to the next one, whose place it takes', () => {
    const gone = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
    const passages = paragraphs(read({ body: `${gone}${r(t('甲'))}</w:p>${p('乙')}${p('丙')}` }));
    expect(passages.map((block) => [block.passage.address.paragraph, block.passage.text])).toEqual([
      [2, '甲乙'],
      [3, '丙'],
    ]);
  });

  it('keep the text of a last paragraph whose end was deleted', () => {
    expect(texts(read({ body: `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r(t('甲'))}</w:p>` }))).toEqual([
      '甲',
    ]);
  });

  it('do not join paragraphs across a table', () => {
    const gone = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r(t('甲'))}</w:p>`;
    const source = read({ body: `${gone}<w:tbl><w:tr><w:tc>${p('表')}</w:tc></w:tr></w:tbl>${p('乙')}` });
    expect(source.blocks.map((block) => block.type)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(texts(source)).toEqual(['甲', '乙']);
  });

  it('ignore old paragraph properties', () => {
    const old = '<w:pPrChange w:id="1"><w:pPr><w:jc w:val="right"/><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>';
    expect(paragraphs(read({ body: p('甲', old) }))[0]).toEqual({
      type: 'paragraph',
      passage: { text: '甲', address: { paragraph: 1 } },
    });
  });
});

const math = (content: string): string => `<m:oMath>${content}</m:oMath>`;

const run = (content: string): string => `<m:r><w:rPr/><m:t>${content}</m:t></m:r>`;

describe('an office formula', () => {
  it.each([
    ['keeps its text', run('x=5'), 'x=5'],
    [
      'shows the bar of a fraction',
      `<m:f><m:num>${run('支出')}</m:num><m:den>${run('预算')}</m:den></m:f>${run('×100%')}`,
      '(支出)/(预算)×100%',
    ],
    ['shows round brackets by default', `<m:d><m:dPr/><m:e>${run('a+b')}</m:e></m:d>`, '(a+b)'],
    [
      'shows other brackets',
      `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${run('a')}</m:e></m:d>`,
      '[a]',
    ],
    ['shows powers', `<m:sSup><m:e>${run('m')}</m:e><m:sup>${run('2')}</m:sup></m:sSup>`, 'm^2'],
    ['shows the sign of a sum', `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:e>${run('x')}</m:e></m:nary>`, '∑x'],
  ])('%s', (_, content, expected) => {
    expect(text(math(content))).toBe(expected);
  });
});

describe('a body paragraph', () => {
  it('is counted outside tables, empty ones included', () => {
    const table = `<w:tbl><w:tr><w:tc>${p('表')}</w:tc></w:tr></w:tbl>`;
    const blocks = paragraphs(read({ body: `${p('甲')}<w:p/>${table}${p('乙')}` }));
    expect(blocks.map((block) => [block.passage.address, block.passage.text])).toEqual([
      [{ paragraph: 1 }, '甲'],
      [{ paragraph: 2 }, ''],
      [{ paragraph: 3 }, '乙'],
    ]);
  });

  it('inside content controls and custom XML is a paragraph like others', () => {
    const body = `<w:sdt><w:sdtPr/><w:sdtContent>${p('甲')}<w:customXml>${p('乙')}</w:customXml></w:sdtContent></w:sdt>${p('丙')}`;
    expect(texts(read({ body }))).toEqual(['甲', '乙', '丙']);
  });

  it.each([
    ['center', 'center'],
    ['start', 'left'],
    ['end', 'right'],
    ['distribute', 'both'],
  ])('aligned %s reads %s', (jc, align) => {
    expect(paragraphs(read({ body: p('甲', `<w:jc w:val="${jc}"/>`) }))[0]?.align).toBe(align);
  });
});

describe('a heading', () => {
  const styles = [
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="公文一级"/><w:basedOn w:val="1"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="环"/><w:basedOn w:val="loop"/></w:style>',
  ].join('');
  const heading = (properties: string) => paragraphs(read({ styles, body: p('甲', properties) }))[0];

  it.each([
    ['comes from the outline level of its style', '<w:pStyle w:val="1"/>', 1],
    ['comes from an inherited style', '<w:pStyle w:val="x"/>', 1],
    ['comes from the name of its style', '<w:pStyle w:val="2"/>', 2],
    ['comes from the paragraph itself first', '<w:pStyle w:val="1"/><w:outlineLvl w:val="2"/>', 3],
    ['is undone by outline level 9', '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>', undefined],
    ['is not what an ordinary paragraph is', '', undefined],
    ['survives an unknown style', '<w:pStyle w:val="none"/>', undefined],
    ['survives a style based on itself', '<w:pStyle w:val="loop"/>', undefined],
  ])('%s', (_, properties, expected) => {
    expect(heading(properties)?.passage.heading).toBe(expected);
  });

  it('takes the alignment of its style', () => {
    expect(heading('<w:pStyle w:val="x"/>')?.align).toBe('center');
  });
});

describe('a file by another writer', () => {
  it('may call the namespace by another prefix', () => {
    const body = `<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:pPr><x:jc x:val="right"/></x:pPr><x:r><x:t>甲</x:t></x:r></x:p>`;
    expect(paragraphs(read({ body }))[0]).toEqual({
      type: 'paragraph',
      passage: { text: '甲', address: { paragraph: 1 } },
      align: 'right',
    });
  });

  it('may use the strict namespaces as default', () => {
    const body = `<p xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><r><t>甲</t></r></p>`;
    expect(texts(read({ body }))).toEqual(['甲']);
  });

  it('may use the letter w for something else', () => {
    const body = `${p('甲')}<w:p xmlns:w="urn:other"><w:r><w:t>乙</w:t></w:r></w:p>`;
    expect(texts(read({ body }))).toEqual(['甲']);
  });
});
