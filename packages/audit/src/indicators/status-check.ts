import type { Outcome } from '../outcome.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { type IndicatorTable } from './columns.ts';
import { directionOf, isMet } from './direction.ts';
import { failure } from './failure.ts';
import type { ReadRow } from './read-row.ts';

/** A column that says whether the target was reached: filled where others are, and true. */
export function checkStatus(file: string, table: IndicatorTable, reads: readonly ReadRow[]): Outcome[] {
  const column = statusColumn(table);
  if (column === null) return [];
  const answered = reads.filter(({ row }) => isAnswer(table, table.grid.at(row.row, column)?.text));
  if (answered.length * 2 < reads.length) return [];
  return reads.flatMap((read) => [...blank(file, table, read, column), ...untrue(file, table, read, column)]);
}

/** The column most of whose cells answer yes or no, whatever its heading. */
function statusColumn(table: IndicatorTable): number | null {
  const { grid, headingRow, rows } = table;
  for (const head of grid.startingIn(headingRow)) {
    const { column } = head.cell;
    const answers = rows.filter((row) => isAnswer(table, grid.at(row, column)?.text)).length;
    if (answers >= 3 && answers * 2 >= rows.length) return column;
  }
  return null;
}

function isAnswer({ content }: IndicatorTable, text: string | undefined): boolean {
  const { statusMet, statusMissed } = content.words;
  return text !== undefined && (statusMet.test(text) || statusMissed.test(text));
}

function blank(file: string, table: IndicatorTable, { row, actual }: ReadRow, column: number): Outcome[] {
  const cell = table.grid.at(row.row, column);
  if ((cell && cell.text !== '') || actual.kind === 'blank' || !row.actual) return [];
  const heading = table.grid.at(table.headingRow, column)?.text ?? '完成情况';
  const places = [
    placeOfCell(file, row.actual, labelIn(row, '完成值')),
    placeOfCell(file, row.name, '指标'),
    ...(cell ? [placeOfCell(file, cell, labelIn(row, heading))] : []),
  ];
  return [
    failure(
      {
        code: 'A03',
        kind: 'missing',
        severity: 'warning',
        message: `指标“${row.name.text}”的“${heading}”栏没有填写。`,
        reason: '同表其他指标都已填写。',
        remedy: '按完成情况填写。',
        stated: '（空）',
        expected: heading,
      },
      places,
    ),
  ];
}

function untrue(file: string, table: IndicatorTable, { row, target, actual }: ReadRow, column: number): Outcome[] {
  const cell = table.grid.at(row.row, column);
  if (!cell || !isAnswer(table, cell.text) || target.kind !== 'figure' || actual.kind !== 'figure' || !row.actual)
    return [];
  if ((target.figure.unit?.base ?? '') !== (actual.figure.unit?.base ?? '')) return [];
  const met = isMet(directionOf(row, target.figure), target.figure, actual.figure);
  if (met === table.content.words.statusMet.test(cell.text)) return [];
  const places = [
    placeOfCell(file, cell, labelIn(row, '完成情况')),
    placeOfCell(file, row.actual, labelIn(row, '完成值')),
  ];
  return [
    failure(
      {
        code: 'C13',
        kind: 'contradiction',
        severity: 'error',
        message: `指标“${row.name.text}”的完成值${actual.text}${met ? '达到' : '没有达到'}指标值${target.text}，却写“${cell.text}”。`,
        reason: '完成情况应当与完成值一致。',
        remedy: '核对完成值，改正完成情况。',
        stated: cell.text,
        expected: met ? '完成' : '未完成',
      },
      places,
    ),
  ];
}
