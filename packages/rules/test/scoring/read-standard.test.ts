import { describe, expect, it } from 'vitest';
import {
  certain,
  evaluateStandard,
  readScoringStandard,
  type ScoreInput,
  type ScoringRule,
  showScore,
} from '../../src/index.ts';

const rate = (value: string, target?: string): ScoreInput => ({
  kind: 'rate',
  value: certain(value),
  ...(target === undefined ? {} : { target: certain(target) }),
});
const cases = (count: string): ScoreInput => ({ kind: 'cases', value: certain(count) });
const done = (actual: string, target: string, direction: 'atLeast' | 'atMost' = 'atLeast'): ScoreInput => ({
  kind: 'attainment',
  actual: certain(actual),
  target: certain(target),
  direction,
});
const words = (text: string): ScoreInput => ({ kind: 'words', text });
const none: ScoreInput = { kind: 'notApplicable' };

type Row = readonly [
  text: string,
  points: string,
  kind: ScoringRule['kind'],
  judged: readonly (readonly [ScoreInput, string])[],
];

function score(rule: ScoringRule | null, input: ScoreInput): string {
  const result = rule ? evaluateStandard(rule, input) : null;
  return result ? showScore(result) : '不能计算';
}

function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    it.each(rows)('“%s”（%s分）是 %s', (text, points, kind, judged) => {
      const rule = readScoringStandard(text, points);
      expect(rule?.kind).toBe(kind);
      expect(judged.map(([input]) => score(rule, input))).toEqual(judged.map(([, expected]) => expected));
    });
  });
}

describe('texts without a rule give no rule', () => {
  it.each([
    '',
    '根据部门自评材料评定',
    '反映部门对预算编制的重视程度。',
    '①有内部管理制度；②制度得到有效执行。',
    '评价内容：预算编制是否科学合理。',
    '此项指标可以根据部门实际情况选择设置，并细化为个性化指标',
    '得分说明见附表',
    '2023年1月至12月',
  ])('%s', (text) => {
    expect(readScoringStandard(text, '5')).toBeNull();
  });
});

describe('a rule does not judge what it cannot compare', () => {
  it.each([
    ['90%以上得5分，80%-90%得3分，80%以下不得分', words('较好')],
    ['每发现1例扣1分，扣完为止', rate('95')],
    ['效果较好的得5分，一般的得3分，较差的不得分', rate('95')],
    ['每超出1%扣1分，扣完为止', rate('103')],
    ['90%以上得5分，80%-90%得3分，80%以下不得分', none],
  ] as const)('%s', (text, input) => {
    const rule = readScoringStandard(text, '5');
    expect(rule && evaluateStandard(rule, input)).toBeNull();
  });
});

