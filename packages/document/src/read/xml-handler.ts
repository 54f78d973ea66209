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
  /** Set it to stop parsing with this error. */
  readonly failure?: ReadError | undefined;
}
