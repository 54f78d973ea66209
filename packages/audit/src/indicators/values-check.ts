import type { Outcome } from '../outcome.ts';
import { attained, lagging } from './attainment-check.ts';
import { checkCompletion } from './completion-check.ts';
import { copied } from './copied-check.ts';
import { otherUnit } from './unit-check.ts';
import { unanswered, unmeasurable, vagueStandard } from './measurable-check.ts';
import { otherYear } from './year-check.ts';
import type { ReadRow } from './read-row.ts';

/** Checks of one row's target and actual value: measurable, not copied, one unit, met or explained. */
export function checkValues(read: ReadRow): Outcome[] {
  const vague = vagueStandard(read);
  return vague ? [vague, ...valuesOf(read)] : valuesOf(read);
}

function valuesOf(read: ReadRow): Outcome[] {
  const first = copied(read) ?? unmeasurable(read) ?? unanswered(read) ?? otherUnit(read) ?? otherYear(read);
  if (first) return [first];
  const { row } = read;
  const soFar = row.progress ? { ...read, actual: read.progress, row: { ...row, actual: row.progress } } : null;
  const jump = soFar ? otherUnit(soFar) : null;
  return [...(jump ? [jump] : []), ...attained(read), ...lagging(read), ...checkCompletion(soFar ?? read)];
}
