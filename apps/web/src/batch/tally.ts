import { judgedOf } from '../judgement/JudgedCell.tsx';
import type { Batch, Counts, FileSummary } from '../api/contract.ts';

/** What a batch comes to. `ended` counts the files that are done or failed. */
export interface Tally {
  readonly files: number;
  readonly ended: number;
  readonly failed: number;
  readonly counts: Counts;
  /** Findings that are judged, and that are to be. */
  readonly judged: number;
  readonly toJudge: number;
}

/** Add up a batch; last year’s files count as files but have no findings. */
export function tally(batch: Batch): Tally {
  const sum = (pick: (file: FileSummary) => number) => batch.files.reduce((total, file) => total + pick(file), 0);
  return {
    files: batch.files.length,
    ended: sum((file) => (file.status === 'done' || file.status === 'failed' ? 1 : 0)),
    failed: sum((file) => (file.status === 'failed' ? 1 : 0)),
    judged: sum((file) => (file.judging ? judgedOf(file.judging).judged : 0)),
    toJudge: sum((file) => (file.judging ? judgedOf(file.judging).all : 0)),
    counts: {
      error: sum((file) => file.counts?.error ?? 0),
      warning: sum((file) => file.counts?.warning ?? 0),
      note: sum((file) => file.counts?.note ?? 0),
    },
  };
}

/** The batch’s name: its first file and how many more. */
export function batchName(batch: Batch): string {
  const [first, ...more] = batch.files.filter((file) => file.role === 'current');
  if (!first) return '空的一批';
  return more.length === 0 ? first.name : `${first.name} 等 ${more.length + 1} 个文件`;
}
