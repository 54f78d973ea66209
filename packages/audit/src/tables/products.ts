import { Decimal } from '@shiji/figure';
import { type Frame, isAmountField, isRateField, isScoreField } from './frame.ts';
import type { Judgement } from './judgement.ts';
import { AMOUNT, AVERAGE, COUNT, MONTHS, PRICE, TOTAL } from './names.ts';
import { computed, judge, type Relation } from './relation.ts';
import { slipOf } from './slips.ts';
import { isSummedUp } from './summed-line.ts';
import { isFarOff } from './screening.ts';
import { fraction, instantiate, isTelling, type Template, term } from './template.ts';

/** Averages (人均＝金额÷人数), products (金额＝数量×单价) and multiples (全年＝月×12), found by what most lines obey. */
export function productJudgements(frame: Frame): Judgement[] {
  return frame.fields.flatMap((field, target) => {
    if (isScoreField(frame, target) || isRateField(frame, target)) return [];
    if (isAverageName(field.name, field.title)) return bestOf(frame, averageTemplates(frame, target), AVERAGE_SCALES);
    if (!AMOUNT.test(field.name) && !/[额费款]$/.test(field.name)) return [];
    return bestOf(frame, [...productTemplates(frame, target), ...yearTemplates(frame, target)], PRODUCT_SCALES);
  });
}

const AVERAGE_SCALES = ['1', '10000', '0.0001'].map((text) => new Decimal(text));
const PRODUCT_SCALES = ['1', '0.0001', '12', '0.0012', '10000'].map((text) => new Decimal(text));

function isAverageName(name: string, title: string): boolean {
  return AVERAGE.test(name) || /均(?!衡)|[^占]比$/.test(name) || /[(（][^()（）]*\/[^()（）]*[)）]/.test(title);
}

interface Attempt {
  readonly judgements: Judgement[];
  readonly telling: number;
  readonly fails: number;
  readonly factors: number;
}

/** The template and scale that most lines obey, when they clearly do; one with more factors before one with fewer. */
function bestOf(frame: Frame, templates: readonly Template[], scales: readonly Decimal[]): Judgement[] {
  const attempts = templates.flatMap((template) => attemptsAt(frame, template, scales));
  const clear = attempts.filter(({ telling, fails }) => telling >= 2 && telling > fails);
  const [best] = clear.toSorted((a, b) => b.factors - a.factors || b.telling - a.telling);
  return best?.judgements ?? [];
}

const ENOUGH = 2;

/** The scales at which at least two lines come near, looked at exactly. */
function attemptsAt(frame: Frame, template: Template, scales: readonly Decimal[]): Attempt[] {
  const relations = frame.lines.flatMap((_, line) =>
    isSummedUp(frame, template.target, line) ? [] : (instantiate(frame, template, line) ?? []),
  );
  if (relations.length < ENOUGH) return [];
  return scales.flatMap((scale) => {
    const scaled = relations.map((relation): Relation => ({ ...relation, scale }));
    const near = scaled.filter((relation) => !isFarOff(relation));
    return near.length >= ENOUGH ? [attempt(scaled, new Set(near), template.terms.length)] : [];
  });
}

function attempt(relations: readonly Relation[], near: ReadonlySet<Relation>, factors: number): Attempt {
  const judgements = relations.flatMap((relation): Judgement[] => {
    const verdict = near.has(relation) ? judge(relation) : 'fails';
    return verdict === 'unknown' || (verdict === 'fails' && isOutlandish(relation)) ? [] : [{ relation, verdict }];
  });
  const fails = judgements.filter(({ verdict }) => verdict === 'fails').length;
  const telling = judgements.filter(({ relation, verdict }) => verdict !== 'fails' && isTelling(relation)).length;
  return { judgements, telling, fails, factors };
}

/** A computed value of another order of magnitude means other units in this line, not a slip. */
function isOutlandish(relation: Relation): boolean {
  const expected = computed(relation)?.mid;
  const stated = relation.target.measure.mid;
  if (!expected || expected.isZero() || stated.isZero()) return false;
  const ratio = expected.div(stated).abs();
  return (
    (ratio.gt(20) || ratio.lt('0.05')) && slipOf(relation.target, expected) === null && !isInverted(stated, expected)
  );
}

/** 54÷6 written as 6÷54. */
function isInverted(stated: Decimal, expected: Decimal): boolean {
  return stated.times(expected).minus(1).abs().lt('0.06');
}

const MOST_FIELDS = 12;

function amountsBut(frame: Frame, target: number): number[] {
  return frame.fields
    .flatMap((_, index) => (index !== target && isAmountField(frame, index) ? [index] : []))
    .slice(0, MOST_FIELDS);
}

function nameOf(frame: Frame, field: number): string {
  return frame.fields[field]?.name ?? '';
}

function averageTemplates(frame: Frame, target: number): Template[] {
  const fields = amountsBut(frame, target);
  return fields.flatMap((first) =>
    fields.flatMap((second): Template[] => {
      if (first === second) return [];
      return [
        {
          code: 'B24',
          kind: 'ratio',
          form: 'ratio',
          basis: 'vote',
          target,
          terms: fraction(first, second),
          words: `${nameOf(frame, first)}÷${nameOf(frame, second)}`,
        },
      ];
    }),
  );
}

function productTemplates(frame: Frame, target: number): Template[] {
  const fields = amountsBut(frame, target);
  const months = fields.filter((index) => MONTHS.test(nameOf(frame, index)));
  const prices = fields.filter(
    (index) =>
      PRICE.test(nameOf(frame, index)) || isAverageName(nameOf(frame, index), frame.fields[index]?.title ?? ''),
  );
  const counts = fields.filter(
    (index) => COUNT.test(nameOf(frame, index)) && !TOTAL.test(nameOf(frame, index)) && !months.includes(index),
  );
  return prices.flatMap((price) =>
    counts
      .filter((count) => count !== price)
      .flatMap((count) => [
        ...months.map((month) => product(frame, target, [count, price, month])),
        product(frame, target, [count, price]),
      ]),
  );
}

function product(frame: Frame, target: number, fields: readonly number[]): Template {
  const words = fields.map((field) => nameOf(frame, field)).join('×');
  return {
    code: 'B24',
    kind: 'sum',
    form: 'product',
    basis: 'vote',
    target,
    terms: fields.map((field) => term(field)),
    words,
  };
}

/** 全年发放额 = 月发放额 × 12: one operand, the scale does the rest. */
function yearTemplates(frame: Frame, target: number): Template[] {
  if (!/年/.test(nameOf(frame, target))) return [];
  const monthly = amountsBut(frame, target).filter((index) => /月/.test(nameOf(frame, index)));
  return monthly.map(
    (month): Template => ({
      code: 'B24',
      kind: 'sum',
      form: 'linear',
      basis: 'vote',
      target,
      terms: [term(month)],
      words: `${nameOf(frame, month)}×12`,
    }),
  );
}
