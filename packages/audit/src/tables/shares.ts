import { Decimal } from '@shiji/figure';
import { agree } from '../measure.ts';
import { areMates, type Frame, isAmountField, isRateField, isScoreField } from './frame.ts';
import type { Judgement } from './judgement.ts';
import { AVERAGE, CUMULATIVE, GROWTH, NOT_ADDITIVE, SHARE } from './names.ts';
import { isTotal } from './part-set.ts';
import { isQuantity, type Slot } from './quantity.ts';
import { judge, type Relation, solvedFor } from './relation.ts';
import { isTelling } from './template.ts';

/** Shares of a total: 占比 = 金额 ÷ 合计 of the same column. Rates that a formula between fields explains are not shares. */
export function shareJudgements(frame: Frame): Judgement[] {
  return frame.fields.flatMap((field, target) => {
    if (
      !isRateField(frame, target) ||
      isScoreField(frame, target) ||
      GROWTH.test(field.name) ||
      AVERAGE.test(field.name)
    )
      return [];
    if (!SHARE.test(field.name) && frame.rates.some(({ rate }) => rate.test(field.name))) return [];
    return sharesOf(frame, target);
  });
}

interface Candidate {
  readonly judgements: readonly Judgement[];
  readonly telling: number;
  readonly fails: number;
  /** Lines whose amount and share imply one and the same whole, whatever the total line says. */
  readonly common: number;
  readonly named: boolean;
  /** The total line does not claim to be a share of something larger. */
  readonly closed: boolean;
}

const ENOUGH_LINES = 3;

function sharesOf(frame: Frame, target: number): Judgement[] {
  const named = SHARE.test(frame.fields[target]?.name ?? '');
  const candidates = amountsFor(frame, target).flatMap((amount, rank) =>
    totalLines(frame).map((total) => candidate(frame, target, amount, total, named && rank === 0)),
  );
  const best = candidates.reduce<Candidate | undefined>((a, b) => (!a || weightOf(b) > weightOf(a) ? b : a), undefined);
  if (!best) return [];
  if (best.telling >= 2 && best.telling > best.fails) return [...best.judgements];
  if (best.common >= ENOUGH_LINES && named && best.closed) return [...best.judgements];
  const own = candidates.find((one) => one.named);
  if (own && ((isFullTotal(own) && addsUp(own)) || own.telling > 0) && weightOf(own) >= weightOf(best))
    return [...own.judgements];
  return best.telling > 0 ? best.judgements.filter(({ verdict }) => verdict !== 'fails') : [];
}

function weightOf({ telling, common }: Candidate): number {
  return telling * 2 + (common >= ENOUGH_LINES ? common : 0);
}

/** The total line states 100 %: the column is meant as shares of it, even when every other line is wrong. */
function isFullTotal(own: Candidate): boolean {
  return own.judgements.some(
    ({ relation }) =>
      relation.target.measure.mid.eq(100) && relation.operands[0]?.quantity === relation.operands[1]?.quantity,
  );
}

/** The amounts themselves add up to the whole, so that they can have shares in it. */
function addsUp(own: Candidate): boolean {
  const parts = own.judgements.flatMap(({ relation }) =>
    relation.operands.filter(({ below }) => !below).map(({ quantity }) => quantity),
  );
  const whole = own.judgements[0]?.relation.operands.find(({ below }) => below)?.quantity;
  if (!whole) return false;
  const sum = parts
    .filter((part) => part !== whole)
    .reduce((total, { measure }) => total.plus(measure.mid), new Decimal('0'));
  return sum.minus(whole.measure.mid).abs().lte(whole.measure.mid.abs().times('0.02'));
}

function isClosed(share: Slot): boolean {
  return !isQuantity(share) || share.measure.mid.minus(HUNDRED).abs().lte('0.5') || share.measure.mid.eq(1);
}

/** The largest number of telling lines that agree on the whole. */
function commonWhole(judgements: readonly Judgement[]): number {
  const implied = judgements.flatMap(({ relation }) => {
    const [part, whole] = relation.operands;
    if (!part || !whole || part.quantity === whole.quantity || !isTelling(relation)) return [];
    return solvedFor(relation, whole.quantity) ?? [];
  });
  return Math.max(0, ...implied.map((one) => implied.filter((other) => agree(one, other)).length));
}

const MOST_AMOUNTS = 12;
const FAR = 100;

/** Amounts that the share names (里程占比 → 里程), then those on its left in its group, then any; averages have no shares. */
function amountsFor(frame: Frame, target: number): number[] {
  const stem = (frame.fields[target]?.name ?? '').replace(/(?:所)?占.*$|(?:比例|比重|比率|构成).*$/, '');
  const amounts = frame.fields.flatMap((field, index) =>
    index !== target && isAmountField(frame, index) && !AVERAGE.test(field.name) && !NOT_ADDITIVE.test(field.name)
      ? [index]
      : [],
  );
  const cost = (index: number) => {
    const kin = stem.length >= 2 && (frame.fields[index]?.name ?? '').includes(stem);
    return (
      Math.abs(target - index) +
      (index > target ? FAR / 10 : 0) +
      (areMates(frame, index, target) ? 0 : FAR) +
      (kin ? 0 : FAR * 10)
    );
  };
  return amounts.toSorted((a, b) => cost(a) - cost(b)).slice(0, MOST_AMOUNTS);
}

function totalLines(frame: Frame): number[] {
  return frame.lines.flatMap((lane, line) => (isTotal(lane) || CUMULATIVE.test(lane.name) ? [line] : []));
}

const HUNDRED = new Decimal('100');

function candidate(frame: Frame, target: number, amount: number, total: number, named: boolean): Candidate {
  const whole = frame.at(amount, total);
  const judgements = frame.lines.flatMap((_, line): Judgement[] => {
    const share = frame.at(target, line);
    const part = frame.at(amount, line);
    if (!isQuantity(share) || !isQuantity(part) || !isQuantity(whole)) return [];
    const rivals = frame.fields
      .flatMap((_field, field) => (isAmountField(frame, field) ? [frame.at(field, total)] : []))
      .filter(isQuantity);
    const relation: Relation = {
      code: 'B12',
      kind: 'ratio',
      form: 'ratio',
      basis: named ? 'name' : 'vote',
      target: share,
      operands: [
        { quantity: part, weight: 1 },
        { quantity: whole, weight: 1, below: true },
      ],
      scale: share.unit === null && share.measure.mid.lte(1) ? new Decimal('1') : HUNDRED,
      items: 2,
      words: `${frame.lines[line]?.name ?? ''}÷${frame.lines[total]?.name ?? ''}`,
      rivals: rivals.filter((rival) => rival !== whole),
    };
    const verdict = judge(relation);
    return verdict === 'unknown' ? [] : [{ relation, verdict }];
  });
  const telling = judgements.filter(
    ({ relation, verdict }) => verdict !== 'fails' && isTelling(relation) && relation.operands[0]?.quantity !== whole,
  ).length;
  return {
    judgements,
    telling,
    fails: judgements.filter(({ verdict }) => verdict === 'fails').length,
    common: commonWhole(judgements),
    closed: isClosed(frame.at(target, total)),
    named,
  };
}
