const STOPS = '，。；：！？,;!?\n';

/** Where the clause around `start…end` of a text begins and ends, without the blanks at its ends. */
export function clauseAround(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from > 0 && !STOPS.includes(text.charAt(from - 1))) from--;
  while (to < text.length && !STOPS.includes(text.charAt(to))) to++;
  while (from < start && /\s/.test(text.charAt(from))) from++;
  while (to > end && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