table('deductions per step above a standard', [
  [
    '以100%为标准。控制率≦100%，得6分；每超过一个百分点扣0.3分，扣完为止',
    '6',
    'deduction',
    [
      [rate('96.88'), '6分'],
      [rate('100'), '6分'],
      [rate('102'), '5.4分'],
      [rate('130'), '0分'],
    ],
  ],
  ['控制率≤100%的计7分；每高出1个百分点扣0.2分，扣至0分。', '7', 'deduction', [[rate('100.5'), '7分、6.9分或6.8分']]],
  [
    '变动率≤0的计8分；大于0的，每高出1个百分点扣0.8分，扣至0分。',
    '8',
    'deduction',
    [
      [rate('-5.77'), '8分'],
      [rate('0'), '8分'],
      [rate('2'), '6.4分'],
    ],
  ],
  [
    '“三公经费”变动率≦0，记8分；变动率＞0，每超过1个百分点扣0.5分，扣完为止',
    '8',
    'deduction',
    [
      [rate('-1'), '8分'],
      [rate('3'), '6.5分'],
    ],
  ],
  [
    '不超过100%计满分；每超出5个百分点扣2分，扣完为止。当年无此类项目的计满分。',
    '5',
    'deduction',
    [
      [rate('110'), '1分'],
      [none, '5分'],
    ],
  ],
  [
    '100%以下（含）得满分，每超过1%扣1分，扣完为止',
    '8',
    'deduction',
    [
      [rate('100'), '8分'],
      [rate('103'), '5分'],
    ],
  ],
  ['控制率在100%以内得满分，每增加一个百分点减0.5分，减完为止', '4', 'deduction', [[rate('102'), '3分']]],
  [
    '偏离率≤5%得满分，每增加1个百分点扣除0.5分',
    '5',
    'deduction',
    [
      [rate('5'), '5分'],
      [rate('7'), '4分'],
    ],
  ],
  [
    '公用经费控制率控制在100%以内的得7分，每超1个百分点扣1分，直至扣完该项分值为止',
    '7',
    'deduction',
    [[rate('101'), '6分']],
  ],
  [
    '结余率不超过10%得4分，超过10%的，每超1个百分点扣0.2分',
    '4',
    'deduction',
    [
      [rate('9'), '4分'],
      [rate('12'), '3.6分'],
    ],
  ],
  ['≤100%得满分，每超过一个百分点扣分值的10%', '5', 'deduction', [[rate('102'), '4分']]],
]);

table('deductions per step below a standard', [
  [
    '100%得满分，每低5%扣2分，扣完为止。',
    '5',
    'deduction',
    [
      [rate('100'), '5分'],
      [rate('95'), '3分'],
      [rate('99.07'), '5分、4.628分或3分'],
    ],
  ],
  [
    '100%计满分；每低于1个百分点扣0.5分，不足1个百分点的部分不扣，扣完为止。',
    '5',
    'deduction',
    [[rate('97.47'), '4分']],
  ],
  [
    '达到100%得满分，每降低1个百分点扣0.5分，不足1个百分点的按1个百分点计算',
    '5',
    'deduction',
    [[rate('97.47'), '3.5分']],
  ],
  [
    '完成率≥100%得满分，每降低1%扣0.5分',
    '5',
    'deduction',
    [
      [rate('96'), '3分'],
      [rate('120'), '5分'],
    ],
  ],
  [
    '完成率达到95%以上计满分，每低1个百分点扣0.2分，低于80%不得分',
    '6',
    'deduction',
    [
      [rate('95'), '6分'],
      [rate('90'), '5分'],
      [rate('79'), '0分'],
    ],
  ],
  ['支付进度率达到百分之九十得5分，每低一个百分点扣0.1分，扣完为止', '5', 'deduction', [[rate('85'), '4.5分']]],
  [
    '全年完成12次得满分，每少1次扣0.5分，扣完为止',
    '6',
    'deduction',
    [
      [done('10', '12'), '5分'],
      [rate('12'), '6分'],
    ],
  ],
  ['每低于目标值1个百分点扣0.5分，扣完为止', '5', 'deduction', [[rate('93', '95'), '4分']]],
  [
    '以90%为标准，每减少1个百分点，扣0.3分，扣完为止',
    '3',
    'deduction',
    [
      [rate('91'), '3分'],
      [rate('88'), '2.4分'],
    ],
  ],
]);

table('deductions on both sides', [
  [
    '预算完成率=100%得满分，每高于或低于1个百分点扣0.5分',
    '5',
    'deduction',
    [
      [rate('100'), '5分'],
      [rate('102'), '4分'],
      [rate('98'), '4分'],
    ],
  ],
  ['等于100%得5分，每偏离1%扣0.2分，扣完为止', '5', 'deduction', [[rate('95'), '4分']]],
]);

