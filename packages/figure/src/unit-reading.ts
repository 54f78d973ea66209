import { halfWidth } from './half-width.ts';
import type { Unit } from './unit.ts';
import { multiple, multiplierAt, pairedUnit, perUnit, perWordAt, spellingAt } from './unit-table.ts';
import { NOT_BEFORE } from './units.ts';

/** A unit found after a number. `end` is where it stops, `over` tells that 余 or 多 stood before or inside it. */
export interface UnitReading {
  readonly unit: Unit | null;
  readonly end: number;
  readonly over: boolean;
}

const MOST_SPACES = 8;
const NO_OVER_BEFORE = '额款下地量于么少媒种元功边';

/**
 * Reads the unit written at `at`, right after a number in half-width text: spaces, 余/多/来, a multiplier, a unit
 * word, /人/天 and （套）. Null when nothing of that kind stands there. A 余 or 多 without a unit counts too (30余).
 */
export function unitAt(text: string, at: number): UnitReading | null {
  const start = skipSpaces(text, at);
  const early = overAt(text, start);
  const body = early ? start + 1 : start;
  const found = multipliedAt(text, body) ?? (early ? null : plainAt(text, body));
  if (found) return { ...found, over: found.over || early };
  const noun = early ? plainAt(text, body) : null;
  if (noun) return { ...noun, over: true };
  if (!early) return enclosedAt(text, start);
  return text.charAt(start) === '来' ? null : { unit: null, end: body, over: true };
}

/** The （万元） of 582.77（万元）. */
function enclosedAt(text: string, at: number): UnitReading | null {
  if (!'（('.includes(text.charAt(at) || ' ')) return null;
  const inside = multipliedAt(text, at + 1) ?? plainAt(text, at + 1);
  if (!inside?.unit || inside.over || !'）)'.includes(text.charAt(inside.end) || ' ')) return null;
  return { ...inside, end: inside.end + 1 };
}

function multipliedAt(text: string, at: number): UnitReading | null {
  const whole = spellingAt(text, at);
  if (whole && whole.word.length > 1 && !isOtherWord(text, at, whole.word))
    return compoundFrom(text, whole.unit, at + whole.word.length);
  const multiplier = multiplierAt(text, at);
  if (!multiplier) return null;
  const [word, times] = multiplier;
  const afterWord = at + word.length;
  const over = overAt(text, afterWord);
  const nounAt = skipSpaces(text, over ? afterWord + 1 : afterWord);
  const noun = nounUnit(text, nounAt);
  if (noun) {
    const end = nounAt + noun.length;
    return { ...compoundFrom(text, multiple(word, times, noun.unit), end), over };
  }
  if (over && text.charAt(afterWord) === '来') return null;
  return { unit: multiple(word, times, null), end: over ? afterWord + 1 : afterWord, over };
}

function plainAt(text: string, at: number): UnitReading | null {
  const noun = nounUnit(text, at);
  return noun && compoundFrom(text, noun.unit, at + noun.length);
}

function nounUnit(text: string, at: number): { unit: Unit; length: number } | null {
  const spelling = spellingAt(text, at);
  if (!spelling || isOtherWord(text, at, spelling.word)) return null;
  return { unit: spelling.unit, length: spelling.word.length };
}

function isOtherWord(text: string, at: number, word: string): boolean {
  const next = text.charAt(at + word.length);
  if (next === '') return false;
  if (/[A-Za-z]$/.test(word)) return /[A-Za-z]/.test(next);
  return NOT_BEFORE[word]?.includes(next) ?? false;
}

function compoundFrom(text: string, top: Unit, at: number): UnitReading {
  const paired = pairedAt(text, top, at);
  const unit = paired?.unit ?? top;
  const { units, end } = denominators(text, paired?.end ?? at);
  return { unit: units.length > 0 ? perUnit(unit, units) : unit, end, over: false };
}

function pairedAt(text: string, outer: Unit, at: number): { unit: Unit; end: number } | null {
  if (outer.dimension !== 'count' || !'（('.includes(text.charAt(at) || ' ')) return null;
  const inner = spellingAt(text, at + 1);
  if (!inner || inner.unit.dimension !== 'count') return null;
  const close = at + 1 + inner.word.length;
  return '）)'.includes(text.charAt(close) || ' ') ? { unit: pairedUnit(outer, inner.unit), end: close + 1 } : null;
}

function denominators(text: string, at: number): { units: Unit[]; end: number } {
  const units: Unit[] = [];
  let end = at;
  while (text.charAt(end) === '/' || (units.length > 0 && '·•.'.includes(text.charAt(end) || ' '))) {
    const noun = perWord(text, end + 1) ?? nounUnit(text, end + 1) ?? multipliedNoun(text, end + 1);
    if (!noun) break;
    units.push(noun.unit);
    end += 1 + noun.length;
  }
  return { units, end };
}

function perWord(text: string, at: number): { unit: Unit; length: number } | null {
  const unit = perWordAt(text, at);
  return unit ? { unit, length: unit.name.length } : null;
}

function multipliedNoun(text: string, at: number): { unit: Unit; length: number } | null {
  const multiplier = multiplierAt(text, at);
  const noun = multiplier && nounUnit(text, at + multiplier[0].length);
  if (!noun) return null;
  return { unit: multiple(multiplier[0], multiplier[1], noun.unit), length: multiplier[0].length + noun.length };
}

function overAt(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark !== '余' && mark !== '多' && mark !== '来') return false;
  return !NO_OVER_BEFORE.includes(text.charAt(at + 1) || ' ');
}

function skipSpaces(text: string, at: number): number {
  let end = at;
  while (end - at < MOST_SPACES && text.charAt(end) === ' ') end += 1;
  return end;
}

/** The unit that `name` spells, the whole of it: 万元 of a column head “金额（万元）”. Null when it is no unit. */
export function unitNamed(name: string): Unit | null {
  const half = halfWidth(name).trim();
  const found = unitAt(half, 0);
  return found && !found.over && found.end === half.length ? found.unit : null;
}
