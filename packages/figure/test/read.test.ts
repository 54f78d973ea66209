import { describe, expect, it } from 'vitest';
import { readFigures } from '../src/index.ts';
import { figuresOf } from './shown.ts';

describe('numbers', () => {
  it.each([
    ['582.77', ['582.77 -']],
    ['15', ['15 -']],
    ['0', ['0 -']],
    ['0.00', ['0.00 -']],
    ['2023', ['2023 -']],
    ['1,234.56', ['1234.56 -']],
    ['4,627,483', ['4627483 -']],
    ['1，234.56万元', ['1234.56 万元']],
    ['1，234', ['1234 -']],
    ['共100，200人参加', ['100 -', '200 人']],
    ['1,2,3', ['1 -', '2 -', '3 -']],
    ['98.5，96.2', ['98.5 -', '96.2 -']],
    ['到位资金8 500万元', ['8500 万元']],
    ['12 500万元', ['12 -', '500 万元']],
    ['１２３．４５％', ['123.45 %']],
    ['－5.77%', ['-5.77 %']],
    ['-5.77%', ['-5.77 %']],
    ['—5.77%', ['-5.77 %']],
    ['增长率为-3.2%', ['-3.2 %']],
    ['负5.77%', ['-5.77 %']],
    ['¥1,234.00', ['1234.00 元']],
    ['￥500', ['500 元']],
    ['百分之85', ['85 %']],
  ])('%s', (text, expected) => expect(figuresOf(text)).toEqual(expected));

  it('keeps the digits and their place apart from the unit and the qualifier', () => {
    const [figure] = readFigures('投入约1,031.50万元以上');
    expect(figure).toMatchObject({
      text: '约1,031.50万元以上',
      start: 2,
      end: 15,
      digits: '1,031.50',
      digitsStart: 3,
      digitsEnd: 11,
      decimals: 2,
    });
  });

  it('counts a sign among the digits', () =>
    expect(readFigures('为－5.7%')[0]).toMatchObject({ digits: '－5.7', text: '－5.7%' }));
});

describe('units', () => {
  it.each([
    ['965000　万元', ['965000 万元']],
    ['0    万元', ['0 万元']],
    ['100 %', ['100 %']],
    ['69 次，', ['69 次']],
    ['3.2亿元', ['3.2 亿元']],
    ['5千元', ['5 千元']],
    ['3百万元', ['3 百万元']],
    ['50万', ['50 万']],
    ['2亿', ['2 亿']],
    ['2.5个百分点', ['2.5 个百分点']],
    ['2.5百分点', ['2.5 个百分点']],
    ['5‰', ['5 ‰']],
    ['42.6万亩', ['42.6 万亩']],
    ['10000平方米', ['10000 平方米']],
    ['300㎡', ['300 平方米']],
    ['12km', ['12 公里']],
    ['7万立方米', ['7 万立方米']],
    ['1908万方', ['1908 万立方米']],
    ['23758kw', ['23758 千瓦']],
    ['480元/人/天', ['480 元/人/天']],
    ['1.2万元/公里', ['1.2 万元/公里']],
    ['650元/生/学期', ['650 元/生/学期']],
    ['3次/月', ['3 次/月']],
    ['90-100分为优', ['90..100 分']],
    ['35微克/立方米', ['35 微克/立方米']],
    ['512台（套）', ['512 台（套）']],
    ['512台(套)', ['512 台（套）']],
    ['30人（次）', ['30 人（次）']],
    ['（5分）', ['5 分']],
    ['10分', ['10 分']],
    ['30分钟', ['30 分钟']],
    ['582.77（万元）', ['582.77 万元']],
    ['1.5倍', ['1.5 倍']],
    ['50万支出', ['50 万']],
    ['3分局', ['3 -']],
    ['共1418全部整治', ['1418 -']],
    ['500万元人民币', ['500 万元']],
    ['3182台件，67个，30幅', ['3182 台件', '67 个', '30 幅']],
  ])('%s', (text, expected) => expect(figuresOf(text)).toEqual(expected));
});

