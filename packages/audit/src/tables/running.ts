import { Decimal } from '@shiji/figure';
import type { Failed } from '../outcome.ts';
import type { Frame } from './frame.ts';
import { isAmountField } from './frame.ts';
import type { Judgement } from './judgement.ts';
import type { Lane } from './lane.ts';
import { CUMULATIVE, NOT_ADDITIVE, PERIOD, PERIODIC } from './names.ts';
import { isTotal } from './part-set.ts';
import { isQuantity, placeOfQuantity, type Quantity, showAs, writtenText } from './quantity.ts';
import { judge, type Relation } from './relation.ts';
import { isTelling } from './template.ts';

const ONE = new Decimal('1');

/** Running totals down the lines of a frame: 累计 = 上一行累计 + 本行数; months may also stand side by side. */
export function runningJudgements(frame: Frame): Judgement[] {
  if (frame.axis === 'down' && frame.lines.filter(isPeriod).length < FEWEST_PERIODS) return [];
  return frame.fields.flatMap((field, target) => {
    if (!CUMULATIVE.test(field.name) || !isAmountField(frame, target)) return [];
    const tries = frame.fields.flatMap((other, flow) =>
      isFlow(frame, flow, target, other.name) ? [runsOf(frame, target, flow)] : [],
    );
    const best = tries.toSorted((a, b) => b.telling - a.telling)[0];
    return best && isRunning(best) ? best.judgements : [];
  });
}

const FEWEST_PERIODS = 3;

function isPeriod({ name }: Lane): boolean {
  return PERIOD.test(name) && !/[-—–~～至到]/.test(name);
}

/** One wrong cumulative figure breaks two steps, so two failures weigh like one. */
function isRunning({ telling, fails }: { telling: number; fails: number }): boolean {
  return telling >= 1 && (fails === 0 ? telling >= 2 : fails <= 2 ? telling * 2 >= fails : telling > fails);
}

/** Balances down the lines: 期末余额 = 上期余额 + 收入 − 支出. */
export function balanceRuns(frame: Frame): Judgement[] {
  if (frame.axis !== 'across') return [];
  const find = (pattern: RegExp) =>
    frame.fields.findIndex(({ name }, index) => pattern.test(name) && isAmountField(frame, index));
  const [target, income, spending] = [
    find(/余额|结存|库存|期末|月末/),
    find(/收入|增加|入库|购入|拨入/),
    find(/支出|减少|出库|发放|拨出/),
  ];
  if (target < 0 || income < 0 || spending < 0 || find(/期初|月初|上期|上月|年初/) >= 0) return [];
  const judgements: Judgement[] = [];
  let previous: Quantity | null = null;
  for (const [line, lane] of frame.lines.entries()) {
    const [sum, added, taken] = [frame.at(target, line), frame.at(income, line), frame.at(spending, line)];
    if (isTotal(lane) || !isQuantity(sum) || !isQuantity(added) || !isQuantity(taken)) continue;
    if (previous) {
      const operands = [
        { quantity: previous, weight: 1 as const },
        { quantity: added, weight: 1 as const },
        { quantity: taken, weight: -1 as const },
      ];
      const relation: Relation = {
        code: 'B06',
        kind: 'difference',
        form: 'linear',
        basis: 'vote',
        target: sum,
        operands,
        scale: ONE,
        items: 3,
        words: `上期${sum.name}＋${added.name}−${taken.name}`,
        rivals: [],
      };
      judgements.push({ relation, verdict: judge(relation) });
    }
    previous = sum;
  }
  const fails = judgements.filter(({ verdict }) => verdict === 'fails').length;
  return isRunning({ telling: judgements.length - fails, fails }) ? judgements : [];
}

function isFlow(frame: Frame, flow: number, target: number, name: string): boolean {
  return flow !== target && isAmountField(frame, flow) && !CUMULATIVE.test(name) && !NOT_ADDITIVE.test(name);
}

function runsOf(
  frame: Frame,
  target: number,
  flow: number,
): { judgements: Judgement[]; telling: number; fails: number } {
  const judgements: Judgement[] = [];
  let previous: Quantity | null = null;
  for (const [line, lane] of frame.lines.entries()) {
    const sum = frame.at(target, line);
    const added = frame.at(flow, line);
    if (isTotal(lane) || (frame.axis === 'down' && !isPeriod(lane)) || !isQuantity(sum) || !isQuantity(added)) continue;
    const relation = step(frame, target, flow, sum, previous, added);
    judgements.push({ relation, verdict: judge(relation) });
    previous = sum;
  }
  const fails = judgements.filter(({ verdict }) => verdict === 'fails').length;
  const telling = judgements.filter(
    ({ relation, verdict }) => verdict !== 'fails' && relation.operands.length > 1 && isTelling(relation),
  ).length;
  return { judgements, telling, fails };
}

