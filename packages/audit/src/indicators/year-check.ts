import type { Failed } from '../outcome.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { failure } from './failure.ts';
import type { ReadRow } from './read-row.ts';

/** “2023年1月-12月” answered with “2022年1月-12月”. */
export function otherYear({ file, row, target, actual }: ReadRow): Failed | null {
  if (!row.target || !row.actual) return null;
  const [wanted, done] = [yearIn(row.target.text), yearIn(row.actual.text)];
  if (wanted === null || done === null || done >= wanted || target.kind === 'figure' || actual.kind === 'figure')
    return null;
  const places = [
    placeOfCell(file, row.actual, labelIn(row, '完成值')),
    placeOfCell(file, row.target, labelIn(row, '指标值')),
  ];
  return failure(
    {
      code: 'K04',
      kind: 'carryover',
      severity: 'error',
      message: `指标“${row.name.text}”的指标值是“${row.target.text}”，完成值却写“${row.actual.text}”，疑沿用上年文字。`,
      reason: '完成值的年份应当与被评价年度一致。',
      remedy: '核对年份。',
      stated: row.actual.text,
      expected: row.actual.text.replace(String(done), String(wanted)),
    },
    places,
  );
}

function yearIn(text: string): number | null {
  const match = /(20\d\d)年/.exec(text);
  return match ? Number(match[1]) : null;
}
