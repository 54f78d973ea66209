/** One measured line: what, the numbers, and whether its bar is reached. */
export interface Result {
  readonly what: string;
  readonly measured: string;
  readonly bar: string;
  /** Null where there is no bar, or it could not be measured. */
  readonly reached: boolean | null;
}

/** “12.3 ms”, “1.42 s”. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}

/** A quotient that must not exceed, or must reach, a bar. */
export function ratioResult(
  what: string,
  ratio: number,
  bar: { readonly most: number } | { readonly least: number },
): Result {
  const reached = 'most' in bar ? ratio <= bar.most : ratio >= bar.least;
  const words = 'most' in bar ? `≤ ${bar.most}` : `≥ ${bar.least}`;
  return { what, measured: ratio.toFixed(2), bar: words, reached };
}

/** A number without a bar. */
export function plainResult(what: string, measured: string): Result {
  return { what, measured, bar: '', reached: null };
}

/** Something that could not be measured here. */
export function skippedResult(what: string, why: string): Result {
  return { what, measured: `skipped: ${why}`, bar: '', reached: null };
}
