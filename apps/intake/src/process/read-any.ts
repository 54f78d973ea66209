import { type Document, type ReadLimits, type ReadResult, readDocx, readText, readXlsx } from '@shiji/document';

/** Reads by the name’s extension; gives way to `readDocument` of the document package. */
export async function readAny(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult<Document>> {
  if (/\.txt$/i.test(name)) return readText(bytes, limits);
  if (/\.xlsx$/i.test(name)) return readXlsx(bytes, limits);
  return readDocx(bytes, limits);
}