table('bands', [
  [
    '调整率=0得5分；0-10%（含）得4分；10-20%（含）得3分；20-30%（含）得2分；大于30%不得分',
    '5',
    'banded',
    [
      [rate('0'), '5分'],
      [rate('0.01'), '4分'],
      [rate('10'), '4分'],
      [rate('10.01'), '3分'],
      [rate('30'), '2分'],
      [rate('140.47'), '0分'],
    ],
  ],
  [
    '控制率为0的计5分；在0—10%（含）的计4分，10%—20%（含）的计3分，20%—30%（含）的计2分，超过30%的计0分。',
    '5',
    'banded',
    [
      [rate('17.93'), '3分'],
      [rate('0'), '5分'],
      [rate('30.5'), '0分'],
    ],
  ],
  [
    '85%（含）以上得6分；\n75%（含）-85%，得4分；\n65%（含）-75%，得2分；\n低于65%得0分。',
    '6',
    'banded',
    [
      [rate('85'), '6分'],
      [rate('84.7'), '4分'],
      [rate('75'), '4分'],
      [rate('64.99'), '0分'],
    ],
  ],
  [
    '满意度≥90%计6分；80%（含）至90%计4分；70%（含）至80%计2分；70%以下计0分。',
    '6',
    'banded',
    [
      [rate('89.7'), '4分'],
      [rate('70'), '2分'],
      [rate('95'), '6分'],
    ],
  ],
  [
    '90%以上得5分，80%-90%得3分，80%以下不得分',
    '5',
    'banded',
    [
      [rate('90'), '5分或3分'],
      [rate('85'), '3分'],
      [rate('60'), '0分'],
    ],
  ],
  [
    '执行率≥95%得满分；85%≤执行率＜95%，得3分；75%≤执行率＜85%，得1分；执行率＜75%，得0分',
    '5',
    'banded',
    [
      [rate('95'), '5分'],
      [rate('94.99'), '3分'],
      [rate('75'), '1分'],
      [rate('74'), '0分'],
    ],
  ],
  [
    '95%＞X≥90%得4分，X≥95%得5分，90%＞X得2分',
    '5',
    'banded',
    [
      [rate('95'), '5分'],
      [rate('90'), '4分'],
      [rate('80'), '2分'],
    ],
  ],
  [
    '[90%,100%]得5分，[80%,90%)得4分，[0,80%)得0分',
    '5',
    'banded',
    [
      [rate('90'), '5分'],
      [rate('89'), '4分'],
      [rate('10'), '0分'],
    ],
  ],
  [
    '大于等于90%得5分，大于等于80%小于90%得4分，小于80%得2分',
    '5',
    'banded',
    [
      [rate('90'), '5分'],
      [rate('85'), '4分'],
      [rate('1'), '2分'],
    ],
  ],
  ['85%～89%得3分，90%以上得5分，85%以下不给分', '5', 'banded', [[rate('89.5'), '3分或5分']]],
  [
    '满意度在95%及以上的给满分，85%（含）到95%（不含）给3分，其他给1分',
    '4',
    'banded',
    [
      [rate('95'), '4分'],
      [rate('90'), '3分'],
      [rate('50'), '1分'],
    ],
  ],
  [
    '年度考核90分以上计8分，80-90分计6分，80分以下计3分',
    '8',
    'banded',
    [
      [rate('95'), '8分'],
      [rate('85'), '6分'],
      [rate('20'), '3分'],
    ],
  ],
  [
    '完成率≥100%得满分；60%（含）-100%按比例得分；60%以下不得分',
    '5',
    'attainment',
    [
      [rate('100'), '5分'],
      [rate('80'), '4分'],
      [rate('50'), '0分'],
    ],
  ],
]);

