import type { ReadError } from '../read-error.ts';
import type { ReadLimits } from './limits.ts';
import { readError } from './refuse.ts';
import { AttributeBytes, isSpace } from './xml-attributes.ts';
import type { XmlHandler } from './xml-handler.ts';
import type { Name, Namespaces } from './xml-names.ts';
import { isAt, NameTable, Scope } from './xml-names.ts';
import { textOf, utf8 } from './xml-text.ts';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const DOUBLE = 0x22;
const SINGLE = 0x27;

/**
 * One pass over the UTF-8 bytes of an XML part. It works on bytes because nine tenths of a Word file are markup
 * that nobody asks for: only names, wanted attributes and text become strings.
 */
export class XmlScanner {
  readonly #bytes: Uint8Array;
  readonly #handler: XmlHandler;
  readonly #bounds: Required<ReadLimits>;
  readonly #names = new NameTable();
  readonly #open: Name[] = [];
  readonly #outerScopes: Scope[] = [];
  readonly #attributes: AttributeBytes;
  #scope: Scope;
  #at = 0;
  #hasRoot = false;

  constructor(bytes: Uint8Array, handler: XmlHandler, namespaces: Namespaces, bounds: Required<ReadLimits>) {
    this.#bytes = bytes;
    this.#handler = handler;
    this.#bounds = bounds;
    this.#scope = new Scope(namespaces);
    this.#attributes = new AttributeBytes(bytes, this.#scope);
  }

  /** Reads to the end, or to the first error. */
  run(): ReadError | undefined {
    const bytes = this.#bytes;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.#at = 3;
    while (this.#at < bytes.length) {
      const error = bytes[this.#at] === LESS ? this.#markup() : this.#text();
      if (error) return error;
    }
    return this.#hasRoot && this.#open.length === 0 ? undefined : malformed();
  }

  #markup(): ReadError | undefined {
    const next = this.#bytes[this.#at + 1];
    if (next === SLASH) return this.#endTag();
    if (next === 0x21) return this.#declaration();
    if (next === 0x3f) return this.#skipPast('?>', this.#at + 2);
    return this.#startTag();
  }

  #text(): ReadError | undefined {
    const start = this.#at;
    const next = this.#bytes.indexOf(LESS, start);
    this.#at = next < 0 ? this.#bytes.length : next;
    const text = textOf(this.#bytes, start, this.#at);
    if (text === undefined) return malformed();
    if (this.#open.length === 0) return text.trim() === '' ? undefined : malformed();
    this.#handler.located?.(start, this.#at);
    this.#handler.text(text);
    return undefined;
  }

  #declaration(): ReadError | undefined {
    const start = this.#at;
    if (this.#startsWith('<!--')) return this.#skipPast('-->', start + 4);
    if (this.#startsWith('<![CDATA[')) return this.#cdata(start + 9);
    if (this.#startsWith('<!DOCTYPE')) return readError('R008', '文件含有不允许的内容（文档类型声明），已停止读取。');
    return malformed();
  }

  #cdata(start: number): ReadError | undefined {
    const error = this.#skipPast(']]>', start);
    const text = error ? undefined : utf8(this.#bytes, start, this.#at - 3);
    if (text === undefined || this.#open.length === 0) return malformed();
    this.#handler.located?.(start - 9, this.#at);
    this.#handler.text(text);
    return undefined;
  }

  #startsWith(mark: string): boolean {
    return isAt(this.#bytes, this.#at, this.#at + mark.length, mark);
  }

  /** Moves behind the next `mark`. */
  #skipPast(mark: string, from: number): ReadError | undefined {
    const last = mark.charCodeAt(mark.length - 1);
    for (let end = this.#bytes.indexOf(last, from); end >= 0; end = this.#bytes.indexOf(last, end + 1)) {
      const start = end + 1 - mark.length;
      if (start < from || !isAt(this.#bytes, start, end + 1, mark)) continue;
      this.#at = end + 1;
      return undefined;
    }
    return malformed();
  }

  #startTag(): ReadError | undefined {
    const tag = this.#at;
    const name = this.#name(this.#at + 1);
    if (!name || (this.#open.length === 0 && this.#hasRoot)) return malformed();
    const start = this.#at;
    const end = this.#tagEnd(start);
    if (typeof end !== 'number') return end;
    const isEmpty = this.#bytes[end - 1] === SLASH;
    this.#at = end + 1;
    this.#hasRoot = true;
    this.#handler.located?.(tag, end + 1);
    return this.#enter(name, start, isEmpty ? end - 1 : end) ?? (isEmpty ? this.#leave(end + 1) : undefined);
  }

  /** The name at `start`; moves behind it. */
  #name(start: number): Name | undefined {
    const bytes = this.#bytes;
    let hash = 0;
    let at = start;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === GREATER || byte === SLASH || byte <= 0x20) break;
      if (byte === LESS || byte === DOUBLE || byte === SINGLE || byte === 0x26) return undefined;
      hash = (hash * 31 + byte) | 0;
    }
    this.#at = at;
    if (at === start || at - start > 255) return undefined;
    return this.#names.find(bytes, start, at, hash);
  }

  /** Where the tag's closing bracket stands; opens a scope when the tag declares namespaces. */
  #tagEnd(start: number): number | ReadError {
    const bytes = this.#bytes;
    let count = 0;
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === GREATER) return count > this.#bounds.attributes ? this.#tooMany() : at;
      if (byte === LESS) return malformed();
      if (byte !== DOUBLE && byte !== SINGLE) continue;
      count++;
      do at++;
      while (at < bytes.length && bytes[at] !== byte);
    }
    return malformed();
  }

