import { Decimal } from '@shiji/figure';
import type { FindingKind } from '../finding.ts';
import { type Frame, isChangeLane } from './frame.ts';
import { factorOf, isPercent, isQuantity, type Quantity, type Slot } from './quantity.ts';
import { isFarOff } from './screening.ts';
import { type Basis, type Form, judge, type Operand, type Relation, type Verdict } from './relation.ts';

/** An equation between fields of a frame, to be tried on every line. */
export interface Template {
  readonly code: string;
  readonly kind: FindingKind;
  readonly form: Form;
  readonly basis: Basis;
  readonly target: number;
  readonly terms: readonly Term[];
  readonly words: string;
  /** Fields that a writer may have used by mistake. */
  readonly rivals?: readonly number[];
}

export interface Term {
  readonly field: number;
  readonly weight: 1 | -1;
  readonly below?: true;
}

export function term(field: number, weight: 1 | -1 = 1): Term {
  return { field, weight };
}

/** The terms of first ÷ second. */
export function fraction(first: number, second: number): Term[] {
  return [term(first), { field: second, weight: 1, below: true }];
}

const ONE = new Decimal('1');
const HUNDRED = new Decimal('100');

/** The equation on one line, or null when the line has no figures for it. */
export function instantiate(frame: Frame, template: Template, line: number): Relation | null {
  const target = frame.at(template.target, line);
  if (!isQuantity(target)) return null;
  const operands =
    template.form === 'linear' ? sumOperands(frame, template, line) : exactOperands(frame, template, line);
  if (!operands || operands.length === 0) return null;
  const scale =
    template.form === 'linear' ? linearScale(target, operands) : quotientScale(template.form, target, operands);
  if (!scale) return null;
  const rivals = (template.rivals ?? []).map((field) => frame.at(field, line)).filter(isQuantity);
  return {
    code: template.code,
    kind: template.kind,
    form: template.form,
    basis: template.basis,
    target,
    operands,
    scale,
    items: template.terms.length,
    words: template.words,
    rivals,
  };
}

/** Empty cells of a sum count as zero when others are filled; text and unreadable figures end the attempt. */
function sumOperands(frame: Frame, template: Template, line: number): Operand[] | null {
  const operands: Operand[] = [];
  for (const { field, weight } of template.terms) {
    const slot = frame.at(field, line);
    if (isQuantity(slot)) operands.push({ quantity: slot, weight });
    else if (!countsAsZero(slot)) return null;
  }
  return operands;
}

function countsAsZero(slot: Slot): boolean {
  return slot === 'blank' || slot === 'dash';
}

function exactOperands(frame: Frame, template: Template, line: number): Operand[] | null {
  const operands = template.terms.map(({ field, weight, below }) => ({
    quantity: frame.at(field, line),
    weight,
    ...(below ? { below } : {}),
  }));
  return operands.every((operand): operand is Operand => isQuantity(operand.quantity)) ? operands : null;
}

/** Sums need one base; a figure without unit goes along with any. */
function linearScale(target: Quantity, operands: readonly Operand[]): Decimal | null {
  const bases = new Set(
    [target, ...operands.map(({ quantity }) => quantity)]
      .map(({ measure }) => measure.base)
      .filter((base) => base !== ''),
  );
  return bases.size <= 1 ? ONE : null;
}

/** One figure in 万元 and another without any unit: nobody knows how many times they differ. */
function hasUnknownScale(quantities: readonly Quantity[]): boolean {
  const filled = quantities.filter(({ measure }) => !measure.mid.isZero());
  return (
    filled.some(({ unit }) => unit === null) &&
    filled.some(({ unit }) => unit !== null && !isPercent(unit) && !factorOf(unit).eq(1))
  );
}

