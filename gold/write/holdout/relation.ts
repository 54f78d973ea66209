import { type Amount, exact, pct, sum } from '../builder/exact.ts';

/** A share as most clerks write it: two decimals, whole percentages without any. */
export function rate(part: Amount, whole: Amount): string {
  return pct(part, whole).replace('.00%', '%');
}

/** “38÷46=82.61%”, the way a reader notes a share. */
export function shareOf(part: Amount, whole: Amount): string {
  return `${part}÷${whole}=${rate(part, whole)}`;
}

/** “37.50+6.10=43.60” */
export function added(places: number, ...parts: readonly Amount[]): string {
  return `${parts.join('+')}=${sum(...parts).f(places)}`;
}

/** “186.40-114.09=72.31” */
export function taken(places: number, from: Amount, what: Amount): string {
  return `${from}-${what}=${exact(from).minus(what).f(places)}`;
}

/** “（312-266）÷266=17.29%” */
export function risen(now: Amount, before: Amount): string {
  return `（${now}-${before}）÷${before}=${rate(exact(now).minus(before), before)}`;
}

/** Percentage points between two shares written with a per cent sign. */
export function points(high: string, low: string): string {
  return exact(high.replace('%', '')).minus(low.replace('%', '')).toString();
}
