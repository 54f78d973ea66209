import { maskText } from '../personal/personal-text.ts';
import type { XmlHandler } from '../read/xml-handler.ts';
import type { ByteEdit } from './byte-edits.ts';
import { xmlWords } from './xml-words.ts';

/** Characters of a paragraph and the bytes they come from. */
interface Segment {
  readonly at: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface OpenParagraph {
  text: string;
  readonly segments: Segment[];
}

const TEXT = new Set(['w:t', 'w:delText']);
const GAPS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n' };

/** Goes through one part of a Word file and notes the edits that mask the personal data of its paragraphs. */
export class MaskingScan implements XmlHandler {
  readonly edits: ByteEdit[] = [];
  readonly #known: ReadonlyMap<string, string>;
  readonly #paragraphs: OpenParagraph[] = [];
  #name = '';
  #from = 0;
  #to = 0;
  /** The cell to the left, and the one being read. */
  #left = '';
  #cell = '';

  /** `known`: what whole passages become, whatever stands beside them. */
  constructor(known: ReadonlyMap<string, string>) {
    this.#known = known;
  }

  located(from: number, to: number): void {
    [this.#from, this.#to] = [from, to];
  }

  open(name: string): void {
    this.#name = name;
    const gap = GAPS[name];
    const paragraph = this.#paragraphs.at(-1);
    if (gap && paragraph) paragraph.text += gap;
    if (name === 'w:p') this.#paragraphs.push({ text: '', segments: [] });
    if (name === 'w:tr') this.#left = '';
    if (name === 'w:tc') this.#cell = '';
  }

  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || !TEXT.has(this.#name)) return;
    paragraph.segments.push({ at: paragraph.text.length, text, from: this.#from, to: this.#to });
    paragraph.text += text;
  }

  close(name: string): void {
    this.#name = '';
    if (name === 'w:tc') this.#left = this.#cell;
    if (name !== 'w:p') return;
    const paragraph = this.#paragraphs.pop();
    if (paragraph) this.#mask(paragraph);
  }

  #mask({ text, segments }: OpenParagraph): void {
    this.#cell += text;
    const hidden = this.#known.get(text) ?? maskText(text, this.#left);
    if (hidden === text) return;
    for (const { at, text: own, from, to } of segments) {
      const after = hidden.slice(at, at + own.length);
      if (after !== own) this.edits.push({ at: from, remove: to - from, insert: xmlWords(after) });
    }
  }
}
