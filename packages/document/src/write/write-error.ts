/** Stable codes of the reasons why something could not be written; never reused. */
export type WriteErrorCode =
  | 'W001' // no Word file to put comments into
  | 'W002' // the template cannot be opened
  | 'W003'; // the template's tags are wrong

/** What happened and what to do, in Chinese. */
export interface WriteError {
  readonly code: WriteErrorCode;
  readonly message: string;
  readonly remedy: string;
}

export type WriteResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: WriteError };
