import { Decimal } from '@shiji/figure';
import { loadPack, type Pack, passesLimit } from '@shiji/rules';
import { describe, expect, test } from 'vitest';
import { auditContent } from '../src/content.ts';
import { shippedPacks } from './shipped-content.ts';

const SHIPPED = shippedPacks().packs;
const HEADER = 'title: 试用\nissuer: 某县财政局\nyears: {from: 2024}\nsource: 某文件\n';

function packOf(body: string): Pack {
  const loaded = loadPack(`id: county\n${HEADER}${body}`, 'county.yaml');
  if (!loaded.ok) throw new Error(loaded.errors[0]?.message);
  return loaded.pack;
}

function contentOf(...more: readonly Pack[]) {
  const content = auditContent([...SHIPPED, ...more]);
  if (!content.ok) throw new Error(content.errors.join('\n'));
  return content.value;
}

describe('content that is not complete is refused', () => {
  test.each([
    ['rates', '没有 kind: rates 的规则包，核对不能进行'],
    ['tableRates', '没有 kind: tableRates 的规则包，核对不能进行'],
    ['columns', '没有 kind: columns 的规则包，核对不能进行'],
    ['kinds', '没有 kind: kinds 的规则包，核对不能进行'],
    ['words', 'kind: words 的规则包里缺少词表“unmeasurable”，核对不能进行'],
    ['thresholds', 'kind: thresholds 的规则包里缺少提示线“overshootNote”，核对不能进行'],
  ])('without packs of kind %s', (kind, message) => {
    const content = auditContent(SHIPPED.filter((pack) => pack.kind !== kind));
    expect(content.ok ? [] : content.errors).toContain(message);
  });
});

describe('a county’s own pack', () => {
  test('adds words to a list that is there', () => {
    const words = packOf(
      'kind: words\nlists:\n  - {id: unmeasurable, title: 甲, match: within, words: [蒸蒸日上], examples: [{text: 蒸蒸日上, hit: true}]}',
    );
    const { unmeasurable } = contentOf(words).words;
    expect(['蒸蒸日上', '长期有效', '已完成'].map(unmeasurable.test)).toEqual([true, true, false]);
    expect(contentOf().words.unmeasurable.test('蒸蒸日上')).toBe(false);
  });

  test('replaces a limit', () => {
    const limits = packOf(
      "kind: thresholds\nthresholds:\n  - {shape: limit, id: overshootNote, title: 甲, side: atLeast, limit: 150, unit: '%', severity: warning, examples: [{value: 150, noteworthy: true}]}",
    );
    const [ours, theirs] = [contentOf(limits).limits.overshootNote, contentOf().limits.overshootNote];
    expect([ours, theirs].map((limit) => passesLimit(limit, new Decimal(140)))).toEqual([false, true]);
    expect(ours.severity).toBe('warning');
  });

  test('names a kind of document that no shipped pack names', () => {
    const kinds = packOf(
      'kind: kinds\nkinds:\n  - {id: receipt, name: 资金拨付回单, titles: {has: [回单]}, examples: [{title: 资金拨付回单, matches: true}]}',
    );
    expect(contentOf(kinds).kinds.ofTitle('资金拨付回单')).toBe('资金拨付回单');
    expect(contentOf().kinds.ofTitle('资金拨付回单')).toBeNull();
  });

  test('explains a rate of tables that no shipped pack explains', () => {
    const rates = packOf(
      'kind: tableRates\ntableRates:\n  - {id: drill, title: 甲, rate: {has: [出勤比]}, part: [{has: [到场]}], whole: [{has: [在册]}], examples: [{rate: 出勤比, part: 到场, whole: 在册, matches: true}]}',
    );
    const explains = ({ tableRates }: ReturnType<typeof contentOf>) =>
      tableRates.some(({ rate }) => rate.test('出勤比'));
    expect([contentOf(rates), contentOf()].map(explains)).toEqual([true, false]);
  });

  test('tells what a column holds only where no shipped pack does', () => {
    const columns = packOf(
      'kind: columns\ncolumns:\n  - {id: own, title: 甲, role: score, heading: {has: [分值, 打分]}, examples: [{heading: 打分, matches: true}]}',
    );
    expect(['打分', '分值'].map(contentOf(columns).columns.roleOf)).toEqual(['score', 'points']);
  });
});
