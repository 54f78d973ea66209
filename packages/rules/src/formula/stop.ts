import type { FormulaError } from './error.ts';
import type { Spot } from './node.ts';

/** Ends a computation from within; `evaluateFormula` turns it into an error value and nobody else sees it. */
export class Stop extends Error {
  readonly error: FormulaError;
  constructor(message: string, spot: Spot) {
    super(message);
    this.error = { message, start: spot.start, end: spot.end };
  }
}
