import { maskSpans } from './mask.ts';
import { asksForName, labelledNames, wholeName } from './names.ts';
import { personalNumbers } from './numbers.ts';
import type { PersonalSpan } from './personal-span.ts';

/** A quick look before the costly ones: a number of seven digits or a word that asks for a person. */
const HINT = /\d(?:[ \u3000-]?\d){6}|人|姓名|领导|会计|出纳|户主|组长/;

/**
 * Personal data of one text in order, apart from each other: names behind a label, phone, identity and card numbers.
 * `before` is what introduces it, such as the cell to the left. Never throws; time grows with the length of the text.
 */
export function personalData(text: string, before = ''): PersonalSpan[] {
  if (!HINT.test(text) && !HINT.test(before)) return [];
  const names = asksForName(before) ? wholeName(text) : [];
  const found = [...names, ...labelledNames(text), ...personalNumbers(text, before)];
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter((span, at, all) => at === 0 || span.start >= (all[at - 1]?.end ?? 0));
}

/** A text of the same length with its personal data masked. */
export function maskText(text: string, before = ''): string {
  const spans = personalData(text, before);
  return spans.length === 0 ? text : maskSpans(text, spans);
}
