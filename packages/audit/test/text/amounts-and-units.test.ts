import { describe, expect, it } from 'vitest';
import { auditParts, quotedBy } from '../audit-of.ts';

const amountsIn = (text: string) => quotedBy(auditParts(text), 'D01');

describe('planned and real amounts', () => {
  it.each([
    '预算金额98.00万元，实际支出96.50万元。',
    '计划投资1.2亿元，实际完成投资860万元为首期。',
    '应缴纳保证金50元，实际缴纳5万元以上的企业3家。',
    '排查房屋236户，改造36户。',
  ])('accepts “%s”', (text) => {
    expect(amountsIn(text)).toEqual([]);
  });

  it.each([
    ['应采购金额98.00万元，实际采购金额965000万元。', '965000万元'],
    ['排查房屋236户，改造236万户。', '236万户'],
  ])('finds in “%s” %s', (text, quote) => {
    expect(amountsIn(text)).toEqual([quote]);
  });
});

const unitsIn = (text: string) => quotedBy(auditParts(text), 'B13');

describe('repeated units', () => {
  it.each([
    '全年受理信访事项185件，件件有回音。',
    '186人人均补助1,200元，35户户均增收3,200元。',
    '12次次均成本3.2万元，86件件件落实。',
  ])('accepts “%s”', (text) => {
    expect(unitsIn(text)).toEqual([]);
  });

  it('finds a unit written twice', () => {
    expect(unitsIn('全年办理信访件185件件。')).toEqual(['185件件']);
  });
});

const ratesIn = (text: string) => quotedBy(auditParts(text), 'D04');

describe('rates above 100 %', () => {
  it.each([
    '小学毛入学率102.3%，九年义务教育巩固率97.6%。',
    '完成造林任务的104.6%，超额完成。',
    '基本医疗保险参保率101.2%（按常住人口计算）。',
    '土地出让收入完成预算的118%。',
    '预算执行率100.00%，完成率107.2%。',
  ])('accepts “%s”', (text) => {
    expect(ratesIn(text)).toEqual([]);
  });

  it.each(['社会救助档案抽查合格率108.3%。', '群众满意度达到104.5%。', '隐患整改率105.3%。'])('finds “%s”', (text) => {
    expect(ratesIn(text)).toHaveLength(1);
  });
});
