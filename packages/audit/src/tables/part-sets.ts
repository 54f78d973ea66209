import { areMates, type Frame, isAmountField, isGrouped } from './frame.ts';
import { CUMULATIVE, DIFFERENCE, GRAND_TOTAL, NOT_ADDITIVE, TOTAL } from './names.ts';
import { codeOf, type Marker, markerOf } from './outline.ts';
import type { Basis } from './relation.ts';

/** Fields that may add up to the field `target`. */
export interface PartSet {
  readonly target: number;
  readonly parts: readonly number[];
  readonly basis: Basis;
  /** Without support from other lines the set may still accuse: the name says “total” and nothing is ambiguous. */
  readonly speaksAlone: boolean;
}

/** Every plausible set of parts per target, best guesses first. */
export function partSetsOf(frame: Frame): PartSet[][] {
  return frame.axis === 'down' ? setsDown(frame) : setsAcross(frame);
}

// ---------------------------------------------------------------- rows

function setsDown(frame: Frame): PartSet[][] {
  const outline = new Outline(frame);
  return frame.fields.map((_, target) => distinct(outline.setsFor(target))).filter((sets) => sets.length > 0);
}

/** The rows of a frame as an outline. */
class Outline {
  private readonly markers: readonly Marker[];
  private readonly codes: readonly (string | null)[];
  private readonly totals: readonly boolean[];

  constructor(private readonly frame: Frame) {
    this.markers = frame.fields.map(markerOf);
    this.codes = frame.fields.map(codeOf);
    this.totals = frame.fields.map((field) => isTotal(field.name));
  }

  setsFor(target: number): PartSet[] {
    const coded = this.codedParts(target);
    if (coded.length > 0) return [{ target, parts: coded, basis: 'name', speaksAlone: coded.length > 1 }];
    const sets = [...this.listedParts(target)];
    return this.totals[target] ? [...this.totalSets(target), ...sets] : sets;
  }

  private get size(): number {
    return this.frame.fields.length;
  }

  private marker(index: number): Marker {
    return this.markers[index] ?? { rank: 0, ordinal: 0, opensParts: false, negative: false };
  }

  /** Rows whose code continues the target’s code by one step. */
  private codedParts(target: number): number[] {
    const code = this.codes[target];
    if (!code) return [];
    const below = this.codes.flatMap((other, index) =>
      other && other !== code && other.startsWith(code) ? [index] : [],
    );
    const shortest = Math.min(...below.map((index) => this.codes[index]?.length ?? 99));
    return below.filter((index) => this.codes[index]?.length === shortest);
  }

  /** Parts that follow their whole: a numbered list, a “其中” list, or unnumbered rows below a numbered one. */
  private *listedParts(target: number): Iterable<PartSet> {
    const next = this.marker(target + 1);
    if (target + 1 >= this.size || this.totals[target + 1]) return;
    const own = this.marker(target);
    if (next.opensParts) yield* this.prefixes(target, this.runOfParts(target));
    else if (next.rank > 0 && next.ordinal === 1 && (own.rank === 0 || own.rank < next.rank))
      yield this.vote(target, this.numbered(target));
    else if (own.rank > 0 && next.rank === 0) yield* this.prefixes(target, this.unnumbered(target));
  }

  private vote(target: number, parts: readonly number[]): PartSet {
    return { target, parts, basis: 'vote', speaksAlone: false };
  }

  private *prefixes(target: number, run: readonly number[]): Iterable<PartSet> {
    for (let length = run.length; length >= 2; length--) yield this.vote(target, run.slice(0, length));
  }

  /** 1、2、3… below `target` with the same style of numbering. */
  private numbered(target: number): number[] {
    const { rank } = this.marker(target + 1);
    const parts: number[] = [];
    for (let index = target + 1; index < this.size && !this.totals[index]; index++) {
      const marker = this.marker(index);
      if (marker.rank !== 0 && marker.rank < rank) break;
      if (marker.rank !== rank) continue;
      if (marker.ordinal !== parts.length + 1) break;
      parts.push(index);
    }
    return parts;
  }

