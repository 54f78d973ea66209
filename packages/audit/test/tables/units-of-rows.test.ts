import { describe, expect, it } from 'vitest';
import { loudOf } from './table-of.ts';

const HEAD = '事项|决算|数量|计量单位|单价|计算过程';

describe('a column of units', () => {
  it.each([
    ['the same unit', '调解补贴|92.40|1,540|件|600|1,540件×600元'],
    ['persons counted in 名', '护林补贴|48.00|80|人|6,000|80名×6,000元'],
    ['another figure in the calculation', '护林补贴|48.00|80|人|6,000|12个月×500元×80人'],
    ['no calculation', '护林补贴|48.00|80|人|6,000|见明细'],
  ])('accepts %s', (_, row) => {
    expect(loudOf(`${HEAD}\n${row}`)).toEqual([]);
  });

  it('finds a unit that the calculation beside it does not use', () => {
    expect(loudOf(`${HEAD}\n调解补贴|92.40|1,540|人|600|1,540件×600元`)).toEqual(['人→件']);
  });

  const FORM = '指标|指标性质|指标值|度量单位|完成值\n科普讲座|≥|180|万场|196';

  it('finds a unit ten thousand times what the text says', () => {
    expect(loudOf('全年举办讲座196场，受众满意。', FORM)).toEqual(['万场→场']);
  });

  it.each([
    ['uses the unit of the column', '全年举办讲座196万场，受众满意。'],
    ['has no such figure', '全年举办讲座若干场，受众满意。'],
  ])('accepts it where the text %s', (_, text) => {
    expect(loudOf(text, FORM)).toEqual([]);
  });
});

const changes = (second: string) => `指标|目标值|完成值|上年值|增减
  运营里程（万公里）|≥80|84.00|80.00|5.00%
  客运量（万人次）|≥60|66.00|60.00|${second}
  准点率|≥95%|96%|95%|1个百分点`;

describe('a column of changes of several kinds', () => {
  it('accepts rates over last year and differences', () => {
    expect(loudOf(changes('10.00%'))).toEqual([]);
  });

  it('finds a rate over this year', () => {
    expect(loudOf(changes('9.09%'))).toEqual(['9.09%→10.00%']);
  });

  it('says nothing when no row is a change over last year', () => {
    expect(
      loudOf('指标|完成值|上年值|增减\n里程（万公里）|84.00|80.00|7.00%\n客运量（万人次）|66.00|60.00|9.09%'),
    ).toEqual([]);
  });
});
