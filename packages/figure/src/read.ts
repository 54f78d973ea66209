import { readArabic } from './arabic-figure.ts';
import { readChinese } from './chinese-figure.ts';
import type { Figure } from './figure.ts';
import { halfWidth } from './half-width.ts';
import { readCapital, readPlaceholder, readSheetError } from './other-figures.ts';
import type { Passage } from './passage.ts';

const TRIGGER = /[0-9#Xx×*○_?？一二两三四五六七八九十百千廿卅零壹贰叁肆伍陆柒捌玖拾佰仟]/g;

/**
 * All figures of a passage, in order, not overlapping, with exact offsets into `text`. Numbers that are no figures
 * (文号, dates, codes, phones, ordinals, page numbers, names) are left out; malformed ones are kept and marked. A
 * figure nobody can value (XX万元, #REF!) has the value NaN. Never throws; time grows with the length of the text.
 */
export function readFigures(text: string): Figure[] {
  const passage: Passage = { text, half: halfWidth(text), figures: [] };
  let at = 0;
  for (TRIGGER.lastIndex = 0; TRIGGER.test(passage.half); TRIGGER.lastIndex = at)
    at = readAt(passage, TRIGGER.lastIndex - 1);
  return passage.figures;
}

function readAt(passage: Passage, at: number): number {
  const sign = passage.half.charAt(at);
  if (sign >= '0' && sign <= '9') return readArabic(passage, at);
  if (sign === '#') return readSheetError(passage, at);
  if ('Xx×*○_?？'.includes(sign)) return readPlaceholder(passage, at);
  if ('壹贰叁肆伍陆柒捌玖拾佰仟'.includes(sign)) return readCapital(passage, at);
  return sign === '零' ? at + 1 : readChinese(passage, at);
}
