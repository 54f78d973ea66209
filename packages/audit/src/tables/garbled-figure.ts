import { type Figure, type Malformation, readFigures } from '@shiji/figure';

/**
 * The figure that a cell is meant to hold although it cannot be read as one: “288，00O”, “4,68”, “1,0 50”, “2，856亩”, “185件件”, “312.6.”, “35,78.2.40”.
 * Null for everything else; the text is that of one cell paragraph.
 */
export function garbledFigure(text: string): Figure | null {
  return mixedDigits(text) ?? doubledUnit(text) ?? stoppedFigure(text) ?? splitDecimals(text) ?? scatteredPoints(text);
}

const ALMOST_DIGITS = /^[\d,.OoQlI]*\d[\d,.OoQlI]*(?:%|万?元)?$/;
const WIDE_THOUSANDS = /^\d{1,3}(?:，\d{3})+(?:\.\d+)?(?:%|\p{Script=Han}{1,3})?$/u;

/** Digits with letters, misplaced commas or spaces in between; at least two real digits, or it is a code. */
function mixedDigits(text: string): Figure | null {
  if (WIDE_THOUSANDS.test(text.trim())) return asMeant(text, text.trim().replaceAll('，', ''), 'thousands');
  const spaced = /\d[ \u3000]+\d/.test(text.trim());
  const flat = text
    .replace(/[\s\u3000]/g, '')
    .replace(/，/g, ',')
    .replace(/。/g, '.');
  if (!ALMOST_DIGITS.test(flat) || flat.replace(/\D/g, '').length < 2) return null;
  const letters = /[OoQlI]/.test(flat);
  const commas = !/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?:%|万?元)?$/.test(flat) && flat.includes(',');
  if (!letters && !commas && !spaced) return null;
  const meant = flat.replace(/[OoQ]/g, '0').replace(/[lI]/g, '1').replace(/,/g, '');
  return asMeant(text, meant, letters ? 'letter' : commas ? 'thousands' : 'other');
}

/** A figure whose unit is written twice. */
function doubledUnit(text: string): Figure | null {
  const trimmed = text.trim();
  const [figure, ...others] = readFigures(trimmed);
  const unit = figure?.unit?.name;
  if (!figure || others.length > 0 || !unit || figure.start !== 0) return null;
  const rest = trimmed.slice(figure.end).trim();
  return rest !== '' && unit.endsWith(rest) ? asMeant(text, trimmed.slice(0, figure.end), 'other') : null;
}

/** Two decimals with a point between them: “86.4.7”. What may be a date, such as “24.3.5” or “2024.3.5”, is none. */
function splitDecimals(text: string): Figure | null {
  const match = /^(\d{2,}\.\d)\.(\d)$/.exec(text.trim());
  const isDate = /^(?:[012]\d|(?:19|20)\d\d)\./.test(text.trim());
  return match && !isDate ? asMeant(text, `${match[1]}${match[2]}`, 'doublePoint') : null;
}

/** Points where commas or nothing should be: “35,78.2.40”, “18.6.00”; three short numbers may be a date. */
function scatteredPoints(text: string): Figure | null {
  const trimmed = text.trim();
  const match = /^(\d[\d,]*(?:\.\d+)+)\.(\d{2})$/.exec(trimmed);
  if (!match || mayBeDate(trimmed)) return null;
  return asMeant(text, `${match[1]?.replace(/[.,]/g, '')}.${match[2]}`, 'doublePoint');
}

function mayBeDate(text: string): boolean {
  const [year = '', month = '', day = '', ...rest] = text.split('.');
  const short = /^(?:\d{2}|(?:19|20)\d{2})$/.test(year) && rest.length === 0;
  return short && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

/** A figure that ends like a sentence: “312.6.”, “4180人。”. */
function stoppedFigure(text: string): Figure | null {
  const match = /^(\d[\d,]*(?:\.\d+)?(?:%|\p{Script=Han}{1,3})?)[.。,，、；;]$/u.exec(text.trim());
  const isNumbering = /^\d{1,2}[.、]$/.test(text.trim());
  return match?.[1] && !isNumbering ? asMeant(text, match[1], 'other') : null;
}

function asMeant(text: string, meant: string, reason: Malformation['reason']): Figure | null {
  const [figure, ...others] = readFigures(meant);
  if (!figure || others.length > 0 || figure.text !== meant || figure.malformed) return null;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return { ...figure, text: text.slice(start, end), start, end, malformed: { reason, readings: [figure.value] } };
}
