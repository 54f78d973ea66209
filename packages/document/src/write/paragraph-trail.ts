import type { Trail } from '../read/docx/paragraph.ts';
import { SourceElement } from './source-element.ts';

/** Characters `start` to `end` of a passage and the elements they come from. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** The run, formula or other child beside which a comment mark may stand. */
  readonly anchor: SourceElement;
  /** The part of the run that holds the characters, when they come from a run. */
  readonly child: SourceElement | undefined;
}

/** A child beside which marks stand even when it holds runs: what is inside may be one of several versions. */
const WHOLE = new Set(['w:r', 'm:oMath', 'm:oMathPara', 'mc:AlternateContent']);

/** Remembers which elements the text of one passage comes from. */
export class ParagraphTrail implements Trail {
  readonly pieces: Piece[];
  /** The w:p that ends the passage. */
  readonly paragraph: SourceElement;
  readonly #place: () => SourceElement | undefined;

  constructor(paragraph: SourceElement, place: () => SourceElement | undefined) {
    this.paragraph = paragraph;
    this.pieces = [];
    this.#place = place;
  }

  add(start: number, end: number): void {
    const chain: SourceElement[] = [];
    for (let at = this.#place(); at && at !== this.paragraph; at = at.parent) chain.unshift(at);
    const index = chain.findIndex(({ name }) => WHOLE.has(name));
    const anchor = chain[index < 0 ? 0 : index];
    if (!anchor) return;
    const child = anchor.name === 'w:r' ? chain[index + 1] : undefined;
    this.pieces.push({ start, end, anchor, child });
  }

  takeOver(before: Trail): void {
    if (before instanceof ParagraphTrail) this.pieces.unshift(...before.pieces);
  }
}
