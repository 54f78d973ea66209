import { describe, expect, it } from 'vitest';
import { auditParts, quotedBy } from '../audit-of.ts';

const foundIn = (...parts: string[]) => quotedBy(auditParts(...parts), 'A13', 'A10', 'B22');
const CAPTIONS = ['表1 资金到位情况', '表2 支出情况', '表3 得分情况'];

describe('tables that the text points at', () => {
  it.each([
    ['a table that is there', '各项支出见表3。'],
    ['a table of another paper', '详见附件2表5。'],
    ['a table of another family', '分村数据见附表4。'],
    ['a column of a month', '详见表3，2024年数据为快报数。'],
  ])('accepts %s', (_, text) => {
    expect(foundIn(...CAPTIONS, text)).toEqual([]);
  });

  it('accepts any where the captions leave gaps', () => {
    expect(foundIn('表1 资金情况', '表3 得分情况', '详见表5。')).toEqual([]);
  });

  it('accepts a table that goes on', () => {
    expect(foundIn(...CAPTIONS, '表3（续） 得分情况')).toEqual([]);
  });

  it.each([
    ['a table behind the last', [...CAPTIONS, '满意度调查结果见表4。'], ['见表4']],
    ['one by Chinese numerals', ['附表一 收入情况', '附表二 支出情况', '分项数据详见附表三。'], ['详见附表三']],
    ['a number given twice', ['表1 资金情况', '表2 支出情况', '表2 得分情况'], ['表2 得分情况']],
  ])('finds %s', (_, parts, quotes) => {
    expect(foundIn(...parts)).toEqual(quotes);
  });
});

describe('lists with ordinals', () => {
  it.each([
    ['as many as announced', '存在以下三个方面问题：一是资金支付偏慢；二是资产闲置；三是台账不全。'],
    ['two lists in one passage', '问题有：一是支付偏慢；二是台账不全。下一步，一是按月调度；二是补建台账。'],
    ['an ordinal in other words', '该项目是全县第一是必须完成的任务。'],
  ])('accepts %s', (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it('accepts items below as many as announced', () => {
    expect(foundIn('主要存在以下两个方面的问题：', '（一）支付偏慢。', '（二）台账不全。', '三、下一步打算')).toEqual(
      [],
    );
  });

  it.each([
    [
      'fewer than announced',
      ['存在以下四个方面问题：一是支付偏慢；二是资产闲置；三是台账不全。'],
      ['存在以下四个方面'],
    ],
    ['one left out', ['主要做法：一是健全制度；二是强化监管；四是公开透明。'], ['四是']],
    ['one given twice', ['问题：一是支付偏慢；二是台账不全；二是人员不足。'], ['二是']],
    [
      'fewer below than announced',
      ['提出以下三条建议：', '1.压实责任。', '2.加快支付。', '五、附件'],
      ['提出以下三条建议'],
    ],
  ])('finds %s', (_, parts, quotes) => {
    expect(foundIn(...parts)).toEqual(quotes);
  });
});
