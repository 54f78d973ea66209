import type { Document } from '../model.ts';
import { maskDocument } from '../personal/mask-document.ts';
import { NAMESPACES } from '../read/docx/namespaces.ts';
import { readDocx } from '../read/docx.ts';
import type { ReadLimits } from '../read/limits.ts';
import { withDefaults } from '../read/limits.ts';
import { parseXml } from '../read/xml.ts';
import { openZip } from '../read/zip.ts';
import type { ReadResult } from '../read-error.ts';
import { withEdits } from './byte-edits.ts';
import { MaskingScan } from './masking-scan.ts';
import { utf8Part } from './xml-part.ts';
import { rewriteZip } from './zip-rewrite.ts';

/**
 * The same Word file with the personal data of its text masked sign for sign, in all its stories, deleted text
 * included; layout and all other bytes stay. Errors: those of `readDocx`.
 */
export function maskWord(bytes: Uint8Array, limits?: ReadLimits): ReadResult<Uint8Array> {
  const bounds = withDefaults(limits);
  const read = readDocx(bytes, bounds);
  if (!read.ok) return read;
  const zip = openZip(bytes, bounds);
  if (!zip.ok) return zip;
  const known = maskedPassages(read.value);
  const changes = new Map<string, Uint8Array>();
  for (const name of zip.value.names.filter((one) => /\.xml$/i.test(one) && !/^(?:customXml|docProps)\//i.test(one))) {
    const part = zip.value.read(name);
    if (!part) continue;
    const result = part.ok ? maskPart(part.value, known, bounds) : part;
    if (!result.ok) return result;
    if (part.ok && result.value !== part.value) changes.set(name, result.value);
  }
  return changes.size === 0 ? { ok: true, value: bytes } : rewriteZip(bytes, changes);
}

/** What whole passages become: a name under the heading 负责人 is only known by its table. */
function maskedPassages(document: Document): Map<string, string> {
  const masked = maskDocument(document);
  const pairs = document.blocks.flatMap((block, at) => {
    const after = masked.blocks[at];
    if (block === after || block.type !== 'table' || after?.type !== 'table') return [];
    const texts = after.cells.flatMap(({ passages }) => passages.map(({ text }) => text));
    return block.cells
      .flatMap(({ passages }) => passages.map(({ text }) => text))
      .map((text, n) => [text, texts[n] ?? text] as const);
  });
  return new Map(pairs.filter(([text, after]) => text !== after));
}

function maskPart(
  bytes: Uint8Array,
  known: ReadonlyMap<string, string>,
  bounds: Required<ReadLimits>,
): ReadResult<Uint8Array> {
  const part = utf8Part(bytes);
  if (!part.ok) return part;
  const scan = new MaskingScan(known);
  const error = parseXml(part.value, scan, NAMESPACES, bounds);
  if (error) return { ok: false, error };
  return { ok: true, value: scan.edits.length === 0 ? bytes : withEdits(part.value, scan.edits) };
}
