/** Why a formula could not be read or computed, in Chinese, and where in its text. */
export interface FormulaError {
  readonly message: string;
  /** Offsets into the formula’s text. */
  readonly start: number;
  readonly end: number;
}

/** A value, or the error in its place. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: FormulaError };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (
  message: string,
  start: number,
  end: number,
): { readonly ok: false; readonly error: FormulaError } => ({
  ok: false,
  error: { message, start, end },
});
