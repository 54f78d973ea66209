import type { Address, Block, Passage } from '../../model.ts';
import type { ReadLimits } from '../limits.ts';
import { CommentMarks } from './comment-marks.ts';
import type { ListCounter } from './list-counter.ts';
import type { Trail } from './paragraph.ts';
import type { Styles } from './styles.ts';

/** A header or footer that a section names, by relationship identifier. */
export interface Margin {
  readonly kind: 'header' | 'footer';
  readonly id: string;
  /** On which pages: `default`, `first` or `even`. */
  readonly pages: string;
}

export interface Section {
  readonly margins: Margin[];
  hasTitlePage: boolean;
}

/** Wants to know where in the file each paragraph's text comes from. */
export interface Tracer {
  begin(): Trail;
  settle(passage: Passage, trail: Trail): void;
}

/** What the parts of one document share while they are read. */
export class Manuscript {
  readonly styles: Styles;
  readonly lists: ListCounter;
  readonly bounds: Required<ReadLimits>;
  readonly blocks: Block[] = [];
  readonly stories: Passage[] = [];
  /** Notes by kind and identifier, such as `footnote/2`, with the place that refers to them. */
  readonly notes = new Map<string, Address>();
  readonly sections: Section[] = [];
  readonly comments = new CommentMarks();
  tracer: Tracer | undefined;
  paragraphs = 0;
  tables = 0;
  cells = 0;
  pictures = 0;
  /** Whole files embedded as text (w:altChunk), which are not read. */
  embedded = 0;

  constructor(styles: Styles, lists: ListCounter, bounds: Required<ReadLimits>) {
    this.styles = styles;
    this.lists = lists;
    this.bounds = bounds;
  }

  /** A section that names no header or footer leaves nothing behind. */
  openSection(): void {
    if (this.sections.at(-1)?.margins.length === 0) this.sections.pop();
    this.sections.push({ margins: [], hasTitlePage: false });
  }
}
