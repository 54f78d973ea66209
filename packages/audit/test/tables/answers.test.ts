import { describe, expect, it } from 'vitest';
import { findingsOf, loudOf } from './table-of.ts';

const LEDGER = '编号|整改内容|整改期限|完成日期|是否逾期';
const CONTROL = '内部控制（是/否）|预算业务|收支业务|采购业务|资产业务\n^|是|是|否|是';

describe('answers that the dates of their row contradict', () => {
  it.each([
    ['in time', '1|堵塞通道|2024-03-22|2024-03-20|否'],
    ['on the last day', '1|堵塞通道|2024-03-22|2024-03-22|否'],
    ['late', '1|堵塞通道|2024.3.22|2024.4.1|是'],
    ['not finished', '1|堵塞通道|2024-03-22||否'],
    ['not answered', '1|堵塞通道|2024-03-22|2024-03-29|'],
    ['a year in one date only', '1|堵塞通道|3月22日|2024年1月5日|否'],
    ['dates without years', '1|堵塞通道|3月22日|3月25日|是'],
  ])('accepts an answer that fits: %s', (_, row) => {
    expect(loudOf(`${LEDGER}\n${row}`)).toEqual([]);
  });

  it.each([
    ['late and called in time', '1|堵塞通道|2024-03-22|2024-03-29|否', '否→是'],
    ['in time and called late', '1|堵塞通道|2024年3月22日|2024年3月2日|是', '是→否'],
  ])('finds an answer that does not fit: %s', (_, row, found) => {
    expect(loudOf(`${LEDGER}\n${row}`)).toEqual([found]);
  });

  it('reads a column that asks whether the work was in time', () => {
    const head = '序号|事项|计划完成时间|实际完成时间|是否按期';
    expect(loudOf(`${head}\n1|路灯安装|2024-05-31|2024-06-08|是\n2|护栏|2024-05-31|2024-05-08|是`)).toEqual(['是→否']);
  });
});

describe('yes-or-no questions left blank', () => {
  it.each([
    ['all answered', `${CONTROL}\n^|合同业务|是|建设业务|无`],
    ['most left blank', '内部控制（是/否）|预算业务|收支业务|采购业务\n^|是||'],
    ['no yes-or-no question', '资产|房屋|设备|车辆|家具\n^|12|3||8'],
    ['a label that asks nothing', '内部控制|预算业务|收支业务|采购业务|资产业务\n|是|是|是|'],
  ])('says nothing: %s', (_, table) => {
    expect(findingsOf(table).filter(({ code }) => code === 'A03')).toEqual([]);
  });

  it.each([
    ['below its question', '内部控制（是/否）|预算业务|收支业务|采购业务|资产业务\n^|是|是||是'],
    ['beside its question', `${CONTROL}\n^|建设业务||<|<`],
    ['in a row named by its answers', '内部控制|预算业务|收支业务|采购业务|资产业务\n是/否|是|是|否|'],
  ])('finds the one left blank %s', (_, table) => {
    expect(loudOf(table)).toEqual(['（空）→填“是”或“否”']);
  });
});
