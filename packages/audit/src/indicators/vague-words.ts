import type { Outcome } from '../outcome.ts';
import type { GridCell } from '../tables/grid.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { type FailureText, failure } from './failure.ts';
import type { ReadRow } from './read-row.ts';

type Wording = Pick<FailureText, 'code' | 'reason' | 'remedy' | 'expected'>;

const VAGUE_REASON: Wording = {
  code: 'G10',
  reason: '偏差原因应当具体到事项、数量或环节，才能据此改进。',
  remedy: '写明是什么事、影响多少、怎样改进。',
  expected: '具体的原因',
};
const STILL_TO_COME: Wording = {
  code: 'G11',
  reason: '自评的年度已经结束，完成值应当是已经实现的结果。',
  remedy: '填写实际结果；确未完成的，写明原因。',
  expected: '实际结果',
};

/** Reasons that would fit anything, and results told as if the year were still to come; the words are those of content/words. */
export function checkVagueWords(reads: readonly ReadRow[]): Outcome[] {
  return reads.flatMap((read) => {
    const { vagueReason, futureTense } = read.row.table.content.words;
    const { reason, actual, progress } = read.row;
    return [
      ...(reason ? said(read, reason, vagueReason.hit(reason.text), '原因', VAGUE_REASON) : []),
      // A monitoring table forecasts the year.
      ...(actual && !progress ? said(read, actual, futureTense.hit(actual.text), '完成值', STILL_TO_COME) : []),
    ];
  });
}

function said({ file, row }: ReadRow, cell: GridCell, words: string | null, column: string, text: Wording): Outcome[] {
  if (words === null || cell.kind === 'number') return [];
  const message = `指标“${row.name.text}”的${column}写“${words}”，没有说清楚。`;
  const place = placeOfCell(file, cell, labelIn(row, column));
  return [failure({ ...text, kind: 'other', severity: 'note', message, stated: words }, [place])];
}
