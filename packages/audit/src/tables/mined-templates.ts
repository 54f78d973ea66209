import type { Frame } from './frame.ts';
import { isQuantity, type Quantity } from './quantity.ts';
import type { Form } from './relation.ts';
import { fraction, type Template, type Term, term } from './template.ts';

/** A formula that came out right, roughly, on enough lines to be looked at exactly; a scale when units differ. */
export interface Candidate {
  readonly template: Template;
  readonly scale: string | null;
}

/** The figures of a frame as plain numbers, for hundreds of quick attempts. */
interface Numbers {
  readonly frame: Frame;
  /** By field, then by line; NaN where there is no figure. */
  readonly values: readonly (readonly number[])[];
}

const MOST_FIELDS = 14;
const LONGEST_RUN = 8;
const FEWEST = 2;
const NEAR = 0.002;
/** 万元 beside 元, a year beside a month, a percentage: what a product or a quotient may be short of. */
const SCALES = ['1', '100', '10000', '0.0001', '12', '0.0012'] as const;

/**
 * Formulas over the columns (or rows) `fields` that give `target` on at least two lines: sums of neighbours, a±b, a×b,
 * a÷b. Rates and changes of rate columns are looked for elsewhere.
 */
export function minedCandidates(frame: Frame, target: number, fields: readonly number[]): Candidate[] {
  const numbers: Numbers = { frame, values: frame.fields.map((_, field) => valuesOf(frame, field)) };
  const near = fields
    .filter((field) => field !== target)
    .toSorted((a, b) => Math.abs(a - target) - Math.abs(b - target))
    .slice(0, MOST_FIELDS);
  return [
    ...runs(numbers, target, fields),
    ...near.flatMap((a) => near.flatMap((b) => (a === b ? [] : pairsOf(numbers, target, a, b)))),
  ];
}

function valuesOf(frame: Frame, field: number): number[] {
  return frame.lines.map((_, line) => {
    const slot = frame.at(field, line);
    return isQuantity(slot) ? slot.measure.mid.toNumber() : Number.NaN;
  });
}

function pairsOf(numbers: Numbers, target: number, a: number, b: number): Candidate[] {
  const difference = () => linear(numbers.frame, target, [term(a), term(b, -1)]);
  const found: Candidate[] = fits(numbers, target, (line) => at(numbers, a, line) - at(numbers, b, line))
    ? [{ template: difference(), scale: null }]
    : [];
  const ratio = scaleOf(numbers, target, (line) => at(numbers, a, line) / at(numbers, b, line));
  if (ratio) found.push({ template: quotient(numbers.frame, target, fraction(a, b)), scale: ratio });
  const product = a < b ? scaleOf(numbers, target, (line) => at(numbers, a, line) * at(numbers, b, line)) : null;
  if (product) found.push({ template: times(numbers.frame, target, [a, b]), scale: product });
  return found;
}

/** Neighbouring fields that add up to the target, before or behind it. */
function runs(numbers: Numbers, target: number, fields: readonly number[]): Candidate[] {
  const before = fields.filter((field) => field < target).toReversed();
  const behind = fields.filter((field) => field > target);
  return [before, behind].flatMap((side) =>
    Array.from({ length: Math.min(side.length, LONGEST_RUN) }, (_, length) => side.slice(0, length + 1))
      .filter((run) => run.length > 1)
      .filter((run) =>
        fits(numbers, target, (line) => run.reduce((sum, field) => sum + (at(numbers, field, line) || 0), 0)),
      )
      .map((run): Candidate => {
        const terms = run.toSorted((a, b) => a - b).map((field) => term(field));
        return { template: linear(numbers.frame, target, terms), scale: null };
      }),
  );
}

function at({ values }: Numbers, field: number, line: number): number {
  return values[field]?.[line] ?? Number.NaN;
}

type Formula = (line: number) => number;

function fits({ values }: Numbers, target: number, formula: Formula, scale = 1): boolean {
  const stated = values[target] ?? [];
  let found = 0;
  for (const [line, value] of stated.entries()) {
    if (value !== 0 && Math.abs(formula(line) * scale - value) <= Math.abs(value) * NEAR) found += 1;
    if (found >= FEWEST) return true;
  }
  return false;
}

function scaleOf(numbers: Numbers, target: number, formula: Formula): string | null {
  return SCALES.find((scale) => fits(numbers, target, formula, Number(scale))) ?? null;
}

// ---------------------------------------------------------------- templates

function linear(frame: Frame, target: number, terms: readonly Term[]): Template {
  const subtracts = terms.some(({ weight }) => weight === -1);
  const code = subtracts ? 'B06' : frame.axis === 'across' ? 'B10' : 'B01';
  const words = terms
    .map(({ field, weight }, index) => `${weight === -1 ? '−' : index === 0 ? '' : '＋'}${fullName(frame, field)}`)
    .join('');
  return { code, kind: subtracts ? 'difference' : 'sum', form: 'linear', basis: 'vote', target, terms, words };
}

function quotient(frame: Frame, target: number, terms: readonly Term[]): Template {
  return computedBy(frame, 'ratio', target, terms, '÷');
}

function times(frame: Frame, target: number, fields: readonly number[]): Template {
  const terms = fields.map((field) => term(field));
  return computedBy(frame, 'product', target, terms, '×');
}

function computedBy(frame: Frame, form: Form, target: number, terms: readonly Term[], sign: string): Template {
  const words = terms.map(({ field }) => fullName(frame, field)).join(sign);
  return { code: 'B24', kind: form === 'ratio' ? 'ratio' : 'sum', form, basis: 'vote', target, terms, words };
}

/** The name of a field, with its group where several have that name. */
function fullName(frame: Frame, index: number): string {
  const field = frame.fields[index];
  if (!field) return '';
  const alike = frame.fields.filter(({ name }) => name === field.name).length > 1;
  return alike && field.group !== '' ? `${field.group}·${field.name}` : field.name;
}

/** Significant digits of a figure as written. */
export function digitsOf({ mention }: Quantity): number {
  return mention.figure.digits.replace(/\D/g, '').replace(/^0+/, '').length;
}
