import type { Outcome } from '../outcome.ts';
import type { Grid, GridCell } from '../tables/grid.ts';
import { placeOfCell } from './cell-place.ts';
import type { IndicatorTable } from './columns.ts';
import { directionOf, isMet } from './direction.ts';
import { failure } from './failure.ts';
import { checkNamedPossibilities, contradicted } from './possibility-check.ts';
import type { ReadRow } from './read-row.ts';

const TICK = /[√✓✔☑■]|^是$/;
const SOURCE = '财预〔2019〕136号《中央部门预算绩效运行监控管理暂行办法》';

/** Monitoring tables: exactly one possibility ticked; a cause and its explanation where the forecast misses the target. */
export function checkMonitoring(file: string, table: IndicatorTable, reads: readonly ReadRow[]): Outcome[] {
  const { possibility, deviationCause, causeExplanation } = table.content.words;
  const heads = headsBelow(table);
  const possibilities = heads.filter(({ text }) => possibility.test(text));
  const causes = heads.filter(({ text }) => deviationCause.test(text));
  const explanation = heads.find(({ text, cell }) => causeExplanation.test(text) && cell.colSpan === 1);
  const causeOf = (read: ReadRow) =>
    causes.length >= 3 ? checkCause(file, table.grid, read, causes, explanation) : [];
  const ofTicks = reads.flatMap((read) => [
    ...(possibilities.length >= 2 ? checkPossibility(file, table.grid, read, possibilities) : []),
    ...causeOf(read),
  ]);
  if (possibilities.length >= 2) return ofTicks;
  const lacksReason = (read: ReadRow) =>
    causes.length >= 3
      ? causeOf(read).length === 0 && missingCause(table.grid, read, causes, explanation).length > 0
      : read.row.unexplained;
  return [...ofTicks, ...checkNamedPossibilities(file, table, reads, lacksReason)];
}

/** Heading cells of the heading row and the row below it. */
function headsBelow({ grid, headingRow }: IndicatorTable): GridCell[] {
  return [...grid.startingIn(headingRow), ...grid.startingIn(headingRow + 1)].filter(({ kind }) => kind === 'label');
}

function ticked(grid: Grid, row: number, heads: readonly GridCell[]): GridCell[] {
  return heads.flatMap((head) => {
    const cell = grid.at(row, head.cell.column);
    return cell && TICK.test(cell.text) ? [cell] : [];
  });
}

function nameOf({ cell }: GridCell, heads: readonly GridCell[]): string {
  return heads.find((head) => head.cell.column === cell.column)?.text ?? '';
}

function checkPossibility(file: string, grid: Grid, read: ReadRow, heads: readonly GridCell[]): Outcome[] {
  const { row } = read;
  const ticks = ticked(grid, row.row, heads);
  const [only, second] = ticks;
  if (only && !second) return contradicted(file, read, { cell: only, name: nameOf(only, heads) });
  const none = ticks.length === 0;
  const places = [...ticks, row.name].map((cell) => placeOfCell(file, cell, `${row.name.text}·完成目标可能性`));
  const message = none
    ? `指标“${row.name.text}”没有勾选完成目标可能性。`
    : `指标“${row.name.text}”的完成目标可能性勾选了${ticks.length}项，只能选一项。`;
  return [
    failure(
      {
        code: 'A05',
        kind: none ? 'missing' : 'other',
        severity: 'warning',
        message,
        reason: '完成目标可能性是单选项。',
        remedy: '按预计完成情况只勾选一项。',
        source: SOURCE,
        stated: `${ticks.length}项`,
        expected: '只勾选一项',
      },
      places,
    ),
  ];
}

/** What a row has not said of why it may fail. */
function missingCause(
  grid: Grid,
  { row }: Pick<ReadRow, 'row'>,
  causes: readonly GridCell[],
  explanation: GridCell | undefined,
): string[] {
  return [
    ...(ticked(grid, row.row, causes).length === 0 ? ['勾选偏差原因'] : []),
    ...(explanation && (grid.at(row.row, explanation.cell.column)?.text ?? '') === '' ? ['填写原因说明'] : []),
  ];
}

function checkCause(
  file: string,
  grid: Grid,
  { row, target, actual }: ReadRow,
  causes: readonly GridCell[],
  explanation: GridCell | undefined,
): Outcome[] {
  if (target.kind !== 'figure' || actual.kind !== 'figure' || !row.actual) return [];
  if (
    (target.figure.unit?.base ?? '') !== (actual.figure.unit?.base ?? '') ||
    isMet(directionOf(row, target.figure), target.figure, actual.figure)
  )
    return [];
  const missing = missingCause(grid, { row }, causes, explanation);
  if (missing.length === 0) return [];
  const places = [row.name, row.actual, ...(row.target ? [row.target] : [])].map((cell) =>
    placeOfCell(file, cell, `${row.name.text}·偏差原因分析`),
  );
  return [
    failure(
      {
        code: 'I02',
        kind: 'missing',
        severity: 'warning',
        message: `指标“${row.name.text}”全年预计${actual.text}达不到指标值${target.text}，没有${missing.join('，也没有')}。`,
        reason: '预计不能完成目标的，应当说明原因和改进措施。',
        remedy: '勾选偏差原因类别并写明具体原因和措施。',
        source: SOURCE,
        stated: actual.text,
        expected: missing.join('、'),
      },
      places,
    ),
  ];
}
