import { Decimal } from '@shiji/figure';
import { type Frame, isAdditiveLine } from './frame.ts';
import { agreeingOf, allOf, type Judgement } from './judgement.ts';
import type { PartSet, Voice } from './part-set.ts';
import { partSetsOf } from './part-sets.ts';
import { isPercent, isQuantity, type Quantity } from './quantity.ts';
import { computed, type Relation, solvedFor } from './relation.ts';
import { slipOf } from './slips.ts';
import { type Template, term, type Tried, tryTemplate } from './template.ts';

/** Totals and the parts they are made of, along one axis: rows under each column, columns in each row. */
export function sumJudgements(frame: Frame, derived: ReadonlySet<Quantity>): Judgement[] {
  const lines = frame.lines.flatMap((_, line) =>
    isAdditiveLine(frame, line) && !isDerived(frame, line, derived) ? [line] : [],
  );
  if (lines.length === 0) return [];
  return partSetsOf(frame).flatMap((sets) => bestOf(frame, sets, lines));
}

/** A line whose figures are quotients or changes of other lines does not add up. */
function isDerived(frame: Frame, line: number, derived: ReadonlySet<Quantity>): boolean {
  const quantities = frame.fields.map((_, field) => frame.at(field, line)).filter(isQuantity);
  const found = quantities.filter((quantity) => derived.has(quantity)).length;
  return found >= 2 && found * 2 > quantities.length;
}

function bestOf(frame: Frame, sets: readonly PartSet[], lines: readonly number[]): Judgement[] {
  const tries = sets
    .map((set) => ({ set, tried: attempt(frame, set, lines) }))
    .filter(({ tried }) => tried.relations.length > 0);
  const [first] = tries;
  if (!first) return [];
  const best = tries.reduce((a, b) => (outdoes(b.tried, a.tried) ? b : a));
  if (isSupported(best.set, best.tried)) return allOf(best.tried);
  if (best.tried.telling > 0) return [...agreeingOf(best.tried), ...slippedLines(best.tried)];
  const alone = tries.find(({ set }) => set.voice !== 'never');
  return alone && maySpeakAlone(alone.tried, alone.set.voice) ? allOf(alone.tried) : agreeingOf(best.tried);
}

function attempt(frame: Frame, set: PartSet, lines: readonly number[]): Tried {
  const target = frame.fields[set.target];
  const words = namesOf(frame, set.parts);
  const template: Template = {
    code: frame.axis === 'across' ? 'B10' : 'B01',
    kind: 'sum',
    form: 'linear',
    basis: set.basis,
    target: set.target,
    terms: set.parts.map((part) => term(part, /^\s*减[:：]/.test(frame.fields[part]?.title ?? '') ? -1 : 1)),
    words: words.length > 0 ? listed(words) : (target?.name ?? ''),
  };
  const tried = tryTemplate(frame, template, lines);
  const relations = tried.relations.filter(
    ({ relation, verdict }) => isSummable(relation) && !(verdict === 'fails' && isDividedTwice(relation)),
  );
  const fails = relations.filter(({ verdict }) => verdict === 'fails').length;
  return { ...tried, relations, fails };
}

/** Names of the parts; where they share one name, their groups tell them apart. */
function namesOf(frame: Frame, parts: readonly number[]): string[] {
  const lanes = parts.flatMap((part) => frame.fields[part] ?? []);
  const alike = new Set(lanes.map(({ name }) => name)).size < lanes.length;
  return lanes
    .map(({ name, group }) => (alike && group !== '' ? `${group}·${name}` : name))
    .filter((name) => name !== '');
}

const MOST_WORDS = 6;

function listed(words: readonly string[]): string {
  return words.length <= MOST_WORDS
    ? words.join('＋')
    : `${words.slice(0, 2).join('＋')}＋…＋${words.at(-1)}（${words.length}项）`;
}

/** Percentages add up only where they are shares of 100 %; a total that is the average of its parts is none. */
function isSummable(relation: Relation): boolean {
  const { target, operands } = relation;
  if (operands.length === 0) return false;
  if (isPercent(target.unit)) return target.measure.mid.minus(100).abs().lte('0.5') && operands.length > 1;
  if (target.unit?.dimension === 'compound') return false;
  return operands.length < 2 || !isAverage(relation);
}

const ABOUT = new Decimal('0.2');

/**
 * Parts that are the whole divided in two ways, by source and by use, side by side: those up to some column make the
 * whole, and the rest make about as much again.
 */
function isDividedTwice({ target, operands }: Relation): boolean {
  const whole = target.measure.mid;
  const parts = operands.map(({ quantity }) => quantity.measure.mid);
  const sums = parts.map((_, index) => parts.slice(0, index + 1).reduce((sum, part) => sum.plus(part)));
  const all = sums.at(-1);
  if (!all || !whole.gt(0)) return false;
  return sums.some((sum, index) => {
    const rest = all.minus(sum);
    const isSplit = index >= 1 && index <= parts.length - 3;
    return isSplit && (sum.eq(whole) || rest.eq(whole)) && isAbout(sum, whole) && isAbout(rest, whole);
  });
}

