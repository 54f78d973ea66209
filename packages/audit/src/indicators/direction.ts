import { type Decimal, type Figure, readFigures } from '@shiji/figure';
import type { Direction } from '@shiji/rules';
import { measureOf } from '../measure.ts';
import { oncePer } from '../once-per.ts';
import type { GridCell } from '../tables/grid.ts';
import { pointsIn } from './points.ts';
import type { IndicatorRow } from './row.ts';

/** Which way an indicator is better: by the operator written, else by its name; more is better by default. */
export function directionOf(row: IndicatorRow, target: Figure): Direction {
  const reversed = reversedOperator(row);
  if (reversed) return reversed.meant;
  const written = writtenDirection(row);
  if (written) return written;
  if (target.value.isZero()) return 'atMost';
  return namedDirection(row) ?? 'atLeast';
}

/** The operator that a row writes, in a cell of its own or before its target. */
function writtenDirection(row: IndicatorRow): Direction | null {
  const { targetAtLeast, targetAtMost } = row.table.content.words;
  const written = `${row.operator?.text ?? ''}${row.target?.text ?? ''}`;
  if (targetAtLeast.test(written)) return 'atLeast';
  return targetAtMost.test(written) ? 'atMost' : null;
}

/** What the name says: a time limit is better when shorter, a satisfaction when higher. */
function namedDirection({ name, table }: IndicatorRow): Direction | null {
  const { lowerIsBetter, higherIsBetter, surelyHigher, surelyLower } = table.content.words;
  if (surelyLower.test(name.text)) return 'atMost';
  if (lowerIsBetter.test(name.text) && !higherIsBetter.test(name.text)) return 'atMost';
  return surelyHigher.test(name.text) ? 'atLeast' : null;
}

/** An operator the wrong way round. */
export interface Reversed {
  readonly cell: GridCell;
  readonly meant: Direction;
}

/**
 * An operator that the indicator’s name contradicts, in a row that the operator would fail and that has its full points
 * all the same; null for any other row.
 */
export const reversedOperator = (row: IndicatorRow): Reversed | null => reversals(row).reversed;

const reversals = oncePer((row: IndicatorRow): { readonly reversed: Reversed | null } => ({
  reversed: reversalOf(row),
}));

function reversalOf(row: IndicatorRow): Reversed | null {
  const [written, meant] = [writtenDirection(row), namedDirection(row)];
  const cell = row.operator ?? row.target;
  if (!cell || !written || !meant || written === meant) return null;
  const [goal, done] = [numberIn(row.target), numberIn(row.actual)];
  const [points, score] = [pointsIn(row.points, () => []), pointsIn(row.score, () => [])];
  if (!goal || !done || !points || !score?.value.eq(points.value)) return null;
  const isBetter = meant === 'atMost' ? done.lt(goal) : done.gt(goal);
  return isBetter ? { cell, meant } : null;
}

function numberIn(cell: GridCell | undefined): Decimal | null {
  const figures = cell ? readFigures(cell.text) : [];
  return figures.length === 1 ? (figures[0]?.value ?? null) : null;
}

/** Whether the actual reaches the target, comparing as written. */
export function isMet(direction: Direction, target: Figure, actual: Figure): boolean {
  const goal = measureOf({ ...target, qualifier: 'exact' });
  const done = measureOf({ ...actual, qualifier: 'exact' });
  return direction === 'atMost' ? done.mid.lte(goal.mid) : done.mid.gte(goal.mid);
}
