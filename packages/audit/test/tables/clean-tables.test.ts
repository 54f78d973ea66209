import { describe, expect, test } from 'vitest';
import { LEDGER_TABLES } from './ledger-tables.ts';
import { LINKED_TABLES } from './linked-tables.ts';
import { heldIn, loudOf } from './table-of.ts';
import { TEMPTING_TABLES } from './tempting-tables.ts';

describe('a clean table raises no alarm', () => {
  test.each(Object.entries({ ...LINKED_TABLES, ...LEDGER_TABLES, ...TEMPTING_TABLES }))('%s', (_, parts) => {
    expect(loudOf(...parts)).toEqual([]);
  });
});

describe('the figures of a linked table are found to agree', () => {
  test.each(Object.entries(LINKED_TABLES))('%s', (name, parts) => {
    expect(heldIn(...parts), name).toBeGreaterThanOrEqual(3);
  });
});

describe('what is no arithmetic is left alone', () => {
  const CASES: readonly (readonly [string, string])[] = [
    ['a table without figures', '事项 | 是否完成\n制度建设 | 是\n公开公示 | 否'],
    ['an empty table', ' | \n | '],
    ['a single figure', '项目 | 金额\n采购 | 12.50'],
    [
      'an indicator table, which other checks own',
      '一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分\n产出 | 检查次数 | ≥10次 | 12次 | 10 | 10\n产出 | 培训人数 | 100 | 90 | 10 | 9\n合计 | | | | 25 | 19',
    ],
    [
      'dates and telephone numbers',
      '事项 | 开始 | 结束 | 电话\n勘察 | 2023年3月1日 | 2023年4月2日 | 01088889999\n施工 | 2023年5月6日 | 2023年9月8日 | 01088889998\n合计 | | | ',
    ],
    [
      'blank rows of a form that nobody filled in',
      '项目 | 预算 | 决算 | 差额\n办公费 | | | \n差旅费 | | | \n合计 | | | ',
    ],
  ];
  test.each(CASES)('%s', (_, drawing) => {
    expect(loudOf(drawing)).toEqual([]);
  });
});
