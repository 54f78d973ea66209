/** Marks are private-use characters around a passage; they carry the number of an error or of a true relation. */

const OPEN = '\uE000';
const MID = '\uE001';
const CLOSE = '\uE002';

/** A marked passage: where it starts in the unmarked text, and what it says. */
export interface Span {
  readonly id: number;
  readonly start: number;
  readonly quote: string;
}

export interface Unmarked {
  readonly text: string;
  readonly spans: readonly Span[];
}

export function mark(id: number, text: string): string {
  return `${OPEN}${id}${MID}${text}${CLOSE}`;
}

export function plain(text: string): string {
  return unmark(text).text;
}

/** Takes the marks out of a text and says what they enclosed; marks may nest. */
export function unmark(marked: string): Unmarked {
  const open: { id: number; start: number }[] = [];
  const found: { id: number; start: number; end: number }[] = [];
  let text = '';
  for (let i = 0; i < marked.length; i++) {
    const sign = marked.charAt(i);
    if (sign === OPEN) {
      const mid = marked.indexOf(MID, i);
      open.push({ id: Number(marked.slice(i + 1, mid)), start: text.length });
      i = mid;
    } else if (sign === CLOSE) {
      const last = open.pop();
      if (last) found.push({ ...last, end: text.length });
    } else text += sign;
  }
  return { text, spans: found.map(({ id, start, end }) => ({ id, start, quote: text.slice(start, end) })) };
}
