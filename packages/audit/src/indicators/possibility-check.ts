import type { Words } from '../content.ts';
import type { Outcome } from '../outcome.ts';
import { baseOf } from '../measure.ts';
import type { GridCell } from '../tables/grid.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import type { IndicatorTable } from './columns.ts';
import { directionOf, isMet } from './direction.ts';
import { failure } from './failure.ts';
import type { ReadRow } from './read-row.ts';

const SOURCE = '财预〔2019〕136号《中央部门预算绩效运行监控管理暂行办法》';
const NEVER = /不可能|不能|无法/;
const FEWEST_ANSWERS = 2;
const BOXES = /[□☐☑☒✓✔√■][^□☐☑☒✓✔√■]+/gu;
const TICKED = /^[☑☒✓✔√■]/u;

/** A possibility as chosen: the cell that says or ticks it, and its name. */
export interface Choice {
  readonly cell: GridCell;
  readonly name: string;
}

/** The column most of whose cells name a possibility in words; null when there is none. */
export function possibilityColumn({ grid, headingRow, rows, content }: IndicatorTable): number | null {
  for (const head of grid.startingIn(headingRow)) {
    const { column } = head.cell;
    const answers = rows.filter((row) => chosenIn(grid.at(row, column)?.text ?? '', content.words) !== null).length;
    if (answers >= FEWEST_ANSWERS && answers * 2 >= rows.length) return column;
  }
  return null;
}

/** The possibility that a cell names, or the only one that it ticks: “□确定能 ☑有可能 □不可能”. */
function chosenIn(text: string, { possibility }: Words): string | null {
  if (possibility.test(text)) return text;
  const boxes = (text.match(BOXES) ?? []).filter((box) => possibility.test(box.slice(1)));
  const ticked = boxes.filter((box) => TICKED.test(box));
  return boxes.length >= 2 && ticked.length === 1 ? (ticked[0]?.slice(1) ?? null) : null;
}

/** Possibilities named in words: each must fit the figures of its row, and any but the certain one asks for a reason. */
export function checkNamedPossibilities(
  file: string,
  table: IndicatorTable,
  reads: readonly ReadRow[],
  lacksReason: (read: ReadRow) => boolean,
): Outcome[] {
  const column = possibilityColumn(table);
  if (column === null) return [];
  return reads.flatMap((read) => {
    const cell = table.grid.at(read.row.row, column);
    const name = cell ? chosenIn(cell.text, table.content.words) : null;
    if (!cell || name === null) return [];
    const choice = { cell, name };
    return [...contradicted(file, read, choice), ...unexplained(file, read, choice, lacksReason(read))];
  });
}

/** Whether the year’s forecast reaches the target; null where the row does not tell. */
function reaches({ row, target, actual }: ReadRow): boolean | null {
  if (!row.progress || target.kind !== 'figure' || actual.kind !== 'figure') return null;
  if (baseOf(target.figure) !== baseOf(actual.figure)) return null;
  return isMet(directionOf(row, target.figure), target.figure, actual.figure);
}

/** 确定能 beside a forecast that misses the target, or 不可能 beside one that reaches it. */
export function contradicted(file: string, read: ReadRow, { cell, name }: Choice): Outcome[] {
  const { row } = read;
  const isCertain = row.table.content.words.certainlyReached.test(name);
  const met = reaches(read);
  const fits = met === null || (isCertain ? met : !(met && NEVER.test(name)));
  if (fits || !row.actual) return [];
  const places = [
    placeOfCell(file, cell, labelIn(row, '完成可能性')),
    placeOfCell(file, row.actual, labelIn(row, '全年预计')),
    ...(row.target ? [placeOfCell(file, row.target, labelIn(row, '指标值'))] : []),
  ];
  return [
    failure(
      {
        code: 'C13',
        kind: 'contradiction',
        severity: 'warning',
        message: `指标“${row.name.text}”全年预计${row.actual.text}，${met ? '达到' : '达不到'}指标值${row.target?.text ?? ''}，完成可能性却填“${name}”。`,
        reason: '完成可能性应当与全年预计一致。',
        remedy: '核对全年预计数，改正完成可能性。',
        source: SOURCE,
        stated: name,
        expected: met ? '能完成' : '不能完成',
      },
      places,
    ),
  ];
}

/** A possibility that is not certain, without a reason where the table asks for reasons. */
export function unexplained(file: string, read: ReadRow, { cell, name }: Choice, lacksReason: boolean): Outcome[] {
  const { row } = read;
  // A forecast that misses the target asks for its reason itself.
  if (!lacksReason || reaches(read) === false || row.table.content.words.certainlyReached.test(name)) return [];
  const places = [
    placeOfCell(file, cell, labelIn(row, '完成可能性')),
    ...(row.reason ? [placeOfCell(file, row.reason, labelIn(row, '偏差原因'))] : []),
    placeOfCell(file, row.name, '三级指标'),
  ];
  return [
    failure(
      {
        code: 'I02',
        kind: 'missing',
        severity: 'warning',
        message: `指标“${row.name.text}”的完成可能性填“${name}”，偏差原因和措施栏空白。`,
        reason: '不能确定完成目标的，应当说明原因和改进措施。',
        remedy: '写明可能完不成的原因和准备采取的措施。',
        source: SOURCE,
        stated: name,
        expected: '填写偏差原因',
      },
      places,
    ),
  ];
}
