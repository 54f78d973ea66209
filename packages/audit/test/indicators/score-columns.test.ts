import { describe, expect, it } from 'vitest';
import { auditParts } from '../audit-of.ts';

const loud = (...rows: readonly string[]) =>
  auditParts('部门整体支出绩效评价计分表', rows.join('\n')).findings.flatMap(
    ({ code, kind, severity, stated, expected }) =>
      severity === 'note' ? [] : [`${code} ${kind} ${stated}→${expected}`],
  );

const below = (total: string) => [
  '评价内容|分值|得分|<|差异|复核说明',
  '^|^|自评|复核|^|^',
  '制度建设|20|20|18|-2|台账缺页',
  '渠道清淤|40|39|38|-1|一处未验收',
  '灌溉效益|40|38|38|0|',
  `合计|100|97|${total}|-3|`,
];

describe('several scorers side by side', () => {
  it('accept columns that add up to their totals', () => {
    expect(loud(...below('94'))).toEqual([]);
  });

  it('find a total of the second scorer below one heading', () => {
    expect(loud(...below('95'))).toEqual(['B15 score_total 95→94']);
  });

  it('find a total of a scorer with a heading of its own', () => {
    const rows = [
      '考核指标|标准分|自评得分|主管部门复核分|财政核定分',
      '制度建设|20|20|18|18',
      '渠道清淤|40|39|38|37',
      '灌溉效益|40|38|38|36',
    ];
    expect(loud(...rows, '合计|100|97|94|91')).toEqual([]);
    expect(loud(...rows, '合计|100|97|94|93').map((one) => one.split(' ').at(-1))).toEqual(['93→91']);
  });

  it('find a score above its points', () => {
    expect(loud('考核项目|分值|自评分|复核分', '值班巡查|10|9|11', '巡查记录|10|8|8', '合计|20|17|19')).toEqual([
      'B16 score 11→10',
    ]);
  });
});

describe('deductions beside scores', () => {
  const HEAD = '扣分事项|评分规则|该项满分|核实情况|扣分|得分';
  const GOOD = [
    '编制控制率|每超1个百分点扣0.2分|5|93%|0|5',
    '支出调整率|不超过10%得满分，每超1个百分点扣0.5分|8|13.00%|1.5|6.5',
  ];
  const table = (row: string, total: string) => loud(HEAD, ...GOOD, row, total);

  it('accept what is left of the points', () => {
    expect(table('井房完好|抽查发现损坏酌情扣分|7|损坏一处|1|6', '合计||20||2.5|17.5')).toEqual([]);
  });

  it('may be blank where nothing was lost', () => {
    expect(table('井房完好|抽查发现损坏酌情扣分|7|完好||7', '合计||20||1.5|18.5')).toEqual([]);
  });

  it('are missed where points were lost', () => {
    expect(table('井房完好|抽查发现损坏酌情扣分|7|损坏一处||6', '合计||20||1.5|17.5')).toEqual([
      'A03 missing （空）→1',
    ]);
  });

  it('are not full points', () => {
    expect(table('井房完好|抽查发现损坏酌情扣分|7|损坏一处|1|7', '合计||20||2.5|18.5')).toEqual(['B15 score 7→6']);
  });

  it('follow the printed standard rather than a wrong score', () => {
    const [first, second] = GOOD;
    expect(loud(HEAD, first ?? '', (second ?? '').replace('|6.5', '|7'), '合计||13||1.5|12')).toEqual([
      'B15 score 7→6.5',
    ]);
  });
});

const form = (execution: string, total: string) =>
  loud(
    '项目资金|年初预算|全年预算|全年执行|执行率|得分',
    `年度资金总额|500.00|500.00|488.00|97.60%|${execution}`,
    '三级指标|年度指标值|完成值|分值|得分|偏差原因',
    '修筑便道|10公里|10公里|30|30|',
    '验收合格率|≥95%|96%|30|30|',
    '受益农户|40户|38户|30|28.50|两户外出',
    `总分|<|<|100|${total}|`,
  );

describe('points for budget execution that no column prints', () => {
  it('are what the indicators leave of the hundred', () => {
    expect(form('9.76', '98.26')).toEqual([]);
  });

  it('belong to the total', () => {
    expect(form('9.76', '98.62')).toEqual(['B15 score_total 98.62→98.26']);
  });

  it('are earned by the rate', () => {
    expect(form('9.67', '98.17')).toEqual(['E01 score 9.67→9.76']);
  });
});

const table = (rate: string, heading = '得分率') =>
  loud(
    `一级指标|分值|得分|${heading}`,
    '决策|20|19.00|95.00%',
    `过程|30|27.36|${rate}`,
    '产出|50|50.00|100%',
    '合计|100|96.36|96.36%',
  );

describe('rates of scores', () => {
  it.each(['91.20%', '91.2%', '91%'])('accept %s', (rate) => {
    expect(table(rate)).toEqual([]);
  });

  it.each([
    ['92.10%', 'B02 ratio 92.10%→91.20%'],
    ['19.20%', 'B02 ratio 19.20%→91.20%'],
  ])('find %s', (rate, finding) => {
    expect(table(rate)).toEqual([finding]);
  });

  it('are found where the heading names the unit', () => {
    expect(table('92.10%', '得分率（%）')).toEqual(['B02 ratio 92.10%→91.20%']);
  });
});
