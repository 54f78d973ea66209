import { Decimal, unitNamed } from '@shiji/figure';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormulaNode, parseFormula, printFormula, readableFormula } from '../../src/index.ts';

const NAMES = ['年初预算数', '预算数', '执行数', '非税收入', '上年结转', '追加', '编制数', '在职人数', '完成率'];

describe('what is no formula is refused in Chinese, at its place', () => {
  it.each([
    ['', '公式到这里就结束了，后面还应有数、名称或括号', 0],
    ['执行数 +', '公式到这里就结束了，后面还应有数、名称或括号', 5],
    ['执行数 ÷ 决算数', '不认识“决算数”：既不是已声明的名称，也不是数字、运算符或函数', 6],
    ['（执行数 + 追加', '“（”没有“）”与之配对', 0],
    ['执行数 ）', '“)”之前缺少运算符', 4],
    ['执行数 追加', '名称“追加”之前缺少运算符', 4],
    ['【执行数 + 1', '名称的“【”没有“】”与之配对', 0],
    ['× 5', '这里不应是“×”', 0],
    ['若 完成率 ≥ 1 则 5分', '“若…则…”之后缺少“否则”', 14],
    ['若 完成率 ≥ 1 否则 5分', '“若”之后缺少“则”', 10],
    ['0 ≤ 完成率 ≤ 1', '比较不能连写，请用“且”连接两个比较', 8],
    ['四舍五入(完成率)', '函数“四舍五入”的写法是：四舍五入(数, 小数位数)', 0],
    ['分档(完成率, 5: 1, 否则: 0)', '每一档以 ≤、＜、≥、＞、= 或“否则”开头', 8],
    ['分档(完成率, ≤5: 1)', '分档的各档之间要用逗号隔开，最后一档写“否则: …”', 13],
    ['$', '不认识“$”：既不是已声明的名称，也不是数字、运算符或函数', 0],
  ])('%s', (source, message, start) => {
    const result = parseFormula(source, NAMES);
    expect(result.ok ? printFormula(result.value) : [result.error.message, result.error.start]).toEqual([
      message,
      start,
    ]);
  });

  it('refuses nesting without end instead of overflowing', () => {
    const result = parseFormula('('.repeat(5000), NAMES);
    expect(result.ok ? null : result.error.message).toBe('公式嵌套超过200层');
  });
});

describe('a formula reads in one way', () => {
  it.each([
    ['执行数÷年初预算数×100%', '执行数 ÷ 年初预算数 × 100%'],
    ['执行数 / （年初预算数＋追加） * １００％', '执行数 ÷ (年初预算数 + 追加) × 100%'],
    ['年初预算数-追加-上年结转', '年初预算数 - 追加 - 上年结转'],
    ['年初预算数-(追加-上年结转)', '年初预算数 - (追加 - 上年结转)'],
    ['-执行数+1', '-执行数 + 1'],
    ['-(执行数+1)', '-(执行数 + 1)'],
    ['非税收入 > 0', '非税收入 > 0'],
    ['非 执行数>0 且 追加=0 或 追加≥1万元', '非 执行数 > 0 且 追加 = 0 或 追加 ≥ 1万元'],
    ['(执行数>0 或 追加=0) 且 追加<=1', '(执行数 > 0 或 追加 = 0) 且 追加 ≤ 1'],
    [
      '若 完成率≥100%，则 5分，否则 每(100%-完成率, 1个百分点)×0.2分',
      '若 完成率 ≥ 100% 则 5分 否则 每(100% - 完成率, 1个百分点) × 0.2分',
    ],
    ['分档（完成率，=0：5分，≤10%：4分，否则：0分）', '分档(完成率, =0: 5分, ≤10%: 4分, 否则: 0分)'],
    ['合计(执行数、追加、1,000.50元)', '合计(执行数, 追加, 1000.50元)'],
    ['【任意 名称】+1', '任意 名称 + 1'],
  ])('%s', (source, printed) => {
    const result = parseFormula(source, NAMES);
    expect(result.ok ? readableFormula(result.value) : result.error.message).toBe(printed);
  });
});

const spot = { start: 0, end: 0 };
const number = fc
  .record({
    digits: fc.integer({ min: 0, max: 99_999 }),
    decimals: fc.integer({ min: 0, max: 3 }),
    unit: fc.constantFrom(null, '%', '万元', '家次', '个百分点'),
  })
  .map(
    ({ digits, decimals, unit }): FormulaNode => ({
      kind: 'number',
      value: new Decimal(digits).div(10 ** decimals),
      decimals,
      unit: unit ? unitNamed(unit) : null,
      ...spot,
    }),
  );
const name = fc.constantFrom(...NAMES).map((one): FormulaNode => ({ kind: 'name', name: one, ...spot }));
const { tree } = fc.letrec<{ tree: FormulaNode }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    number,
    name,
    fc
      .record({ kind: fc.constantFrom('negate' as const, 'not' as const), operand: tie('tree') })
      .map((node) => ({ ...node, ...spot })),
    fc
      .record({
        kind: fc.constant('arithmetic' as const),
        sign: fc.constantFrom('+' as const, '-' as const, '×' as const, '÷' as const),
        left: tie('tree'),
        right: tie('tree'),
      })
      .map((node) => ({ ...node, ...spot })),
    fc
      .record({
        kind: fc.constant('comparison' as const),
        sign: fc.constantFrom('=' as const, '≥' as const, '<' as const),
        left: tie('tree'),
        right: tie('tree'),
      })
      .map((node) => ({ ...node, ...spot })),
    fc
      .record({
        kind: fc.constant('logic' as const),
        word: fc.constantFrom('且' as const, '或' as const),
        left: tie('tree'),
        right: tie('tree'),
      })
      .map((node) => ({ ...node, ...spot })),
    fc
      .record({
        kind: fc.constant('condition' as const),
        test: tie('tree'),
        whenTrue: tie('tree'),
        whenFalse: tie('tree'),
      })
      .map((node) => ({ ...node, ...spot })),
    fc
      .record({
        kind: fc.constant('call' as const),
        name: fc.constantFrom('合计' as const, '最大' as const),
        operands: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
      })
      .map((node) => ({ ...node, ...spot })),
    fc
      .record({
        kind: fc.constant('bands' as const),
        value: tie('tree'),
        bands: fc.array(
          fc.record({ sign: fc.constantFrom('≤' as const, '=' as const), limit: tie('tree'), result: tie('tree') }),
          { maxLength: 2 },
        ),
        otherwise: tie('tree'),
      })
      .map((node) => ({ ...node, ...spot })),
  ),
}));

/** The tree without its offsets. */
const shape = (node: unknown): unknown =>
  JSON.parse(JSON.stringify(node, (key, value) => (key === 'start' || key === 'end' ? undefined : value)));

describe('printing', () => {
  it('and parsing again gives the same tree', () => {
    fc.assert(
      fc.property(tree, (node) => {
        const again = parseFormula(printFormula(node), NAMES);
        expect(again.ok ? shape(again.value) : again.error).toEqual(shape(node));
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on any text', () => {
    const pieces = fc.constantFrom(
      '执行数',
      '(',
      ')',
      '+',
      '÷',
      '若',
      '则',
      '否则',
      '分档(',
      '合计(',
      '1.5',
      '%',
      '，',
      '：',
      '≤',
      '【',
      '】',
      ' ',
      '非',
      '每(',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const result = parseFormula(parts.join(''), NAMES);
        return result.ok || (result.error.message !== '' && result.error.start >= 0);
      }),
    );
  });
});
