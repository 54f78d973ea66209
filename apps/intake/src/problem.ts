/** What went wrong with one file, in the user's words; `code` is R… (reading) or A… (auditing), stable. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}
