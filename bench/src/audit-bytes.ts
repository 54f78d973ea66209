import { auditDocuments } from '@shiji/audit';
import { readDocument } from '@shiji/document';
import { type Content, loadContent } from '@shiji/intake';

/** Bytes of a report and its name. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

let content: Promise<Content> | null = null;

/** Reads and audits one report in this process; how many findings there are. Throws when it cannot be read. */
export async function auditBytes({ name, bytes }: NamedBytes): Promise<number> {
  const read = await readDocument(name, bytes);
  if (!read.ok) throw new Error(`${name}: ${read.error.message}`);
  const packs = await (content ??= loadContent());
  if (!packs.ok) throw new Error(packs.errors.join('\n'));
  const [report] = auditDocuments({
    content: packs.value,
    files: [{ file: name, document: read.value }],
    lastYear: [],
  });
  return report?.findings.length ?? 0;
}

/** Reads only. */
export async function readBytes({ name, bytes }: NamedBytes): Promise<void> {
  const read = await readDocument(name, bytes);
  if (!read.ok) throw new Error(`${name}: ${read.error.message}`);
}
