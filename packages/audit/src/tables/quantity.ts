import type { Cell } from '@shiji/document';
import { Decimal, type Unit } from '@shiji/figure';
import type { Place } from '../finding.ts';
import type { Measure } from '../measure.ts';
import type { Mention } from '../mention.ts';
import { unitNamed } from './unit-in-force.ts';

/** The figure of a cell in base units, with the interval it can stand for. Compared by identity. */
export interface Quantity {
  readonly mention: Mention;
  readonly cell: Cell;
  /** Where it stands when it is not a whole cell. */
  readonly span?: { readonly start: number; readonly end: number };
  readonly unit: Unit | null;
  /** The cell beside it that says its unit. */
  readonly unitCell?: Cell;
  /** Digits after the point that the figure is taken to be exact to; a dropped “.00” counts. */
  readonly decimals: number;
  readonly measure: Measure;
  /** 行名·列名 */
  readonly label: string;
  /** Short name in formulas: the heading that distinguishes it. */
  readonly name: string;
  /** Written wrongly, but with one plausible reading. */
  readonly doubtful: boolean;
}

/** A position that a relation may read: a figure, an empty cell, a dash, or something that is no figure. */
export type Slot = Quantity | 'blank' | 'dash' | 'text' | 'malformed' | 'none';

export function isQuantity(slot: Slot | undefined): slot is Quantity {
  return typeof slot === 'object';
}

const HALF = new Decimal('0.5');
const ONE = new Decimal('1');

/** Half a step of the last digit in base units. */
export function halfStep(decimals: number, factor: Decimal): Decimal {
  return HALF.times(new Decimal(10).pow(-decimals)).times(factor);
}

const MULTIPLIER = /^(?:万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百)(?=.)/;
const MEASURED = new Set(['area', 'length', 'mass', 'volume']);

/** Prices are per ㎡ or per 公里 as written, so measures keep their own unit as base and only lose 万 or 亿. */
function naturalUnit(unit: Unit): Unit {
  if (!MEASURED.has(unit.dimension)) return unit;
  return unitNamed(unit.name.replace(MULTIPLIER, '')) ?? unit;
}

/** How many base units the figure’s unit is; percentages stay percentages. */
export function factorOf(unit: Unit | null): Decimal {
  if (!unit || isPercent(unit)) return ONE;
  if (unit.dimension === 'compound') return compoundFactor(unit);
  return MEASURED.has(unit.dimension) ? unit.factor.div(naturalUnit(unit).factor) : unit.factor;
}

/** 万元/平方米 is 10 000 元 per 平方米, not so many per 亩. */
function compoundFactor(unit: Unit): Decimal {
  const [upper, ...lower] = unit.name.split('/').map((word) => unitNamed(word));
  if (!upper || lower.length === 0 || lower.some((one) => one === null)) return unit.factor;
  return lower.reduce((factor, one) => factor.div(factorOf(one ?? null)), factorOf(upper));
}

export function isPercent(unit: Unit | null): boolean {
  return unit?.dimension === 'percent' || unit?.dimension === 'percentPoint';
}

export function isMoney(unit: Unit | null): boolean {
  return unit?.dimension === 'money';
}

/** The base that two quantities must share to be added: 元, %, or the count word. */
export function baseOf(unit: Unit | null): string {
  if (!unit) return '';
  if (isPercent(unit)) return '%';
  if (unit.dimension === 'compound') return compoundBase(unit);
  return MEASURED.has(unit.dimension) ? naturalUnit(unit).name : unit.base;
}

function compoundBase(unit: Unit): string {
  const parts = unit.name.split('/').map((word) => unitNamed(word));
  return parts.length < 2 || parts.includes(null) ? unit.base : parts.map((part) => baseOf(part)).join('/');
}

export function placeOfQuantity(quantity: Quantity): Place {
  const { mention, label, span } = quantity;
  const { passage } = mention;
  const start = span?.start ?? lead(passage.text);
  const end = span?.end ?? passage.text.trimEnd().length;
  return {
    file: mention.file,
    quote: passage.text.slice(start, end),
    address: passage.address,
    start,
    end,
    ...(label ? { label } : {}),
  };
}

function lead(text: string): number {
  return text.length - text.trimStart().length;
}

/** The figure as written in its cell. */
export function writtenText(quantity: Quantity): string {
  return placeOfQuantity(quantity).quote;
}

const ENOUGH = 6;

/** A value in base units written the way the quantity is written: its unit, its commas, and as many decimals as it needs. */
export function showAs(value: Decimal, quantity: Quantity): string {
  const { figure } = quantity.mention;
  const scaled = value.div(factorOf(quantity.unit));
  return `${grouped(scaled.toFixed(decimalsFor(scaled, quantity)), figure.digits.includes(','))}${figure.unit?.name ?? ''}`;
}

/** Percentages show two decimals; a quotient that never ends keeps the written ones; a sum shows what it has, up to two. */
function decimalsFor(scaled: Decimal, quantity: Quantity): number {
  const { decimals } = quantity.mention.figure;
  if (isPercent(quantity.unit)) return Math.max(2, decimals);
  const needed = scaled.toDecimalPlaces(ENOUGH).decimalPlaces();
  return needed === ENOUGH && decimals > 0 ? decimals : Math.max(decimals, Math.min(2, needed));
}

function grouped(digits: string, commas: boolean): string {
  if (!commas) return digits;
  const [whole = '', fraction] = digits.split('.');
  const parted = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? parted : `${parted}.${fraction}`;
}
