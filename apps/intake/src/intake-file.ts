/** A file to read: its name (which tells the expected format) and its bytes, or the place where they lie. */
export type IntakeFile = { readonly name: string } & ({ readonly bytes: Uint8Array } | { readonly path: string });

/** Size, time and memory that one file may cost. */
export interface IntakeLimits {
  /** Bytes of the file as given. */
  readonly fileBytes: number;
  /** For reading one file. */
  readonly readMilliseconds: number;
  /** For auditing one file; a batch may take this long for each of its files. */
  readonly auditMilliseconds: number;
  /** JavaScript heap of a reading process, in megabytes. */
  readonly heapMegabytes: number;
  /** All memory of a reading process, in megabytes. */
  readonly residentMegabytes: number;
  /** For one conversion by LibreOffice. */
  readonly convertMilliseconds: number;
}

export const DEFAULT_LIMITS: IntakeLimits = {
  fileBytes: 50 * 1024 * 1024,
  readMilliseconds: 60_000,
  auditMilliseconds: 60_000,
  heapMegabytes: 768,
  residentMegabytes: 1536,
  convertMilliseconds: 90_000,
};
