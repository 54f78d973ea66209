import { Decimal } from '@shiji/figure';
import type { Outcome } from '../outcome.ts';
import { placeOfCell } from './cell-place.ts';
import { cellOf } from './columns.ts';
import { failure } from './failure.ts';
import type { Points } from './points.ts';
import type { ScoredRow } from './scored-row.ts';

/** A point table with its scored rows. */
export interface ScoredTable {
  readonly file: string;
  readonly rows: readonly ScoredRow[];
}

/** A short table that sums scores by first-level indicator agrees with the point table it sums. */
export function checkSummaries(tables: readonly ScoredTable[]): Outcome[] {
  return tables.flatMap((detail) => {
    const groups = groupSums(detail);
    const summaries = tables.filter(
      (table) => table !== detail && table.rows.length < detail.rows.length && matches(table, groups),
    );
    return summaries.flatMap((summary) => summary.rows.flatMap((row) => judge(summary.file, row, groups)));
  });
}

interface GroupSum {
  readonly sum: Decimal;
  readonly scores: readonly Points[];
}

function groupSums({ rows }: ScoredTable): Map<string, GroupSum> {
  const groups = new Map<string, GroupSum>();
  for (const { read, score } of rows) {
    const name = bareName(cellOf(read.row.table, read.row.row, 'level1')?.text ?? '');
    const known = groups.get(name);
    groups.set(name, {
      sum: (known?.sum ?? new Decimal('0')).plus(score.value),
      scores: [...(known?.scores ?? []), score],
    });
  }
  return groups;
}

/** “过程（50分）” and “过程指标” are the group 过程. */
function bareName(text: string): string {
  return text.replace(/[（(].*$/, '').replace(/指标$/, '');
}

function matches({ rows }: ScoredTable, groups: ReadonlyMap<string, GroupSum>): boolean {
  const named = rows.filter(({ read }) => groups.has(bareName(read.row.name.text)));
  return groups.size >= 2 && named.length >= 2 && named.length * 3 >= rows.length * 2;
}

function judge(file: string, { read, score }: ScoredRow, groups: ReadonlyMap<string, GroupSum>): Outcome[] {
  const group = groups.get(bareName(read.row.name.text));
  if (!group) return [];
  const mentions = [score, ...group.scores].flatMap(({ mention }) => mention ?? []);
  if (group.sum.eq(score.value)) return [{ verdict: 'holds', code: 'C01', mentions }];
  const places = [
    placeOfCell(file, score.cell, `${read.row.name.text}·得分`),
    ...group.scores.map(({ cell }) => placeOfCell(file, cell, '得分')),
  ];
  return [
    failure(
      {
        code: 'C01',
        kind: 'cross_reference',
        severity: 'error',
        message: `汇总表“${read.row.name.text}”得分${score.value.toString()}，计分表该类各项得分相加为${group.sum.toString()}。`,
        reason: '汇总表应当与计分表一致。',
        remedy: '重新汇总。',
        stated: score.cell.text,
        expected: group.sum.toString(),
        formula: '汇总得分 ＝ 各项得分之和',
      },
      places,
      mentions,
      score.mention ? [score.mention] : [],
    ),
  ];
}
