import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalAmount, chineseNumeral } from '../src/index.ts';

describe('chineseNumeral', () => {
  it.each([
    '',
    '个',
    '十十',
    '二三百',
    '一万万一千万',
    '百',
    '三分',
    '分之二',
    '三分之零分之',
    '零分之一',
    '翻一番',
    '1.2',
    '万',
    '一二三四五六七八九十',
  ])('refuses %s', (text) => expect(chineseNumeral(text)).toBeNull());

  it.each([
    ['零', '0'],
    ['二十五', '25'],
    ['十', '10'],
    ['十二', '12'],
    ['两千', '2000'],
    ['廿三', '23'],
    ['卅', '30'],
    ['一百零三', '103'],
    ['一百二', '120'],
    ['两千三', '2300'],
    ['三万五', '35000'],
    ['一百零三万五千', '1035000'],
    ['一亿零五百万', '105000000'],
    ['二〇二三', '2023'],
    ['二O二三', '2023'],
    ['三点一四', '3.14'],
    ['1.2万', '12000'],
    ['3.5亿', '350000000'],
    ['百分之八十五', '0.85'],
    ['千分之三', '0.003'],
    ['四分之三', '0.75'],
    ['八成', '0.8'],
  ])('reads %s as %s', (text, value) => expect(chineseNumeral(text)?.toString()).toBe(value));

  it('reads back every number below a hundred million', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999 }), (n) => chineseNumeral(spoken(n))?.toNumber() === n));
  });
});

describe('capitalAmount', () => {
  it.each(['', '整', '元', '人民币', '叁', '叁万', '叁万佰元', '叁角肆', '叁元伍'])('refuses %s', (text) =>
    expect(capitalAmount(text)).toBeNull(),
  );

  it.each([
    ['伍佰捌拾贰元柒角柒分', '582.77'],
    ['人民币叁万元整', '30000'],
    ['壹佰零叁圆正', '103'],
    ['柒角', '0.7'],
    ['壹仟元零伍分', '1000.05'],
    ['贰亿叁仟万元整', '230000000'],
    ['零元整', '0'],
  ])('reads %s as %s', (text, value) => expect(capitalAmount(text)?.toString()).toBe(value));
});

function spoken(n: number): string {
  if (n >= 10_000) return `${spoken(Math.floor(n / 10_000))}万${tail(n % 10_000, 1000)}`;
  const thousands = Math.floor(n / 1000);
  if (thousands > 0) return `${sign(thousands)}千${tail(n % 1000, 100)}`;
  const hundreds = Math.floor(n / 100);
  if (hundreds > 0) return `${sign(hundreds)}百${tail(n % 100, 10)}`;
  return n >= 10 ? `${sign(Math.floor(n / 10))}十${n % 10 === 0 ? '' : sign(n % 10)}` : sign(n);
}

const sign = (n: number): string => '零一二三四五六七八九'.charAt(n);
const tail = (rest: number, full: number): string => (rest === 0 ? '' : `${rest < full ? '零' : ''}${spoken(rest)}`);
