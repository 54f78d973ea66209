import type { Figure } from '@shiji/figure';
import type { Direction } from '@shiji/rules';
import { measureOf } from '../measure.ts';
import type { IndicatorRow } from './row.ts';

/** Which way an indicator is better: by the operator written, else by its name; more is better by default. */
export function directionOf(row: IndicatorRow, target: Figure): Direction {
  const { targetAtLeast, targetAtMost, lowerIsBetter, higherIsBetter } = row.table.content.words;
  const operator = row.operator?.text ?? '';
  const written = `${operator}${row.target?.text ?? ''}`;
  if (targetAtLeast.test(written)) return 'atLeast';
  if (targetAtMost.test(written)) return 'atMost';
  if (target.value.isZero()) return 'atMost';
  const name = row.name.text;
  return lowerIsBetter.test(name) && !higherIsBetter.test(name) ? 'atMost' : 'atLeast';
}

/** Whether the actual reaches the target, comparing as written. */
export function isMet(direction: Direction, target: Figure, actual: Figure): boolean {
  const goal = measureOf({ ...target, qualifier: 'exact' });
  const done = measureOf({ ...actual, qualifier: 'exact' });
  return direction === 'atMost' ? done.mid.lte(goal.mid) : done.mid.gte(goal.mid);
}
