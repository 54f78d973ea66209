import { Decimal, readFigures } from '@shiji/figure';
import type { Outcome } from '../outcome.ts';
import type { GridCell } from '../tables/grid.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { failure } from './failure.ts';
import type { ScoredRow } from './scored-row.ts';

const CLAUSE = /每[^，。；,;每扣]{0,8}?(\d+(?:\.\d+)?)?(个工作日|个月|[\p{Script=Han}])(?:的)?扣(\d+(?:\.\d+)?)分/u;
const FAULT = /晚|逾期|超期|迟|延误|拖|缺|漏|未|不|问题|差错|错误|失实|通报|投诉|少|事故|起火|火点/;

/**
 * A note beside the score that tells both the rule and the cases: “晚于合同工期1个月，每晚1个月扣1分”. The score is
 * the points less the deduction for each case.
 */
export function checkNotedDeductions(rows: readonly ScoredRow[]): Outcome[] {
  return rows.flatMap((row) => {
    const { grid } = row.read.row.table;
    const noted = grid.startingIn(row.read.row.row).flatMap((cell) => deductionIn(cell) ?? []);
    const [only] = noted;
    return only && noted.length === 1 ? judge(row, only) : [];
  });
}

interface Deduction {
  readonly cell: GridCell;
  readonly cases: Decimal;
  readonly points: Decimal;
  readonly words: string;
}

/** The deduction of a cell with one rule and one figure in the rule’s unit before it. */
function deductionIn(cell: GridCell): Deduction | null {
  const match = cell.kind === 'number' ? null : CLAUSE.exec(cell.text);
  const [words = '', step, unit = '', each] = match ?? [];
  if (!match || !each || cell.text.split('扣').length !== 2) return null;
  const before = cell.text.slice(0, match.index);
  const counted = readFigures(before).filter(
    ({ end, unit: own }) => own?.name === unit || before.startsWith(unit, end),
  );
  const [cases] = counted;
  if (!cases || counted.length !== 1 || cases.qualifier !== 'exact' || cases.range || !FAULT.test(before)) return null;
  const steps = cases.value.div(new Decimal(step ?? '1'));
  return steps.isInteger() ? { cell, cases: steps, points: steps.times(each), words } : null;
}

function judge(row: ScoredRow, { cell, cases, points: deducted, words }: Deduction): Outcome[] {
  const { read, points, score } = row;
  const expected = Decimal.max(points.value.minus(deducted), new Decimal('0'));
  const mentions = [score.mention, points.mention].flatMap((mention) => mention ?? []);
  if (score.value.eq(expected)) return [{ verdict: 'holds', code: 'E03', mentions }];
  return [
    failure(
      {
        code: 'E03',
        kind: 'score',
        severity: 'error',
        message: `指标“${read.row.name.text}”得分${score.value.toString()}，按“${words}”扣${deducted.toString()}分，应得${expected.toString()}分。`,
        reason: '得分应当按表内评价标准计算。',
        remedy: '按评分规则重新计分，并检查总分。',
        stated: score.cell.text,
        expected: expected.toString(),
        formula: `${points.value.toString()} − ${cases.toString()}×${deducted.div(cases).toString()}`,
      },
      [
        placeOfCell(read.file, score.cell, labelIn(read.row, '得分')),
        placeOfCell(read.file, cell, labelIn(read.row, '说明')),
      ],
      mentions,
      [score.mention].flatMap((mention) => mention ?? []),
    ),
  ];
}
