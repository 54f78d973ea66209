import type { Box } from '../../model.ts';
import { cluster, type Rule } from './geometry.ts';
import { largest, smallest } from '../extremes.ts';

/** A position in a ruled grid, 0-based, with the slots it covers. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** A table's lines: column borders from left to right, row borders from top to bottom. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** Lines this near belong together: borders of neighbouring cells, and borders that meet with a gap. */
const NEAR = 2.5;
const NARROWEST = 4;
const MOST_SLOTS = 40_000;

/** The ruled grids of a page, from top to bottom. Single boxes are frames, not tables. */
export function ruledGrids(rules: readonly Rule[]): Grid[] {
  const horizontals = joined(rules.filter((rule) => rule.direction === 'horizontal'));
  const verticals = joined(rules.filter((rule) => rule.direction === 'vertical'));
  return connected(horizontals, verticals)
    .map((group) => toGrid(group.horizontals, group.verticals))
    .filter((grid) => grid !== undefined)
    .toSorted((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

export function gridBox({ xs, ys }: Grid): Box {
  const [x = 0, y = 0] = [xs[0], ys[0]];
  return { x, y, width: (xs.at(-1) ?? x) - x, height: (ys.at(-1) ?? y) - y };
}

/** Borders drawn cell by cell become one line. */
function joined(rules: readonly Rule[]): Rule[] {
  const result: Rule[] = [];
  const levels = cluster(
    rules.map((rule) => rule.at),
    1,
  );
  const lanes = new Map(levels.map((level) => [level, [] as Rule[]]));
  for (const rule of rules) lanes.get(nearest(levels, rule.at))?.push(rule);
  for (const [at, lane] of lanes) {
    for (const rule of lane.toSorted((a, b) => a.from - b.from)) {
      const last = result.at(-1);
      if (last !== undefined && last.at === at && rule.from <= last.to + NEAR) {
        result[result.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
      } else result.push({ ...rule, at });
    }
  }
  return result;
}

function nearest(levels: readonly number[], value: number): number {
  let [low, high] = [0, levels.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const [a = 0, b = a] = [levels[middle], levels[middle + 1]];
    if (value - a <= b - value) high = middle;
    else low = middle + 1;
  }
  return levels[low] ?? value;
}

interface Group {
  readonly horizontals: readonly Rule[];
  readonly verticals: readonly Rule[];
}

/** Groups of lines that touch each other, directly or through others. */
function connected(horizontals: readonly Rule[], verticals: readonly Rule[]): Group[] {
  const parents = [...horizontals, ...verticals].map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at;
      at = parents[at] ?? at;
    }
    return at;
  };
  for (const [v, vertical] of verticals.entries()) {
    for (const [h, horizontal] of horizontals.entries()) {
      if (touch(horizontal, vertical)) parents[root(horizontals.length + v)] = root(h);
    }
  }
  const groups = new Map<number, { horizontals: Rule[]; verticals: Rule[] }>();
  const group = (index: number) => {
    const known = groups.get(root(index)) ?? { horizontals: [], verticals: [] };
    groups.set(root(index), known);
    return known;
  };
  for (const [h, rule] of horizontals.entries()) group(h).horizontals.push(rule);
  for (const [v, rule] of verticals.entries()) group(horizontals.length + v).verticals.push(rule);
  return [...groups.values()];
}

function touch(horizontal: Rule, vertical: Rule): boolean {
  return reaches(horizontal, vertical.at) && reaches(vertical, horizontal.at);
}

function reaches(rule: Rule, at: number): boolean {
  return rule.from - NEAR <= at && at <= rule.to + NEAR;
}

function toGrid(horizontals: readonly Rule[], verticals: readonly Rule[]): Grid | undefined {
  if (horizontals.length < 2 || verticals.length === 0) return undefined;
  // A table open at its sides still ends where its rows end.
  const ends = horizontals.flatMap((rule) => [rule.from, rule.to]);
  const tops = verticals.flatMap((rule) => [rule.from, rule.to]);
  const xs = borders(
    verticals.map((rule) => rule.at),
    smallest(ends),
    largest(ends),
  );
  const ys = borders(
    horizontals.map((rule) => rule.at),
    smallest(tops),
    largest(tops),
  );
  const slots = (xs.length - 1) * (ys.length - 1);
  if (slots < 2 || slots > MOST_SLOTS) return undefined;
  const cells = mergeSlots(xs, ys, horizontals, verticals);
  return cells.length < 2 ? undefined : { xs, ys, cells };
}

function borders(positions: readonly number[], first: number, last: number): number[] {
  const clustered = cluster(positions, NEAR);
  if (first < (clustered[0] ?? first) - NARROWEST) clustered.unshift(first);
  if (last > (clustered.at(-1) ?? last) + NARROWEST) clustered.push(last);
  return clustered.filter((position, index) => index === 0 || position - (clustered[index - 1] ?? 0) >= NARROWEST);
}

/** Slots with no line between them are one cell. */
function mergeSlots(
  xs: readonly number[],
  ys: readonly number[],
  horizontals: readonly Rule[],
  verticals: readonly Rule[],
): GridCell[] {
  const slots = new Slots(ys.length - 1, xs.length - 1, new Walls(xs, ys, horizontals, verticals));
  const cells: GridCell[] = [];
  for (let row = 0; row < slots.rows; row++) {
    for (let column = 0; column < slots.columns; column++) {
      if (slots.isFree(row, column)) cells.push(slots.take(row, column));
    }
  }
  return cells;
}

/** The slots of a grid, taken cell by cell. */
class Slots {
  private readonly taken: Uint8Array;

  constructor(
    readonly rows: number,
    readonly columns: number,
    private readonly walls: Walls,
  ) {
    this.taken = new Uint8Array(rows * columns);
  }

  isFree(row: number, column: number): boolean {
    return row < this.rows && column < this.columns && this.taken[row * this.columns + column] === 0;
  }

  /** Takes the largest cell that begins here: as wide as no line is in the way, then as high. */
  take(row: number, column: number): GridCell {
    let colSpan = 1;
    while (this.isFree(row, column + colSpan) && !this.walls.right(row, column + colSpan - 1)) colSpan++;
    let rowSpan = 1;
    while (this.isOpen(row + rowSpan, column, colSpan)) rowSpan++;
    for (let r = row; r < row + rowSpan; r++) {
      this.taken.fill(1, r * this.columns + column, r * this.columns + column + colSpan);
    }
    return { row, column, rowSpan, colSpan };
  }

  /** Whether no line parts these slots of a row from each other and from those above. */
  private isOpen(row: number, column: number, colSpan: number): boolean {
    for (let at = column; at < column + colSpan; at++) {
      if (!this.isFree(row, at) || this.walls.below(row - 1, at)) return false;
      if (at > column && this.walls.right(row, at - 1)) return false;
    }
    return true;
  }
}

/** Answers whether a line is drawn between two neighbouring slots. */
class Walls {
  private readonly vertical: readonly (readonly Rule[])[];
  private readonly horizontal: readonly (readonly Rule[])[];

  constructor(
    private readonly xs: readonly number[],
    private readonly ys: readonly number[],
    horizontals: readonly Rule[],
    verticals: readonly Rule[],
  ) {
    this.vertical = xs.map((x) => verticals.filter((rule) => Math.abs(rule.at - x) <= NARROWEST));
    this.horizontal = ys.map((y) => horizontals.filter((rule) => Math.abs(rule.at - y) <= NARROWEST));
  }

  right(row: number, column: number): boolean {
    const middle = ((this.ys[row] ?? 0) + (this.ys[row + 1] ?? 0)) / 2;
    return (this.vertical[column + 1] ?? []).some((rule) => rule.from <= middle && middle <= rule.to);
  }

  below(row: number, column: number): boolean {
    const middle = ((this.xs[column] ?? 0) + (this.xs[column + 1] ?? 0)) / 2;
    return (this.horizontal[row + 1] ?? []).some((rule) => rule.from <= middle && middle <= rule.to);
  }
}
