import type { Failed } from '../outcome.ts';
import type { Grid, GridCell } from './grid.ts';

/** A label that counts time: 3月, 第二季度. */
interface Step {
  readonly cell: GridCell;
  readonly ordinal: number;
  /** What the labels of one run share: 月, 季度 or the letters of a code. */
  readonly style: string;
}

const FEWEST = 4;
const NUMERALS = '一二三四五六七八九十';

/** Months or quarters listed down a column or along a row with one repeated and one missing. */
export function sequenceFindings(grid: Grid): Failed[] {
  return [...columnsOf(grid), ...rowsOf(grid)].flatMap((cells) => {
    const steps = cells.flatMap(stepOf);
    const wrong = outOfStep(steps);
    return wrong ? [failed(grid, wrong.step, wrong.expected, wrong.twin)] : [];
  });
}

function columnsOf(grid: Grid): GridCell[][] {
  return Array.from({ length: grid.columns }, (_, index) => grid.cells.filter(({ cell }) => cell.column === index + 1));
}

function rowsOf(grid: Grid): GridCell[][] {
  return Array.from({ length: grid.rows }, (_, index) => [...grid.startingIn(index + 1)]);
}

function stepOf(cell: GridCell): Step[] {
  const month = /^(?:20\d\d年)?(\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/.exec(cell.text);
  if (month?.[1]) return [{ cell, ordinal: ordinalOf(month[1]), style: 'month' }];
  const quarter = /^第?([一二三四1-4])季度$/.exec(cell.text);
  if (quarter?.[1]) return [{ cell, ordinal: ordinalOf(quarter[1]), style: 'quarter' }];
  const code = /^([A-Za-z]{1,6}[-—]?|第?编?号?[-—]?)0*(\d{1,3})号?$/.exec(cell.text);
  return cell.kind === 'label' && code?.[2] ? [{ cell, ordinal: Number(code[2]), style: `code ${code[1] ?? ''}` }] : [];
}

function ordinalOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text.length === 1) return NUMERALS.indexOf(text) + 1;
  return text.startsWith('十') ? 10 + NUMERALS.indexOf(text.slice(1)) + 1 : Number.NaN;
}

/** The one label that breaks a run counting up by one; nothing when the run is not one or more than one label is off. */
function outOfStep(steps: readonly Step[]): { step: Step; expected: string; twin: Step } | null {
  if (steps.length < FEWEST || new Set(steps.map(({ style }) => style)).size !== 1) return null;
  for (const offset of [0, 1]) {
    const start = (steps[offset]?.ordinal ?? 0) - offset;
    const off = steps.filter(({ ordinal }, index) => ordinal !== start + index);
    const [step] = off;
    if (off.length !== 1 || !step) continue;
    const twin = steps.find((other) => other !== step && other.ordinal === step.ordinal);
    if (!twin) return null;
    const right = start + steps.indexOf(step);
    return {
      step,
      twin,
      expected: renumbered(step, right),
    };
  }
  return null;
}

function renumbered(step: Step, ordinal: number): string {
  const { text } = step.cell;
  if (!step.style.startsWith('code'))
    return text.replace(/(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?=月|季度)/, inStyle(text, ordinal));
  return text.replace(/\d+(?=号?$)/, (digits) => String(ordinal).padStart(digits.length, '0'));
}

function inStyle(like: string, ordinal: number): string {
  if (/\d(?=月|季度)/.test(like)) return String(ordinal);
  return ordinal <= 10 ? (NUMERALS[ordinal - 1] ?? '') : `十${NUMERALS[ordinal - 11] ?? ''}`;
}

function failed(grid: Grid, step: Step, expected: string, twin: Step): Failed {
  const places = [step, twin].map(({ cell }) => {
    const passage = cell.cell.passages.find(({ text }) => text.trim() !== '') ?? cell.cell.passages[0];
    return { file: grid.study.file, quote: cell.cell.text.trim(), address: passage?.address ?? {} };
  });
  const mentions = [step, twin].flatMap(({ cell }) =>
    cell.cell.passages.flatMap((passage) => grid.study.mentionsIn.get(passage) ?? []),
  );
  return {
    verdict: 'fails',
    mentions,
    suspects: [],
    finding: {
      code: 'B22',
      kind: 'duplicate',
      severity: step.style.startsWith('code') ? 'warning' : 'error',
      message: `“${step.cell.text}”重复出现，缺${expected}，第${step.cell.cell.row}行第${step.cell.cell.column}列应为${expected}。`,
      reason: '月份、季度和编号应连续且不重复，否则数据对不上。',
      remedy: `核对后改为${expected}。`,
      source: '表内期间和编号连续性',
      stated: step.cell.text,
      expected,
      places,
    },
  };
}
