import { describe, expect, it } from 'vitest';
import { auditParts, quotedBy } from '../audit-of.ts';

const phonesIn = (text: string) => quotedBy(auditParts(text), 'K09', 'B13');

describe('phone numbers', () => {
  it.each([
    '咨询电话：12345，监督电话：12388。',
    '联系电话：0000-7654321',
    '联系电话：0000-87654321',
    '文号：望财绩〔2023〕138号',
    '债券本金13812345678900元。',
    '联系电话138****1234。',
  ])('accepts “%s”', (text) => {
    expect(phonesIn(text)).toEqual([]);
  });

  it('asks to hide a mobile number before publication', () => {
    expect(phonesIn('联系人：某某　联系电话：13800000000')).toEqual(['13800000000']);
  });

  it.each([
    ['ten digits', '联系电话：1380000123', '1380000123'],
    ['twelve digits', '联系电话：138000012345', '138000012345'],
    ['a short line', '联系电话：0000-76543', '0000-76543'],
  ])('finds %s', (_, text, quote) => {
    expect(phonesIn(text)).toEqual([quote]);
  });
});
