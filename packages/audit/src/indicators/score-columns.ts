import { oncePer } from '../once-per.ts';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import type { GridCell } from '../tables/grid.ts';
import type { IndicatorTable } from './columns.ts';
import type { Execution } from './execution-check.ts';
import { readRow } from './read-row.ts';
import { indicatorRows } from './row.ts';
import { scoredRows } from './scored-row.ts';
import { checkAboveMaximum } from './scores-check.ts';
import { checkTotals } from './total-check.ts';

/** Who scored: 自评, 复核, 主管部门, 财政, 第三方 … as they stand below one heading 得分. */
const SCORER = /自评|自查|复核|核定|复评|评价|部门|主管|财政|第三方|专家|最终|审核|评审|认定|单位|初评|得分|评分/;

/** The table read by each further column of scores: 自评得分 · 复核得分 side by side, or 自评 · 复核 below 得分. */
export const furtherScores: (table: IndicatorTable) => readonly IndicatorTable[] = oncePer((table: IndicatorTable) =>
  furtherColumns(table).map((column) => ({ ...table, columns: new Map([...table.columns, ['score', column]]) })),
);

function furtherColumns(table: IndicatorTable): number[] {
  const main = table.columns.get('score');
  const heads = table.grid.startingIn(table.headingRow).filter((cell) => isScore(table, cell));
  const columns = heads.flatMap((head) => (head.cell.colSpan > 1 ? belowOf(table, head) : [head.cell.column]));
  return main === undefined ? [] : columns.filter((column) => column !== main);
}

function isScore({ content }: IndicatorTable, { text, kind }: GridCell): boolean {
  return kind === 'label' && content.columns.roleOf(text.replace(/[（(][^（()）]*[)）]/g, '')) === 'score';
}

function belowOf({ grid }: IndicatorTable, { cell }: GridCell): number[] {
  return grid
    .startingIn(cell.row + cell.rowSpan)
    .filter((sub) => sub.kind === 'label' && SCORER.test(sub.text) && isWithin(sub, cell))
    .map((sub) => sub.cell.column);
}

function isWithin({ cell }: GridCell, head: GridCell['cell']): boolean {
  return cell.column >= head.column && cell.column < head.column + head.colSpan;
}

/** Scores of other scorers: none above the points, and each column adds up to its total. What they are given for is theirs to say. */
export function checkFurtherScores(
  file: string,
  table: IndicatorTable,
  execution: Execution | null,
  mentionsIn: (cell: GridCell) => readonly Mention[],
): Outcome[] {
  return furtherScores(table).flatMap((further) => {
    const rows = scoredRows(
      indicatorRows(further).map((row) => readRow(file, row, mentionsIn)),
      mentionsIn,
    );
    return [...rows.flatMap(checkAboveMaximum), ...checkTotals(file, further, rows, execution, new Map(), mentionsIn)];
  });
}
