const STOP = /[，。；：！？,;!?\n]|[\s\u3000]{2,}/g;
const LABEL = /(?:^|[，。；、,;\s])([\p{Script=Han}（）()]{2,12}[：:]\s*)$/u;

/** Where the clause around `start…end` of a text begins and ends, without the blanks at its ends; with “负责人：” in front of what it labels. */
export function clauseAround(text: string, start: number, end: number): { start: number; end: number } {
  const stops = [...text.matchAll(STOP)];
  const before = stops.findLast((stop) => stop.index + stop[0].length <= start);
  const behind = stops.find((stop) => stop.index >= end);
  let [from, to] = [before ? before.index + before[0].length : 0, behind?.index ?? text.length];
  while (from < start && /\s/.test(text.charAt(from))) from++;
  while (to > end && /\s/.test(text.charAt(to - 1))) to--;
  const label = LABEL.exec(text.slice(0, from))?.[1] ?? '';
  return { start: from - label.length, end: to };
}
