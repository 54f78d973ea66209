import { describe, expect, it } from 'vitest';
import { auditParts, loudIn } from '../audit-of.ts';

const PROJECTS = `项目|年初预算|累计执行
  清淤疏浚|480.00|312.40
  堤防加固|900.00|655.20
  水文站点|62.00|27.00
  合计|1442.00|994.60`;

describe('digits swapped between the text and a total', () => {
  it('accepts the total of the table', () => {
    expect(loudIn(auditParts('全年累计执行994.60万元。', PROJECTS))).toEqual([]);
  });

  it('finds swapped digits where the table leaves its unit out', () => {
    expect(loudIn(auditParts('全年累计执行949.60万元。', PROJECTS))).toEqual(['949.60万元→994.60']);
  });

  const JOBS = '年度|新增就业岗位（人）\n2021年|12,260\n2022年|12,915\n2023年|13,840\n合计|39,015';

  it.each([
    ['accepts a rounded total', '3.90', []],
    ['finds a total rounded wrongly', '3.91', ['3.91万人→39,015']],
  ])('%s', (_, total, found) => {
    expect(loudIn(auditParts(`三年累计新增就业岗位${total}万人。`, JOBS))).toEqual(found);
  });

  it('takes a standard that another table pays by the month for confirmed', () => {
    const leavers = '对象|年初（人）|新增|退出|年末（人）\n集中供养|3,120|240|1,051|2,309\n分散供养|640|51|33|658';
    const standards = '供养类别|标准\n集中供养|1,501元/月\n分散供养|920元/月';
    expect(loudIn(auditParts('集中供养标准为每月1,501元。', standards, leavers))).toEqual([]);
  });

  it('says nothing about figures that differ otherwise', () => {
    expect(loudIn(auditParts('全年累计执行981.60万元。', PROJECTS))).toEqual([]);
  });

  it('takes round amounts with two swapped digits for two amounts', () => {
    expect(
      loudIn(auditParts('预留机动资金260,000.00元。', '乡镇|配套资金（元）\n城关镇|620,000.00\n河东乡|150,000.00')),
    ).toEqual([]);
  });
});

describe('averages whose unit is ten thousand times off', () => {
  const PARTS = '硬化村道4.2公里，计16,800平方米，支付1,008,000.00元';

  it('accepts an average per square metre', () => {
    expect(loudIn(auditParts(`${PARTS}，折合每公里24万元，每平方米60元。`))).toEqual([]);
  });

  it('finds an average per square metre in 万元', () => {
    expect(loudIn(auditParts(`${PARTS}，折合每公里24万元，每平方米60万元。`))).toEqual(['60万元→60元']);
  });

  it('reads the unit of a table from its caption', () => {
    const table = '项目|预算|支出\n科普活动|60.00|57.40\n读书活动|20.00|18.30\n合计|80.00|75.70';
    expect(
      loudIn(auditParts('附表 项目支出（万元）', table, '开展科普活动，覆盖8.2万人次，人均支出7.00万元。')),
    ).toEqual(['7.00万元→7.00元']);
  });
});
