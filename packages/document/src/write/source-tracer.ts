import type { Passage } from '../model.ts';
import type { Tracer } from '../read/docx/manuscript.ts';
import type { XmlAttributes, XmlHandler } from '../read/xml-handler.ts';
import { ParagraphTrail } from './paragraph-trail.ts';
import { SourceElement } from './source-element.ts';

/** A passage of the body and where its text comes from. */
export interface TracedPassage {
  readonly passage: Passage;
  readonly trail: ParagraphTrail;
}

/**
 * Stands between the XML parser and the reader of stories, and notes for each passage the elements it comes from.
 * The reader itself decides what is text, so places found by reading and places written to are the same.
 */
export class SourceTracer implements XmlHandler, Tracer {
  readonly passages: TracedPassage[] = [];
  readonly #reader: XmlHandler;
  #open: SourceElement | undefined;
  #from = 0;
  #to = 0;

  constructor(reader: (tracer: Tracer) => XmlHandler) {
    this.#reader = reader(this);
  }

  get failure(): XmlHandler['failure'] {
    return this.#reader.failure;
  }

  located(start: number, end: number): void {
    this.#from = start;
    this.#to = end;
  }

  open(name: string, attributes: XmlAttributes): void {
    const element = new SourceElement(name, this.#open, this.#from, this.#to);
    this.#open?.adopt(element);
    this.#open = element;
    this.#reader.open(name, attributes);
  }

  close(name: string): void {
    const element = this.#open;
    if (element) [element.closeStart, element.end] = [this.#from, this.#to];
    this.#reader.close(name);
    this.#open = element?.parent;
  }

  text(text: string): void {
    this.#reader.text(text);
  }

  /** Called while a w:p is being opened. */
  begin(): ParagraphTrail {
    const paragraph = this.#open ?? new SourceElement('w:p', undefined, this.#from, this.#to);
    return new ParagraphTrail(paragraph, () => this.#open);
  }

  settle(passage: Passage, trail: ParagraphTrail): void {
    this.passages.push({ passage, trail });
  }
}
