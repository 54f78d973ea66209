import type { StudiedDocument } from '../context.ts';
import type { Failed } from '../outcome.ts';
import { type Grid, type GridCell, gridOf } from './grid.ts';
import { labelledPlace } from './labelled-place.ts';

interface SheetTitle {
  readonly grid: Grid;
  readonly cell: GridCell;
  readonly year: number;
}

/**
 * The titles of a workbook’s sheets name one year; a sheet that names the year before was carried over. Sheets with
 * one title for each year are a series and say nothing.
 */
export function sheetTitleFindings(document: StudiedDocument): Failed[] {
  const titles = document.tables.flatMap((table) => titleOf(gridOf(document, table)));
  const latest = Math.max(...titles.map(({ year }) => year));
  const older = titles.filter(({ year }) => year === latest - 1);
  const [stale] = older;
  const isSeries = new Set(titles.map(({ cell }) => timeless(cell.text))).size < titles.length;
  if (!stale || older.length > 1 || isSeries || titles.some(({ year }) => year < latest - 1)) return [];
  if (document.year !== null && document.year > latest) return [];
  return [failed(stale, latest)];
}

const NOT_OF_THE_YEAR = /上年|去年|以前|历年|近.年|三年|比较|对比|结转|20\d\d.*20\d\d/;

/** The first cell of a sheet where it names one year and nothing else stands in its row. */
function titleOf(grid: Grid): SheetTitle[] {
  if (grid.table.sheet === undefined) return [];
  const [cell, ...others] = grid.cells.filter(({ kind }) => kind !== 'blank');
  const year = /(20\d\d)年/.exec(cell?.text ?? '')?.[1];
  if (!cell || !year || NOT_OF_THE_YEAR.test(cell.text) || others.some((other) => other.cell.row === cell.cell.row))
    return [];
  return [{ grid, cell, year: Number(year) }];
}

function timeless(text: string): string {
  return text.replace(/20\d\d年度?|^表[\d一二三四五六七八九十]+/g, '');
}

function failed({ grid, cell, year }: SheetTitle, latest: number): Failed {
  return {
    verdict: 'fails',
    mentions: [],
    suspects: [],
    finding: {
      code: 'K04',
      kind: 'carryover',
      severity: 'warning',
      message: `工作表标题写${year}年，同一工作簿的其他工作表写${latest}年，疑沿用上年表名。`,
      reason: '同一工作簿各表应当属于同一年度。',
      remedy: `核对本表的年度；数据是${latest}年的，改正标题。`,
      source: '财预〔2020〕10号：自评应当数据真实、结果客观',
      stated: `${year}年`,
      expected: `${latest}年`,
      places: [labelledPlace(grid, cell)],
    },
  };
}
