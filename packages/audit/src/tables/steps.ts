import { Decimal } from '@shiji/figure';
import { type Frame, isAmountField, isRateField } from './frame.ts';
import { agreeingOf, allOf, type Judgement } from './judgement.ts';
import { isTotal } from './part-set.ts';
import { isPercent, isQuantity, type Quantity } from './quantity.ts';
import { judge, type Operand, type Relation } from './relation.ts';
import { isTelling, type Template, term, tryTemplate } from './template.ts';

const ONE = new Decimal('1');
const HUNDRED = new Decimal('100');
const STEP = /^(?:较|比|同比)?(?:上年|去年|上期|上季度?|上月|环比)(?:增减?|变化|变动|净增|增长)/;

/** Changes against the line before: a table of years with a column 较上年增加 or 较上年增长率. */
export function stepJudgements(frame: Frame): Judgement[] {
  if (frame.axis !== 'across') return [];
  return frame.fields.flatMap((field, target) => {
    if (!STEP.test(field.name)) return [];
    const tries = frame.fields.flatMap((_, amount) =>
      amount !== target && isAmountField(frame, amount) ? [stepsOf(frame, target, amount)] : [],
    );
    const best = tries.toSorted((a, b) => weight(b) - weight(a))[0];
    return best && best.telling > 0 && best.fails <= best.telling ? best.judgements : [];
  });
}

interface Steps {
  readonly judgements: readonly Judgement[];
  readonly telling: number;
  readonly fails: number;
}

function weight({ telling, fails }: Steps): number {
  return telling * 2 - fails;
}

function stepsOf(frame: Frame, target: number, amount: number): Steps {
  const lines = frame.lines.flatMap((lane, line) => (isTotal(lane) ? [] : [line]));
  const judgements = lines.slice(1).flatMap((line, index): Judgement[] => {
    const [change, now, before] = [frame.at(target, line), frame.at(amount, line), frame.at(amount, lines[index] ?? 0)];
    if (!isQuantity(change) || !isQuantity(now) || !isQuantity(before)) return [];
    const relation =
      isRateField(frame, target) || isPercent(change.unit)
        ? growth(change, now, before)
        : increase(change, now, before);
    const verdict = judge(relation);
    return verdict === 'unknown' ? [] : [{ relation, verdict }];
  });
  const telling = judgements.filter(({ relation, verdict }) => verdict !== 'fails' && isTelling(relation)).length;
  return { judgements, telling, fails: judgements.filter(({ verdict }) => verdict === 'fails').length };
}

function increase(change: Quantity, now: Quantity, before: Quantity): Relation {
  const operands: Operand[] = [
    { quantity: now, weight: 1 },
    { quantity: before, weight: -1 },
  ];
  return {
    code: 'B06',
    kind: 'difference',
    form: 'linear',
    basis: 'vote',
    target: change,
    operands,
    scale: ONE,
    items: 2,
    words: `本期${now.name}−上期${now.name}`,
    rivals: [],
  };
}

function growth(change: Quantity, now: Quantity, before: Quantity): Relation {
  const operands: Operand[] = [
    { quantity: now, weight: 1 },
    { quantity: before, weight: 1 },
  ];
  const words = `（本期${now.name}−上期${now.name}）÷上期${now.name}`;
  return {
    code: 'B05',
    kind: 'growth',
    form: 'growth',
    basis: 'vote',
    target: change,
    operands,
    scale: HUNDRED,
    items: 2,
    words,
    rivals: [],
  };
}

const POINTS = /百分点|快慢|快\(慢\)|快（慢）|差距|偏差|高于|低于|进度差|序时/;

/** Differences of two rates in percentage points: 快（慢）百分点 = 支出进度 − 时序进度. */
export function pointJudgements(frame: Frame): Judgement[] {
  return frame.fields.flatMap((field, target) => {
    if (!POINTS.test(field.title)) return [];
    const rates = frame.fields.flatMap((_, index) => (index !== target && isRateField(frame, index) ? [index] : []));
    const tries = rates.flatMap((first) =>
      rates.flatMap((second) => (first === second ? [] : [tryTemplate(frame, points(frame, target, first, second))])),
    );
    const best = tries.toSorted((a, b) => b.telling - b.fails - (a.telling - a.fails))[0];
    if (!best || best.telling === 0) return againstConstant(frame, target, rates);
    return best.fails <= best.telling ? allOf(best) : agreeingOf(best);
  });
}

function points(frame: Frame, target: number, first: number, second: number): Template {
  const words = `${frame.fields[first]?.name ?? ''}−${frame.fields[second]?.name ?? ''}`;
  return {
    code: 'B06',
    kind: 'difference',
    form: 'linear',
    basis: 'vote',
    target,
    terms: [term(first), term(second, -1)],
    words,
  };
}

const FEWEST_LINES = 4;

/** 与序时差 = 执行率 − 序时进度, the latter standing elsewhere: most lines agree on it. */
function againstConstant(frame: Frame, target: number, rates: readonly number[]): Judgement[] {
  for (const rate of rates) {
    const pairs = frame.lines.flatMap((_, line) => {
      const [difference, value] = [frame.at(target, line), frame.at(rate, line)];
      return isQuantity(difference) && isQuantity(value)
        ? [{ difference, value, gap: value.measure.mid.minus(difference.measure.mid) }]
        : [];
    });
    const gaps = pairs.map(({ gap }) => pairs.filter((other) => other.gap.eq(gap)));
    const common = gaps.reduce((a, b) => (b.length > a.length ? b : a), []);
    const [first] = common;
    if (first && pairs.length >= FEWEST_LINES && common.length * 4 >= pairs.length * 3)
      return pairs.map((pair) => fromConstant(pair.difference, pair.value, first.gap));
  }
  return [];
}

function fromConstant(target: Quantity, rate: Quantity, gap: Decimal): Judgement {
  const constant = { low: gap, mid: gap, high: gap, base: '%' };
  const relation: Relation = {
    code: 'B06',
    kind: 'difference',
    form: 'linear',
    basis: 'vote',
    target,
    operands: [{ quantity: rate, weight: 1 }],
    constant,
    scale: ONE,
    items: 2,
    words: `${rate.name}−${gap.toString()}`,
    rivals: [],
  };
  return { relation, verdict: judge(relation) };
}
