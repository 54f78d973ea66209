import { describe, expect, test } from 'vitest';
import { Decimal } from '@shiji/figure';
import { totalVerdict } from '../../src/indicators/recomputed-total.ts';
import { auditParts } from '../audit-of.ts';

/** A county’s point table that prints no standards; the last two cells of a row are its data and its score. */
function pointTable(year: number, rows: readonly string[], total: string): ReturnType<typeof auditParts> {
  const head = '一级指标|三级指标|分值|评价标准|指标完成情况|得分';
  return auditParts(
    `青禾区水务局${year}年度部门整体支出绩效计分表`,
    [head, ...rows, `合计||100||||${total}`].join('\n'),
  );
}

const RIGHT = [
  '投入|在职人员控制率|7||48÷50×100%=96.00%|7',
  '投入|“三公经费”变动率|8||-5.77%|8',
  '过程|公用经费控制率|7||97.64%|7',
];

const codes = ({ findings }: ReturnType<typeof auditParts>) =>
  findings
    .filter(({ code }) => ['E02', 'E03', 'E07'].includes(code))
    .map(({ code, severity, stated, expected }) => [code, severity, stated, expected].join(' '));

describe('where a document prints no standard, the pack for such tables tells the score', () => {
  const wrong = (row: string) => [...RIGHT.slice(0, 2), row];

  test.each([
    ['right scores', 2023, RIGHT, []],
    ['a score too high', 2023, wrong('过程|公用经费控制率|7||103%|7'), ['E07 note 7 4']],
    ['points that are the document’s own', 2023, wrong('过程|公用经费控制率|9||103%|9'), []],
    [
      'a standard that the document prints',
      2023,
      wrong('过程|公用经费控制率|7|不超过110%得7分，每超出1个百分点扣1分|103%|7'),
      [],
    ],
    ['a year before the pack', 2015, wrong('过程|公用经费控制率|7||103%|7'), []],
  ])('%s', (_, year, rows, expected) => {
    expect(codes(pointTable(year, rows, '22'))).toEqual(expected);
  });

  test('and says by which source', () => {
    const [finding] = pointTable(2023, wrong('过程|公用经费控制率|7||103%|7'), '22').findings.filter(
      ({ code }) => code === 'E07',
    );
    expect(finding?.source).toContain('财预〔2013〕53号');
    expect(finding?.explanation?.operands?.[0]?.value).toBe('103%');
  });

  test('but not in a table that only shares a name with it', () => {
    const others = ['投入|培训完成率|7||96.00%|7', '投入|检查完成率|8||95%|8', '过程|公用经费控制率|7||103%|7'];
    expect(codes(pointTable(2023, others, '22'))).toEqual([]);
  });
});

const span = (low: string, high: string) => ({ low: new Decimal(low), high: new Decimal(high) });

describe('the verdict on a recomputed total', () => {
  test.each([
    ['agrees', '97.5', span('97.5', '97.5'), false],
    ['agrees', '97.5', span('97.496', '97.496'), false],
    ['agrees', '97.5', span('97', '98'), false],
    ['differs', '97.5', span('97.6', '97.6'), false],
    ['differs', '97.5', span('95', '96'), true],
    ['open', '97.5', span('97', '98'), true],
  ])('%s', (verdict, printed, range, contradicts) => {
    expect(totalVerdict(new Decimal(printed), range, contradicts)).toBe(verdict);
  });

  test('shows every row’s computation and the range', () => {
    const rows = [
      '投入|在职人员控制率|7|不超过100%得7分，每超出1个百分点扣1分|96.00%|7',
      '过程|公用经费控制率|8|不超过100%得7分，每超出1个百分点扣1分|97.64%|8',
    ];
    const [finding] = pointTable(2023, rows, '15').findings.filter(({ code }) => code === 'E08');
    expect(finding?.expected).toBe('14～15');
    expect(finding?.message).toContain('材料自相矛盾');
    expect(finding?.explanation?.operands?.map(({ label, value }) => `${label} ${value}`)).toEqual([
      '在职人员控制率 7分',
      '公用经费控制率 7～8分',
    ]);
  });

  test('is silent where every score is right', () => {
    expect(pointTable(2023, RIGHT, '22').findings.filter(({ code }) => code === 'E08')).toEqual([]);
  });
});

const scored = (result: string, score: string) =>
  codes(
    auditParts(
      '项目支出绩效自评表（2023年度）',
      `一级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
       产出指标|堤防加固|3公里|3公里|50|50|
       效益指标|管护队伍|全部组建|${result}|40|${score}|人员未到位，正在招聘
       满意度指标|群众满意度|≥90%|93%|10|10|`,
    ),
  );

describe('a result in words that says it fell short', () => {
  test.each([
    ['完成', '40'],
    ['部分完成', '30'],
    ['基本完成', '28'],
    ['未完成', '10'],
    ['未发生', '40'],
  ])('may earn its band: %s %s', (result, score) => {
    expect(scored(result, score)).toEqual([]);
  });

  test.each([
    ['部分完成', '40', 'E02 error 40 28'],
    ['未完成', '40', 'E02 error 40 12'],
    ['未完成', '30', 'E02 note 30 12'],
  ])('earns no more: %s %s', (result, score, finding) => {
    expect(scored(result, score)).toEqual([finding]);
  });
});
