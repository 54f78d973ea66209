import { isOn, wholeNumber } from './namespaces.ts';

/** Tracks nested complex fields, whose instructions are not text while their results are. */
export class Fields {
  readonly #parts: ('instruction' | 'result')[] = [];

  /** Whether text at this place belongs to an instruction. */
  get inInstruction(): boolean {
    return this.#parts.includes('instruction');
  }

  mark(type: string | undefined): void {
    if (type === 'begin') this.#parts.push('instruction');
    else if (type === 'separate') this.#toResult();
    else if (type === 'end') this.#parts.pop();
  }

  /** Instructions do not outlive their paragraph: an unfinished one must not swallow the rest of the document. */
  endParagraph(): void {
    if (this.inInstruction) this.#parts.fill('result');
  }

  #toResult(): void {
    if (this.#parts.length > 0) this.#parts[this.#parts.length - 1] = 'result';
  }
}

/** A field of the old form toolbar, whose result is stored only as a setting. */
export class LegacyField {
  #checked: boolean | undefined;
  #isCheckBox = false;
  readonly #entries: string[] = [];
  #chosen = 0;

  beCheckBox(): void {
    this.#isCheckBox = true;
  }

  /** w:default, which comes before the present state in the file. */
  preset(value: string | undefined): void {
    if (this.#isCheckBox) this.check(isOn(value));
    else this.choose(wholeNumber(value) ?? 0);
  }

  check(on: boolean): void {
    this.#checked = on;
  }

  choose(index: number): void {
    this.#chosen = index;
  }

  addEntry(entry: string): void {
    this.#entries.push(entry);
  }

  /** What Word shows for the field; empty for text fields, whose result stands in the document. */
  get text(): string {
    if (this.#isCheckBox) return this.#checked ? '☑' : '□';
    return this.#entries[this.#chosen] ?? '';
  }
}
