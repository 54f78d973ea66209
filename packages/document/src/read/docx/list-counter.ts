import type { Level, List, Lists } from './numbering.ts';
import { LEVELS } from './numbering.ts';
import { formatNumber } from './number-format.ts';
import { withoutSymbols } from './symbol.ts';

const FALLBACK: Level = { start: 1, format: 'decimal', text: '' };

/** Counts list paragraphs in document order, as Word does while it lays the document out. */
export class ListCounter {
  readonly #lists: Lists;
  /** Counter values by shared definition; absent levels have not started. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  /**
   * The number Word prints before the next paragraph of list `numId`; absent when there is none to print.
   * `level` is 0–8; without it the level is the one linked to the paragraph's style.
   */
  next(numId: string, level: number | undefined, styleId: string | undefined): string | undefined {
    const list = numId === '0' ? undefined : this.#lists.get(numId);
    if (!list) return undefined;
    const at = Math.min(level ?? linkedLevel(list, styleId) ?? 0, LEVELS - 1);
    const values = this.#advance(numId, list, at);
    return printed(list, at, values) || undefined;
  }

  #advance(numId: string, list: List, at: number): readonly (number | undefined)[] {
    const values = this.#counters.get(list.counters) ?? [];
    this.#counters.set(list.counters, values);
    const key = `${numId}/${at}`;
    const start = this.#started.has(key) ? undefined : list.starts.get(at);
    this.#started.add(key);
    const current = values[at];
    values[at] = start ?? (current === undefined ? levelOf(list, at).start : current + 1);
    for (let deeper = at + 1; deeper < LEVELS; deeper++) {
      if (restarts(levelOf(list, deeper), at)) values[deeper] = undefined;
    }
    return values;
  }
}

function levelOf(list: List, at: number): Level {
  return list.levels.get(at) ?? FALLBACK;
}

function linkedLevel(list: List, styleId: string | undefined): number | undefined {
  if (styleId === undefined) return undefined;
  for (const [at, level] of list.levels) if (level.paragraphStyle === styleId) return at;
  return undefined;
}

/** Whether a number at level `above` makes the deeper `level` begin again. */
function restarts(level: Level, above: number): boolean {
  return level.restart === undefined || (level.restart > 0 && above < level.restart);
}

function printed(list: List, at: number, values: readonly (number | undefined)[]): string {
  const level = levelOf(list, at);
  if (level.format === 'bullet') return withoutSymbols(level.text, level.font);
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const other = Number(digit) - 1;
    const source = levelOf(list, other);
    const format = level.legal ? 'decimal' : source.format;
    return formatNumber(values[other] ?? source.start, format);
  });
}
