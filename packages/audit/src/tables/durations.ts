import type { Outcome } from '../outcome.ts';
import { type CalendarDay, calendarDay } from './calendar-day.ts';
import type { Grid, GridCell } from './grid.ts';
import { labelledPlace } from './labelled-place.ts';

const BEGUN =
  /^(?:实际|计划|合同|项目)?(?:发现|受理|接报|接收|收件|立案|立项|登记|申请|开工|开始|起始|启动|入库|报名)(?:日期|时间|日)$/;
const ENDED =
  /^(?:实际|计划|合同|项目)?(?:整改)?(?:完成|办结|销号|竣工|完工|结案|结束|终止|验收|审结)(?:日期|时间|日)$/;
const TOOK =
  /^(?:用时|历时|耗时|办理(?:天数|用时)|办结天数|整改天数|施工天数|实际工期|实际天数)(?:[（(](?:天|日)[)）])?$/;
const DAY = 86_400_000;
const FEWEST = 3;

interface Span {
  readonly begun: GridCell;
  readonly ended: GridCell;
  readonly took: GridCell | undefined;
  readonly days: number;
}

/**
 * Rows of a ledger with a first and a last day: the last is not before the first, and the days in between are those
 * of the column 用时, the first day counted in or not as in most rows.
 */
export function durationOutcomes(grid: Grid): Outcome[] {
  for (let row = 1; row <= Math.min(grid.rows, 4); row++) {
    const heads = grid.startingIn(row).filter(({ kind }) => kind === 'label');
    const [begun, ended, took] = [BEGUN, ENDED, TOOK].map((pattern) => heads.find(({ text }) => pattern.test(text)));
    if (begun && ended) return spansIn(grid, row, [begun, ended, took]);
  }
  return [];
}

type Heads = readonly [GridCell, GridCell, GridCell | undefined];

function spansIn(grid: Grid, head: number, [begun, ended, took]: Heads): Outcome[] {
  const rows = Array.from({ length: grid.rows - head }, (_, index) => head + index + 1);
  const spans = rows.flatMap((row) => {
    const cells = [begun, ended, took].map((one) => (one ? grid.at(row, one.cell.column) : undefined));
    return spanOf(cells[0], cells[1], cells[2]) ?? [];
  });
  const backwards = spans.filter(({ days }) => days < 0);
  const forwards = spans.filter(({ days }) => days >= 0);
  return [...backwards.map((span) => reversed(grid, span)), ...tookOutcomes(grid, forwards)];
}

function spanOf(begun: GridCell | undefined, ended: GridCell | undefined, took: GridCell | undefined): Span | null {
  const [first, last] = [calendarDay(begun?.text ?? ''), calendarDay(ended?.text ?? '')];
  if (!begun || !ended || !first || !last || first.year === null || last.year === null) return null;
  return { begun, ended, took, days: Math.round((timeOf(last) - timeOf(first)) / DAY) };
}

function timeOf({ year, month, day }: CalendarDay): number {
  return Date.UTC(year ?? 0, month - 1, day);
}

/** How many days more than the difference a row says: 0, or 1 where both ends count. */
function excess({ took, days }: Span): number | null {
  const value = took?.kind === 'number' ? took.mention?.figure.value : undefined;
  return value ? value.minus(days).toNumber() : null;
}

function tookOutcomes(grid: Grid, spans: readonly Span[]): Outcome[] {
  const told = spans.flatMap((span) => {
    const more = excess(span);
    return more === null ? [] : [{ span, more }];
  });
  const counts = [0, 1].map((more) => told.filter((one) => one.more === more).length);
  const usual = (counts[1] ?? 0) > (counts[0] ?? 0) ? 1 : 0;
  const fitting = counts[usual] ?? 0;
  if (fitting < FEWEST || told.length - fitting > 2) return [];
  return told.map(({ span, more }) => {
    const mentions = span.took?.mention ? [span.took.mention] : [];
    return more === usual ? { verdict: 'holds', code: 'B20', mentions } : wrong(grid, span, usual);
  });
}

function reversed(grid: Grid, { begun, ended }: Span): Outcome {
  return {
    verdict: 'fails',
    mentions: [],
    suspects: [],
    finding: {
      code: 'A15',
      kind: 'date',
      severity: 'error',
      message: `${ended.text}早于${begun.text}，结束的日期在开始之前。`,
      reason: '完成、办结的日期不会早于发现、受理的日期。',
      remedy: '核对两个日期。',
      source: '自评报告数据应当前后一致',
      stated: ended.text,
      expected: `不早于${begun.text}`,
      places: [ended, begun].map((cell) => labelledPlace(grid, cell)),
    },
  };
}

function wrong(grid: Grid, { begun, ended, took, days }: Span, usual: number): Outcome {
  const expected = String(days + usual);
  const cells = [took, begun, ended].flatMap((cell) => cell ?? []);
  const mentions = took?.mention ? [took.mention] : [];
  return {
    verdict: 'fails',
    mentions,
    suspects: mentions,
    finding: {
      code: 'B20',
      kind: 'difference',
      severity: 'error',
      message: `用时填${took?.text ?? ''}天，${begun.text}至${ended.text}按表内其他行的算法为${expected}天。`,
      reason: '用时应当等于两个日期相隔的天数。',
      remedy: '核对两个日期和用时。',
      source: '自评报告数据应当前后一致',
      stated: took?.text ?? '',
      expected,
      places: cells.map((cell) => labelledPlace(grid, cell)),
      formula: '用时 ＝ 完成日期 − 开始日期',
    },
  };
}
