import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberFormat } from '../../src/read/xlsx/number-format.ts';

function displayNumber(stored: string, code: string, from1904: boolean): string {
  return new NumberFormat(code).show(stored, from1904);
}

const ACCOUNTING = '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ';

describe('the text of a stored number', () => {
  it.each([
    ['0.990699', '0.00%', '99.07%'],
    ['0.285', '0.0%', '28.5%'],
    ['1234567.891', '#,##0.00', '1,234,567.89'],
    ['1234567', '#,##0,', '1,235'],
    ['12', '0"人"', '12人'],
    ['12.5', '0.00"万元"', '12.50万元'],
    ['12.5', 'General"元"', '12.5元'],
    ['3', 'G/通用格式"次"', '3次'],
    ['-3.5', '0.00_);[Red]\\(0.00\\)', '(3.50)'],
    ['5', ACCOUNTING, '5.00'],
    ['-5', ACCOUNTING, '-5.00'],
    ['0', ACCOUNTING, '-'],
    ['42', '00000', '00042'],
    ['5', '@', '5'],
    ['5', ';;;', ''],
    ['1', '"是";"否";"无"', '是'],
    ['0.5', '# ?/?', '1/2'],
  ])('%s under %s is %s', (stored, code, shown) => expect(displayNumber(stored, code, false)).toBe(shown));

  it.each([
    ['1.005', '0.00', '1.01'],
    ['-1.005', '0.00', '-1.01'],
    ['2.675', '0.00', '2.68'],
    ['0.10005', '0.00%', '10.01%'],
    ['1.0049999999999999', '0.00', '1.01'],
  ])('rounds %s in decimals on fifteen digits: %s gives %s', (stored, code, shown) => {
    expect(displayNumber(stored, code, false)).toBe(shown);
  });

  it.each([
    ['99.90000000000001', '99.9'],
    ['77.84999999999999', '77.85'],
    ['0.333333333333333', '0.333333333'],
    ['1E-7', '0.0000001'],
    ['123456789012', '123456789012'],
  ])('%s without a format is %s', (stored, shown) => expect(displayNumber(stored, 'General', false)).toBe(shown));

  it.each([
    ['45076', 'yyyy"年"m"月"d"日"', '2023年5月30日'],
    ['45076', '[$-804]yyyy"年"m"月"d"日";@', '2023年5月30日'],
    ['45076', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2023年5月30日'],
    ['45076', '[DBNum1][$-804]m"月"d"日"', '5月30日'],
    ['45076.5', 'yyyy/m/d h:mm', '2023/5/30 12:00'],
    ['0.75', 'h:mm', '18:00'],
  ])('date %s under %s is %s', (stored, code, shown) => expect(displayNumber(stored, code, false)).toBe(shown));

  it('counts dates from 1904 when the workbook does', () => {
    expect(displayNumber('1', 'yyyy-mm-dd', true)).toBe('1904-01-02');
  });

  it.each([
    ['-5', 'yyyy-mm-dd', '-5'],
    ['99999999', 'yyyy-mm-dd', '99999999'],
    ['abc', '0.00', 'abc'],
    ['1e400', '0.00', '1e400'],
    ['0.5', '#/??????????', '0.5'],
    ['0.5', '0'.repeat(5000), '0.5'],
  ])('shows %s as it is where %s does not fit', (stored, code, shown) => {
    expect(displayNumber(stored, code, false)).toBe(shown);
  });

  it('is the stored number itself for amounts in cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        const sign = cents < 0 ? '-' : '';
        const digits = String(Math.abs(cents)).padStart(3, '0');
        const amount = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(displayNumber(amount, '0.00', false)).toBe(cents === 0 ? '0.00' : amount);
      }),
    );
  });

  it('never throws, whatever the number and the code', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ unit: fc.constantFrom(...'0#?.,%/eE+-"\\[];@ymdhs$年 *_') }),
        (stored, code) => typeof displayNumber(stored, code, false) === 'string',
      ),
    );
    fc.assert(
      fc.property(
        fc.double(),
        fc.string({ unit: fc.constantFrom(...'0#?.,%/eE+-"\\[];@ymdhs$年 *_') }),
        (number, code) => typeof displayNumber(String(number), code, false) === 'string',
      ),
    );
  });
});
