import type { ByteEdit } from './byte-edits.ts';
import type { Words, Point } from './find-words.ts';
import type { Piece } from './paragraph-trail.ts';
import { type Spot, spotBefore, spotBehind, spotInside } from './run-split.ts';
import type { SourceElement } from './source-element.ts';
import { prefixOf, writtenName } from './xml-part.ts';

interface Marks {
  readonly before: string;
  readonly after: string;
  /** Ends come before beginnings, so that ranges that only touch do not overlap. */
  readonly ends: string[];
  readonly starts: string[];
}

/** Collects where comment marks go in the main part, and turns them into edits of its bytes. */
export class MarkPlan {
  readonly #bytes: Uint8Array;
  readonly #namespace: string;
  readonly #marks = new Map<number, Marks>();
  readonly #keepBlanks = new Set<number>();
  readonly #filled = new Map<SourceElement, string[]>();

  /** `namespace`: of the main part's elements, for files that write them without prefix. */
  constructor(bytes: Uint8Array, namespace: string) {
    this.#bytes = bytes;
    this.#namespace = namespace;
  }

  /** Marks the words with comment `id`; words without any text are marked at the end of their paragraph. */
  mark(id: number, { from, to }: Words): void {
    const first = from.traced.trail.pieces.find(({ end }) => end > from.offset);
    const last = to.traced.trail.pieces.findLast(({ start }) => start < to.offset);
    if (from.traced === to.traced && (!first || !last || first.start >= last.end)) {
      this.#point(id, to.traced.trail.paragraph);
      return;
    }
    this.#begin(id, first, from);
    this.#end(id, last, to);
  }

  edits(): ByteEdit[] {
    const marks = [...this.#marks].map(([at, { before, ends, starts, after }]) => ({
      at,
      remove: 0,
      insert: before + ends.join('') + starts.join('') + after,
    }));
    const blanks = [...this.#keepBlanks].map((at) => ({ at, remove: 0, insert: ' xml:space="preserve"' }));
    const filled = [...this.#filled].map(([paragraph, content]) => this.#fill(paragraph, content));
    return [...marks, ...blanks, ...filled];
  }

  #begin(id: number, piece: Piece | undefined, { traced, offset }: Point): void {
    const paragraph = traced.trail.paragraph;
    const start = this.#element(piece?.anchor ?? paragraph, 'commentRangeStart', id);
    if (!piece) this.#add(endOf(paragraph), start, 'starts');
    else this.#add(this.#inside(piece, offset) ?? spotBefore(this.#bytes, piece), start, 'starts');
  }

  #end(id: number, piece: Piece | undefined, { traced, offset }: Point): void {
    const paragraph = traced.trail.paragraph;
    const end = this.#ending(piece?.anchor ?? paragraph, id);
    if (!piece) this.#add(beginningOf(paragraph), end, 'ends');
    else this.#add(this.#inside(piece, offset) ?? spotBehind(this.#bytes, piece), end, 'ends');
  }

  #inside(piece: Piece, offset: number): Spot | undefined {
    if (offset <= piece.start || offset >= piece.end) return undefined;
    return spotInside(this.#bytes, piece, offset - piece.start);
  }

  #point(id: number, paragraph: SourceElement): void {
    const content = this.#element(paragraph, 'commentRangeStart', id) + this.#ending(paragraph, id);
    if (!paragraph.isEmptyTag) {
      this.#add(endOf(paragraph), content, 'starts');
      return;
    }
    const known = this.#filled.get(paragraph);
    if (known) known.push(content);
    else this.#filled.set(paragraph, [content]);
  }

  #fill(paragraph: SourceElement, content: readonly string[]): ByteEdit {
    const name = writtenName(this.#bytes, paragraph.start);
    return { at: paragraph.openEnd - 2, remove: 2, insert: `>${content.join('')}</${name}>` };
  }

  #add(spot: Spot, mark: string, side: 'ends' | 'starts'): void {
    const marks = this.#marks.get(spot.at) ?? { before: spot.before, after: spot.after, ends: [], starts: [] };
    this.#marks.set(spot.at, marks);
    marks[side].push(mark);
    if (spot.keepBlanks !== undefined) this.#keepBlanks.add(spot.keepBlanks);
  }

  #ending(beside: SourceElement, id: number): string {
    const [prefix, declaration] = this.#prefix(beside);
    const reference = this.#element(beside, 'commentReference', id);
    return `${this.#element(beside, 'commentRangeEnd', id)}<${prefix}r${declaration}>${reference}</${prefix}r>`;
  }

  #element(beside: SourceElement, name: string, id: number): string {
    const [prefix, declaration] = this.#prefix(beside);
    return `<${prefix}${name}${declaration} ${prefix}id="${id}"/>`;
  }

  /** The prefix in use at this place; attributes need one, so a file that writes none gets it declared. */
  #prefix({ name, start }: SourceElement): readonly [string, string] {
    const prefix = name.startsWith('w:') ? prefixOf(writtenName(this.#bytes, start)) : '';
    return prefix === '' ? ['w:', ` xmlns:w="${this.#namespace}"`] : [prefix, ''];
  }
}

function endOf(paragraph: SourceElement): Spot {
  return { at: paragraph.closeStart, before: '', after: '' };
}

function beginningOf(paragraph: SourceElement): Spot {
  return { at: paragraph.properties?.end ?? paragraph.openEnd, before: '', after: '' };
}
