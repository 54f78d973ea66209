import { auditDocuments } from '@shiji/audit';
import { readDocument } from '@shiji/document';

/** Bytes of a report and its name. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads and audits one report in this process; how many findings there are. Throws when it cannot be read. */
export async function auditBytes({ name, bytes }: NamedBytes): Promise<number> {
  const read = await readDocument(name, bytes);
  if (!read.ok) throw new Error(`${name}: ${read.error.message}`);
  const [report] = auditDocuments({ files: [{ file: name, document: read.value }], lastYear: [] });
  return report?.findings.length ?? 0;
}

/** Reads only. */
export async function readBytes({ name, bytes }: NamedBytes): Promise<void> {
  const read = await readDocument(name, bytes);
  if (!read.ok) throw new Error(`${name}: ${read.error.message}`);
}
