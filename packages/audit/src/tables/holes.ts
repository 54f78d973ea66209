import type { Failed } from '../outcome.ts';
import type { Grid, GridCell } from './grid.ts';
import { labelledPlace } from './labelled-place.ts';

const PLANNED = /预算|计划|安排|目标/;
const DONE = /决算|执行数|实际支出|支出数|完成数|实际数|实际完成|拨付数/;
const OTHER = /上年|去年|以前|率|比|差|结余|[%％]/;
const FEWEST_FILLED = 6;

interface Columns {
  readonly row: number;
  readonly planned: number;
  readonly done: number;
}

/** The one empty cell of a column of results whose other rows are all filled, in a row that has a plan. */
export function holeFindings(grid: Grid): Failed[] {
  const heads = Array.from({ length: grid.rows }, (_, index) => columnsIn(grid, index + 1) ?? []).flat();
  return heads.flatMap((columns, index) => holeBelow(grid, columns, heads[index + 1]?.row ?? grid.rows + 1));
}

function columnsIn(grid: Grid, row: number): Columns | null {
  const labels = grid.startingIn(row).filter(({ kind, text }) => kind === 'label' && !OTHER.test(text));
  const planned = labels.find(({ text, cell }) => PLANNED.test(text) && !DONE.test(text) && cell.colSpan === 1);
  const done = labels.filter(({ text, cell }) => DONE.test(text) && !PLANNED.test(text) && cell.colSpan === 1);
  const [only] = done;
  return planned && only && done.length === 1 ? { row, planned: planned.cell.column, done: only.cell.column } : null;
}

function holeBelow(grid: Grid, { row: head, planned, done }: Columns, end: number): Failed[] {
  const rows = Array.from({ length: end - head - 1 }, (_, index) => head + index + 1);
  const expected = rows.filter((row) => {
    const plan = grid.at(row, planned);
    return plan?.kind === 'number' && plan.mention?.figure.value.gt(0) && plan.cell.colSpan === 1;
  });
  const results = expected.flatMap((row) => grid.at(row, done) ?? []);
  const filled = results.filter(({ kind }) => kind === 'number' || kind === 'dash');
  const [hole, second] = results.filter(
    ({ kind, cell }) => kind === 'blank' && cell.colSpan === 1 && cell.rowSpan === 1,
  );
  const isOnly = hole && !second && filled.length >= FEWEST_FILLED && filled.length + 1 === expected.length;
  return isOnly ? [failed(grid, hole)] : [];
}

function failed(grid: Grid, hole: GridCell): Failed {
  const place = labelledPlace(grid, hole);
  const label = grid.startingIn(hole.cell.row).find(({ kind }) => kind === 'label');
  return {
    verdict: 'fails',
    mentions: [],
    suspects: [],
    finding: {
      code: 'A03',
      kind: 'missing',
      severity: 'warning',
      message: `“${place.label ?? ''}”没有填写，同一列其他各行都已填写。`,
      reason: '表内各栏应当填写完整，没有的填0。',
      remedy: '填写实际数，没有发生的填0。',
      source: '财预〔2020〕10号：自评表应当内容完整',
      stated: '（空）',
      expected: '填写实际数，没有的填0',
      places: [place, ...(label ? [labelledPlace(grid, label)] : [])],
    },
  };
}
