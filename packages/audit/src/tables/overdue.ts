import type { Failed } from '../outcome.ts';
import { calendarDay, isAfter } from './calendar-day.ts';
import type { Grid, GridCell } from './grid.ts';
import { labelledPlace } from './labelled-place.ts';

const LATE = /^是否(?:逾期|超期|超时|延期|超时限)/;
const PUNCTUAL = /^是否(?:按期|按时|如期|及时)/;
const DEADLINE = /期限|时限|截止|^(?:应|计划|要求|规定|约定|合同).*(?:完成|办结|销号|竣工|交付|整改|拨付).*(?:日|时间)/;
const FINISHED = /^(?:实际)?(?:整改)?(?:完成|办结|销号|竣工|交付|完工|验收|拨付|整改)(?:日期|时间|日)$/;

interface Columns {
  readonly row: number;
  readonly answer: GridCell;
  readonly deadline: number;
  readonly finished: number;
  /** The answer that a late finish asks for. */
  readonly whenLate: '是' | '否';
}

/** “是否逾期” answered against the deadline and the day of completion in its row. */
export function overdueFindings(grid: Grid): Failed[] {
  const columns = Array.from({ length: grid.rows }, (_, index) => columnsIn(grid, index + 1)).find(
    (one) => one !== null,
  );
  if (!columns) return [];
  const rows = Array.from({ length: grid.rows - columns.row }, (_, index) => columns.row + index + 1);
  return rows.flatMap((row) => findingIn(grid, row, columns));
}

function columnsIn(grid: Grid, row: number): Columns | null {
  const heads = grid.startingIn(row).filter(({ kind }) => kind === 'label');
  const answer = heads.find(({ text }) => LATE.test(text) || PUNCTUAL.test(text));
  const finished = heads.find(({ text }) => FINISHED.test(text));
  const deadline = heads.find((head) => head !== answer && head !== finished && DEADLINE.test(head.text));
  if (!answer || !deadline || !finished) return null;
  const whenLate = LATE.test(answer.text) ? '是' : '否';
  return { row, answer, deadline: deadline.cell.column, finished: finished.cell.column, whenLate };
}

function findingIn(grid: Grid, row: number, columns: Columns): Failed[] {
  const answer = grid.at(row, columns.answer.cell.column);
  const [deadline, finished] = [grid.at(row, columns.deadline), grid.at(row, columns.finished)];
  const [due, done] = [calendarDay(deadline?.text ?? ''), calendarDay(finished?.text ?? '')];
  if (!answer || !deadline || !finished || !due || !done || !/^[是否]$/.test(answer.text)) return [];
  const late = isAfter(done, due);
  if (late === null) return [];
  const expected = late ? columns.whenLate : columns.whenLate === '是' ? '否' : '是';
  if (answer.text === expected) return [];
  return [failed(grid, columns, { answer, deadline, finished, late, expected })];
}

interface Contradicted {
  readonly answer: GridCell;
  readonly deadline: GridCell;
  readonly finished: GridCell;
  readonly late: boolean;
  readonly expected: string;
}

function failed(grid: Grid, columns: Columns, found: Contradicted): Failed {
  const { answer, deadline, finished, late, expected } = found;
  return {
    verdict: 'fails',
    mentions: [],
    suspects: [],
    finding: {
      code: 'C13',
      kind: 'contradiction',
      severity: 'error',
      message: `完成日期${finished.text}${late ? '晚于' : '不晚于'}期限${deadline.text}，“${columns.answer.text}”却填“${answer.text}”。`,
      reason: '是否逾期应当由期限和完成日期得出。',
      remedy: `核对两个日期；日期无误的，改填“${expected}”。`,
      source: '自评报告数据应当前后一致',
      stated: answer.text,
      expected,
      places: [answer, deadline, finished].map((cell) => labelledPlace(grid, cell)),
      formula: '完成日期 ＞ 期限 → 逾期',
    },
  };
}
