import type { Measure } from '../measure.ts';

interface Stretch {
  /** Position in the list given. */
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

// Wider than any rounding of the bounds to floating point.
const SLACK = 1e-12;
/** “不低于”, “约” and the like reach so far that they are compared with everything. */
const WIDE = 0.2;

/**
 * Finds the measures of a list that may share a value with a given one without comparing all pairs. Bounds are rounded
 * outwards, so that none is missed; whether two measures agree is for decimals to say.
 */
export class OverlapIndex {
  readonly #narrow: readonly Stretch[];
  /** The highest end among the narrow stretches up to a position. */
  readonly #highest: readonly number[];
  readonly #wide: readonly Stretch[];

  constructor(measures: readonly Measure[]) {
    const stretches = measures.map(stretchOf);
    this.#narrow = stretches.filter((one) => !isWide(one)).toSorted((a, b) => a.low - b.low);
    this.#wide = stretches.filter(isWide);
    let highest = Number.NEGATIVE_INFINITY;
    this.#highest = this.#narrow.map(({ high }) => {
      highest = Math.max(highest, high);
      return highest;
    });
  }

  /** Positions of the measures that may agree with `measure`, in order. */
  near(measure: Measure): number[] {
    const wanted = stretchOf(measure, 0);
    const found = this.#wide.filter((one) => meet(one, wanted)).map(({ at }) => at);
    for (let i = this.#lastFrom(wanted.high); i >= 0 && (this.#highest[i] ?? 0) >= wanted.low; i--) {
      const one = this.#narrow[i];
      if (one && meet(one, wanted)) found.push(one.at);
    }
    return found.toSorted((a, b) => a - b);
  }

  /** The last narrow stretch that begins at `high` or below; −1 when all begin above. */
  #lastFrom(high: number): number {
    let [from, to] = [0, this.#narrow.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#narrow[middle]?.low ?? 0) <= high) from = middle + 1;
      else to = middle;
    }
    return from - 1;
  }
}

function stretchOf({ low, high }: Measure, at: number): Stretch {
  const [from, to] = [low.toNumber(), high.toNumber()];
  return { at, low: from - Math.abs(from) * SLACK, high: to + Math.abs(to) * SLACK };
}

function isWide({ low, high }: Stretch): boolean {
  return high - low > WIDE * Math.max(Math.abs(low), Math.abs(high), 1);
}

function meet(a: Stretch, b: Stretch): boolean {
  return a.low <= b.high && b.low <= a.high;
}
