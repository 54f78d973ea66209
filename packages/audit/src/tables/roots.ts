import type { Decimal } from '@shiji/figure';
import { agree, type Measure } from '../measure.ts';
import type { Judgement } from './judgement.ts';
import { factorOf, isMoney, type Quantity } from './quantity.ts';
import {
  asWritten,
  computed,
  judge,
  quantitiesOfRelation,
  type Reading,
  type Relation,
  solvedFor,
} from './relation.ts';
import { type Slip, slipOf } from './slips.ts';
import { isTelling } from './template.ts';

/** Failing relations with one cause: the figure that, corrected, lets all of them hold. */
export interface Root {
  readonly culprit: Quantity;
  /** What the culprit should be, in base units. */
  readonly expected: Decimal;
  readonly slip: Slip | null;
  /** Relations that fail because of it; the most direct one first. */
  readonly relations: readonly Relation[];
  /** False when another figure of the relation is as likely to be wrong. */
  readonly certain: boolean;
  /** The values that stand in for figures found wrong before this one. */
  readonly read: Reading;
}

interface Suspect {
  readonly culprit: Quantity;
  readonly expected: Measure;
  readonly slip: Slip | null;
  readonly explains: readonly Relation[];
  /** Relations that hold now and would not with the correction. */
  readonly breaks: number;
}

/** Groups failing relations by their most likely cause. */
export function rootsOf(judgements: readonly Judgement[]): Root[] {
  const holding = judgements
    .filter(({ relation, verdict }) => verdict !== 'fails' && isTelling(relation))
    .map(({ relation }) => relation);
  const held = indexed(holding);
  const failing = judgements.filter(({ verdict }) => verdict === 'fails').map(({ relation }) => relation);
  return connected(failing).flatMap((component) => rootsWithin(component, held));
}

/** Relations that share a figure, directly or through others, are looked at together. */
function connected(relations: readonly Relation[]): Relation[][] {
  const byQuantity = indexed(relations);
  const seen = new Set<Relation>();
  return relations.flatMap((start) => {
    if (seen.has(start)) return [];
    const component = [start];
    seen.add(start);
    for (const relation of component) {
      for (const next of quantitiesOfRelation(relation).flatMap((quantity) => byQuantity.get(quantity) ?? [])) {
        if (seen.has(next)) continue;
        seen.add(next);
        component.push(next);
      }
    }
    return [component];
  });
}

/** Finds the culprit that explains most, takes its correction for granted, and goes on with what still fails. */
function rootsWithin(component: readonly Relation[], held: ReadonlyMap<Quantity, Relation[]>): Root[] {
  let failing = [...component];
  const corrections = new Map<Quantity, Measure>();
  const read: Reading = (quantity) => corrections.get(quantity) ?? asWritten(quantity);
  const roots: Root[] = [];
  while (failing.length > 0) {
    const [best, second] = suspectsOf(failing, held, read);
    if (!best) break;
    const { culprit, expected, slip, explains } = best;
    roots.push({
      culprit,
      expected: expected.mid,
      slip,
      relations: explains,
      certain: isCertain(best, second),
      read: frozen(corrections),
    });
    corrections.set(culprit, expected);
    failing = failing.filter((relation) => !explains.includes(relation) && judge(relation, read) === 'fails');
  }
  return roots;
}

function frozen(corrections: ReadonlyMap<Quantity, Measure>): Reading {
  const copy = new Map(corrections);
  return (quantity) => copy.get(quantity) ?? asWritten(quantity);
}

/** Suspects in order of likelihood. */
function suspectsOf(failing: readonly Relation[], held: ReadonlyMap<Quantity, Relation[]>, read: Reading): Suspect[] {
  const suspects = [...indexed(failing)].flatMap(
    ([quantity, relations]) => suspectOf(quantity, relations, held.get(quantity) ?? [], read) ?? [],
  );
  return suspects.toSorted((a, b) => likelihood(b) - likelihood(a) || rank(a) - rank(b));
}

function indexed(relations: readonly Relation[]): Map<Quantity, Relation[]> {
  const index = new Map<Quantity, Relation[]>();
  for (const relation of relations) {
    for (const quantity of quantitiesOfRelation(relation))
      index.set(quantity, [...(index.get(quantity) ?? []), relation]);
  }
  return index;
}

