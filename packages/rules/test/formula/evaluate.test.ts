import { Decimal, unitNamed } from '@shiji/figure';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Evaluation,
  evaluateFormula,
  explanationOf,
  type MissingPolicy,
  parseFormula,
  type Quantity,
  quantity,
  showQuantity,
  showSpan,
  UNKNOWN,
  written,
} from '../../src/index.ts';

const given = (text: string): Quantity => {
  const [, digits = '0', unit = ''] = /^(-?[\d.]+)(.*)$/.exec(text) ?? [];
  return quantity(new Decimal(digits), unitNamed(unit), undefined, UNKNOWN);
};

function evaluated(
  source: string,
  values: Record<string, string> = {},
  missing: MissingPolicy = 'skipIfAny',
): Evaluation {
  const names = ['预算', '执行', '追加', '率', '目标率', '检查', '走访', '缺', '人数'];
  const parsed = parseFormula(source, names);
  if (!parsed.ok) return { state: 'failed', error: parsed.error };
  const valueOf = (name: string) => (values[name] === undefined ? null : given(values[name]));
  return evaluateFormula(parsed.value, { valueOf, missing, literals: 'exact' });
}

function shown(evaluation: Evaluation): string {
  if (evaluation.state === 'failed') return evaluation.error.message;
  if (evaluation.state === 'skipped') return `缺少${evaluation.missing.join('、')}`;
  const { quantity: value, truth } = evaluation.tree;
  return value ? showQuantity(value) : String(truth?.plain);
}

describe('what does not fit is refused', () => {
  it.each([
    ['3家 + 5家次', '“家”与“家次”不能相加减'],
    ['检查 - 走访', '“家次”与“次”不能相加减'],
    ['5% > 3个百分点', '“%”与“个百分点”不能比较'],
    ['执行 + 5', '“万元”与“没有单位的数”不能相加减'],
    ['执行 ≥ 检查', '“万元”与“家次”不能比较'],
    ['合计(检查, 走访)', '“家次”与“次”不能相加减'],
    ['执行 ÷ 0', '“0”为0，不能作除数'],
    ['执行 ÷ (追加 - 追加)', '“追加 - 追加”为0，不能作除数'],
    ['(执行 > 0) + 1', '“执行 > 0”是条件，这里需要数'],
    ['若 执行 则 1 否则 0', '“执行”是数，这里需要条件（用 =、≥、＞ 等比较）'],
    ['每(执行, 0万元)', '“每”的步长应是大于0的数'],
    ['每(执行, 1家)', '“万元”与“家”不能比较'],
    ['四舍五入(执行, 1.5)', '四舍五入的小数位数应是0到20的整数'],
  ])('%s', (source, message) => {
    expect(shown(evaluated(source, { 执行: '90万元', 追加: '10万元', 检查: '72家次', 走访: '3次' }))).toBe(message);
  });
});

describe('values are exact', () => {
  it.each([
    ['0.1 + 0.2', '0.3'],
    ['执行 ÷ 预算 × 100%', '99.07%'],
    ['执行 + 5000元', '577.85万元'],
    ['5000元 + 执行', '5778500元'],
    ['预算 - 执行', '5.42万元'],
    ['率 - 目标率', '4.07个百分点'],
    ['率 + 2个百分点', '101.07%'],
    ['100% - 率', '0.93个百分点'],
    ['1 - 率', '0.93%'],
    ['执行 × 80%', '461.88万元'],
    ['每(率 - 95%, 1个百分点) × 0.2分', '0.8分'],
    ['每(95% - 率, 1个百分点)', '0'],
    ['5分 - 每(4.5, 1) × 0.5', '3分'],
    ['四舍五入(执行 ÷ 预算 × 100%, 1)', '99.1%'],
    ['四舍五入(2.5, 0)', '3'],
    ['取整(-2.5)', '-2'],
    ['绝对值(执行 - 预算)', '5.42万元'],
    ['最大(0, 执行 - 预算)', '0万元'],
    ['最小(率, 100%) × 10分', '9.907分'],
    ['合计(执行, 1万元, 10000元)', '579.35万元'],
    ['执行 ÷ 人数 × 人数', '5773500元'],
    ['若 率 ≥ 95% 且 非 执行 > 预算 则 5分 否则 0分', '5分'],
    ['分档(率, ≤95%: 1分, ≤99%: 2分, 否则: 3分)', '3分'],
    ['执行 = 577.35万元', 'true'],
    ['执行 ≠ 5773500元', 'false'],
    ['执行 > 0', 'true'],
  ])('%s is %s', (source, expected) => {
    expect(
      shown(evaluated(source, { 执行: '577.35万元', 预算: '582.77万元', 率: '99.07%', 目标率: '95%', 人数: '15人' })),
    ).toBe(expected);
  });

  it('shows what was computed from what', () => {
    const result = evaluated('执行 ÷ 预算 × 100%', { 执行: '45万元', 预算: '50万元' });
    expect(result.state === 'computed' ? explanationOf(result.tree) : null).toEqual({
      label: '执行 ÷ 预算 × 100%',
      value: '90%',
      formula: '执行 ÷ 预算 × 100%',
      operands: [
        {
          label: '执行 ÷ 预算',
          value: '0.9',
          formula: '执行 ÷ 预算',
          operands: [
            { label: '执行', value: '45万元' },
            { label: '预算', value: '50万元' },
          ],
        },
        { label: '100%', value: '100%' },
      ],
    });
  });
});

