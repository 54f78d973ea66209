import { strFromU8 } from 'fflate';
import type { Address } from '../model.ts';
import type { ReadResult } from '../read-error.ts';
import { openPackage } from '../read/docx/package.ts';
import type { ReadLimits } from '../read/limits.ts';
import { withDefaults } from '../read/limits.ts';
import { openZip } from '../read/zip.ts';
import { withEdits } from './byte-edits.ts';
import { CommentList, type NumberedComment, STRICT, TRANSITIONAL } from './comment-list.ts';
import { findWords, type Passages } from './find-words.ts';
import { MarkPlan } from './mark-plan.ts';
import { PassageIndex } from './passage-index.ts';
import { type TracedBody, traceBody } from './traced-body.ts';
import { rewriteZip } from './zip-rewrite.ts';

/** A comment to write at words of a Word file. */
export interface Comment {
  readonly address: Address;
  /** The words at the address; empty for the whole paragraph. */
  readonly quote: string;
  /** Offset of the quote in the passage, for a quote that stands there more than once. */
  readonly start?: number;
  readonly author: string;
  /** ISO 8601, such as 2026-11-24T08:00:00Z. */
  readonly date?: string;
  readonly paragraphs: readonly string[];
}

/**
 * What became of a comment: `words` at the quote; `paragraph` at the whole paragraph or cell, the quote is not there;
 * `nearby` at the paragraph beside a place that cannot hold comments (a note, text box, header, footer);
 * `nowhere` the file has no such place.
 */
export type Placement = 'words' | 'paragraph' | 'nearby' | 'nowhere';

export interface CommentedDocument {
  readonly bytes: Uint8Array;
  /** One for each comment, in their order. */
  readonly placements: readonly Placement[];
}

const STORY_WORDS: Readonly<Record<NonNullable<Address['story']>, string>> = {
  footnote: '脚注',
  endnote: '尾注',
  textbox: '文本框',
  header: '页眉',
  footer: '页脚',
  comment: '批注',
};

/**
 * The same Word file with comments at the words they are about; comments it has stay, and no other byte of it changes:
 * only the main part, the list of comments and the two lists that name it are written anew.
 * Addresses are those `readDocx` gives. A comment that finds no place is reported, not written.
 * Errors: those of `readDocx` for a file that cannot be read.
 */
export function writeComments(
  bytes: Uint8Array,
  comments: readonly Comment[],
  limits?: ReadLimits,
): ReadResult<CommentedDocument> {
  const bounds = withDefaults(limits);
  const opened = openFile(bytes, bounds);
  if (!opened.ok) return opened;
  const { body, list, main, namespace } = opened.value;
  const highest = list.highest();
  if (!highest.ok) return highest;
  const plan = new MarkPlan(body.bytes, namespace);
  const places = new PassageIndex(body);
  const first = Math.max(highest.value, body.marks.highest()) + 1;
  const written: NumberedComment[] = [];
  const placements = comments.map((comment) => {
    const id = first + written.length;
    const placement = place(comment, id, places, plan);
    if (placement !== 'nowhere') written.push(numbered(comment, id, placement));
    return placement;
  });
  if (written.length === 0) return { ok: true, value: { bytes, placements } };
  const changes = list.adding(written);
  if (!changes.ok) return changes;
  const result = rewriteZip(bytes, changes.value.set(main, withEdits(body.bytes, plan.edits())));
  return result.ok ? { ok: true, value: { bytes: result.value, placements } } : result;
}

interface OpenedFile {
  readonly body: TracedBody;
  readonly list: CommentList;
  readonly main: string;
  readonly namespace: string;
}

function openFile(bytes: Uint8Array, bounds: Required<ReadLimits>): ReadResult<OpenedFile> {
  const pack = openPackage(bytes, bounds);
  if (!pack.ok) return pack;
  const zip = openZip(bytes, bounds);
  if (!zip.ok) return zip;
  const body = traceBody(pack.value, bounds);
  if (!body.ok) return body;
  const { main } = pack.value;
  const namespace = strFromU8(body.value.bytes.subarray(0, 20_000)).includes(STRICT) ? STRICT : TRANSITIONAL;
  const list = new CommentList(zip.value, main, namespace, pack.value.linked('comments'), bounds);
  return { ok: true, value: { body: body.value, list, main, namespace } };
}

function place(comment: Comment, id: number, places: PassageIndex, plan: MarkPlan): Placement {
  const passages = places.at(comment.address);
  if (!isAny(passages)) return 'nowhere';
  const isAside = comment.address.story !== undefined;
  const words = findWords(passages, isAside ? { address: comment.address, quote: '' } : comment);
  plan.mark(id, words);
  if (isAside) return 'nearby';
  return words.exact ? 'words' : 'paragraph';
}

function isAny(passages: readonly Passages[0][]): passages is Passages {
  return passages.length > 0;
}

function numbered(
  { address, author, date, paragraphs, quote }: Comment,
  id: number,
  placement: Placement,
): NumberedComment {
  const where = placement === 'nearby' && address.story ? [`（原文在${STORY_WORDS[address.story]}中）“${quote}”`] : [];
  const known = { id, author, paragraphs: [...where, ...paragraphs] };
  return date === undefined ? known : { ...known, date };
}
