import { describe, expect, it } from 'vitest';
import { headingUnit, mayCompare, readFigures, sameDimension, toBase, type Unit, unitNamed } from '../src/index.ts';

const unit = (name: string): Unit => {
  const found = unitNamed(name);
  if (!found) throw new Error(`no unit ${name}`);
  return found;
};

describe('unitNamed', () => {
  it.each(['', '金额', '项目名称', '30余', '万余', '元（'])('knows no unit “%s”', (name) =>
    expect(unitNamed(name)).toBeNull(),
  );

  it.each([
    ['元', 'money', '1', '元'],
    ['千元', 'money', '1000', '元'],
    ['万元', 'money', '10000', '元'],
    ['百万元', 'money', '1000000', '元'],
    ['亿元', 'money', '100000000', '元'],
    ['万', 'count', '10000', ''],
    ['亿', 'count', '100000000', ''],
    ['％', 'percent', '1', '%'],
    ['百分点', 'percentPoint', '1', '个百分点'],
    ['‰', 'permille', '1', '‰'],
    ['万亩', 'area', '10000', '亩'],
    ['公顷', 'area', '15', '亩'],
    ['km²', 'area', '1500', '亩'],
    ['公里', 'length', '1000', '米'],
    ['万吨', 'mass', '10000000', '公斤'],
    ['斤', 'mass', '0.5', '公斤'],
    ['m³', 'volume', '1', '立方米'],
    ['月', 'duration', '1', '个月'],
    ['年', 'duration', '12', '个月'],
    ['小时', 'duration', '3600', '秒'],
    ['个工作日', 'duration', '1', '工作日'],
    ['分', 'score', '1', '分'],
    ['万人次', 'count', '10000', '人次'],
    ['亿件', 'count', '100000000', '件'],
    ['台（套）', 'count', '1', '台（套）'],
    ['元/人/天', 'compound', '1', '元/人/秒'],
    ['万元/公里', 'compound', '10', '元/米'],
    ['件/人', 'compound', '1', '件/人'],
  ])('%s', (name, dimension, factor, base) => {
    const found = unit(name);
    if (name === '元/人/天') return expect(found).toMatchObject({ dimension, base });
    expect([found.dimension, found.factor.toString(), found.base]).toEqual([dimension, factor, base]);
  });
});

describe('headingUnit', () => {
  it.each(['', '项目名称', '预算数', '完成情况（是/否）', '三级指标（数量）', '单位：某某局'])(
    'finds none in “%s”',
    (heading) => expect(headingUnit(heading)).toBeNull(),
  );

  it.each([
    ['年度预算资金（万元）', '万元'],
    ['金额单位：元', '元'],
    ['（单位：万元）', '万元'],
    ['占比(%)', '%'],
    ['执行率（％）', '%'],
    ['分值（分）（A）', '分'],
    ['金额/万元', '万元'],
    ['万元', '万元'],
    ['面积【亩】', '亩'],
  ])('%s', (heading, name) => expect(headingUnit(heading)?.name).toBe(name));
});

describe('comparing units', () => {
  it.each([
    ['元', '万元'],
    ['平方米', '万亩'],
    ['千米', 'km'],
    ['公斤', '吨'],
    ['人次', '万人次'],
    ['元/人/天', '万元/人/天'],
  ])('%s and %s measure the same', (a, b) => expect(sameDimension(unit(a), unit(b))).toBe(true));

  it.each([
    ['家', '家次'],
    ['个', '处'],
    ['%', '个百分点'],
    ['年', '天'],
    ['天', '工作日'],
    ['元', '亩'],
    ['元/人', '元/户'],
    ['万', '元'],
    ['分', '元'],
  ])('%s and %s do not', (a, b) => expect(sameDimension(unit(a), unit(b))).toBe(false));

  it('lets a bare 万 and a missing unit stand for anything', () => {
    expect(mayCompare(unit('万'), unit('万元'))).toBe(true);
    expect(mayCompare(null, unit('家'))).toBe(true);
    expect(mayCompare(unit('家'), unit('家次'))).toBe(false);
  });

  it.each([
    ['582.77万元', '5827700'],
    ['15.57万亩', '155700'],
    ['8成以上', '80'],
    ['98.5%', '98.5'],
    ['15', '15'],
  ])('%s is %s in its base', (text, value) => {
    const [figure] = readFigures(text);
    expect(figure && toBase(figure).toString()).toBe(value);
  });
});
