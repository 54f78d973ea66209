import type { Row } from '../builder/model.ts';

/** Marked cells by row and column, counted from 0. */
export type Marks = Readonly<Record<number, Readonly<Record<number, string>>>>;

/** The rows with their marked cells put in place. */
export function laid(rows: readonly Row[], marks: Marks): Row[] {
  return rows.map((row, i) => row.map((x, k) => marks[i]?.[k] ?? x));
}
