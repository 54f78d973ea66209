import type { Outcome } from '../outcome.ts';
import { placeOfCell } from './cell-place.ts';
import type { IndicatorTable } from './columns.ts';
import { failure } from './failure.ts';
import { type GroupBar, groupBars } from './group-bars.ts';
import type { Points } from './points.ts';
import type { ScoredRow } from './scored-row.ts';
import { sumOf } from './scores-check.ts';
import type { Corrections } from './total-check.ts';

/** Rows that sum a group hold the points and the scores of their indicators. */
export function checkSubtotals(
  file: string,
  table: IndicatorTable,
  rows: readonly ScoredRow[],
  corrections: Corrections,
): Outcome[] {
  return groupBars(table).flatMap((bar) => {
    const members = rows.filter(({ read }) => bar.members.includes(read.row.row));
    if (members.length < bar.members.length) return [];
    const points = judge(
      file,
      bar,
      bar.points,
      members.map((row) => row.points),
      'weight',
      new Map(),
    );
    return points.some(({ verdict }) => verdict === 'fails')
      ? points
      : [
          ...points,
          ...judge(
            file,
            bar,
            bar.score,
            members.map((row) => row.score),
            'score_total',
            corrections,
          ),
        ];
  });
}

const WORDS = {
  weight: { code: 'B14', column: '分值', remedy: '核对各指标分值，使其合计等于本组分值。' },
  score_total: { code: 'B15', column: '得分', remedy: '重新汇总本组得分，并检查总分。' },
} as const;

function judge(
  file: string,
  bar: GroupBar,
  stated: Points | null,
  items: readonly Points[],
  kind: keyof typeof WORDS,
  corrections: Corrections,
): Outcome[] {
  if (!stated) return [];
  const sum = sumOf(items);
  const mentions = items.flatMap(({ mention }) => mention ?? []);
  if (sum.eq(stated.value)) return [{ verdict: 'holds', code: WORDS[kind].code, mentions }];
  // The subtotal may already hold what a wrong score should be.
  const right = sumOf(
    items.map((item) => ({ ...item, value: (item.mention && corrections.get(item.mention)) ?? item.value })),
  );
  if (right.eq(stated.value)) return [];
  const { code, column, remedy } = WORDS[kind];
  const places = [stated, ...items].map(({ cell }) => placeOfCell(file, cell, `${bar.name.text}·${column}`));
  return [
    failure(
      {
        code,
        kind,
        severity: 'error',
        message: `“${bar.name.text}”${column}写为${stated.value.toString()}，所属各指标相加为${sum.toString()}，相差${sum.minus(stated.value).abs().toString()}分。`,
        reason: '一组的分值和得分应当等于所属各指标之和。',
        remedy,
        stated: stated.cell.text,
        expected: sum.toString(),
        formula: `本组${column} ＝ 各指标${column}之和`,
      },
      places,
      mentions,
    ),
  ];
}