describe('missing values follow the policy', () => {
  it.each([
    ['执行 + 缺', 'skipIfAny', '缺少缺'],
    ['执行 + 缺', 'skipIfAll', '90万元'],
    ['执行 + 缺', 'treatAsZero', '90万元'],
    ['缺 + 追加', 'skipIfAll', '缺少缺、追加'],
    ['执行 ÷ 缺', 'skipIfAny', '缺少缺'],
    ['执行 ÷ 缺', 'treatAsZero', '“缺”为0，不能作除数'],
    ['若 执行 > 0 则 执行 否则 缺', 'skipIfAny', '90万元'],
  ] as const)('%s with %s gives %s', (source, policy, expected) => {
    expect(shown(evaluated(source, { 执行: '90万元' }, policy))).toBe(expected);
  });
});

const compute = (source: string, values: Record<string, Quantity>) => {
  const parsed = parseFormula(source, Object.keys(values));
  const result = parsed.ok
    ? evaluateFormula(parsed.value, {
        valueOf: (name) => values[name] ?? null,
        missing: 'skipIfAny',
        literals: 'exact',
      })
    : null;
  return result?.state === 'computed' ? result.tree : null;
};
const rounded = (value: string, decimals: number) => quantity(new Decimal(value), null, written(value, decimals));

const point = ({ centre, offset }: { centre: number; offset: number }) =>
  quantity(new Decimal(centre).plus(new Decimal(offset).div(100)), null);

describe('spans', () => {
  it('take every outcome that a condition leaves open', () => {
    const tree = compute('若 率 ≥ 90 则 6 否则 4', { 率: rounded('90.0', 1) });
    expect(tree?.quantity && [tree.quantity.value.toFixed(), showSpan(tree.quantity.span)]).toEqual(['6', '4～6']);
  });

  it('tell when a comparison is not certain', () => {
    expect(compute('率 ≥ 90', { 率: rounded('90.0', 1) })?.truth).toEqual({ plain: true, certain: null });
    expect(compute('率 ≥ 90', { 率: rounded('90.1', 1) })?.truth).toEqual({ plain: true, certain: true });
  });

  it('take every band they touch', () => {
    const tree = compute('分档(率, ≤80: 1, ≤90: 2, 否则: 3)', { 率: rounded('90', 0) });
    expect(tree?.quantity && [tree.quantity.value.toFixed(), showSpan(tree.quantity.span)]).toEqual(['2', '2～3']);
  });

  it('are refused as divisors when they may be zero', () => {
    expect(compute('1 ÷ 率', { 率: rounded('0.4', 0) })).toBeNull();
  });

  it('always hold the result of any values inside them', () => {
    const sources = [
      '甲 + 乙 × 2',
      '甲 ÷ 乙',
      '(甲 - 乙) ÷ 乙',
      '最大(甲, 乙) - 最小(甲, 乙)',
      '绝对值(甲 - 乙)',
      '若 甲 ≥ 乙 则 甲 否则 乙 × 2',
      '每(甲, 3) - 取整(乙)',
      '分档(甲, ≤20: 5, ≤40: 乙, 否则: 0)',
      '四舍五入(甲 × 乙, 1)',
    ];
    const inside = fc.record({ centre: fc.integer({ min: 5, max: 500 }), offset: fc.integer({ min: -50, max: 50 }) });
    fc.assert(
      fc.property(fc.constantFrom(...sources), inside, inside, (source, one, other) => {
        const wide = compute(source, { 甲: rounded(String(one.centre), 0), 乙: rounded(String(other.centre), 0) });
        const exactly = compute(source, { 甲: point(one), 乙: point(other) });
        if (!wide?.quantity || !exactly?.quantity) return false;
        const { low, high } = wide.quantity.span;
        const value = exactly.quantity.value;
        return low.lte(value.plus('1e-30')) && high.gte(value.minus('1e-30'));
      }),
      { numRuns: 500 },
    );
  });
});