  /** The row with “其中” and the rows after it that may belong to the same list. */
  private runOfParts(target: number): number[] {
    const first = this.marker(target + 1);
    const own = this.marker(target);
    const run = [target + 1];
    for (let index = target + 2; index < this.size && !this.totals[index]; index++) {
      const marker = this.marker(index);
      if (marker.opensParts) {
        if (first.rank > 0 && marker.rank === 0) continue;
        break;
      }
      if (first.rank > 0) {
        if (marker.rank === first.rank) run.push(index);
        else if (marker.rank > 0 && marker.rank < first.rank) break;
        continue;
      }
      if (marker.rank > 0 && (own.rank === 0 || marker.rank <= own.rank)) break;
      run.push(index);
    }
    return run;
  }

  private unnumbered(target: number): number[] {
    const run: number[] = [];
    for (let index = target + 1; index < this.size && !this.totals[index]; index++) {
      const marker = this.marker(index);
      if (marker.rank > 0 || marker.opensParts) break;
      run.push(index);
    }
    return run;
  }

  /** A row named 合计: the rows above it, or below it when it comes first. */
  private totalSets(target: number): PartSet[] {
    const from = this.previousTotal(target);
    const isGrand = GRAND_TOTAL.test(this.frame.fields[target]?.name ?? '');
    const above = this.range(from + 1, target);
    const below = this.range(target + 1, this.nextTotal(target));
    const subtotals = this.range(0, target).filter((index) => this.totals[index]);
    const named = (parts: readonly number[], speaksAlone = false): PartSet => ({
      target,
      parts,
      basis: 'name',
      speaksAlone,
    });
    const sets: PartSet[] = [];
    if (above.length > 0) {
      const top = this.topLevel(above);
      sets.push(
        named(top, top.length > 1 && !(isGrand && from >= 0) && this.isClear(above)),
        named(above),
        named(this.withoutChildren(above)),
      );
      if (from >= 0)
        sets.push(
          named([from, ...top], isGrand && !GRAND_TOTAL.test(this.frame.fields[from]?.name ?? '')),
          named(this.topLevel(this.range(0, target).filter((index) => !this.totals[index]))),
          named([...subtotals, ...top]),
        );
    }
    if (subtotals.length > 1) sets.push(named(subtotals));
    if (below.length > 0) {
      const top = this.topLevel(below);
      sets.push(
        named(top, above.length === 0 && top.length > 1 && this.isClear(below)),
        named(below),
        named(this.withoutChildren(below)),
      );
      const rest = this.range(target + 1, this.size);
      sets.push(
        named(this.topLevel(rest.filter((index) => !this.totals[index]))),
        named(rest.filter((index) => this.totals[index])),
      );
    }
    return sets;
  }

  private range(from: number, to: number): number[] {
    return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
  }

  private previousTotal(target: number): number {
    return this.totals.lastIndexOf(true, target - 1) < target && target > 0
      ? this.totals.lastIndexOf(true, target - 1)
      : -1;
  }

  private nextTotal(target: number): number {
    const next = this.totals.indexOf(true, target + 1);
    return next === -1 ? this.size : next;
  }

  /** Rows of the highest numbering among `rows`; rows of a “其中” list and coded children are left out. */
  private topLevel(rows: readonly number[]): number[] {
    const coded = rows.filter((index) => this.codes[index]);
    if (coded.length === rows.length && rows.length > 1) {
      const shortest = Math.min(...coded.map((index) => this.codes[index]?.length ?? 99));
      return coded.filter((index) => this.codes[index]?.length === shortest);
    }
    const ranks = rows.map((index) => this.marker(index).rank).filter((rank) => rank > 0);
    if (ranks.length > 0) {
      const top = Math.min(...ranks);
      return rows.filter((index) => this.marker(index).rank === top);
    }
    const firstPart = rows.findIndex((index) => this.marker(index).opensParts);
    return firstPart === -1 ? [...rows] : rows.filter((index, at) => at < firstPart || !this.marker(index).opensParts);
  }

