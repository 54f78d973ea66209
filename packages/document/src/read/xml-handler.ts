import type { ReadError } from '../read-error.ts';

/** Attributes of the element just opened, by canonical name (`w:val`); valid only during `open`. */
export interface XmlAttributes {
  get(name: string): string | undefined;
}

/** Receives a document's elements and text in order. */
export interface XmlHandler {
  /** `name` carries the prefix the caller chose for the namespace, whatever the file calls it. */
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  /** Adjacent calls continue the same text. */
  text(text: string): void;
  /** Told before each of the others where in the UTF-8 bytes the tag or text stands; `start` = `end` closes an empty element. */
  located?(start: number, end: number): void;
  /** Set it to stop parsing with this error. */
  readonly failure?: ReadError | undefined;
}