/** A quotient of like quantities is a percentage or a fraction; of unlike ones an average in the target’s unit. */
function quotientScale(form: Form, target: Quantity, operands: readonly Operand[]): Decimal | null {
  const first = operands[0];
  const second = operands.find(({ below }) => below) ?? operands[1];
  if (!first || !second) return null;
  if (form === 'product') return ONE;
  if (target.unit !== null && !isPercent(target.unit)) return averageScale(form, first.quantity, second.quantity);
  const like = sameBase(first.quantity, second.quantity);
  if (like && hasUnknownScale([first.quantity, second.quantity])) return null;
  if (isPercent(target.unit)) return like ? HUNDRED : null;
  return like ? bareRateScale(form, target, first.quantity, second.quantity) : ONE;
}

/** 元 per person: the divisor must be another kind of thing than the dividend. */
function averageScale(form: Form, first: Quantity, second: Quantity): Decimal | null {
  if (form !== 'ratio' || isPercent(first.unit) || isPercent(second.unit)) return null;
  return first.measure.base !== '' && first.measure.base === second.measure.base ? null : ONE;
}

/** A rate without a percent sign: 98.5 means percent, 0.985 a fraction; whichever fits. */
function bareRateScale(form: Form, target: Quantity, first: Quantity, second: Quantity): Decimal {
  const [above, below] = [first.measure.mid, second.measure.mid];
  const value = form === 'ratio' ? above : form === 'growth' ? above.minus(below) : below.minus(above);
  const stated = target.measure.mid.times(below);
  const asPercent = stated.minus(value.times(HUNDRED)).abs();
  const asFraction = stated.minus(value).abs().times(HUNDRED);
  return asFraction.lt(asPercent) ? ONE : HUNDRED;
}

function sameBase(a: Quantity, b: Quantity): boolean {
  return a.measure.base === b.measure.base || a.measure.base === '' || b.measure.base === '';
}

export interface Tried {
  readonly template: Template;
  readonly relations: readonly { readonly relation: Relation; readonly verdict: Verdict; readonly line: number }[];
  /** Lines that agree and could have disagreed: several figures, not all zero or all equal. */
  readonly telling: number;
  /** Lines that agree, but would under many formulas. */
  readonly idle: number;
  readonly fails: number;
}

/** A rate of a column of changes is no quotient of the changes. */
function linesOf(frame: Frame, { form }: Template): number[] {
  return frame.lines.flatMap((lane, line) =>
    form !== 'linear' && frame.axis === 'down' && isChangeLane(lane) ? [] : [line],
  );
}

/** A template on all lines, with the tally by which templates compete. */
export function tryTemplate(
  frame: Frame,
  template: Template,
  lines: readonly number[] = linesOf(frame, template),
): Tried {
  const relations = lines.flatMap((line) => {
    const relation = instantiate(frame, template, line);
    if (!relation) return [];
    const verdict = template.basis === 'vote' && isFarOff(relation) ? 'fails' : judge(relation);
    return verdict === 'unknown' ? [] : [{ relation, verdict, line }];
  });
  const agreeing = relations.filter(({ verdict }) => verdict !== 'fails');
  const telling = agreeing.filter(({ relation }) => isTelling(relation)).length;
  return { template, relations, telling, idle: agreeing.length - telling, fails: relations.length - agreeing.length };
}

/** Whether agreement says something: 0 = 0 + 0 and 100% = x ÷ x do not. */
export function isTelling(relation: Relation): boolean {
  const filled = relation.operands.filter(({ quantity }) => !quantity.measure.mid.isZero());
  if (
    relation.form === 'linear' &&
    relation.target.measure.mid.isZero() &&
    relation.operands.some(({ weight }) => weight === -1)
  )
    return false;
  if (relation.form === 'linear')
    return filled.length >= 2 || (filled.length === 1 && relation.operands.length >= 1 && relation.items === 1);
  if (filled.length < 2) return false;
  const digits = relation.target.mention.figure.digits.replace(/\D/g, '').replace(/^0+/, '');
  return digits.length >= 3 && !/^1?0+$/.test(digits);
}
