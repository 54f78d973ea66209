import type { Document, Passage, TableBlock } from '@shiji/document';
import type { AuditContent } from './content.ts';
import type { Mention } from './mention.ts';

/** A document with everything that checks share: its figures and where they stand. Built once by `find`. */
export interface StudiedDocument {
  readonly file: string;
  readonly document: Document;
  /** The evaluated year, such as 2023, when the document tells. */
  readonly year: number | null;
  /** The reporting unit’s name, when the document tells. */
  readonly unit: string | null;
  readonly mentions: readonly Mention[];
  readonly mentionsIn: ReadonlyMap<Passage, readonly Mention[]>;
  readonly tables: readonly TableBlock[];
  /** Body paragraphs outside tables, in order, with the nearest heading above each. */
  readonly paragraphs: readonly { readonly passage: Passage; readonly heading: string }[];
}

/** One package (files of one unit and year) under audit, and last year’s files of the same unit. */
export interface AuditContext {
  readonly content: AuditContent;
  readonly documents: readonly StudiedDocument[];
  readonly lastYear: readonly StudiedDocument[];
}
