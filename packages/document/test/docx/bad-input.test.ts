import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/read/docx.ts';
import { centralRecord, compoundFile, patched } from '../zip-bytes.ts';
import { archive, cell, p, part, refusal, tbl, tc, tr, wordFile, wordParts } from './word-file.ts';

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const STYLES = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>';
const BODY =
  p('甲', '<w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
  tbl(
    tr(tc('乙', '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'), tc('1')),
    tr(tc('', '<w:vMerge/>'), cell(tbl(tr(tc('丙'))))),
  ) +
  '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>';
const FILE = { body: BODY, numbering: NUMBERING, styles: STYLES, margins: [p('页眉')] };
const WHOLE = wordFile(FILE);
/** The same with nothing packed, so that a changed byte reaches the XML. */
const changed = (name: string, content: string): Uint8Array => archive({ ...wordParts(FILE), [name]: content });

describe('a file that cannot be read', () => {
  it.each<[string, Uint8Array, string]>([
    ['is read when nothing is wrong with it', WHOLE, 'OK'],
    ['is empty', new Uint8Array(), 'R001'],
    ['is a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]), 'R002'],
    ['is text', new TextEncoder().encode('部门整体支出绩效自评报告'), 'R002'],
    [
      'is a workbook by its links',
      archive({ '_rels/.rels': link('xl/workbook.xml'), 'xl/workbook.xml': '<workbook/>' }),
      'R002',
    ],
    ['is an ordinary archive', archive({ 'readme.txt': '说明' }), 'R002'],
    [
      'is an OpenDocument file',
      archive({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      'R002',
    ],
    ['has a password', compoundFile('EncryptedPackage'), 'R003'],
    ['is in the old format', compoundFile('WordDocument'), 'R011'],
    ['claims a gigabyte', patched(WHOLE, 4, [centralRecord(WHOLE, 2) + 24, 2 ** 30]), 'R006'],
    ['has a main part that is not XML', changed('word/document.xml', '甲'), 'R004'],
    ['has a main part cut short', changed('word/document.xml', part('document', BODY).slice(0, -40)), 'R004'],
    ['has damaged styles', changed('word/styles.xml', '<w:styles>'), 'R004'],
    ['has damaged numbering', changed('word/numbering.xml', '<w:numbering'), 'R004'],
    ['has damaged links', changed('word/_rels/document.xml.rels', '<'), 'R004'],
    [
      'declares a document type',
      changed('word/document.xml', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${part('document', BODY)}`),
      'R008',
    ],
    ['declares a document type in its styles', changed('word/styles.xml', '<!DOCTYPE x><x/>'), 'R008'],
    ['has a cell outside a row', wordFile({ body: tc('甲') }), 'R004'],
    ['has a cell directly inside a cell', wordFile({ body: tbl(tr(cell(tc('甲')))) }), 'R004'],
    ['has pictures only', wordFile({ body: '<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>' }), 'R009'],
    ['nests elements without end', wordFile({ body: '<w:sdt>'.repeat(600) + '</w:sdt>'.repeat(600) }), 'R006'],
    [
      'has a table of ten thousand columns',
      wordFile({ body: tbl(tr(...Array.from({ length: 10_000 }, () => tc('1')))) }),
      'R007',
    ],
    [
      'has a cell that spans a billion columns',
      wordFile({ body: tbl(tr(tc('1', '<w:gridSpan w:val="1000000000"/>'))) }),
      'R007',
    ],
    [
      'leaves a billion columns out',
      wordFile({ body: tbl(`<w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr>${tc('1')}</w:tr>`) }),
      'R007',
    ],
  ])('%s', (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });

  it('has more cells than allowed', () => {
    const result = readDocx(wordFile({ body: tbl(tr(tc('1'), tc('2'), tc('3'))) }), { cells: 2 });
    expect(result.ok ? 'OK' : result.error.code).toBe('R007');
  });

  it('is cut anywhere', () => {
    const cuts = Array.from({ length: 19 }, (_, index) => Math.floor((WHOLE.length * (index + 1)) / 20));
    expect(cuts.map((length) => refusal(WHOLE.slice(0, length)))).toEqual(cuts.map(() => 'R004'));
  });

  it('is a bomb', () => {
    const bomb = archive({ ...wordParts(FILE), 'word/document.xml': new Uint8Array(40 * 1024 * 1024).fill(0x20) });
    expect(refusal(bomb)).toBe('R006');
  });
});

describe('a file made to be slow', () => {
  const chain = Array.from(
    { length: 20_000 },
    (_, index) => `<w:style w:styleId="s${index}"><w:basedOn w:val="s${index + 1}"/></w:style>`,
  );
  const endless = Array.from(
    { length: 20_000 },
    () => '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:ins><w:r><w:t>甲</w:t></w:r></w:ins></w:p>',
  );
  const zeros = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="custom" w:format="${'0'.repeat(1e6)}1"/><w:lvlText w:val="%1${'x'.repeat(1e6)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const items = Array.from({ length: 2000 }, () => p('', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'));

  it.each<[string, Uint8Array, string]>([
    [
      'by white space',
      wordFile({ body: `<w:p><w:r><w:t>${' '.repeat(2e6)}甲${' '.repeat(2e6)}</w:t></w:r></w:p>` }),
      'OK',
    ],
    [
      'by white space before a line feed',
      wordFile({ body: `<w:p><w:r><w:t>甲${' '.repeat(2e6)}乙\n</w:t></w:r></w:p>` }),
      'OK',
    ],
    ['by styles based on styles', wordFile({ body: p('甲', '<w:pStyle w:val="s0"/>'), styles: chain.join('') }), 'OK'],
    ['by paragraphs that run on and on', wordFile({ body: endless.join('') }), 'OK'],
    ['by list numbers that are long', wordFile({ body: items.join(''), numbering: zeros }), 'OK'],
    [
      'by names without number',
      wordFile({ body: Array.from({ length: 30_000 }, (_, index) => `<w:x${index}/>`).join('') }),
      'R004',
    ],
    ['by paragraphs without number', wordFile({ body: '<w:p/>'.repeat(500_001) }), 'R007'],
  ])('%s is settled soon', (_, bytes, code) => {
    const start = performance.now();
    expect(refusal(bytes)).toBe(code);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

function link(target: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;
}

describe('a file without its smaller parts', () => {
  it.each([
    '_rels/.rels',
    '[Content_Types].xml',
    'word/styles.xml',
    'word/numbering.xml',
    'word/_rels/document.xml.rels',
  ])('is read without %s', (name) => {
    const { [name]: _, ...others } = wordParts(FILE);
    expect(refusal(archive(others))).toBe('OK');
  });
});

// The nightly run sets MUTATIONS to some thousands.
const MUTATIONS = Number(process.env['MUTATIONS'] ?? 150);
const SLOWEST = 2000;

describe('any mutated file', () => {
  const change = fc.record({
    at: fc.nat(),
    byte: fc.integer({ min: 0, max: 255 }),
    kind: fc.constantFrom('set', 'insert', 'remove'),
  });
  const changes = fc.array(change, { minLength: 1, maxLength: 6 });

  it('is read or refused with a code, in bounded time, archive bytes changed', () => {
    fc.assert(
      fc.property(changes, (wanted) => settles(mutated(WHOLE, wanted))),
      { numRuns: MUTATIONS },
    );
  });

  it.each(['word/document.xml', 'word/styles.xml', 'word/numbering.xml', 'word/_rels/document.xml.rels'])(
    'is read or refused with a code, in bounded time, %s changed',
    (name) => {
      const source = new TextEncoder().encode(wordParts(FILE)[name]);
      fc.assert(
        fc.property(changes, (wanted) => settles(archive({ ...wordParts(FILE), [name]: mutated(source, wanted) }))),
        { numRuns: MUTATIONS },
      );
    },
  );

  it('is read or refused with a code when its elements are shuffled', () => {
    const tags = part('document', `<w:body>${BODY}</w:body>`).match(/<[^>]*>|[^<]+/g) ?? [];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(tags.length - 1), fc.nat(tags.length - 1)), { maxLength: 4 }), (swaps) => {
        const order = [...tags];
        for (const [one, other] of swaps) [order[one], order[other]] = [order[other] ?? '', order[one] ?? ''];
        settles(changed('word/document.xml', order.join('')));
      }),
      { numRuns: MUTATIONS },
    );
  });
});

function settles(bytes: Uint8Array): void {
  const start = performance.now();
  const result = readDocx(bytes);
  expect(performance.now() - start).toBeLessThan(SLOWEST);
  if (!result.ok)
    expect(result.error).toMatchObject({ code: expect.stringMatching(/^R0\d\d$/), message: /./, remedy: /./ });
}

function mutated(source: Uint8Array, changes: readonly { at: number; byte: number; kind: string }[]): Uint8Array {
  const bytes = [...source];
  for (const { at, byte, kind } of changes) {
    const inserted = kind === 'remove' ? [] : [byte];
    bytes.splice(at % bytes.length, kind === 'insert' ? 0 : 1, ...inserted);
  }
  return new Uint8Array(bytes);
}
