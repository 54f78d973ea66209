// Layout of GB/T 9704—2012: A4, margins 37/35/28/26 mm, 22 lines of 28 characters, page numbers — N —.
import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const P = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const twips = (millimetres) => Math.round((millimetres / 25.4) * 1440);

// 225 mm hold 22 lines; 156 mm hold 28 characters of 16 points when each stands a little closer. Closer by itself, not
// by a character grid: a cell narrower than its character takes two places in LibreOffice.
const LINE = Math.floor(twips(225) / 22);
const CLOSER = Math.floor(twips(156) / 28 - 320);

const fonts = (eastAsia, ascii = 'Times New Roman') =>
  `<w:rFonts w:ascii="${ascii}" w:hAnsi="${ascii}" w:eastAsia="${eastAsia}" w:cs="${ascii}"/>`;
const style = (id, name, paragraph, run, extra = '') =>
  `<w:style w:type="paragraph" ${extra}w:styleId="${id}"><w:name w:val="${name}"/>` +
  `${id === 'Body' ? '' : '<w:basedOn w:val="Body"/>'}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
const exact = (line) => `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;
const none = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';
const signed = '<w:ind w:firstLineChars="0" w:firstLine="0" w:rightChars="400" w:right="1264"/><w:jc w:val="right"/>';

const STYLES = [
  style(
    'Body',
    'Normal',
    `${exact(LINE)}<w:ind w:firstLineChars="200" w:firstLine="632"/><w:jc w:val="both"/>`,
    `${fonts('仿宋_GB2312')}<w:spacing w:val="${CLOSER}"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>`,
    'w:default="1" ',
  ),
  style(
    'Heading',
    '公文标题',
    `<w:keepNext/>${exact(700)}${none}<w:jc w:val="center"/>`,
    `${fonts('方正小标宋简体')}<w:sz w:val="44"/>`,
  ),
  style('Addressee', '主送', none, ''),
  style('First', 'heading 1', '<w:keepNext/><w:outlineLvl w:val="0"/>', fonts('黑体')),
  style('Second', 'heading 2', '<w:keepNext/><w:outlineLvl w:val="1"/>', fonts('楷体_GB2312')),
  // The signature never stands alone on a page.
  style('Last', '结尾', '<w:keepNext/>', ''),
  style('Signed', '落款', `<w:keepNext/><w:keepLines/>${signed}`, ''),
  style(
    'Cell',
    '表内',
    '<w:spacing w:before="0" w:after="0" w:line="400" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>',
    '<w:spacing w:val="0"/><w:sz w:val="24"/><w:szCs w:val="24"/>',
  ),
  style(
    'PageRight',
    '单页码',
    `${exact(360)}<w:ind w:firstLineChars="0" w:firstLine="0" w:rightChars="100" w:right="280"/><w:jc w:val="right"/>`,
    `${fonts('宋体', '宋体')}<w:sz w:val="28"/>`,
  ),
  style(
    'PageLeft',
    '双页码',
    `${exact(360)}<w:ind w:leftChars="100" w:left="280" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/>`,
    `${fonts('宋体', '宋体')}<w:sz w:val="28"/>`,
  ),
].join('');

/** A paragraph of a style; without one, body text. */
export const p = (id, text) =>
  `<w:p>${id === '' ? '' : `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`}${text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`}</w:p>`;

const BORDER = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

/** A table as wide as the text; each cell is a paragraph of the style 表内. The first row is repeated on every page. */
export function table(widths, rows) {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const cell = (text, at) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${p('Cell', text)}</w:tc>`;
  const row = (cells, at) =>
    `<w:tr><w:trPr><w:cantSplit/>${at === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map(cell).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/><w:tblBorders>${BORDER}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`;
}

const section =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>' +
  `<w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"/>` +
  `<w:pgMar w:top="${twips(37)}" w:bottom="${twips(35)}" w:left="${twips(28)}" w:right="${twips(26)}" w:header="851" w:footer="${twips(22)}" w:gutter="0"/>` +
  `<w:docGrid w:type="lines" w:linePitch="${LINE}"/></w:sectPr>`;

const field = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const footer = (id) =>
  `${HEAD}<w:ftr xmlns:w="${W}"><w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>${field('begin')}` +
  `<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}<w:r><w:t>1</w:t></w:r>${field('end')}<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;

// Machines without the official fonts take the ones named beside them.
const FALLBACK = { 仿宋_GB2312: '仿宋', 楷体_GB2312: '楷体', 方正小标宋简体: '宋体', 黑体: 'SimHei', 宋体: 'SimSun' };
const fontTable = Object.entries(FALLBACK)
  .map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  )
  .join('');

const part = (name, content) => `${HEAD}<w:${name} xmlns:w="${W}" xmlns:r="${R}">${content}</w:${name}>`;
const links = (...all) =>
  `${HEAD}<Relationships xmlns="${P}/relationships">${all.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
const override = (name, kind) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${kind}+xml"/>`;

/** A Word file in the layout of an official document around `body`. */
export function officialDocument(body) {
  const files = {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('styles', 'styles')}` +
      `${override('settings', 'settings')}${override('fontTable', 'fontTable')}${override('footer1', 'footer')}${override('footer2', 'footer')}</Types>`,
    '_rels/.rels': links(['rId1', 'officeDocument', 'word/document.xml']),
    'word/document.xml': part('document', `<w:body>${body}${section}</w:body>`),
    'word/styles.xml': part('styles', STYLES),
    'word/settings.xml': part(
      'settings',
      '<w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>',
    ),
    'word/fontTable.xml': part('fonts', fontTable),
    'word/footer1.xml': footer('PageRight'),
    'word/footer2.xml': footer('PageLeft'),
    'word/_rels/document.xml.rels': links(
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'settings', 'settings.xml'],
      ['rId3', 'fontTable', 'fontTable.xml'],
      ['rId4', 'footer', 'footer1.xml'],
      ['rId5', 'footer', 'footer2.xml'],
    ),
  };

  const entries = Object.entries(files).map(([name, content]) => [name, strToU8(content)]);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}