function isAbout(value: Decimal, whole: Decimal): boolean {
  return value.minus(whole).abs().lte(whole.times(ABOUT));
}

/** A “total” that several of its positive parts exceed is an average, unless it is a plain slip of the sum. */
function isAverage(relation: Relation): boolean {
  const values = relation.operands.map(({ quantity }) => quantity.measure.mid);
  const stated = relation.target.measure.mid;
  const above = values.filter((value) => value.gt(stated));
  if (values.some((value) => value.isNegative()) || above.length === 0 || stated.lte(Decimal.min(...values)))
    return false;
  const rest = values.filter((value) => value.lte(stated)).reduce((sum, value) => sum.plus(value), new Decimal('0'));
  const expected = computed(relation)?.mid;
  if (expected && slipOf(relation.target, expected) !== null) return false;
  if (above.length > 1 || rest.gt(stated)) return true;
  return values.length === 2 && !relation.operands.some(({ quantity }) => isSlippedPart(relation, quantity));
}

function outdoes(a: Tried, b: Tried): boolean {
  if (a.telling !== b.telling) return a.telling > b.telling;
  if (a.telling === 0 && a.idle !== b.idle) return a.idle > b.idle && a.fails <= b.fails;
  return a.fails < b.fails && a.telling > 0;
}

/** Whether the lines that disagree may be accused: the formula is printed, or enough other lines obey it. */
function isSupported(set: PartSet, tried: Tried): boolean {
  if (set.basis === 'formula') return true;
  if (tried.telling === 0) return tried.idle >= 2 && tried.fails === 1;
  return set.basis === 'name' ? tried.fails <= tried.telling * 2 : tried.fails <= tried.telling;
}

/** One line that obeys lends weight to another that a plain slip explains. */
function slippedLines(tried: Tried): Judgement[] {
  return allOf(tried).filter(({ relation, verdict }) => verdict === 'fails' && isPlainlySlipped(relation));
}

function isPlainlySlipped(relation: Relation): boolean {
  const expected = computed(relation)?.mid;
  const slip = expected && !expected.isZero() ? slipOf(relation.target, expected) : null;
  const own = slip !== null && slip.kind !== 'digit' && slip.kind !== 'dropped';
  return own || relation.operands.some(({ quantity }) => isSlippedPart(relation, quantity));
}

const MOST_FAILS_ALONE = 2;

/** A plainly named total without any line in its favour accuses only when the gap looks like a slip, not like another structure. */
function maySpeakAlone(tried: Tried, voice: Voice): boolean {
  const failing = tried.relations.filter(({ verdict }) => verdict === 'fails').map(({ relation }) => relation);
  if (failing.length === 0 || failing.length > MOST_FAILS_ALONE) return false;
  if (failing.every(isFamiliarSlip)) return true;
  if (voice === 'closely') return tried.relations.length === 1 && failing.every(isClose);
  return voice === 'freely' && failing.length === 1 && failing.every(isOfOneSize);
}

const CLOSE = new Decimal('0.1');

/** Off by less than a tenth, with several parts. */
function isClose(relation: Relation): boolean {
  const expected = computed(relation)?.mid;
  const filled = relation.operands.filter(({ quantity }) => !quantity.measure.mid.isZero());
  if (!expected || filled.length < 3) return false;
  return relation.target.measure.mid.minus(expected).abs().lte(expected.abs().times(CLOSE));
}

/** Swapped digits, a shifted point, a wrong unit: in the total or in one part. */
function isFamiliarSlip(relation: Relation): boolean {
  const expected = computed(relation)?.mid;
  if (!expected || expected.isZero()) return false;
  const slip = slipOf(relation.target, expected);
  return (
    (slip !== null && slip.kind !== 'dropped') ||
    relation.operands.some(({ quantity }) => isSlippedPart(relation, quantity))
  );
}

function isOfOneSize(relation: Relation): boolean {
  const expected = computed(relation)?.mid;
  const filled = relation.operands.filter(({ quantity }) => !quantity.measure.mid.isZero());
  if (!expected || expected.isZero() || filled.length < 2) return false;
  const ratio = relation.target.measure.mid.div(expected);
  return ratio.gt('0.5') && ratio.lt('2');
}

/** One part with two digits swapped or in the wrong unit explains the gap. */
function isSlippedPart(relation: Relation, part: Quantity): boolean {
  const solved = solvedFor(relation, part);
  const slip = solved && solved.mid.gt(0) ? slipOf(part, solved.mid) : null;
  return slip !== null && slip.kind !== 'digit' && slip.kind !== 'dropped';
}
