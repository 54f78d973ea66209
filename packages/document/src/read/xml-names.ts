/** Namespace name → the prefix under which the handler wants to see it. */
export type Namespaces = Readonly<Record<string, string>>;

/** An element name as the file writes it, and what it means in the scope where it was last met. */
export interface Name {
  readonly written: string;
  scope: Scope | undefined;
  canonical: string;
}

// Names of a real format never collide so often; a file made to collide would make every look-up slow.
const MOST_COLLISIONS = 32;
const MOST_NAMES = 20_000;
const MOST_PREFIXES = 256;

/** Knows each name of a file by its bytes, so that a name met again costs no new string. */
export class NameTable {
  readonly #buckets = new Map<number, Name[]>();
  #count = 0;

  /** The name in the byte range, `hash` a fixed function of these bytes; absent when there are too many names. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): Name | undefined {
    const bucket = this.#buckets.get(hash);
    const known = bucket?.find((name) => isAt(bytes, start, end, name.written));
    if (known || (bucket && bucket.length >= MOST_COLLISIONS) || this.#count >= MOST_NAMES) return known;
    this.#count++;
    // Characters above 0x7F stay single bytes: such names are compared, never shown.
    const name = { written: String.fromCharCode(...bytes.subarray(start, end)), scope: undefined, canonical: '' };
    if (bucket) bucket.push(name);
    else this.#buckets.set(hash, [name]);
    return name;
  }
}

/** Whether the byte range holds exactly these single-byte characters. */
export function isAt(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  if (end - start !== text.length) return false;
  for (let offset = 0; offset < text.length; offset++) {
    if (bytes[start + offset] !== text.charCodeAt(offset)) return false;
  }
  return true;
}

/** The namespace prefixes in force inside one element. */
export class Scope {
  /** Depth of the element that declares them. */
  readonly depth: number;
  readonly #namespaces: Namespaces;
  readonly #canonical: ReadonlyMap<string, string>;
  /** Handler's prefix → the file's, where they differ. */
  readonly #written = new Map<string, string>();

  constructor(namespaces: Namespaces, depth = 0, canonical: ReadonlyMap<string, string> = new Map()) {
    this.#namespaces = namespaces;
    this.depth = depth;
    this.#canonical = canonical;
    for (const [written, known] of canonical)
      if (written !== known && written !== '') this.#written.set(known, written);
  }

  /** The scope inside an element that declares prefixes; this one itself when they change nothing. */
  inside(depth: number, declared: ReadonlyMap<string, string>): Scope {
    const canonical = new Map(this.#canonical);
    let changes = false;
    for (const [prefix, namespace] of declared) {
      if (canonical.size >= MOST_PREFIXES) break;
      const known = Object.hasOwn(this.#namespaces, namespace) ? (this.#namespaces[namespace] ?? '?') : '?';
      changes ||= canonical.get(prefix) !== known;
      canonical.set(prefix, known);
    }
    return changes ? new Scope(this.#namespaces, depth, canonical) : this;
  }

  /** The name with the handler's prefix. */
  resolve(name: Name): string {
    if (name.scope !== this) {
      name.scope = this;
      name.canonical = this.#meaning(name.written);
    }
    return name.canonical;
  }

  /** How the file writes an attribute the handler asks for. */
  written(name: string): string {
    if (this.#written.size === 0) return name;
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? undefined : this.#written.get(name.slice(0, colon));
    return prefix === undefined ? name : `${prefix}${name.slice(colon)}`;
  }

  #meaning(written: string): string {
    const colon = written.indexOf(':');
    const prefix = colon < 0 ? '' : written.slice(0, colon);
    const canonical = this.#canonical.get(prefix) ?? prefix;
    return canonical === '' ? written : `${canonical}:${written.slice(colon + 1)}`;
  }
}
