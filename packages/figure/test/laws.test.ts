import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, readDates, readFigures } from '../src/index.ts';

const UNITS = [
  '',
  '元',
  '万元',
  '亿元',
  '%',
  '个百分点',
  '亩',
  '万亩',
  '公里',
  '吨',
  '家',
  '家次',
  '人次',
  '万人次',
  '台（套）',
  '元/人/天',
  '分',
  '个工作日',
  '批次',
];
const toWide = (text: string): string =>
  text.replace(/[0-9.%-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const STYLES: Record<string, (value: Decimal, decimals: number) => string> = {
  plain: (value, decimals) => value.toFixed(decimals),
  grouped: (value, decimals) =>
    value
      .toFixed(decimals)
      .replace(/\d(?=(?:\d{3})+(?:\.|$))/g, '$&,')
      .replace(/(\.\d*),/g, '$1'),
  wide: (value, decimals) => toWide(value.toFixed(decimals)),
};

const amount = fc
  .record({
    scaled: fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n }),
    decimals: fc.integer({ min: 0, max: 4 }),
    unit: fc.constantFrom(...UNITS),
    style: fc.constantFrom(...Object.keys(STYLES)),
    gap: fc.constantFrom('', ' ', '\u3000'),
  })
  .map(({ scaled, decimals, unit, style, gap }) => {
    const value = new Decimal(scaled.toString()).div(new Decimal(10).pow(decimals));
    return { value, decimals, unit, text: `${STYLES[style]?.(value, decimals) ?? ''}${unit === '' ? '' : gap}${unit}` };
  })
  // 2240199 and 30201 alone are subject codes, 20230530 a date, 13800001234 a telephone, 15日 … by design.
  .filter(({ text, decimals, unit }) => decimals > 0 || unit !== '' || !/^[-－]?[\d０-９]{5,}$/.test(text));

describe('reading back what was written', () => {
  it('gives the same value, unit and precision', () => {
    fc.assert(
      fc.property(amount, ({ text, value, decimals, unit }) => {
        const figures = readFigures(text);
        expect(figures.map((figure) => figure.text)).toEqual([text]);
        expect(figures[0]?.value.toString()).toBe(value.toString());
        expect(figures[0]?.decimals).toBe(decimals);
        expect(figures[0]?.unit?.name ?? '').toBe(unit === '个工作日' ? '工作日' : unit);
      }),
      { numRuns: 2000 },
    );
  });

  it('is not disturbed by a sentence around it', () => {
    fc.assert(
      fc.property(
        amount.filter(({ value, unit }) => value.gte(0) && unit !== ''),
        ({ text, value }) => {
          const [figure] = readFigures(`全年实际完成${text}，较上年有所提高。`);
          expect([figure?.text, figure?.value.toString()]).toEqual([text, value.toString()]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

const ALPHABET = Array.from(
  '0123456789０９．％,，.。-—~～至到%‰万亿千百十元家次人个日月年号第约近超余多以上下内（）()/×*=+#DIVREF!XOoIl〔〕“”、：: \t\n壹贰叁佰仟角分整零一二三成两之共设≥≤><负¥小时点',
);
const noise = fc
  .array(
    fc.oneof(fc.constantFrom(...ALPHABET), fc.constantFrom('百分之', '万元', '个百分点', '2023年', '1,234.5', '以上')),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('for any text whatever', () => {
  it.each([
    ['noise of the same signs', noise],
    ['any characters', fc.string({ unit: 'binary', maxLength: 80 })],
  ])('%s: offsets are exact, figures ordered and apart', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const figure of readFigures(text)) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          expect(text.slice(figure.digitsStart, figure.digitsEnd)).toBe(figure.digits);
          expect(figure.start).toBeGreaterThanOrEqual(last);
          expect(figure.start).toBeLessThanOrEqual(figure.digitsStart);
          expect(figure.digitsEnd).toBeLessThanOrEqual(figure.end);
          expect(figure.end).toBeGreaterThan(figure.start);
          last = figure.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('dates have exact offsets, in order and apart', () => {
    fc.assert(
      fc.property(noise, (text) => {
        let last = 0;
        for (const { start, end, text: quote } of readDates(text)) {
          expect(text.slice(start, end)).toBe(quote);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('time grows with the length of the text', () => {
  const parts = [
    '1',
    '1,',
    '1，',
    '1.',
    '1..',
    '1O',
    '一',
    '十万',
    '壹',
    '壹元',
    'X',
    '×',
    '*',
    '1-',
    '1+',
    '12:',
    '(1',
    '1）',
    '3.5万余',
    '3—',
    '3至',
    '1月-',
    '2023年',
    '2023-',
    '#',
    '¥',
    '约',
    '—1',
    '百分之',
    '“1',
    '1个/',
    '1台（',
    '  1 ',
    ' ',
    '元/',
    '1%%',
    '１',
    '1,123,',
    '第',
    '1.2.',
    '2023.1.',
    '2023年1月1日至',
    '电话',
    '5.12',
    '内设五个',
    '1。1元',
  ];
  it.each(parts)('100,000 characters of “%s”', (part) => {
    const read = (length: number): number => {
      const text = part.repeat(Math.ceil(length / part.length));
      const start = performance.now();
      readFigures(text);
      readDates(text);
      return performance.now() - start;
    };
    read(10_000);
    // Quadratic reading takes minutes here; the bound is wide because machines are busy.
    expect(read(100_000)).toBeLessThan(5_000);
  });
});