describe('qualifiers', () => {
  it.each([
    ['约3万元', ['about 3 万元']],
    ['大约3万元', ['about 3 万元']],
    ['节约1.64万元', ['1.64 万元']],
    ['签约12家', ['12 家']],
    ['近400人', ['nearly 400 人']],
    ['最近5次', ['5 次']],
    ['超过20%', ['moreThan 20 %']],
    ['超20%', ['moreThan 20 %']],
    ['逾万元3次', ['3 次']],
    ['不超过500元', ['atMost 500 元']],
    ['不得超过500元', ['atMost 500 元']],
    ['未超过100%', ['atMost 100 %']],
    ['不少于30次', ['atLeast 30 次']],
    ['不得低于90%', ['atLeast 90 %']],
    ['至少3次', ['atLeast 3 次']],
    ['≥95%', ['atLeast 95 %']],
    ['≧95％', ['atLeast 95 %']],
    ['>=95%', ['atLeast 95 %']],
    ['＞0', ['moreThan 0 -']],
    ['≦500元/人/天', ['atMost 500 元/人/天']],
    ['≤ 900元', ['atMost 900 元']],
    ['＜5', ['lessThan 5 -']],
    ['大于等于60分', ['atLeast 60 分']],
    ['小于60分', ['lessThan 60 分']],
    ['不足5%', ['lessThan 5 %']],
    ['每超过1个百分点扣0.2分', ['1 个百分点', '0.2 分']],
    ['100处以上', ['atLeast 100 处']],
    ['90%（含）以上', ['atLeast 90 %']],
    ['90分及以上', ['atLeast 90 分']],
    ['100%以下（含）', ['atMost 100 %']],
    ['95%以上（含95%）', ['atLeast 95 %']],
    ['60分以下（不含）', ['lessThan 60 分']],
    ['5%以内', ['atMost 5 %']],
    ['3%左右', ['about 3 %']],
    ['30余次', ['over 30 次']],
    ['300多亿元', ['over 300 亿元']],
    ['7.8万余户', ['over 7.8 万户']],
    ['3.5万余份', ['over 3.5 万份']],
    ['21万余人次', ['over 21 万人次']],
    ['1300多万游客', ['over 1300 万']],
    ['766.02多万元', ['over 766.02 万元']],
    ['2.5万多米', ['over 2.5 万米']],
    ['6万余条次', ['over 6 万条次']],
    ['结余3000余额', ['3000 -']],
    ['3年多，', ['over 3 年']],
  ])('%s', (text, expected) => expect(figuresOf(text)).toEqual(expected));
});

describe('ranges are one figure', () => {
  it.each([
    ['3—5次', ['3..5 次']],
    ['1-2个', ['1..2 个']],
    ['10～20', ['10..20 -']],
    ['38%—42%', ['38..42 %']],
    ['10-20%', ['10..20 %']],
    ['80%（含）-90%', ['80..90 %']],
    ['0.3万元至4.8万元之间', ['0.3..4.8 万元']],
    ['5000元至1万元', ['5000..10000 元']],
    ['约3—5天', ['about 3..5 天']],
    ['从0.3万元至4.8万元不等', ['0.3..4.8 万元']],
  ])('%s', (text, expected) => expect(figuresOf(text)).toEqual(expected));

  it.each([
    ['由40%提高到50%', ['40 %', '50 %']],
    ['从3%到5%', ['3 %', '5 %']],
    ['5-3', ['5 -', '3 -']],
    ['（24.50-26.00）/26.00', ['24.50 -', '26.00 -', '26.00 -']],
    ['582.77-577.35=5.42', ['582.77 -', '577.35 -', '5.42 -']],
    ['（93/96）×100%=96.88%', ['93 -', '96 -', '100 %', '96.88 %']],
    ['(118.50+1628.43-51.56)/2', ['118.50 -', '1628.43 -', '51.56 -', '2 -']],
    ['2022年1月-12月', []],
    ['5家—3人', ['5 家', '3 人']],
  ])('%s is not a range', (text, expected) => expect(figuresOf(text)).toEqual(expected));
});

