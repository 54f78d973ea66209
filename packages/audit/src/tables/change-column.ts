import { Decimal } from '@shiji/figure';
import { agree, measureOf, minus, over, scaled } from '../measure.ts';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import type { Grid, GridCell } from './grid.ts';
import { labelledPlace } from './labelled-place.ts';

const CHANGE = /^(?:同比|较上年|比上年|较去年|与上年比较?)?(?:增减|变化|变动|增长|增幅|增减变化)(?:情况|率|幅度)?$/;
const NOW =
  /^(?:本年|今年|当年|本期)?(?:完成值|实际完成值|实际完成|实际值|完成数|实际|实绩|完成情况|本年|今年|本期)(?:值|数)?$/;
const BEFORE = /^(?:上年|去年|上年同期|上期|上年度)(?:完成|实际|同期)*(?:值|数)?$/;
const HUNDRED = new Decimal('100');

interface Columns {
  readonly row: number;
  readonly now: number;
  readonly before: number;
  readonly change: number;
}

interface ChangeRow {
  readonly now: GridCell & { readonly mention: Mention };
  readonly before: GridCell & { readonly mention: Mention };
  readonly change: GridCell & { readonly mention: Mention };
}

/**
 * A column 增减 whose rows are changes of different kinds — rates, differences, percentage points — beside this year’s
 * and last year’s values: the rates among them are (this year − last year) ÷ last year.
 */
export function changeColumnOutcomes(grid: Grid): Outcome[] {
  const columns = Array.from({ length: Math.min(grid.rows, 6) }, (_, index) => columnsIn(grid, index + 1)).find(
    (one) => one !== null,
  );
  if (!columns) return [];
  const rows = Array.from({ length: grid.rows - columns.row }, (_, index) => columns.row + index + 1);
  const changes = rows.flatMap((row) => changeRow(grid, row, columns) ?? []);
  const judged = changes.map((row) => ({ row, agrees: isGrowth(row) }));
  if (!judged.some(({ agrees }) => agrees)) return [];
  return judged.map(({ row, agrees }) =>
    agrees ? { verdict: 'holds', code: 'B05', mentions: mentionsOf(row) } : failed(grid, row),
  );
}

function columnsIn(grid: Grid, row: number): Columns | null {
  const find = (pattern: RegExp) =>
    grid.startingIn(row).find(({ kind, text }) => kind === 'label' && pattern.test(text))?.cell.column;
  const [now, before, change] = [find(NOW), find(BEFORE), find(CHANGE)];
  return now === undefined || before === undefined || change === undefined ? null : { row, now, before, change };
}

/** A row whose change is a rate in % of two amounts that are no percentages themselves. */
function changeRow(grid: Grid, row: number, columns: Columns): ChangeRow | null {
  const [now, before, change] = [columns.now, columns.before, columns.change].map((column) =>
    filled(grid.at(row, column)),
  );
  if (!now || !before || !change || change.mention.figure.unit?.name !== '%') return null;
  const [a, b] = [now.mention.figure.unit, before.mention.figure.unit];
  if (a?.dimension === 'percent' || b?.dimension === 'percent' || (a?.name ?? '') !== (b?.name ?? '')) return null;
  return before.mention.figure.value.isZero() ? null : { now, before, change };
}

function filled(cell: GridCell | undefined): (GridCell & { readonly mention: Mention }) | null {
  const { mention } = cell ?? {};
  return cell?.kind === 'number' && mention && !mention.figure.malformed ? { ...cell, mention } : null;
}

/** The change in per cent, or its opposite for a column that tells falls without their sign. */
function growthOf({ now, before }: ChangeRow) {
  const [a, b] = [measureOf(now.mention.figure), measureOf(before.mention.figure)];
  return over(scaled(minus(a, b), HUNDRED), b, '%');
}

function isGrowth(row: ChangeRow): boolean {
  const growth = growthOf(row);
  const stated = measureOf(row.change.mention.figure);
  return growth !== null && (agree(growth, stated) || agree(scaled(growth, new Decimal('-1')), stated));
}

function mentionsOf({ now, before, change }: ChangeRow): Mention[] {
  return [change.mention, now.mention, before.mention];
}

function failed(grid: Grid, row: ChangeRow): Outcome {
  const { now, before, change } = row;
  const expected = `${growthOf(row)?.mid.toFixed(2) ?? ''}%`;
  return {
    verdict: 'fails',
    mentions: mentionsOf(row),
    suspects: [change.mention],
    finding: {
      code: 'B05',
      kind: 'growth',
      severity: 'error',
      message: `增减率写为${change.text}，按（${now.text}−${before.text}）÷${before.text}应为${expected}。`,
      reason: '增减率＝（本年数－上年数）÷上年数×100%。',
      remedy: '以上年数作分母重新计算，或核对本年数、上年数。',
      source: '自评报告数据应当前后一致',
      stated: change.text,
      expected,
      places: [change, now, before].map((cell) => labelledPlace(grid, cell)),
      formula: '（本年数 − 上年数）÷ 上年数 × 100%',
    },
  };
}