/** The correction of one figure that satisfies most of its failing relations at once. */
function suspectOf(
  quantity: Quantity,
  relations: readonly Relation[],
  held: readonly Relation[],
  read: Reading,
): Suspect | null {
  const solutions = relations.flatMap((relation) => {
    const measure = solvedFor(relation, quantity, read);
    return measure ? [{ relation, measure }] : [];
  });
  const groups = solutions.map(({ measure }) => solutions.filter((other) => agree(other.measure, measure)));
  const best = groups.reduce<typeof solutions>((a, b) => (b.length > a.length ? b : a), []);
  const [first] = best.toSorted((a, b) => spread(a.measure).cmp(spread(b.measure)));
  if (!first) return null;
  const expected = exactly(first.measure, best.find(({ relation }) => relation.form === 'linear')?.measure.mid);
  const corrected: Reading = (other) => (other === quantity ? expected : read(other));
  const breaks = held.filter((relation) => judge(relation, corrected) === 'fails').length;
  return {
    culprit: quantity,
    expected,
    slip: slipOf(quantity, expected.mid),
    explains: direct(
      best.map(({ relation }) => relation),
      quantity,
    ),
    breaks,
  };
}

/** A sum tells the very figure, a rate only to within its rounding. */
function exactly(measure: Measure, summed: Decimal | undefined): Measure {
  return summed && measure.low.lte(summed) && measure.high.gte(summed) ? { ...measure, mid: summed } : measure;
}

function spread(measure: Measure): Decimal {
  return measure.high.minus(measure.low);
}

function direct(relations: readonly Relation[], quantity: Quantity): Relation[] {
  return relations.toSorted((a, b) => Number(b.target === quantity) - Number(a.target === quantity));
}

const SLIP_WEIGHT = {
  unit: 0.8,
  sign: 0.6,
  transposed: 0.55,
  fraction: 0.55,
  decimal: 0.5,
  digit: 0.2,
  dropped: 0.2,
} as const;

/** Explained relations count most, then confirmations broken, then whether the mistake is a familiar slip. */
function likelihood(suspect: Suspect): number {
  const slip = suspect.slip ? slipWeight(suspect, suspect.slip) : 0;
  const doubt = suspect.culprit.doubtful ? 0.9 : 0;
  return suspect.explains.length - suspect.breaks + slip + doubt + targetBonus(suspect) + plausibility(suspect);
}

/** Wrong units make a figure too large far more often than too small. */
function slipWeight({ culprit, expected }: Suspect, slip: Slip): number {
  if (slip.kind !== 'unit') return SLIP_WEIGHT[slip.kind];
  const shrunk = culprit.measure.mid.abs().lt(expected.mid.abs());
  const counted = culprit.unit?.dimension !== 'compound' && factorOf(culprit.unit).eq(1) && !isMoney(culprit.unit);
  return shrunk || (counted && culprit.unit !== null) ? 0.2 : SLIP_WEIGHT[slip.kind];
}

/** Computed cells (totals, rates, differences) go wrong more often than the amounts they are made of. */
function targetBonus(suspect: Suspect): number {
  const [relation] = suspect.explains;
  if (relation?.target !== suspect.culprit) return 0;
  return relation.form === 'linear' ? 0.3 : 0.4;
}

/** Money that would have to become negative is no likely culprit. */
function plausibility(suspect: Suspect): number {
  const negative = suspect.expected.mid.isNegative() && !suspect.culprit.measure.mid.isNegative();
  const target = suspect.explains[0]?.target === suspect.culprit;
  return negative && isMoney(suspect.culprit.unit) && !target ? -0.7 : 0;
}

function rank(suspect: Suspect): number {
  return suspect.culprit.cell.row * 1000 + suspect.culprit.cell.column;
}

function isCertain(best: Suspect, second: Suspect | undefined): boolean {
  return best.explains.length > 1 || !second || likelihood(best) - likelihood(second) > 0.25;
}

/** What the relation gives for its target when earlier corrections are taken into account. */
export function expectedTarget(root: Root, relation: Relation): Measure | null {
  return computed(relation, root.read);
}
