import type { Outcome } from '../outcome.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { reversedOperator } from './direction.ts';
import { failure } from './failure.ts';
import type { ReadRow } from './read-row.ts';

/** An operator the wrong way round: ≥ before a time limit that was kept and has its full points. */
export function checkOperators(reads: readonly ReadRow[]): Outcome[] {
  return reads.flatMap(({ file, row }) => {
    const reversed = reversedOperator(row);
    if (!reversed) return [];
    const { cell, meant } = reversed;
    const [wrong, right] = meant === 'atMost' ? ['≥', '≤'] : ['≤', '≥'];
    const places = [cell, row.name, row.actual].flatMap((one) =>
      one ? [placeOfCell(file, one, labelIn(row, one === cell ? '指标性质' : '完成值'))] : [],
    );
    return [
      failure(
        {
          code: 'C13',
          kind: 'contradiction',
          severity: 'warning',
          message: `指标“${row.name.text}”${meant === 'atMost' ? '越小越好' : '越大越好'}，却写“${wrong}”：按此完成值${row.actual?.text ?? ''}达不到指标值，得分却是满分。`,
          reason: '指标的方向应当与指标的意思一致，否则得分无法核对。',
          remedy: `核对指标性质，应为“${right}”的改正。`,
          stated: cell.text,
          expected: right,
        },
        places,
      ),
    ];
  });
}
