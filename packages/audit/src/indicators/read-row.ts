import type { Mention } from '../mention.ts';
import type { GridCell } from '../tables/grid.ts';
import type { IndicatorRow } from './row.ts';
import { type Value, valueOf } from './value.ts';

/** An indicator row with its target and actual value read. */
export interface ReadRow {
  readonly file: string;
  readonly row: IndicatorRow;
  readonly target: Value;
  readonly actual: Value;
  /** What is done so far, beside a forecast. */
  readonly progress: Value;
  /** The printed completion rate. */
  readonly completion: Value;
}

export function readRow(file: string, row: IndicatorRow, mentionsIn: (cell: GridCell) => readonly Mention[]): ReadRow {
  return {
    file,
    row,
    target: valueOf(row.target, row, mentionsIn),
    actual: valueOf(row.actual, row, mentionsIn),
    progress: valueOf(row.progress, row, mentionsIn),
    completion: valueOf(row.completion, row, mentionsIn),
  };
}

/** The mention of a value that is a figure, else none. */
export function mentionOf(value: Value): Mention[] {
  return value.kind === 'figure' && value.mention ? [value.mention] : [];
}
