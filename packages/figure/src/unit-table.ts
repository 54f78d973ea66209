import { Decimal } from './decimal.ts';
import type { Unit } from './unit.ts';
import { COUNT_WORDS, MEASURES, MULTIPLIERS, PER_WORDS, type UnitRow } from './units.ts';

interface Spelling {
  readonly word: string;
  readonly unit: Unit;
}

/** Spellings by their first character, longest first. */
const SPELLINGS: ReadonlyMap<string, readonly Spelling[]> = index([
  ...MEASURES.flatMap(spellings),
  ...COUNT_WORDS.map((word) => ({ word, unit: countUnit(word) })),
]);

const PER_UNITS: readonly Unit[] = PER_WORDS.map(countUnit);
const UNITS_BY_MULTIPLE = new Map<string, Unit>();

function spellings(row: UnitRow): Spelling[] {
  return row.names.split(' ').map((word) => ({
    word,
    unit: {
      name: row.canonical ?? word,
      dimension: row.dimension,
      factor: new Decimal(row.factor),
      base: row.base,
    },
  }));
}

function countUnit(word: string): Unit {
  return { name: word, dimension: 'count', factor: new Decimal('1'), base: word };
}

function index(all: readonly Spelling[]): Map<string, Spelling[]> {
  const byFirst = new Map<string, Spelling[]>();
  for (const spelling of all) {
    const first = spelling.word.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), spelling]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  return byFirst;
}

/** The longest unit word that stands at `at` of half-width text. */
export function spellingAt(text: string, at: number): Spelling | undefined {
  return SPELLINGS.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at));
}

/** The word at `at` that is a unit only below a stroke: the 生 of 元/生. */
export function perWordAt(text: string, at: number): Unit | undefined {
  return PER_UNITS.find(({ name }) => text.startsWith(name, at));
}

/** The multiplier (万, 百万, 亿 …) that stands at `at`. */
export function multiplierAt(text: string, at: number): readonly [string, string] | undefined {
  return MULTIPLIERS.find(([word]) => text.startsWith(word, at));
}

/** `unit` taken `word` times: 万 of 人次 → 万人次; without a unit the bare 万, base ''. */
export function multiple(word: string, times: string, unit: Unit | null): Unit {
  const key = `${word}${unit?.name ?? ''}`;
  const known = UNITS_BY_MULTIPLE.get(key);
  if (known) return known;
  const made: Unit = {
    name: key,
    dimension: unit?.dimension ?? 'count',
    factor: new Decimal(times).times(unit?.factor ?? 1),
    base: unit?.base ?? '',
  };
  UNITS_BY_MULTIPLE.set(key, made);
  return made;
}

/** 元 by 人 and 天 → 元/人/天; its factor is that of the bases: 万元/公里 → 10 元/米. */
export function perUnit(top: Unit, below: readonly Unit[]): Unit {
  return {
    name: [top, ...below].map((unit) => unit.name).join('/'),
    dimension: 'compound',
    factor: below.reduce((factor, unit) => factor.div(unit.factor), top.factor),
    base: [top, ...below].map((unit) => unit.base).join('/'),
  };
}

/** 台 and 套 → 台（套）, a count word of its own. */
export function pairedUnit(outer: Unit, inner: Unit): Unit {
  const base = `${outer.base}（${inner.base}）`;
  return { name: `${outer.name}（${inner.name}）`, dimension: 'count', factor: outer.factor, base };
}
