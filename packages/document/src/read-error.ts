/** Stable codes of the reasons why bytes could not be read; never reused. */
export type ReadErrorCode =
  | 'R001' // empty file
  | 'R002' // not the format its name says
  | 'R003' // encrypted
  | 'R004' // damaged or truncated
  | 'R005' // too large before unpacking
  | 'R006' // unpacks to more than allowed
  | 'R007' // too many cells, rows, columns or pages
  | 'R008' // forbidden content (document type declaration, external entity)
  | 'R009' // no text: scanned pages
  | 'R010' // text encoding unknown
  | 'R011' // needs LibreOffice
  | 'R012' // took too long
  | 'R013' // needed too much memory
  | 'R014' // format not supported
  | 'R015'; // conversion failed

/** What happened, where, and what to do, in Chinese. */
export interface ReadError {
  readonly code: ReadErrorCode;
  readonly message: string;
  readonly remedy: string;
}

export type ReadResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ReadError };
