import { describe, expect, test } from 'vitest';
import { findingsOf, loudOf } from './table-of.ts';

const rowsOfParts = (part: string) =>
  `来源|预算|到位\n本级|600.00|580.00\n上级|300.00|290.00\n返还|80.00|75.00\n其中：公共预算|${part}\n合计|980.00|945.00`;

const rowsOfFormulas = (total: string, rate: string) => `指标|单位|行次|上年|本年
    编制（2+3）|人|1|68|66
    其中：行政|人|2|31|31
    事业|人|3|37|35
    在职|人|4|64|63
    控制率（4÷1）|%|5|94.12%|${rate}
    收入（7+8）|万元|6|520.00|${total}
    拨款|万元|7|480.00|506.30
    其他|万元|8|40.00|38.40`;

const works = (unit: string) => `内容|工程量|计量单位|单价|单价单位|金额（万元）
    路口|36|处|5.50|万元/处|198.00
    护栏|14.2|公里|15.00|万元/公里|213.00
    标线|42600|平方米|35.00|${unit}|149.10
    设备|16|套|9.20|万元/套|147.20
    标牌|580|块|1250|元/块|72.50`;

const months = (june: string) => `月份|1月|2月|3月|4月|5月|6月
    当月办件|3.42|2.98|4.16|4.35|4.57|4.21
    累计办件|3.42|6.40|10.56|14.91|19.48|${june}`;

const tonnes = (total: string) =>
  `片区|上年|一季|二季|全年\n东片|19850|9800|10512|20312\n西片|16420|8105|8213|16318\n南片|11230|5640|5760|${total}`;

const TWO_LISTS = (out: string) => `收进|<|<|付出|<|<
  渠道|应收|实收|事项|应付|实付
  本级|800.00|760.50|护路|500.00|480.25
  上级|200.00|190.20|护林|300.00|286.30
  利息|50.00|48.00|护河|250.00|${out}
  收进合计|1050.00|998.70|付出合计|1050.00|1010.25`;

describe('two lists side by side, told apart by their group headings', () => {
  test('each adds up by itself', () => {
    expect(loudOf('单位：万元', TWO_LISTS('243.70'))).toEqual([]);
  });

  test('a slip in the second list is found there', () => {
    expect(loudOf('单位：万元', TWO_LISTS('247.30'))).toEqual(['247.30→243.70']);
  });
});

describe('a “其中” row below several others', () => {
  test('may be part of the total instead of the row before', () => {
    expect(loudOf('单位：万元', rowsOfParts('900.00|870.00'))).toEqual([]);
  });

  test('changes have signs and contain nothing', () => {
    expect(loudOf('单位：万元', '资金|预算|预算调整\n财政资金|100.00|-4.40\n其中：上级|60.00|12.40')).toEqual([]);
  });
});

describe('formulas that number the rows', () => {
  test('are read by the column 行次', () => {
    expect(loudOf(rowsOfFormulas('544.70', '95.45%'))).toEqual([]);
    expect(loudOf(rowsOfFormulas('547.40', '95.45%'))).toContain('547.40→544.70');
    expect(loudOf(rowsOfFormulas('544.70', '94.55%'))).toContain('94.55%→95.45%');
  });

  test('that carry their own figures are left to themselves', () => {
    const own = '指标|单位|行次|本年\n编制|人|1|66\n在职|人|2|63\n接待费控制率（实际3.15÷核定4.50）|%|3|70.00%';
    expect(loudOf(own)).toEqual([]);
  });
});

describe('a column of units beside the prices', () => {
  test('says what each price is in', () => {
    expect(loudOf(works('元/平方米'))).toEqual([]);
  });

  test('may be wrong in one row', () => {
    const [finding] = findingsOf(works('万元/平方米'));
    expect(finding).toMatchObject({ kind: 'unit', stated: '35.00', expected: '35.00元/平方米' });
    expect(finding?.places.map(({ quote }) => quote)).toContain('万元/平方米');
  });
});

describe('months side by side', () => {
  test('accumulate', () => {
    expect(loudOf(months('23.69'))).toEqual([]);
    expect(loudOf(months('26.39'))).toEqual(['26.39→23.69']);
  });
});

describe('digits that also are codes of budget lines', () => {
  test('are figures among figures', () => {
    expect(loudOf(tonnes('11400'))).toEqual([]);
    expect(
      loudOf('片区|一季|二季|全年合计\n东片|9800|10512|20132\n西片|8105|8213|16318\n南片|5640|5760|11400'),
    ).toEqual(['20132→20312']);
  });

  test('are codes before names', () => {
    const codes =
      '编码|科目|预算|决算\n20132|组织事务|120.00|118.00\n20136|其他共产党事务|80.00|79.00\n合计||200.00|197.00';
    expect(loudOf('单位：万元', codes)).toEqual([]);
  });
});
