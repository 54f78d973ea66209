import { isAt } from './xml-names.ts';
import type { Scope } from './xml-names.ts';
import { textOf } from './xml-text.ts';

const EQUALS = 0x3d;

/** The attributes of the element just opened, looked up in its bytes only when asked for. */
export class AttributeBytes {
  readonly #bytes: Uint8Array;
  #start = 0;
  #end = 0;
  #scope: Scope;

  constructor(bytes: Uint8Array, scope: Scope) {
    this.#bytes = bytes;
    this.#scope = scope;
  }

  /** Moves to the byte range between an element's name and its closing bracket. */
  move(start: number, end: number, scope: Scope): void {
    this.#start = start;
    this.#end = end;
    this.#scope = scope;
  }

  /** The value of an attribute by canonical name; absent when missing or not decodable. */
  get(name: string): string | undefined {
    if (this.#start === this.#end) return undefined;
    const written = this.#scope.written(name);
    let value: string | undefined;
    this.#each((start, end, valueStart, valueEnd) => {
      if (value === undefined && isAt(this.#bytes, start, end, written))
        value = textOf(this.#bytes, valueStart, valueEnd);
    });
    return value;
  }

  /** Prefix → namespace name of the xmlns attributes. */
  declared(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    this.#each((start, end, valueStart, valueEnd) => {
      const name = textOf(this.#bytes, start, end) ?? '';
      if (name === 'xmlns' || name.startsWith('xmlns:')) {
        found.set(name.slice(6), textOf(this.#bytes, valueStart, valueEnd) ?? '');
      }
    });
    return found;
  }

  /** Calls `visit` with the ranges of each name and value; the scanner has already paired the quotes. */
  #each(visit: (start: number, end: number, valueStart: number, valueEnd: number) => void): void {
    const bytes = this.#bytes;
    let at = this.#start;
    while (at < this.#end) {
      while (at < this.#end && isSpace(bytes[at])) at++;
      const start = at;
      while (at < this.#end && bytes[at] !== EQUALS && !isSpace(bytes[at])) at++;
      const end = at;
      while (at < this.#end && bytes[at] !== 0x22 && bytes[at] !== 0x27) at++;
      const close = bytes.indexOf(bytes[at] ?? 0, at + 1);
      if (at >= this.#end || close < 0) return;
      visit(start, end, at + 1, close);
      at = close + 1;
    }
  }
}

export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