describe('Chinese numerals are read only where something is clearly counted', () => {
  it.each([
    ['内设五个股室', ['5 个']],
    ['共三类', ['3 类']],
    ['覆盖四个乡镇', ['4 个']],
    ['6大类', ['6 大类']],
    ['培训二十五人', ['25 人']],
    ['两千余人', ['over 2000 人']],
    ['百余家', ['over 100 家']],
    ['十余次', ['over 10 次']],
    ['一百零三家', ['103 家']],
    ['五万元', ['5 万元']],
    ['三百多万元', ['over 300 万元']],
    ['百分之八十五', ['85 %']],
    ['百分之九点五', ['9.5 %']],
    ['占八成以上', ['atLeast 8 成']],
    ['每超过一个百分点', ['1 个百分点']],
    ['十二个月', ['12 个月']],
  ])('%s', (text, expected) => expect(figuresOf(text)).toEqual(expected));

  it.each(['三分之二的村', '完成计划的2/3'])('reads the fraction of %s as a share', (text) => {
    const [figure] = readFigures(text);
    expect(figure?.value.toFixed(4)).toBe('0.6667');
    expect(figure?.unit).toMatchObject({ dimension: 'percent', base: '%' });
  });

  it.each([
    ['人民币叁万元整', '30000.00', '叁万元整'],
    ['伍佰捌拾贰元柒角柒分', '582.77', '伍佰捌拾贰元柒角柒分'],
    ['大写：壹佰零叁圆整', '103.00', '壹佰零叁圆整'],
  ])('reads the capital amount %s', (text, value, written) => {
    const [figure] = readFigures(text);
    expect(figure?.value.toFixed(2)).toBe(value);
    expect(figure).toMatchObject({ text: written, notation: 'capital', unit: { name: '元' } });
  });
});

describe('malformed figures are kept with what they may mean', () => {
  it.each([
    ['1,031,48.00', '!thousands', ['103148']],
    ['1,86.5公里', '!thousands', ['186.5', '1865']],
    ['34,7,61.60', '!thousands', ['34761.6']],
    ['1,0000元', '!thousands', ['10000']],
    ['1,23.456', '!thousands', ['123.456']],
    ['12,5%', '!thousands', ['125', '12.5']],
    ['46..60', '!doublePoint', ['46.6']],
    ['1.234.56万元', '!doublePoint', ['1234.56']],
    ['118.5O', '!letter', ['118.5']],
    ['1O0万元', '!letter', ['100']],
    ['2l.5%', '!letter', ['21.5']],
    ['81.82%%', '!doublePercent', ['81.82']],
    ['81.82%％', '!doublePercent', ['81.82']],
    ['3.5%个百分点', '!other', ['3.5']],
    ['98.%', '!other', ['98']],
    ['46。60万元', '!other', ['46.6']],
    ['1,234,.56', '!other', ['1234.56']],
    ['#DIV/0!', '!spreadsheetError', []],
    ['#REF!', '!spreadsheetError', []],
    ['#N/A', '!spreadsheetError', []],
    ['#VALUE!', '!spreadsheetError', []],
    ['XX万元', '!placeholder', []],
    ['××元', '!placeholder', []],
    ['**人', '!placeholder', []],
    ['____%', '!placeholder', []],
    ['X个', '!placeholder', []],
  ])('%s', (text, reason, readings) => {
    const figures = readFigures(text);
    expect(figures.map((figure) => `!${figure.malformed?.reason}`)).toEqual([reason]);
    expect(figures[0]?.malformed?.readings.map(String)).toEqual(readings);
    expect(figures[0]?.text).toBe(text);
  });

  it('has no value where there is no reading', () => expect(readFigures('投入XX万元')[0]?.value.isNaN()).toBe(true));
});
