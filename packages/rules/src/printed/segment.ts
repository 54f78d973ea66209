/** A stretch of text that may hold one equation, with where it begins. */
export interface Segment {
  readonly text: string;
  readonly start: number;
}

const DELIMITER = /[;。\n!?、]|:(?!\d)|(?<!\d):|,(?!\d{3}(?!\d))|(?<!\d),/g;
const NUMBERING = /^\s*(?:\(?\d{1,2}\)?[.)](?!\d)|[①-⑳](?=[^+\-×÷*/=]))\s*/;

/** Cuts half-width text where a sentence or a clause ends; commas within 87,642.50 do not count. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const cut of text.matchAll(DELIMITER)) {
    segments.push({ text: text.slice(start, cut.index), start });
    start = cut.index + 1;
  }
  segments.push({ text: text.slice(start), start });
  return segments.map(unnumbered);
}

function unnumbered(segment: Segment): Segment {
  const mark = NUMBERING.exec(segment.text)?.[0] ?? '';
  return { text: segment.text.slice(mark.length), start: segment.start + mark.length };
}

/**
 * The equation within a segment: the text around the first “=” out to the parentheses that enclose it.
 * `heading` is what stands before such a parenthesis: 资金总额 (=1+2+3).
 */
export function equationIn(segment: Segment): (Segment & { readonly heading: string }) | null {
  const sign = firstEquals(segment.text);
  if (sign < 0) return null;
  const open = enclosing(segment.text, sign, -1, '(', ')');
  const close = enclosing(segment.text, sign, 1, ')', '(');
  const from = open + 1;
  return {
    text: segment.text.slice(from, close),
    start: segment.start + from,
    heading: open < 0 ? '' : segment.text.slice(0, open),
  };
}

const firstEquals = (text: string): number => text.search(/(?<![≥≤<>!=])=(?!=)/);

/** The nearest parenthesis that is open at `from`, looking one way; the end of the text on that side when there is none. */
function enclosing(text: string, from: number, step: 1 | -1, wanted: string, opposite: string): number {
  let depth = 0;
  for (let at = from + step; at >= 0 && at < text.length; at += step) {
    const character = text.charAt(at);
    if (character === opposite) depth += 1;
    if (character === wanted && depth === 0) return at;
    if (character === wanted) depth -= 1;
  }
  return step < 0 ? -1 : text.length;
}

/** The parts between the “=” of an equation, with where each begins. */
export function sidesOf(equation: Segment): Segment[] {
  const sides: Segment[] = [];
  let start = 0;
  for (const sign of equation.text.matchAll(/=/g)) {
    sides.push({ text: equation.text.slice(start, sign.index), start: equation.start + start });
    start = sign.index + 1;
  }
  return [...sides, { text: equation.text.slice(start), start: equation.start + start }];
}
