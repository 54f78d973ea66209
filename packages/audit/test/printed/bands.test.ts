import { Decimal } from '@shiji/figure';
import { describe, expect, it } from 'vitest';
import { bandOf, printedBands } from '../../src/printed/bands.ts';
import { auditParts, loudIn } from '../audit-of.ts';

const RULE = '说明：得分95分及以上不扣款；90分（含）至95分扣当季应付的1%；80分（含）至90分扣3%；80分以下扣6%。';

describe('bands that a line prints', () => {
  it.each([
    ['97', '0'],
    ['95', '0'],
    ['94.9', '1'],
    ['90', '1'],
    ['89.99', '3'],
    ['80', '3'],
    ['60', '6'],
  ])('gives %s points their %s per cent', (score, percent) => {
    expect(bandOf(printedBands(RULE), new Decimal(score))?.percent.toString()).toBe(percent);
  });

  it.each([
    ['two bands only', '90分及以上不扣款；90分以下扣5%。'],
    ['a gap between them', '95分及以上不扣款；80分至90分扣3%；80分以下扣6%。'],
    ['levels without percentages', '90分及以上为优；80分至90分为良；80分以下为中。'],
  ])('reads none where there are %s', (_, text) => {
    expect(printedBands(text)).toEqual([]);
  });
});

const across = (...shares: readonly string[]) =>
  loudIn(
    auditParts('考核结算表', `项目|一季度|二季度|三季度\n考核得分|96.2|93.5|88.4\n扣款比例|${shares.join('|')}`, RULE),
  );

describe('percentages that follow from scores', () => {
  it('accepts the percentages of their bands', () => {
    expect(across('0%', '1%', '3%')).toEqual([]);
  });

  it('finds the percentage of another band', () => {
    expect(across('0%', '1%', '1%')).toEqual(['1%→3%']);
  });

  it('says nothing about a percentage that no band names', () => {
    expect(across('0%', '1%', '2%')).toEqual([]);
  });

  it('reads scores and percentages down a column', () => {
    const table = '承接单位|考核得分|扣款比例\n甲公司|91|1%\n乙公司|79.5|3%\n丙公司|96|0%';
    expect(loudIn(auditParts('考核结算表', table, RULE))).toEqual(['3%→6%']);
  });
});