  private withoutChildren(rows: readonly number[]): number[] {
    return rows.filter((index) => !this.marker(index).opensParts);
  }

  /** No “其中”, no mixture of numbered and unnumbered rows. */
  private isClear(rows: readonly number[]): boolean {
    const markers = rows.map((index) => this.marker(index));
    if (markers.some((marker) => marker.negative)) return false;
    const parts = markers.filter((marker) => marker.opensParts);
    if (parts.length > 1 || (parts.length === 1 && !markers[0]?.opensParts)) return false;
    const ranks = new Set(markers.map((marker) => marker.rank));
    return ranks.size === 1 || (ranks.size === 2 && !ranks.has(0));
  }
}

// ---------------------------------------------------------------- columns

function setsAcross(frame: Frame): PartSet[][] {
  return frame.fields.flatMap((field, target) => {
    if (!isTotal(field.name) || !isAmountField(frame, target)) return [];
    const sets = distinct(acrossFor(frame, target));
    return sets.length > 0 ? [sets] : [];
  });
}

function acrossFor(frame: Frame, target: number): PartSet[] {
  const usable = frame.fields.flatMap((_, index) => (index !== target && isPart(frame, index) ? [index] : []));
  const inside = isGrouped(frame, target) ? usable.filter((index) => isInside(frame, index, target)) : [];
  const left = stretch(frame, usable, target, -1);
  const right = stretch(frame, usable, target, 1);
  const named = (parts: readonly number[], speaksAlone = false): PartSet => ({
    target,
    parts,
    basis: 'name',
    speaksAlone,
  });
  const tops = topOf(frame, target, inside);
  const inGroup =
    inside.length > 1
      ? [named(tops, tops.length > 1), named(inside.filter((index) => areMates(frame, index, target)))]
      : [];
  const alone = inGroup.length === 0;
  const sides = [
    named(left, alone && left.length > 1 && right.length === 0),
    named(right, alone && right.length > 1 && left.length === 0),
  ];
  const totals = usable.filter((index) => isTotal(frame.fields[index]?.name ?? ''));
  return [...inGroup, ...sides, named(topOf(frame, target, right)), named(topOf(frame, target, left)), named(totals)];
}

/** Whether `index` stands somewhere under the group heading of `target`. */
function isInside(frame: Frame, index: number, target: number): boolean {
  const group = frame.fields[target]?.within[0];
  return group !== undefined && (frame.fields[index]?.within.includes(group) ?? false);
}

/** Members of the target’s own group; a deeper group is represented by its subtotal, or by its members when it has none. */
function topOf(frame: Frame, target: number, fields: readonly number[]): number[] {
  return fields.filter((index) => {
    if (areMates(frame, index, target)) return true;
    const subtotal = fields.find((other) => areMates(frame, other, index) && isTotal(frame.fields[other]?.name ?? ''));
    return subtotal === undefined || subtotal === index;
  });
}

function isPart(frame: Frame, index: number): boolean {
  const name = frame.fields[index]?.name ?? '';
  return isAmountField(frame, index) && !NOT_ADDITIVE.test(name) && !DIFFERENCE.test(name) && !CUMULATIVE.test(name);
}

/** Usable fields next to the target in one direction, up to the next total. */
function stretch(frame: Frame, usable: readonly number[], target: number, step: 1 | -1): number[] {
  const fields: number[] = [];
  for (let index = target + step; index >= 0 && index < frame.fields.length; index += step) {
    if (isTotal(frame.fields[index]?.name ?? '')) break;
    if (usable.includes(index)) fields.push(index);
  }
  return step === 1 ? fields : fields.toReversed();
}

function isTotal(name: string): boolean {
  return TOTAL.test(name);
}

function distinct(sets: readonly PartSet[]): PartSet[] {
  const seen = new Set<string>();
  return sets.filter((set) => {
    const key = set.parts.join(',');
    if (set.parts.length === 0 || set.parts.includes(set.target) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
