import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/read/pdf.ts';
import { pdfFile, ruled, text } from './pdf-file.ts';

const whole = pdfFile({
  pages: [[ruled([60, 160, 260], [100, 120, 140]), text(65, 115, '甲乙'), text(165, 115, '12.5')].join('\n')],
});

async function codeOf(
  bytes: Uint8Array,
  ...rest: [Parameters<typeof readPdf>[1]?, Parameters<typeof readPdf>[2]?]
): Promise<string | undefined> {
  const result = await readPdf(bytes, ...rest);
  return result.ok ? undefined : result.error.code;
}

describe('a PDF that cannot be read', () => {
  it.each([
    { name: 'an empty file', bytes: new Uint8Array(0), code: 'R001' },
    { name: 'no PDF', bytes: new TextEncoder().encode('项目支出绩效自评表'), code: 'R002' },
    { name: 'only the first bytes of one', bytes: whole.subarray(0, 40), code: 'R004' },
    { name: 'pages without text', bytes: pdfFile({ pages: ['', ruled([60, 160], [100, 120])] }), code: 'R009' },
    { name: 'an encrypted one', bytes: encrypted(), code: 'R003' },
  ])('$name gives $code', async ({ bytes, code }) => expect(await codeOf(bytes)).toBe(code));

  it('asks for the Word file where pages are pictures', async () => {
    const result = await readPdf(pdfFile({ pages: [''] }));
    expect(result).toMatchObject({ ok: false, error: { remedy: expect.stringContaining('Word') } });
  });

  it('has too many pages', async () =>
    expect(await codeOf(pdfFile({ pages: ['', '', ''] }), { pages: 2 })).toBe('R007'));
  it('has too many cells', async () => expect(await codeOf(whole, { cells: 3 })).toBe('R007'));
  it('has too many bytes', async () => expect(await codeOf(whole, { fileBytes: 100 })).toBe('R005'));
  it('takes too long', async () => expect(await codeOf(whole, {}, { milliseconds: -1 })).toBe('R012'));
});

describe('a damaged PDF', () => {
  it('is read as far as its pages can be found when its end is cut off', async () => {
    expect([undefined, 'R004', 'R009']).toContain(await codeOf(whole.subarray(0, whole.length - 60)));
  });

  it('never makes the reader throw', async () => {
    const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const result = await readPdf(bytes);
        expect(result.ok || result.error.remedy !== '').toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

it('leaves the bytes it was given alone', async () => {
  const bytes = whole.slice();
  await readPdf(bytes);
  expect(bytes).toEqual(whole);
});

function encrypted(): Uint8Array {
  const secret = 'ab'.repeat(32);
  const trailer = `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${secret}> /U <${secret}> >>`;
  return pdfFile({ pages: [text(60, 100, '甲')], trailer });
}
