import { describe, expect, it } from 'vitest';
import { aliasTable, loadPack } from '../../src/index.ts';

const source = `
id: trial
title: 试用
issuer: 某县
years: {from: 2024}
source: 某文件
kind: aliases
quantities:
  - {id: budget, name: 预算数, measures: money, aliases: [年初预算数, 全年预算数], except: [采购], examples: [{label: 预算数, matches: true}]}
  - {id: spent, name: 支出, measures: money, aliases: [实际支出, “三公”支出], examples: [{label: 支出, matches: true}]}
`;
const loaded = loadPack(source, 'x.yaml');
const table = aliasTable(loaded.ok && loaded.pack.kind === 'aliases' ? [loaded.pack] : []);

describe('a label', () => {
  it.each([
    ['', null],
    ['预算', null],
    ['实际支出率', null],
    ['采购预算数', null],
    ['预算数（采购）', null],
    ['预算数', 'budget'],
    ['年初 预算数（万元）', 'budget'],
    ['其中：2023年全年预算数', 'budget'],
    ['（一）实际支出', 'spent'],
    ['1.实际支出：', 'spent'],
    ['三公支出', 'spent'],
    ['2023年度支出', 'spent'],
  ])('“%s” names %s', (label, id) => {
    expect(table.ofLabel(label)?.id ?? null).toBe(id);
  });
});

describe('a sentence', () => {
  it('names quantities at their places, the longest name first', () => {
    const text = '全年预算数100万元，实际支出90万元，采购预算数5万元';
    expect(table.within(text).map(({ quantity, start, end }) => [quantity.id, text.slice(start, end)])).toEqual([
      ['budget', '全年预算数'],
      ['spent', '实际支出'],
    ]);
  });
});
