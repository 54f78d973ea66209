import type { StudiedDocument } from '../context.ts';
import type { Failed } from '../outcome.ts';
import { type Grid, type GridCell, gridOf } from './grid.ts';
import { labelledPlace } from './labelled-place.ts';

const DAYS = /天数|日数/;
const FEBRUARY = /^(?:0?2|二)月份?$/;

/** A title of a common year above a table that counts 29 days of February. */
export function leapYearFindings(document: StudiedDocument): Failed[] {
  return document.tables.flatMap((table) => {
    const grid = gridOf(document, table);
    const title = grid.cells.find(({ kind }) => kind !== 'blank');
    const year = /^[^\d]{0,6}(20\d\d)年(?!.*20\d\d)/.exec(title?.text ?? '')?.[1];
    const days = title && year && !/[—\-–至]/.test(title.text) ? leapDays(grid) : null;
    if (!title || !year || !days || isLeap(Number(year))) return [];
    return [failed(grid, title, Number(year), days)];
  });
}

/** The cell with 29 in the row 2月 under a column of days. */
function leapDays(grid: Grid): GridCell | null {
  const row = grid.cells.find(({ cell, text }) => cell.column === 1 && FEBRUARY.test(text))?.cell.row;
  const column = grid.cells.find(({ kind, text }) => kind === 'label' && DAYS.test(text))?.cell.column;
  const cell = row === undefined || column === undefined ? undefined : grid.at(row, column);
  return cell?.text === '29' && hasFullMonths(grid, column ?? 0) ? cell : null;
}

/** The column counts days of the calendar, not days at work: January and March have 31. */
function hasFullMonths(grid: Grid, column: number): boolean {
  return [/^(?:0?1|一)月份?$/, /^(?:0?3|三)月份?$/].every((month) => {
    const row = grid.cells.find(({ cell, text }) => cell.column === 1 && month.test(text))?.cell.row;
    return row !== undefined && grid.at(row, column)?.text === '31';
  });
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function failed(grid: Grid, title: GridCell, year: number, days: GridCell): Failed {
  const leap = [year + 1, year - 1].find(isLeap);
  return {
    verdict: 'fails',
    mentions: [],
    suspects: [],
    finding: {
      code: 'K04',
      kind: 'carryover',
      severity: 'warning',
      message: `标题写${year}年，表内2月有29天，而${year}年2月只有28天，疑标题或天数沿用其他年度。`,
      reason: '闰年的2月有29天，平年有28天。',
      remedy: '核对标题的年度和表内的天数。',
      source: '财预〔2020〕10号：自评应当数据真实、结果客观',
      stated: `${year}年`,
      expected: leap === undefined ? '2月28天' : `${leap}年`,
      places: [labelledPlace(grid, title), labelledPlace(grid, days)],
    },
  };
}