table('deductions per case', [
  [
    '发现1例不合规定的情形扣2分，扣至0分。',
    '8',
    'perCase',
    [
      [cases('1'), '6分'],
      [cases('0'), '8分'],
      [cases('7'), '0分'],
    ],
  ],
  ['每出现一例不符合要求的扣1分，扣完为止。', '5', 'perCase', [[cases('2'), '3分']]],
  ['每发现一处问题扣0.5分，直至扣完', '3', 'perCase', [[cases('3'), '1.5分']]],
  ['每缺少一项扣1分', '4', 'perCase', [[cases('1'), '3分']]],
  ['全部符合得5分，有一项不符合扣1分，扣完为止', '5', 'perCase', [[cases('1'), '4分']]],
  ['无违规行为得满分，每发现1起违规行为扣2分，最低0分', '6', 'perCase', [[cases('2'), '2分']]],
  ['缺一项扣分值的20%', '5', 'perCase', [[cases('2'), '3分']]],
]);

table('points per thing done', [
  [
    '每完成1次得0.5分，最高3分',
    '3',
    'accrual',
    [
      [cases('4'), '2分'],
      [cases('10'), '3分'],
    ],
  ],
]);

table('shares of the points', [
  [
    '该项得分=（年度目标考核得分/总分）*8',
    '8',
    'ratio',
    [
      [done('94.5', '100'), '7.56分'],
      [rate('95'), '7.6分'],
    ],
  ],
  ['得分=年度目标管理考核得分÷考核满分×8，保留两位小数。', '8', 'ratio', [[done('96.2', '100'), '7.696分']]],
  [
    '得分=执行率×分值',
    '10',
    'ratio',
    [
      [rate('97.59'), '9.759分'],
      [rate('120'), '10分'],
    ],
  ],
  ['本项得分=预算执行率×10分，最高不超过10分', '10', 'ratio', [[rate('98.02'), '9.802分']]],
  [
    '得分=实际完成值/目标值×该项分值，完成率低于60%不得分',
    '5',
    'ratio',
    [
      [done('50', '100'), '0分'],
      [done('80', '100'), '4分'],
    ],
  ],
]);

table('met or missed', [
  [
    '达到目标值得满分，未达到按完成比例得分',
    '5',
    'attainment',
    [
      [done('100', '100'), '5分'],
      [done('80', '100'), '4分'],
    ],
  ],
  ['未达标按实际值/目标值×分值计分，达标得满分', '5', 'attainment', [[done('80', '100'), '4分']]],
  [
    '≤目标值得满分，否则不得分',
    '5',
    'attainment',
    [
      [done('4', '5', 'atMost'), '5分'],
      [done('6', '5', 'atMost'), '0分'],
    ],
  ],
  ['完成年度指标得满分，未完成不得分', '5', 'attainment', [[done('99', '100'), '0分']]],
  [
    '达到指标值得满分，未达到指标值的按完成比例计分，低于60%不得分',
    '10',
    'attainment',
    [
      [done('50', '100'), '0分'],
      [done('90', '100'), '9分'],
    ],
  ],
  ['按实际完成比例计分', '6', 'attainment', [[done('90', '100'), '5.4分']]],
  ['达到预期目标得满分，未达到酌情扣分', '6', 'attainment', [[done('90', '100'), '0～6分']]],
]);

table('words', [
  [
    '完成预期指标计5分，基本完成计4分，未完成不计分。',
    '5',
    'qualitative',
    [
      [words('完成预期指标'), '5分'],
      [words('基本完成'), '4分'],
      [words('未完成'), '0分'],
    ],
  ],
  [
    '降低行政成本、提高办事效率效果较好的计6分；一般的计3分；无效果的计0分。',
    '6',
    'qualitative',
    [
      [words('效果较好'), '6分'],
      [words('一般'), '3分'],
      [words('看不出'), '6分、3分或0分'],
    ],
  ],
  ['成效较好的计6分；一般3分；无成效或者成效不明显0分', '6', 'qualitative', [[words('成效不明显'), '0分']]],
  [
    '制度健全得2分，较健全得1分，不健全不得分',
    '2',
    'qualitative',
    [
      [words('制度健全'), '2分'],
      [words('不健全'), '0分'],
    ],
  ],
  ['好的得4-5分，较好的得2-3分，差的得0-1分', '5', 'qualitative', [[words('较好'), '2～3分']]],
]);
