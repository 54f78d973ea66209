import type { Decimal } from '@shiji/figure';
import type { Threshold } from './schema.ts';

type Limit = Extract<Threshold, { shape: 'limit' }>;
type Schedule = Extract<Threshold, { shape: 'schedule' }>;
type Grades = Extract<Threshold, { shape: 'grades' }>;

/** Whether a value (in the limit’s unit) lies where the limit wants a look. */
export function passesLimit({ side, limit }: Limit, value: Decimal): boolean {
  switch (side) {
    case 'above':
      return value.gt(limit);
    case 'below':
      return value.lt(limit);
    case 'atLeast':
      return value.gte(limit);
    case 'atMost':
      return value.lte(limit);
  }
}

/** The least value a schedule wants by the end of a month: that of the last month it names up to then; null before the first. */
export function leastAt({ months }: Schedule, month: number): Decimal | null {
  const reached = months.filter((entry) => entry.month <= month).toSorted((a, b) => b.month - a.month);
  return reached[0]?.least ?? null;
}

/** Whether progress at the end of a month lags the schedule. */
export const lags = (schedule: Schedule, month: number, value: Decimal): boolean =>
  leastAt(schedule, month)?.gt(value) ?? false;

/** The grade of a score; each grade holds its own lower bound. Null below the lowest. */
export const gradeOf = ({ grades }: Grades, score: Decimal): string | null =>
  grades.find((grade) => score.gte(grade.from))?.name ?? null;
