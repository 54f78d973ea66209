import { scoreAgrees } from '@shiji/rules';
import type { Outcome } from '../outcome.ts';
import type { GridCell } from '../tables/grid.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { failure } from './failure.ts';
import { type Points, pointsIn } from './points.ts';
import { recomputedScore, type ScoringBasis } from './recomputed-score.ts';
import type { ScoredRow } from './scored-row.ts';

const HEADING = /^(?:应|实际|自评)?(?:扣分|扣减|扣除|失分|丢分)(?:值|分值|分数|数)?$/;

interface DeductedRow {
  readonly scored: ScoredRow;
  readonly cell: GridCell | undefined;
  readonly deduction: Points | null;
}

/** A column 扣分 holds what is left of the points after the score, in every row that lost some. */
export function checkDeductions(rows: readonly ScoredRow[], basis: ScoringBasis): Outcome[] {
  const deducted = rows.flatMap((scored) => deductedIn(scored) ?? []);
  const filled = deducted.filter(({ deduction }) => deduction !== null);
  if (filled.length * 2 < deducted.length) return [];
  return deducted.flatMap((row) => (row.deduction ? judge(row, row.deduction, basis) : blank(row)));
}

function deductedIn(scored: ScoredRow): DeductedRow | null {
  const { row } = scored.read;
  const { grid, headingRow } = row.table;
  const head = grid.startingIn(headingRow).find(({ text }) => HEADING.test(text));
  const cell = head && grid.at(row.row, head.cell.column);
  return head ? { scored, cell, deduction: pointsIn(cell, () => []) } : null;
}

/** Points lost beside a blank deduction. */
function blank({ scored: { read, points, score }, cell }: DeductedRow): Outcome[] {
  const lost = points.value.minus(score.value);
  if (lost.lte(0) || (cell && cell.text !== '')) return [];
  const places = [
    ...(cell ? [placeOfCell(read.file, cell, labelIn(read.row, '扣分'))] : []),
    placeOfCell(read.file, score.cell, labelIn(read.row, '得分')),
    placeOfCell(read.file, read.row.name, '指标'),
  ];
  return [
    failure(
      {
        code: 'A03',
        kind: 'missing',
        severity: 'warning',
        message: `指标“${read.row.name.text}”分值${points.value.toString()}、得分${score.value.toString()}，扣分栏空白。`,
        reason: '扣了分的应当填写扣分数，与得分合计等于分值。',
        remedy: `核对得分；得分无误的，扣分栏填${lost.toString()}。`,
        stated: '（空）',
        expected: lost.toString(),
      },
      places,
    ),
  ];
}

function judge({ scored }: DeductedRow, deduction: Points, basis: ScoringBasis): Outcome[] {
  const { points, score } = scored;
  const lost = points.value.minus(score.value);
  if (deduction.value.abs().eq(lost)) return [];
  const recomputed = recomputedScore(scored, basis);
  const left = points.value.minus(deduction.value.abs());
  const isOwed = recomputed !== null && scoreAgrees(recomputed.plain, left, 2);
  // The check of scores says so where nothing explains the score.
  if (recomputed && isOwed && !scoreAgrees(recomputed.result, score.value, 2)) return [];
  const isFull = lost.isZero() && !deduction.value.isZero();
  const follows = isOwed && !scoreAgrees(recomputed.plain, score.value, 2);
  return [isFull || follows ? wrongScore(scored, deduction) : wrongDeduction(scored, deduction)];
}

/** Full points although something was taken off, or a score that only the deduction’s printed standard contradicts. */
function wrongScore({ read, points, score }: ScoredRow, deduction: Points): Outcome {
  const expected = points.value.minus(deduction.value.abs()).toString();
  return failure(
    {
      code: 'B15',
      kind: 'score',
      severity: 'error',
      message: `指标“${read.row.name.text}”扣${deduction.value.abs().toString()}分，得分却为${score.value.toString()}，应为${expected}。`,
      reason: '得分与扣分之和应当等于分值。',
      remedy: '核对得分和扣分，并检查总分。',
      stated: score.cell.text,
      expected,
      formula: '得分 ＝ 分值 − 扣分',
    },
    [score.cell, deduction.cell, points.cell].map((cell) =>
      placeOfCell(read.file, cell, labelIn(read.row, cell === deduction.cell ? '扣分' : '得分')),
    ),
    [score.mention, points.mention].flatMap((mention) => mention ?? []),
    [score.mention].flatMap((mention) => mention ?? []),
  );
}

function wrongDeduction({ read, points, score }: ScoredRow, deduction: Points): Outcome {
  const expected = points.value.minus(score.value).toString();
  return failure(
    {
      code: 'B15',
      kind: 'difference',
      severity: 'error',
      message: `指标“${read.row.name.text}”分值${points.value.toString()}、得分${score.value.toString()}，扣分应为${expected}，写为${deduction.value.toString()}。`,
      reason: '得分与扣分之和应当等于分值。',
      remedy: '核对得分和扣分。',
      stated: deduction.cell.text,
      expected,
      formula: '扣分 ＝ 分值 − 得分',
    },
    [deduction.cell, score.cell, points.cell].map((cell) =>
      placeOfCell(read.file, cell, labelIn(read.row, cell === deduction.cell ? '扣分' : '得分')),
    ),
    [score.mention, points.mention].flatMap((mention) => mention ?? []),
  );
}
