import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Address, Document } from '../../src/model.ts';
import { writeComments } from '../../src/write/comments.ts';
import { cell, document, p, r, t, tbl, tc, tr, wordFile } from '../docx/word-file.ts';

const words = fc
  .stringMatching(/^[甲乙丙a %8&<𠮷]{0,8}$/u)
  .map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
const run = words.chain((text) =>
  fc.constantFrom(
    r(t(text)),
    `<w:r><w:t>${text}</w:t></w:r>`,
    r(`${t(text)}<w:tab/>${t(text)}<w:br/>`),
    r(t(text), '<w:vanish/>'),
    r(`<w:br w:type="page"/>${t(text)}`),
    `<w:ins w:id="1">${r(t(text))}</w:ins>`,
    `<w:del w:id="2"><w:r><w:delText>${text}</w:delText></w:r></w:del>`,
    `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`,
    `<w:sdt><w:sdtContent>${r(t(text))}</w:sdtContent></w:sdt>`,
    `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${r(t('x'))}</w:sdtContent></w:sdt>`,
    r(
      `<w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/>${t(text)}<w:fldChar w:fldCharType="end"/>`,
    ),
    r(`<w:pict><w:txbxContent>${p(text)}</w:txbxContent></w:pict>`),
    `<mc:AlternateContent><mc:Choice Requires="wps">${r(t(text))}</mc:Choice><mc:Fallback>${r(t(text))}</mc:Fallback></mc:AlternateContent>`,
  ),
);
const properties = fc.constantFrom(
  '',
  '<w:pPr><w:jc w:val="left"/></w:pPr>',
  '<w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>',
);
const paragraph = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(properties, fc.array(run, { maxLength: 4 }))
      .map(([head, runs]) => `<w:p>${head}${runs.join('')}</w:p>`),
  },
  { weight: 1, arbitrary: fc.constant('<w:p/>') },
);
const table = fc
  .array(paragraph, { minLength: 1, maxLength: 3 })
  .map((inside) =>
    tbl(
      tr(cell(inside.join('')), tc('甲', '<w:vMerge w:val="restart"/>')),
      tr(cell(inside.join('')), tc('', '<w:vMerge/>')),
    ),
  );
const body = fc
  .array(fc.oneof({ weight: 3, arbitrary: paragraph }, { weight: 1, arbitrary: table }), { minLength: 1, maxLength: 5 })
  .map((blocks) => blocks.join(''));
const number = fc.integer({ min: 1, max: 4 });
const address: fc.Arbitrary<Address> = fc.oneof(
  fc.record({ paragraph: number }),
  fc.record(
    { table: number, row: number, column: number, cellParagraph: number },
    { requiredKeys: ['table', 'row', 'column'] },
  ),
  fc.record({ paragraph: number, story: fc.constantFrom('textbox' as const, 'footnote' as const) }),
);
const comments = fc.array(fc.record({ address, quote: fc.stringMatching(/^[甲乙丙a %8]{0,3}$/), start: fc.nat(6) }), {
  maxLength: 6,
});

/** What a document says, without the comments. */
function content({ blocks, stories, notices }: Document) {
  return { blocks, stories, notices };
}

it('writing comments never changes what the document says, and each one placed is found again', () => {
  fc.assert(
    fc.property(body, comments, (xml, wanted) => {
      const before = wordFile({ body: xml });
      const result = writeComments(
        before,
        wanted.map((one) => ({ ...one, author: '甲', paragraphs: ['核'] })),
      );
      if (!result.ok) throw new Error(result.error.message);
      const after = document(result.value.bytes);
      expect(content(after)).toEqual(content(document(before)));
      const placed = result.value.placements.filter((placement) => placement !== 'nowhere');
      expect(after.comments ?? []).toHaveLength(placed.length);
      for (const comment of after.comments ?? []) expect(comment.address).toBeDefined();
    }),
    { numRuns: 400 },
  );
});

it('a quote that stands inside its paragraph is exactly what the comment marks', () => {
  const texts = fc.array(fc.stringMatching(/^[甲乙丙丁戊%8]{1,5}$/), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (runs, from, length) => {
      const text = runs.join('');
      const start = from % text.length;
      const quote = text.slice(start, start + 1 + (length % (text.length - start)));
      const file = wordFile({ body: `<w:p>${runs.map((one) => r(t(one))).join('')}</w:p>` });
      const comment = { address: { paragraph: 1 }, quote, start, author: '甲', paragraphs: ['核'] };
      const result = writeComments(file, [comment]);
      if (!result.ok) throw new Error(result.error.message);
      expect(document(result.value.bytes).comments).toMatchObject([{ quote, start }]);
    }),
  );
});

it('a damaged file is refused as a value or commented, never a crash', () => {
  const whole = wordFile({ body: p('执行率80%') + tbl(tr(tc('甲'), tc('80%'))), styles: '<w:style/>' });
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(damage, fc.nat(whole.length), (changes, length) => {
      const bytes = whole.slice(0, length % 3 === 0 ? length : whole.length);
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
      const comment = { address: { paragraph: 1 }, quote: '80%', author: '甲', paragraphs: ['核'] };
      const result = writeComments(bytes, [comment]);
      expect(result.ok || /^R\d{3}$/.test(result.error.code)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
