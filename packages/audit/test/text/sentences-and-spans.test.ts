import { describe, expect, it } from 'vitest';
import { auditParts, quotedBy } from '../audit-of.ts';

const SENTENCE = '全年巡查水库36座次，发现隐患12处，已全部建立台账';
const repeatedIn = (...parts: string[]) => quotedBy(auditParts(...parts), 'K03');
const spansIn = (text: string) => quotedBy(auditParts(text), 'B22');

describe('sentences written twice', () => {
  it.each([
    ['a short phrase', ['资金拨付及时。群众满意。资金拨付及时。']],
    ['a summary far off', [`${SENTENCE}。`, '其他工作有序推进，制度进一步完善。', `综上，${SENTENCE}。`]],
    ['sentences that differ in a figure', [`${SENTENCE}。${SENTENCE.replace('36', '38')}。`]],
  ])('accepts %s', (_, parts) => {
    expect(repeatedIn(...parts)).toEqual([]);
  });

  it.each([
    ['in one paragraph', [`${SENTENCE}。资金使用合规。${SENTENCE}。`]],
    ['in the next paragraph', [`1.${SENTENCE}。`, `资金使用合规。${SENTENCE}。`]],
    ['in one cell', [`年度总体目标|预期目标\n完成情况|${SENTENCE}；${SENTENCE}。`]],
  ])('finds one %s', (_, parts) => {
    expect(repeatedIn(...parts)).toEqual([SENTENCE]);
  });
});

describe('days between two dates', () => {
  it.each([
    '评价组于2025年3月3日至21日开展评价，历时19天。',
    '集中核查从2024年2月26日至3月1日，共5天。',
    '集中核查从2月26日至3月1日，历时4天。',
    '公示期2024年4月1日至7日，共5个工作日。',
  ])('accepts “%s”', (text) => {
    expect(spansIn(text)).toEqual([]);
  });

  it.each([
    ['现场评价时间2025年4月8日至18日，历时21天。', '2025年4月8日至18日，历时21天'],
    ['集中核查2024年5月6日—5月15日，共15天。', '2024年5月6日—5月15日，共15天'],
    ['公示从6月1日至6月7日，为期17天。', '6月1日至6月7日，为期17天'],
  ])('finds the days in “%s”', (text, quote) => {
    expect(spansIn(text)).toEqual([quote]);
  });
});
