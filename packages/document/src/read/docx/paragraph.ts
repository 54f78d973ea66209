import type { Address, Passage, TrackedSpan } from '../../model.ts';

type SpanDraft = { -readonly [Key in keyof TrackedSpan]: TrackedSpan[Key] };

/** Follows where in the file the text of one paragraph comes from; see `write/paragraph-trail.ts`. */
export interface Trail {
  /** The present place in the file gave the characters `start` to `end`. */
  add(start: number, end: number): void;
  /** The paragraph begins with the text of an earlier one. */
  takeOver(before: Trail): void;
}

/** A paragraph being read: its text so far and the properties that decide its number, level and alignment. */
export class Paragraph {
  readonly address: Address;
  styleId: string | undefined;
  numId: string | undefined;
  level: number | undefined;
  outline: number | undefined;
  jc: string | undefined;
  /** The mark at its end was deleted, so its text runs on in the next paragraph. */
  runsOn = false;
  readonly trail: Trail | undefined;
  #text = '';
  #tracked: SpanDraft[] = [];
  #pageBreak = false;

  constructor(address: Address, trail?: Trail) {
    this.address = address;
    this.trail = trail;
  }

  get text(): string {
    return this.#text;
  }

  append(piece: string, change: TrackedSpan['change'] | undefined): void {
    if (this.#pageBreak) this.#text += '\n';
    this.#pageBreak = false;
    const start = this.#text.length;
    this.#text += piece;
    this.trail?.add(start, this.#text.length);
    if (change !== undefined) this.#mark(start, this.#text.length, change);
  }

  /** A page or column break parts the text only when text stands on both sides. */
  breakPage(): void {
    this.#pageBreak = this.#text !== '';
  }

  /** Begins with the text of a paragraph that runs on in this one. */
  takeOver(before: Paragraph): void {
    this.#text = before.#text;
    this.#tracked = before.#tracked;
    if (before.trail) this.trail?.takeOver(before.trail);
  }

  passage(numbering: string | undefined, heading: number | undefined): Passage {
    const passage: { -readonly [Key in keyof Passage]: Passage[Key] } = { text: this.#text, address: this.address };
    if (numbering !== undefined) passage.numbering = numbering;
    if (heading !== undefined) passage.heading = heading;
    if (this.#tracked.length > 0) passage.tracked = this.#tracked;
    return passage;
  }

  #mark(start: number, end: number, change: TrackedSpan['change']): void {
    const last = this.#tracked.at(-1);
    if (last?.end === start && last.change === change) last.end = end;
    else this.#tracked.push({ start, end, change });
  }
}
