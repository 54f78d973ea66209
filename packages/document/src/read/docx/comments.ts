import type { DocumentComment } from '../../model.ts';
import type { ReadError } from '../../read-error.ts';
import type { ReadLimits } from '../limits.ts';
import type { XmlAttributes, XmlHandler } from '../xml.ts';
import { parseXml } from '../xml.ts';
import type { CommentMarks } from './comment-marks.ts';
import { NAMESPACES } from './namespaces.ts';

/** Reads comments.xml; `marks` tells where each is attached. Errors: those of `parseXml`. */
export function readComments(
  bytes: Uint8Array,
  marks: CommentMarks,
  limits?: ReadLimits,
): readonly DocumentComment[] | ReadError {
  const reader = new CommentReader(marks);
  return parseXml(bytes, reader, NAMESPACES, limits) ?? reader.comments;
}

type Draft = { -readonly [Key in keyof DocumentComment]: DocumentComment[Key] };

const DROPPED = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:rPr', 'w:pPr']);

class CommentReader implements XmlHandler {
  readonly comments: DocumentComment[] = [];
  readonly #marks: CommentMarks;
  #comment: Draft | undefined;
  #lines: string[] = [];
  #inText = false;
  #dropped = 0;

  constructor(marks: CommentMarks) {
    this.#marks = marks;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#dropped > 0 || DROPPED.has(name)) this.#dropped++;
    else if (name === 'w:comment') this.#begin(attributes);
    else if (name === 'w:p') this.#lines.push('');
    else if (name === 'w:tab') this.#add('\t');
    else if (name === 'w:br' || name === 'w:cr') this.#add('\n');
    this.#inText = name === 'w:t';
  }

  close(name: string): void {
    this.#inText = false;
    if (this.#dropped > 0) this.#dropped--;
    else if (name === 'w:comment') this.#finish();
  }

  text(text: string): void {
    if (this.#inText && this.#dropped === 0) this.#add(text);
  }

  #begin(attributes: XmlAttributes): void {
    const mark = this.#marks.get(attributes.get('w:id') ?? '');
    const comment: Draft = { author: attributes.get('w:author') ?? '', text: '', quote: mark?.lines.join('\n') ?? '' };
    const date = attributes.get('w:date');
    if (date !== undefined) comment.date = date;
    if (mark?.address) Object.assign(comment, { address: mark.address, start: mark.start });
    this.#comment = comment;
    this.#lines = [];
  }

  #finish(): void {
    if (this.#comment) this.comments.push({ ...this.#comment, text: this.#lines.join('\n') });
    this.#comment = undefined;
  }

  #add(piece: string): void {
    const last = this.#lines.length - 1;
    if (last >= 0) this.#lines[last] += piece;
  }
}
