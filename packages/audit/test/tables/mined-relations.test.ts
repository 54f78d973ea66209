import { describe, expect, test } from 'vitest';
import { findingsOf, loudOf } from './table-of.ts';

const rows = (last: string) =>
  `量|一号站|二号站|三号站|四号站\n进水|4812.6|5230.4|3977.1|4456.8\n损耗|216.4|318.9|152.7|208.3\n供出|4596.2|4911.5|3824.4|${last}`;

const roads = (rate: string) =>
  `路网|总长（公里）|优|优等路率\n干线|142.36|118.42|83.18%\n支线|286.75|203.18|${rate}\n村线|96.53|61.24|63.44%\n合计|525.64|382.84|72.83%`;

const rooms = (mean: string) =>
  `学校|在校|教室面积（平方米）|生均面积\n甲校|1260|1890|1.50\n乙校|1140|1824|${mean}\n丙校|860|1118|1.30`;

const marks = (rate: string) =>
  `内容|分值|得分|得分率\n投入|20|18.60|93.00%\n过程|40|37.24|${rate}\n产出|40|38.12|95.30%`;

/** Tables whose columns no vocabulary knows; the odd one is the figure named last. */
const TABLES: readonly (readonly [string, string, string, string])[] = [
  [
    'what is left of what came in',
    `点位|进料|出料|场内
     甲|1264.50|1187.20|77.30
     乙|938.75|902.10|36.65
     丙|1105.40|1046.85|58.55
     丁|846.20|798.35|`,
    '47.85',
    '48.75',
  ],
  [
    'two shifts',
    `窗口|早班|晚班|受件
     一号|1240|863|2103
     二号|986|1174|2160
     三号|1532|745|2277
     四号|1418|692|`,
    '2110',
    '2011',
  ],
  [
    'so many times so much',
    `路段|株数|每株|绿化投入
     甲段|126|385|48510
     乙段|84|412|34608
     丙段|215|298|64070
     丁段|173|356|`,
    '61588',
    '65188',
  ],
  [
    'so much for each',
    `社区|耗水（吨）|住户|用水水平
     东苑|18540|1236|15.00
     西苑|21312|1480|14.40
     南苑|16170|1050|15.40
     北苑|23828|1612|`,
    '14.78',
    '17.48',
  ],
  [
    'a quotient of a sum',
    `水域|甲类|乙类|丙类|断面|良好水平
     青河|12|23|5|40|87.5%
     白河|17|31|8|56|85.71%
     长湖|9|26|7|42|83.33%
     月湖|14|29|6|49|87.76%
     南渠|11|20|5|36|`,
    '86.11%',
    '81.66%',
  ],
];

describe('a relation that no name tells', () => {
  test.each(TABLES)('%s: holds', (_, table, right) => {
    expect(loudOf(`${table}${right}`)).toEqual([]);
  });

  test.each(TABLES)('%s: the line that breaks it is found', (_, table, right, wrong) => {
    expect(loudOf(`${table}${wrong}`)).toContain(`${wrong}→${right}`);
  });

  test('with quantities in rows', () => {
    expect(loudOf(rows('4248.5'))).toEqual([]);
    expect(loudOf(rows('4284.5'))).toEqual(['4284.5→4248.5']);
  });
});

describe('what chance or another rule may have made is left alone', () => {
  const CLEAN: readonly (readonly [string, string])[] = [
    ['small numbers that happen to add up', '班|甲|乙|丙\n一|2|3|5\n二|1|2|3\n三|4|1|5\n四|2|2|6'],
    ['two lines only', '处|进|出|存|备\n甲|1264.50|1187.20|77.30|3\n乙|938.75|902.10|63.65|4'],
    [
      'a line of another kind',
      '处|早班|晚班|受件\n一号|1240|863|2103\n二号|986|1174|2160\n三号|1532|745|2277\n临时点|418|692|30',
    ],
    [
      'as many lines against as for',
      '处|甲|乙|丙\n一|124.5|86.3|210.8\n二|98.6|117.4|216.0\n三|153.2|74.5|200.1\n四|141.8|69.2|305.4',
    ],
    [
      'a total of products',
      '段|株数|每株|投入\n甲|126|385|48510\n乙|84|412|34608\n丙|215|298|64070\n合计|425|1095|147188',
    ],
  ];
  test.each(CLEAN)('%s', (_, table) => {
    expect(loudOf(table)).toEqual([]);
  });
});

describe('lengths and areas divide by counts', () => {
  test('a rate of kilometres', () => {
    expect(loudOf(roads('70.86%'))).toEqual([]);
    expect(loudOf(roads('78.06%'))).toEqual(['78.06%→70.86%']);
  });

  test('square metres for each pupil', () => {
    expect(loudOf(rooms('1.60'))).toEqual([]);
    expect(loudOf(rooms('1.06'))).toEqual(['1.06→1.60']);
  });
});

test('marks got of the marks there are', () => {
  expect(loudOf(marks('93.10%'))).toEqual([]);
  expect(loudOf(marks('91.30%'))).toEqual(['91.30%→93.10%']);
});

test('a figure in yuan in a table whose title says 万元', () => {
  const [finding] = findingsOf(
    '五、采购和资产（万元）|<|<|<|<|<\n货物采购计划|货物采购金额|执行率|资产总额|在用资产|利用率\n412.00|3975800|96.50%|1860.00|1841.40|99.00%',
  );
  expect(finding).toMatchObject({ kind: 'unit', stated: '3975800' });
});
