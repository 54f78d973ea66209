import type { Outcome } from '../outcome.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { failure } from './failure.ts';
import { pointsIn } from './points.ts';
import type { ScoredRow } from './scored-row.ts';

/** A column 扣分 holds what is left of the points after the score. */
export function checkDeductions(rows: readonly ScoredRow[]): Outcome[] {
  return rows.flatMap(({ read, points, score }) => {
    const { grid, headingRow } = read.row.table;
    const head = grid.startingIn(headingRow).find(({ text }) => /^扣分(?:值)?$/.test(text));
    const deduction = head ? pointsIn(grid.at(read.row.row, head.cell.column), () => []) : null;
    if (!head || !deduction) return [];
    const expected = points.value.minus(score.value);
    if (deduction.value.abs().eq(expected)) return [];
    const places = [deduction.cell, score.cell, points.cell].map((cell) =>
      placeOfCell(read.file, cell, labelIn(read.row, cell === deduction.cell ? '扣分' : '得分')),
    );
    return [
      failure(
        {
          code: 'B15',
          kind: 'difference',
          severity: 'error',
          message: `指标“${read.row.name.text}”分值${points.value.toString()}、得分${score.value.toString()}，扣分应为${expected.toString()}，写为${deduction.value.toString()}。`,
          reason: '得分与扣分之和应当等于分值。',
          remedy: '核对得分和扣分。',
          stated: deduction.cell.text,
          expected: expected.toString(),
          formula: '扣分 ＝ 分值 − 得分',
        },
        places,
        [score.mention, points.mention].flatMap((mention) => mention ?? []),
      ),
    ];
  });
}
