import type { ReadError } from '../../read-error.ts';
import { isSpace } from '../xml-attributes.ts';
import type { XmlAttributes, XmlHandler } from '../xml.ts';
import { parseXml } from '../xml.ts';
import type { Flow } from './flow.ts';
import type { Manuscript } from './manuscript.ts';
import { NAMESPACES } from './namespaces.ts';
import { Story } from './story.ts';
import type { Vocabulary } from './story-elements.ts';

/**
 * Reads one part of a document into the manuscript: blocks and stories are added in order.
 * Errors: those of `parseXml`, R007 when tables are too large.
 */
export function readStory(
  bytes: Uint8Array,
  manuscript: Manuscript,
  flow: Flow,
  vocabulary: Vocabulary,
): ReadError | undefined {
  const reader = new StoryReader(new Story(manuscript, flow), vocabulary);
  return parseXml(bytes, reader, NAMESPACES, manuscript.bounds);
}

/** Turns the elements of a part into what a story does. */
export class StoryReader implements XmlHandler {
  readonly #story: Story;
  readonly #vocabulary: Vocabulary;
  /** Depth inside an element that is left out. */
  #dropped = 0;
  #depth = 0;
  /** Text of the w:t or m:t being read. */
  #letters: string | undefined;
  #keepsSpace = false;

  constructor(story: Story, vocabulary: Vocabulary) {
    this.#story = story;
    this.#vocabulary = vocabulary;
  }

  get failure(): ReadError | undefined {
    return this.#story.failure;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#depth++;
    if (this.#dropped > 0) {
      this.#dropped++;
    } else if (name === 'w:t' || name === 'm:t') {
      this.#letters = '';
      this.#keepsSpace = attributes.get('xml:space') === 'preserve';
    } else if (this.#vocabulary.openers.get(name)?.(this.#story, attributes) === 'drop') {
      this.#dropped = 1;
    }
  }

  close(name: string): void {
    this.#depth--;
    if (this.#dropped > 0) this.#dropped--;
    else if (this.#letters !== undefined) this.#endText();
    else this.#vocabulary.closers.get(name)?.(this.#story);
    if (this.#depth === 0) this.#story.end();
  }

  text(text: string): void {
    if (this.#letters !== undefined) this.#letters += text;
  }

  #endText(): void {
    const letters = this.#letters ?? '';
    this.#letters = undefined;
    const line = letters.includes('\n') ? letters.split('\n').map(trimmed).join(' ') : letters;
    this.#story.appendText(this.#keepsSpace ? line : trimmed(line));
  }
}

/** Without xml:space="preserve" Word drops white space at both ends; spaces of other scripts are not white space. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}
