import type { Address } from '../../model.ts';
import type { Paragraph } from './paragraph.ts';

/** Where a comment is attached: the first passage it touches, the offset there, and the words. */
export interface CommentMark {
  address: Address | undefined;
  start: number;
  readonly lines: string[];
  open: boolean;
  /** Where the words begin in the paragraph being read. */
  from: number;
}

/** The number of a comment; −1 for what is no number or too large for Word. */
export function commentNumber(id: string | undefined): number {
  return id !== undefined && /^\d{1,9}$/.test(id) ? Number(id) : -1;
}

/** Collects the places of comments while the paragraphs they mark go by. */
export class CommentMarks {
  readonly #marks = new Map<string, CommentMark>();
  readonly #open = new Set<CommentMark>();

  get(id: string): CommentMark | undefined {
    return this.#marks.get(id);
  }

  /** The highest number in use; −1 without any. */
  highest(): number {
    let highest = -1;
    for (const id of this.#marks.keys()) highest = Math.max(highest, commentNumber(id));
    return highest;
  }

  /** A range may begin between two paragraphs: then its words begin with the next one. */
  begin(id: string, paragraph: Paragraph | undefined): void {
    const start = paragraph?.text.length ?? 0;
    const mark = { address: paragraph?.address, start, lines: [], open: true, from: start };
    this.#marks.set(id, mark);
    this.#open.add(mark);
  }

  end(id: string, paragraph: Paragraph | undefined): void {
    const mark = this.#marks.get(id);
    if (!mark?.open) return;
    if (paragraph) takeWords(mark, paragraph);
    mark.open = false;
    this.#open.delete(mark);
  }

  /** A comment without a range stands at its reference. */
  refer(id: string, paragraph: Paragraph | undefined): void {
    if (this.#marks.has(id) || !paragraph) return;
    const at = paragraph.text.length;
    this.#marks.set(id, { address: paragraph.address, start: at, lines: [], open: false, from: at });
  }

  endParagraph(paragraph: Paragraph): void {
    for (const mark of this.#open) {
      if (!paragraph.runsOn) takeWords(mark, paragraph);
      // A paragraph whose end was deleted goes on in the next one, which has the words and the address.
      else if (mark.address === paragraph.address) mark.address = undefined;
    }
  }
}

function takeWords(mark: CommentMark, paragraph: Paragraph): void {
  mark.address ??= paragraph.address;
  mark.lines.push(paragraph.text.slice(mark.from));
  mark.from = 0;
}
