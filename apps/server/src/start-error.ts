/** A reason why the service cannot start, in the user's words; printed without a stack. */
export class StartError extends Error {
  readonly code: string;
  readonly remedy: string;

  /** `code` is stable (S001 …), `message` says what happened, `remedy` what to do; both in Chinese. */
  constructor(code: string, message: string, remedy: string) {
    super(message);
    this.name = 'StartError';
    this.code = code;
    this.remedy = remedy;
  }
}
