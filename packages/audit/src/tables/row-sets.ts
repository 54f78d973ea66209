import type { Frame } from './frame.ts';
import { GRAND_TOTAL } from './names.ts';
import { codeOf, type Marker, markerOf } from './outline.ts';
import { isTotal, type PartSet, type Voice } from './part-set.ts';
import { isQuantity } from './quantity.ts';

/** Sets of rows that may add up to another row: outlines, 其中 lists, code hierarchies, totals above or below. */
export function rowSetsOf(frame: Frame): PartSet[][] {
  const outline = new Outline(frame);
  return frame.fields.map((_, target) => outline.setsFor(target));
}

/** The rows of a frame as an outline. */
class Outline {
  private readonly markers: readonly Marker[];
  private readonly codes: readonly (string | null)[];
  private readonly totals: readonly boolean[];
  /** Rows without any figure or room for one: section titles, and nameless empty rows. */
  private readonly vacant: readonly boolean[];

  constructor(private readonly frame: Frame) {
    this.vacant = frame.fields.map((_, index) => isVacant(frame, index));
    this.markers = frame.fields.map(markerOf);
    this.codes = frame.fields.map(codeOf);
    this.totals = frame.fields.map((field) => isTotal(field));
  }

  setsFor(target: number): PartSet[] {
    const coded = this.codedParts(target);
    if (coded.length > 0)
      return [{ target, parts: coded, basis: 'name', voice: coded.length > 1 ? 'freely' : 'onSlip' }];
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
      yield this.vote(target, this.numbered(target), 'onSlip');
    else if (own.rank > 0 && next.rank === 0) yield* this.prefixes(target, this.unnumbered(target));
  }

  private vote(target: number, parts: readonly number[], voice: Voice = 'never'): PartSet {
    return { target, parts, basis: 'vote', voice };
  }

  private *prefixes(target: number, run: readonly number[]): Iterable<PartSet> {
    for (let length = run.length; length >= 2; length--) yield this.vote(target, run.slice(0, length));
  }

  /** 1、2、3… below `target` with the same style of numbering. */
  private numbered(target: number): number[] {
    const { rank } = this.marker(target + 1);
    const parts: number[] = [];
    for (let index = target + 1; index < this.size && !this.totals[index] && !this.vacant[index]; index++) {
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
    for (let index = target + 2; index < this.size && !this.totals[index] && !this.vacant[index]; index++) {
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
    for (let index = target + 1; index < this.size && !this.totals[index] && !this.vacant[index]; index++) {
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
    const above = this.range(Math.max(from, this.sectionBefore(target)) + 1, target);
    const below = this.range(target + 1, Math.min(this.nextTotal(target), this.sectionAfter(target)));
    const [allAbove, allBelow] = [this.range(from + 1, target), this.range(target + 1, this.nextTotal(target))];
    const subtotals = this.range(0, target).filter((index) => this.totals[index]);
    const named = (parts: readonly number[], voice: Voice = 'never'): PartSet => ({
      target,
      parts,
      basis: 'name',
      voice,
    });
    const sets: PartSet[] = [];
    if (above.length > 0) {
      const top = this.topLevel(above);
      sets.push(
        named(top, isGrand && from >= 0 ? 'never' : this.voiceOf(top, above)),
        named(above),
        named(this.withoutChildren(above)),
        named(this.topLevel(allAbove)),
        named(allAbove),
      );
      if (from >= 0)
        sets.push(
          named([from, ...top], isGrand && !GRAND_TOTAL.test(this.frame.fields[from]?.name ?? '') ? 'freely' : 'never'),
          named(this.topLevel(this.range(0, target).filter((index) => !this.totals[index]))),
          named([...subtotals, ...top]),
        );
    }
    if (subtotals.length > 1) sets.push(named(subtotals, isGrand ? 'freely' : 'never'));
    if (below.length > 0) {
      const top = this.topLevel(below);
      sets.push(
        named(top, above.length === 0 ? this.voiceOf(top, below) : 'never'),
        named(below),
        named(this.withoutChildren(below)),
        named(this.topLevel(allBelow)),
        named(allBelow),
      );
    }
    const rest = this.range(target + 1, this.size);
    sets.push(
      named(this.topLevel(rest.filter((index) => !this.totals[index]))),
      named(rest.filter((index) => this.totals[index])),
    );
    return sets;
  }

  private range(from: number, to: number): number[] {
    return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset).filter(
      (index) => !this.vacant[index],
    );
  }

  private sectionBefore(target: number): number {
    for (let index = target - 1; index >= 0; index--) if (this.isSection(index)) return index;
    return -1;
  }

  private sectionAfter(target: number): number {
    for (let index = target + 1; index < this.size; index++) if (this.isSection(index)) return index;
    return this.size;
  }

  private isSection(index: number): boolean {
    return (this.vacant[index] ?? false) && this.frame.fields[index]?.name !== '';
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

  private voiceOf(top: readonly number[], rows: readonly number[]): Voice {
    if (!this.isClear(rows)) return 'never';
    return top.length > 1 ? 'freely' : 'onSlip';
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

function isVacant(frame: Frame, field: number): boolean {
  const slots = frame.lines.map((_, line) => frame.at(field, line));
  if (slots.every((slot) => slot === 'none' || slot === 'text')) return true;
  return frame.fields[field]?.name === '' && !slots.some(isQuantity);
}
