import { strFromU8, strToU8 } from 'fflate';
import { withDefaults } from '../read/limits.ts';
import type { ReadLimits } from '../read/limits.ts';
import { refuse } from '../read/refuse.ts';
import type { ReadResult } from '../read-error.ts';
import type { XmlHandler } from '../read/xml-handler.ts';
import { parseXml, utf8Bytes } from '../read/xml.ts';
import { NAMESPACES } from '../read/docx/namespaces.ts';
import { withEdits } from './byte-edits.ts';

/** The part in UTF-8: the same bytes when it is already, else re-encoded with its declaration put right. */
export function utf8Part(bytes: Uint8Array): ReadResult<Uint8Array> {
  const unicode = utf8Bytes(bytes);
  if (unicode === undefined) return refuse('R004', '文件已损坏：其中的文字编码无效。');
  if (unicode === bytes) return { ok: true, value: bytes };
  const text = strFromU8(unicode).replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[\w.-]+/, '$1UTF-8');
  return { ok: true, value: strToU8(text) };
}

/** The name in a start tag at byte `start`, as the file writes it. */
export function writtenName(bytes: Uint8Array, start: number): string {
  return /^<([^\s/>]+)/.exec(strFromU8(bytes.subarray(start, start + 260), true))?.[1] ?? '';
}

/** `w:` of `w:body`; empty for a name without prefix. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

class RootEdges implements XmlHandler {
  start = 0;
  openEnd = 0;
  closeStart = 0;
  end = 0;
  #depth = 0;
  #from = 0;
  #to = 0;

  located(start: number, end: number): void {
    this.#from = start;
    this.#to = end;
  }

  open(): void {
    if (this.#depth++ === 0) [this.start, this.openEnd] = [this.#from, this.#to];
  }

  close(): void {
    if (--this.#depth === 0) [this.closeStart, this.end] = [this.#from, this.#to];
  }

  text(): void {}
}

/**
 * The part with `content` as the last children of its root element; nothing else changes.
 * `content` is given the prefix of the root's name. Errors: those of `parseXml`.
 */
export function appendToRoot(
  bytes: Uint8Array,
  content: (prefix: string) => string,
  limits?: ReadLimits,
): ReadResult<Uint8Array> {
  const part = utf8Part(bytes);
  if (!part.ok) return part;
  const edges = new RootEdges();
  const error = parseXml(part.value, edges, NAMESPACES, withDefaults(limits));
  if (error) return { ok: false, error };
  const name = writtenName(part.value, edges.start);
  const children = content(prefixOf(name));
  if (edges.closeStart < edges.end) {
    return { ok: true, value: withEdits(part.value, [{ at: edges.closeStart, remove: 0, insert: children }]) };
  }
  const slash = { at: edges.openEnd - 2, remove: 2, insert: `>${children}</${name}>` };
  return { ok: true, value: withEdits(part.value, [slash]) };
}
