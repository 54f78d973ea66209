import type { Finding } from '@shiji/audit';
import type { FigureVerdict, FileDetail } from '../api/contract.ts';
import { orderFindings } from '../finding/order.ts';
import { type AddressIndex, buildAddressIndex } from './address-index.ts';
import { type Chunk, type ChunkMap, chunkDocument, mapChunks } from './chunks.ts';
import { type DocumentMarks, markDocument } from './marks.ts';

/** A document ready to be drawn: cut into chunks, with every mark at its place. Made once a file. */
export interface DrawnDocument {
  readonly format: NonNullable<FileDetail['document']>['format'];
  readonly index: AddressIndex;
  readonly chunks: readonly Chunk[];
  readonly chunkMap: ChunkMap;
  readonly marks: DocumentMarks;
  /** In the order of the list; marks name them by position. */
  readonly findings: readonly Finding[];
  readonly figures: readonly FigureVerdict[];
  /** The number of the first table whose grid was rebuilt; the reader is told once. */
  readonly firstRebuilt: number | undefined;
}

/** Prepare a file for drawing; nothing when it has no document. */
export function drawDocument(detail: FileDetail): DrawnDocument | undefined {
  const { document, figures, file } = detail;
  if (!document) return undefined;
  const index = buildAddressIndex(document);
  const chunks = chunkDocument(document);
  const findings = orderFindings(index, file.name, detail.findings);
  return {
    format: document.format,
    index,
    chunks,
    chunkMap: mapChunks(chunks),
    marks: markDocument(index, file.name, findings, figures),
    findings,
    figures,
    firstRebuilt: index.tables.find((table) => table.certainty === 'rebuilt')?.index,
  };
}