function step(
  frame: Frame,
  target: number,
  flow: number,
  sum: Quantity,
  previous: Quantity | null,
  added: Quantity,
): Relation {
  const operands = [
    ...(previous ? [{ quantity: previous, weight: 1 as const }] : []),
    { quantity: added, weight: 1 as const },
  ];
  const words = `上期${frame.fields[target]?.name ?? '累计'}＋${frame.fields[flow]?.name ?? ''}`;
  return {
    code: 'B07',
    kind: 'sum',
    form: 'linear',
    basis: 'vote',
    target: sum,
    operands,
    scale: ONE,
    items: operands.length,
    words,
    rivals: [],
  };
}

/** A cumulative figure that is smaller than what it must contain. */
interface Fall {
  readonly cumulative: Quantity;
  readonly earlier: readonly Quantity[];
}

/**
 * Cumulative figures never fall: the last period’s 累计 is at least the earlier cumulative figure, or at least
 * the sum of the earlier periods where those are single ones.
 */
export function fallFindings(frame: Frame, blamed: ReadonlySet<Quantity>): Failed[] {
  if (frame.axis !== 'across') return [];
  const falls = [...fallsAcross(frame), ...fallsDown(frame)].filter(
    ({ cumulative, earlier }) => !blamed.has(cumulative) && !earlier.some((one) => blamed.has(one)),
  );
  const [first] = falls;
  return first ? [fallFailed(first, falls)] : [];
}

/** One finding for all lines that fall at the same place: a total and its only part repeat each other. */
function fallFailed(fall: Fall, falls: readonly Fall[]): Failed {
  const { cumulative, earlier } = fall;
  const same = falls.filter((other) => other.cumulative.cell.column === cumulative.cell.column);
  const involved = same.flatMap((one) => [one.cumulative, ...one.earlier]);
  const largest = earlier.reduce((a, b) => (b.measure.mid.gt(a.measure.mid) ? b : a));
  const sum = showAs(
    earlier.reduce((total, { measure }) => total.plus(measure.mid), new Decimal('0')),
    cumulative,
  );
  return {
    verdict: 'fails',
    mentions: involved.map(({ mention }) => mention),
    suspects: same.map((one) => one.cumulative.mention),
    finding: {
      code: 'B07',
      kind: 'sum',
      severity: 'error',
      message: `${cumulative.label}为累计数，填${writtenText(cumulative)}，却小于前期的${largest.label}${writtenText(largest)}；若填的是当期数，累计至少应为${sum}加本期数。`,
      reason: '累计数不会比前期减少。',
      remedy: '核对本栏填的是累计数还是当期数，按累计口径更正，并相应更正比率。',
      source: '累计数＝上期累计＋本期数，且不减少',
      stated: writtenText(cumulative),
      expected: `不小于${sum}`,
      places: involved.map(placeOfQuantity),
    },
  };
}

/** Quarter groups side by side, such as 第1季度 · 第3季度（累计）; the same sub-heading in each group is one quantity. */
function fallsAcross(frame: Frame): Fall[] {
  const groups = [...new Set(frame.fields.map(({ group }) => group))].filter((group) =>
    /季度|[1-9一二三四五六七八九十]月/.test(group),
  );
  const cumulative = groups.filter((group) =>
    frame.fields.some(
      (field, index) => field.group === group && CUMULATIVE.test(field.title) && isAmountField(frame, index),
    ),
  );
  return cumulative.flatMap((group) => {
    const earlier = groups.slice(0, groups.indexOf(group)).filter((other) => !cumulative.includes(other));
    return frame.fields.flatMap((field, target) => {
      if (field.group !== group || !isAmountField(frame, target) || PERIODIC.test(field.name)) return [];
      const before = earlier.flatMap((other) =>
        frame.fields.flatMap((mate, index) =>
          mate.group === other && sameQuantity(mate.name, field.name) && isAmountField(frame, index) ? [index] : [],
        ),
      );
      return frame.lines.flatMap((_, line) => fallAt(frame, target, before, line));
    });
  });
}

function sameQuantity(a: string, b: string): boolean {
  return timeless(a) === timeless(b);
}

function timeless(name: string): string {
  return name.replace(PERIODIC, '').replace(CUMULATIVE, '');
}

function fallAt(frame: Frame, target: number, before: readonly number[], line: number): Fall[] {
  const cumulative = frame.at(target, line);
  const earlier = before.map((field) => frame.at(field, line)).filter(isQuantity);
  if (!isQuantity(cumulative) || earlier.length === 0) return [];
  const largest = Decimal.max(...earlier.map(({ measure }) => measure.low));
  return cumulative.measure.high.lt(largest) ? [{ cumulative, earlier }] : [];
}

/** A 累计 column over months: each line at least the one before. */
function fallsDown(frame: Frame): Fall[] {
  return frame.fields.flatMap((field, target) => {
    if (!CUMULATIVE.test(field.name) || !isAmountField(frame, target)) return [];
    const inOrder = frame.lines
      .flatMap((lane, line) => (/月|季度/.test(lane.name) ? [frame.at(target, line)] : []))
      .filter(isQuantity);
    return inOrder.flatMap((later, index) => {
      const before = inOrder[index - 1];
      return before && later.measure.high.lt(before.measure.low) ? [{ cumulative: later, earlier: [before] }] : [];
    });
  });
}
