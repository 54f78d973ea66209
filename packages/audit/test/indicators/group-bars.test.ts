import { describe, expect, it } from 'vitest';
import { auditParts } from '../audit-of.ts';

const loud = (table: string) =>
  auditParts('项目支出绩效评价计分表', table).findings.flatMap(({ code, kind, severity, stated, expected }) =>
    severity === 'note' ? [] : [`${code} ${kind} ${stated}→${expected}`],
  );
const without = (text: string, from: string, to: string) => text.replace(from, to);

describe.each([
  [
    'bars above their indicators',
    `一级指标|二级指标|三级指标|分值|得分
     产出指标|<|<|60|57
     ^|数量|修筑堤防|30|30
     ^|质量|验收合格率|30|27
     效益指标|<|<|40|39
     ^|社会|受益农户|25|24
     ^|生态|护岸绿化|15|15
     合计|<|<|100|96`,
  ],
  [
    'subtotals below their indicators',
    `一级指标|三级指标|分值|得分
     产出指标|修筑堤防|30|30
     ^|验收合格率|30|27
     ^|小计|60|57
     效益指标|受益农户|25|24
     ^|护岸绿化|15|15
     ^|小计|40|39
     合计|<|100|96`,
  ],
  [
    'numbered bars in the column of names',
    `指标名称|分值|得分
     一、产出指标|60|57
     修筑堤防|30|30
     验收合格率|30|27
     二、效益指标|40|39
     受益农户|25|24
     护岸绿化|15|15
     合计|100|96`,
  ],
])('%s', (_, table) => {
  it('are no indicators of their own', () => {
    expect(loud(table)).toEqual([]);
  });

  it('hold the scores of their indicators', () => {
    expect(loud(without(table, '|40|39', '|40|38')).map((one) => one.split(' ').at(-1))).toEqual(['38→39']);
  });

  it('leave a wrong total of all to be found', () => {
    expect(loud(without(table, '|100|96', '|100|97')).map((one) => one.split(' ').at(-1))).toEqual(['97→96']);
  });
});

const table = (rows: string, total: string) =>
  loud(`指标|分值|得分\n修路|50|50\n合格率|50|48\n${rows}\n合计|100|${total}`);

describe('points on top of the hundred', () => {
  it.each([
    ['加分项|5|2', '100'],
    ['加分项|5|2\n减分项||-1', '99'],
    ['奖励分（市级表彰）||1', '99'],
    ['加分项|5|4', '100'],
  ])('belong to the total of scores only: %s', (rows, total) => {
    expect(table(rows, total)).toEqual([]);
  });

  it('are missed in a total', () => {
    expect(table('加分项|5|1\n减分项||-1', '99')).toEqual(['B15 score_total 99→98']);
  });
});

const withExecution = (total: string) =>
  loud(`一级指标|二级指标|三级指标|指标值|完成值|分值|得分
    预算执行率|<|<|100%|96%|10|9.6
    产出指标|数量|修筑堤防|2公里|2公里|50|50
    效益指标|社会|受益农户|40户|40户|40|40
    总分|<|<|<|<|100|${total}`);

describe('a name over all columns that is an indicator', () => {
  it('keeps its own points', () => {
    expect(withExecution('99.6')).toEqual([]);
    expect(withExecution('99.9')).toEqual(['B15 score_total 99.9→99.6']);
  });
});
