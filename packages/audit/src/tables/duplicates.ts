import type { Failed } from '../outcome.ts';
import type { Grid, GridCell } from './grid.ts';
import { headingsOf, type Block } from './headings.ts';
import { labelledPlace } from './labelled-place.ts';
import { CODE, SERIAL, TOTAL } from './names.ts';
import type { Surveyed } from './table-facts.ts';
import { bareName } from './text.ts';

/** Lines written twice: one code for two names, a whole line again, one name for two lines of a numbered list. */
export function duplicateFindings(grid: Grid, surveyed: readonly Surveyed[]): Failed[] {
  return surveyed.flatMap(({ block }) => {
    const repeated = repeatedLines(grid, block);
    return [...repeatedCodes(grid, block), ...repeated, ...(repeated.length > 0 ? [] : repeatedNames(grid, block))];
  });
}

function columnNamed(grid: Grid, block: Block, pattern: RegExp): number | null {
  for (let column = 1; column <= grid.columns; column++) {
    const [heading] = headingsOf(grid, block.header, column);
    if (heading && pattern.test(bareName(heading.text))) return column;
  }
  return null;
}

function cellsOf(grid: Grid, block: Block, column: number): GridCell[] {
  return block.rows.flatMap((row) => {
    const cell = grid.at(row, column);
    return cell?.cell.row === row && cell.cell.column === column && cell.cell.rowSpan === 1 ? [cell] : [];
  });
}

/** Pairs of cells with one text, when all the others differ. */
function onlyPair(cells: readonly GridCell[]): readonly [GridCell, GridCell] | null {
  const pairs = cells.flatMap((cell, index) => {
    const twin = cells.slice(0, index).find(({ text }) => text === cell.text);
    return twin ? [[twin, cell] as const] : [];
  });
  return pairs.length === 1 ? (pairs[0] ?? null) : null;
}

const CODE_TEXT = /^\d{3,9}$/;
const FEWEST_CODES = 4;

function repeatedCodes(grid: Grid, block: Block): Failed[] {
  const column = columnNamed(grid, block, CODE);
  if (column === null) return [];
  const codes = cellsOf(grid, block, column).filter(({ text }) => CODE_TEXT.test(text));
  const pair = codes.length < FEWEST_CODES ? null : onlyPair(codes);
  if (!pair) return [];
  const [first, second] = pair.map(({ cell }) => grid.at(cell.row, cell.column + cell.colSpan)?.text ?? '');
  if (!first || !second || first === second) return [];
  const message = `编码${pair[0].text}重复：“${first}”与“${second}”用了同一个编码。`;
  return [failed(grid, pair, 'error', message, '一个编码只对应一个科目或项目。', '核对后改正其中一个编码。')];
}

/** A line that repeats the one above it figure by figure. */
function repeatedLines(grid: Grid, block: Block): Failed[] {
  return block.rows.flatMap((row) => {
    const [above, here] = [grid.startingIn(row - 1), grid.startingIn(row)];
    const [twin, cell] = [above, here].map((cells) => cells.find(({ kind }) => kind === 'label'));
    if (!twin || !cell || !block.rows.includes(row - 1) || textOf(above) !== textOf(here)) return [];
    const telling = here.filter(({ kind, text }) => kind === 'number' && text.replace(/\D/g, '').length >= 3);
    if (telling.length < 2 || TOTAL.test(bareName(cell.text))) return [];
    const message = `“${cell.text}”一行与上一行完全相同。`;
    return [
      failed(
        grid,
        [cell, twin],
        'error',
        message,
        '同一行重复填列，合计会重复计算。',
        '删除重复的一行，或改填应填的内容。',
      ),
    ];
  });
}

function textOf(cells: readonly GridCell[]): string {
  return cells.map(({ cell, text }) => `${cell.column}:${text}`).join('|');
}

const LISTED = /^(?:支出|项目|工程|建设|采购|任务)?(?:内容|名称|项目|事项|用途|明细)(?:名称)?$/;
const MONEY = /预算|金额|资金|支付|支出|投资/;
const FEWEST_NAMES = 5;

/** A numbered list of expenses with a total names one expense twice. */
function repeatedNames(grid: Grid, block: Block): Failed[] {
  const [serial, named] = [columnNamed(grid, block, SERIAL), columnNamed(grid, block, LISTED)];
  if (serial === null || named !== serial + 1 || columnNamed(grid, block, MONEY) === null) return [];
  const names = cellsOf(grid, block, named).filter(({ kind }) => kind === 'label');
  const hasTotal = block.rows.some((row) => grid.startingIn(row).some(({ text }) => TOTAL.test(bareName(text))));
  const others = grid.startingIn(names[0]?.cell.row ?? 0).filter(({ kind }) => kind === 'label').length;
  const pair = hasTotal && others === 1 && names.length >= FEWEST_NAMES ? onlyPair(names) : null;
  if (!pair || pair[0].text.length < 3) return [];
  const message = `“${pair[0].text}”在第${pair[0].cell.row}行和第${pair[1].cell.row}行重复出现。`;
  return [
    failed(
      grid,
      [pair[1], pair[0]],
      'warning',
      message,
      '同一项内容列两次，可能漏填了另一项。',
      '核对后改正其中一行的名称。',
    ),
  ];
}

function failed(
  grid: Grid,
  cells: readonly [GridCell, GridCell],
  severity: 'error' | 'warning',
  message: string,
  reason: string,
  remedy: string,
): Failed {
  const mentions = cells.flatMap(({ mention }) => mention ?? []);
  return {
    verdict: 'fails',
    mentions,
    suspects: [],
    finding: {
      code: 'B22',
      kind: 'duplicate',
      severity,
      message,
      reason,
      remedy,
      source: '表内各行不重复',
      stated: cells[0].text,
      expected: '不重复',
      places: cells.map((cell) => labelledPlace(grid, cell)),
    },
  };
}
