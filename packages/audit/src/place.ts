import type { Passage } from '@shiji/document';
import type { Place } from './finding.ts';
import type { Mention } from './mention.ts';

/** The place of the words `start…end` of a passage. */
export function placeOfSpan(file: string, passage: Passage, start: number, end: number, label?: string): Place {
  const quote = passage.text.slice(start, end);
  return { file, quote, address: passage.address, start, end, ...(label ? { label } : {}) };
}

/** The place of a figure; in a short cell the whole cell is quoted, as a reader would point at it. */
export function placeOf(mention: Mention, label?: string): Place {
  const { passage, figure } = mention;
  return placeOfSpan(mention.file, passage, figure.start, figure.end, label);
}

/** The place of a whole passage. */
export function placeOfPassage(file: string, passage: Passage, label?: string): Place {
  const lead = passage.text.length - passage.text.trimStart().length;
  return placeOfSpan(file, passage, lead, passage.text.trimEnd().length, label);
}
