/** A bracketed expression (m:d) or sum (m:nary) whose signs are properties rather than text. */
interface Signs {
  before: string;
  after: string;
}

const SIGNS: Readonly<Record<string, Signs>> = {
  'm:d': { before: '(', after: ')' },
  'm:nary': { before: '∫', after: '' },
};

/** Text to print where a structure of an office formula begins or ends, so that 合计/预算 does not read 合计预算. */
export class Formula {
  readonly #open: Signs[] = [];

  /** Text before the element's content. */
  enter(name: string): string {
    const signs = SIGNS[name];
    if (signs) this.#open.push({ ...signs });
    if (name === 'm:num' || name === 'm:den') return '(';
    if (name === 'm:rad') return '√';
    return name === 'm:sup' ? '^' : '';
  }

  /** A property of the innermost bracket or sum; the signs print when its properties end. */
  set(name: string, value: string): void {
    const signs = this.#open.at(-1);
    if (!signs) return;
    if (name === 'm:endChr') signs.after = value;
    else signs.before = value;
  }

  /** Text after the element's content. */
  leave(name: string): string {
    if (name === 'm:num') return ')/';
    if (name === 'm:den') return ')';
    if (name === 'm:dPr' || name === 'm:naryPr') return this.#open.at(-1)?.before ?? '';
    return name in SIGNS ? (this.#open.pop()?.after ?? '') : '';
  }
}
