import type { Mention } from '../mention.ts';
import type { GridCell } from '../tables/grid.ts';
import { ownPoints, type Points, pointsIn } from './points.ts';
import type { ReadRow } from './read-row.ts';

/** A row with its printed score. */
export interface ScoredRow {
  readonly read: ReadRow;
  readonly points: Points;
  readonly score: Points;
}

/** Rows whose points and score are both stated; a score cell merged over several rows counts once, for its first row. */
export function scoredRows(reads: readonly ReadRow[], mentionsIn: (cell: GridCell) => readonly Mention[]): ScoredRow[] {
  const seen = new Set<GridCell>();
  return reads.flatMap((read): ScoredRow[] => {
    const points = ownPoints(read.row, mentionsIn);
    const score = pointsIn(read.row.score, mentionsIn);
    if (!points || !score || seen.has(score.cell)) return [];
    seen.add(score.cell);
    return [{ read, points, score }];
  });
}
