import { strFromU8, strToU8 } from 'fflate';
import { textOf } from '../read/xml-text.ts';
import type { Piece } from './paragraph-trail.ts';
import type { SourceElement } from './source-element.ts';
import { writtenName } from './xml-part.ts';

/** A byte where marks may stand, and what must be closed before and opened again after them. */
export interface Spot {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** Where the text that is cut must be told to keep its blanks. */
  readonly keepBlanks?: number;
}

const PRESERVE = ' xml:space="preserve"';

/** The spot before the first character of a piece. */
export function spotBefore(bytes: Uint8Array, { anchor, child }: Piece): Spot {
  if (!child || anchor.firstChild === child) return { at: anchor.start, before: '', after: '' };
  return { at: child.start, ...runCut(bytes, anchor) };
}

/** The spot behind the last character of a piece. */
export function spotBehind(bytes: Uint8Array, { anchor, child }: Piece): Spot {
  if (!child || anchor.lastChild === child) return { at: anchor.end, before: '', after: '' };
  return { at: child.end, ...runCut(bytes, anchor) };
}

/** The spot `count` characters into a piece; absent when the piece cannot be cut there. */
export function spotInside(bytes: Uint8Array, piece: Piece, count: number): Spot | undefined {
  const { anchor, child } = piece;
  if (child?.name !== 'w:t') return undefined;
  const tag = strFromU8(bytes.subarray(child.start, child.openEnd));
  const raw = strFromU8(bytes.subarray(child.openEnd, child.closeStart));
  const keeps = tag.includes(PRESERVE);
  // Text with marked sections, comments or line ends is not the characters it shows: it is marked as a whole.
  if (/[<\r\n]/.test(raw) || (!keeps && (tag.includes('xml:space') || raw !== raw.trim()))) return undefined;
  const offset = bytesOf(raw, count, piece.end - piece.start);
  if (offset === undefined) return undefined;
  const name = writtenName(bytes, child.start);
  const { before, after } = runCut(bytes, anchor);
  const cut = { at: child.openEnd + offset, before: `</${name}>${before}`, after: `${after}<${name}${PRESERVE}>` };
  return keeps ? cut : { ...cut, keepBlanks: child.openEnd - 1 };
}

/** Ends a run and begins another one that looks the same. */
function runCut(bytes: Uint8Array, run: SourceElement): { before: string; after: string } {
  const look = run.properties;
  const tag = strFromU8(bytes.subarray(run.start, run.openEnd));
  const properties = look ? strFromU8(bytes.subarray(look.start, look.end)) : '';
  return { before: `</${writtenName(bytes, run.start)}>`, after: tag + properties };
}

/** How many bytes of `raw` (XML text) its first `count` characters take; absent when `raw` is not `total` characters long. */
function bytesOf(raw: string, count: number, total: number): number | undefined {
  let characters = 0;
  let length = 0;
  let found: number | undefined;
  for (const [token] of raw.matchAll(/&[^;]*;|[\s\S]/gu)) {
    if (characters === count) found = length;
    characters += token.startsWith('&') ? decodedLength(token) : token.length;
    length += strToU8(token).length;
  }
  return characters === total ? found : undefined;
}

function decodedLength(entity: string): number {
  const bytes = strToU8(entity);
  return textOf(bytes, 0, bytes.length)?.length ?? 0;
}
