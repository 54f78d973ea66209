import { SaxesParser } from 'saxes';
import type { ReadError } from '../read-error.ts';
import { decode } from './decode.ts';
import type { ReadLimits } from './limits.ts';
import { withDefaults } from './limits.ts';
import { readError } from './refuse.ts';

/** Attributes of the element just opened, by canonical name (`w:val`); valid only during `open`. */
export interface XmlAttributes {
  get(name: string): string | undefined;
}

/** Receives a document's elements and text in order. */
export interface XmlHandler {
  /** `name` carries the prefix the caller chose for the namespace, whatever the file calls it. */
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(text: string): void;
  /** Set it to stop parsing with this error. */
  readonly failure?: ReadError | undefined;
}

/** Namespace name → the prefix under which the handler wants to see it. */
export type Namespaces = Readonly<Record<string, string>>;

class Stop extends Error {
  readonly reason: ReadError;
  constructor(reason: ReadError) {
    super(reason.message);
    this.reason = reason;
  }
}

/**
 * Drives `handler` through an XML part. Elements of namespaces not listed appear under the prefix `?`;
 * prefixes the file never declares are kept as written.
 * Errors: R004 malformed or not decodable, R006 too deep or too many attributes, R008 document type declaration.
 */
export function parseXml(
  bytes: Uint8Array,
  handler: XmlHandler,
  namespaces: Namespaces,
  limits?: ReadLimits,
): ReadError | undefined {
  const text = decodeXml(bytes);
  if (text === undefined) return readError('R004', '文件已损坏：其中的文字编码无效。');
  try {
    drive(text, handler, namespaces, withDefaults(limits));
    return undefined;
  } catch (error) {
    if (error instanceof Stop) return error.reason;
    throw error;
  }
}

function malformed(): ReadError {
  return readError('R004', '文件已损坏：其中的 XML 结构不完整。');
}

const CHUNK = 64 * 1024;

function drive(text: string, handler: XmlHandler, namespaces: Namespaces, bounds: Required<ReadLimits>): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const scopes = new Scopes(namespaces);
  let depth = 0;
  parser.on('error', () => {
    throw new Stop(malformed());
  });
  parser.on('doctype', () => {
    throw new Stop(readError('R008', '文件含有不允许的内容（文档类型声明），已停止读取。'));
  });
  parser.on('opentag', (tag) => {
    if (++depth > bounds.depth) throw new Stop(readError('R006', `文件结构嵌套过深（超过 ${bounds.depth} 层）。`));
    const attributes = tag.attributes as Readonly<Record<string, string>>;
    scopes.enter(depth, attributes, bounds.attributes);
    handler.open(scopes.canonical(tag.name), scopes);
    if (handler.failure) throw new Stop(handler.failure);
  });
  parser.on('closetag', (tag) => {
    handler.close(scopes.canonical(tag.name));
    scopes.leave(depth--);
  });
  parser.on('text', (content) => handler.text(content));
  parser.on('cdata', (content) => handler.text(content));
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.close();
}

interface Scope {
  readonly depth: number;
  /** Prefix in the file → prefix of the handler. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** The other way round, for attributes. */
  readonly written: ReadonlyMap<string, string>;
  readonly names: Map<string, string>;
}

/** Namespace bindings of the open elements, and the attributes of the newest one. */
class Scopes implements XmlAttributes {
  readonly #namespaces: Namespaces;
  readonly #outer: Scope[] = [];
  #scope: Scope = { depth: 0, prefixes: new Map(), written: new Map(), names: new Map() };
  #attributes: Readonly<Record<string, string>> = {};

  constructor(namespaces: Namespaces) {
    this.#namespaces = namespaces;
  }

  enter(depth: number, attributes: Readonly<Record<string, string>>, maxAttributes: number): void {
    this.#attributes = attributes;
    let count = 0;
    let declares = false;
    for (const name in attributes) {
      count++;
      if (name.startsWith('xmlns')) declares = true;
    }
    if (count > maxAttributes)
      throw new Stop(readError('R006', `文件结构异常（一个元素超过 ${maxAttributes} 个属性）。`));
    if (declares) this.#declare(depth, attributes);
  }

  leave(depth: number): void {
    if (this.#scope.depth !== depth || depth === 0) return;
    this.#scope = this.#outer.pop() ?? this.#scope;
  }

  canonical(name: string): string {
    const known = this.#scope.names.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const bound = this.#scope.prefixes.get(prefix) ?? prefix;
    const canonical = bound === '' ? name : `${bound}:${name.slice(colon + 1)}`;
    this.#scope.names.set(name, canonical);
    return canonical;
  }

  get(name: string): string | undefined {
    const direct = this.#attributes[name];
    if (direct !== undefined || this.#scope.written.size === 0) return direct;
    const colon = name.indexOf(':');
    const prefix = this.#scope.written.get(name.slice(0, colon));
    return prefix === undefined ? undefined : this.#attributes[`${prefix}:${name.slice(colon + 1)}`];
  }

  #declare(depth: number, attributes: Readonly<Record<string, string>>): void {
    const prefixes = new Map(this.#scope.prefixes);
    for (const name in attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      prefixes.set(name.slice(6), this.#namespaces[attributes[name] ?? ''] ?? '?');
    }
    const written = new Map<string, string>();
    for (const [prefix, canonical] of prefixes)
      if (prefix !== canonical && prefix !== '') written.set(canonical, prefix);
    this.#outer.push(this.#scope);
    this.#scope = { depth, prefixes, written, names: new Map() };
  }
}

/** Text of an XML part by its byte order mark, its first bytes or its declaration. */
function decodeXml(bytes: Uint8Array): string | undefined {
  return decode(bytes, xmlEncoding(bytes));
}

function xmlEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}
