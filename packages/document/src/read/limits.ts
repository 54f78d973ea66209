/** Upper bounds that keep reading within bounded time and memory; absent fields take the default. */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly fileBytes?: number;
  /** Bytes of all parts together after unpacking. */
  readonly unpackedBytes?: number;
  /** Bytes of one part after unpacking. */
  readonly partBytes?: number;
  /** Unpacked ÷ packed bytes of one part, applied to parts above 8 MB. */
  readonly ratio?: number;
  /** Entries in the archive. */
  readonly entries?: number;
  /** Nesting of XML elements. */
  readonly depth?: number;
  /** Attributes of one XML element. */
  readonly attributes?: number;
  readonly columns?: number;
  /** Rows of one table or sheet. */
  readonly rows?: number;
  /** Paragraphs of the whole document, those in cells included. */
  readonly paragraphs?: number;
  /** Cells of all tables together. */
  readonly cells?: number;
  readonly pages?: number;
}

const MEGABYTE = 1024 * 1024;

/** Generous for any report people write, small enough for one worker. */
export const DEFAULT_LIMITS: Required<ReadLimits> = {
  fileBytes: 100 * MEGABYTE,
  unpackedBytes: 200 * MEGABYTE,
  partBytes: 60 * MEGABYTE,
  ratio: 400,
  entries: 5000,
  depth: 500,
  attributes: 500,
  columns: 2000,
  rows: 100_000,
  paragraphs: 500_000,
  cells: 200_000,
  pages: 2000,
};

/** The limits with every absent field filled by its default. */
export function withDefaults(limits: ReadLimits = {}): Required<ReadLimits> {
  return { ...DEFAULT_LIMITS, ...limits };
}