  #tooMany(): ReadError {
    return readError('R006', `文件结构异常（一个元素超过 ${this.#bounds.attributes} 个属性）。`);
  }

  #enter(name: Name, start: number, end: number): ReadError | undefined {
    const depth = this.#open.push(name);
    if (depth > this.#bounds.depth) return readError('R006', `文件结构嵌套过深（超过 ${this.#bounds.depth} 层）。`);
    this.#attributes.move(start, end, this.#scope);
    if (end - start > 8 && this.#declares(start, end)) this.#openScope(depth, start, end);
    this.#handler.open(this.#scope.resolve(name), this.#attributes);
    return this.#handler.failure;
  }

  /** Whether the letters xmlns follow white space in the tag. */
  #declares(start: number, end: number): boolean {
    for (let at = start; at < end - 5; at++) {
      if (this.#bytes[at] === 0x78 && isSpace(this.#bytes[at - 1]) && isAt(this.#bytes, at, at + 5, 'xmlns'))
        return true;
    }
    return false;
  }

  #openScope(depth: number, start: number, end: number): void {
    const inner = this.#scope.inside(depth, this.#attributes.declared());
    if (inner === this.#scope) return;
    this.#outerScopes.push(this.#scope);
    this.#scope = inner;
    this.#attributes.move(start, end, inner);
  }

  #endTag(): ReadError | undefined {
    const tag = this.#at;
    const name = this.#name(this.#at + 2);
    while (isSpace(this.#bytes[this.#at])) this.#at++;
    if (!name || name !== this.#open.at(-1) || this.#bytes[this.#at] !== GREATER) return malformed();
    this.#at++;
    return this.#leave(tag);
  }

  /** Ends the innermost element, whose end tag begins at byte `tag`. */
  #leave(tag: number): ReadError | undefined {
    const depth = this.#open.length;
    const name = this.#open.pop();
    this.#handler.located?.(tag, this.#at);
    if (name) this.#handler.close(this.#scope.resolve(name));
    if (this.#scope.depth === depth) this.#scope = this.#outerScopes.pop() ?? this.#scope;
    return this.#handler.failure;
  }
}

function malformed(): ReadError {
  return readError('R004', '文件已损坏：其中的 XML 结构不完整。');
}
