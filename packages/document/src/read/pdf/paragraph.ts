import type { Box } from '../../model.ts';
import { unite } from './geometry.ts';
import { type Line, unwrap } from './lines.ts';
import { smallest } from '../extremes.ts';

/** The text area that lines are set in, in points. */
export interface Measure {
  readonly left: number;
  readonly right: number;
}

/** A line with the page it stands on. */
export interface PageLine extends Line {
  readonly page: number;
}

export interface Paragraph {
  readonly text: string;
  readonly page: number;
  /** Around its lines on that page. */
  readonly box: Box;
  /** Set apart from both margins. */
  readonly centred: boolean;
}

/** Below so many lines, none may reach the right margin. */
const FEW_LINES = 8;

/** The margins that most lines keep; with few lines, at least four fifths of the page's width. */
export function measureOf(lines: readonly Line[], pageWidth: number): Measure {
  const rights = lines.map((line) => line.right).toSorted((a, b) => a - b);
  const reached = rights[Math.floor(rights.length * 0.97)] ?? rights.at(-1) ?? 0;
  const full = lines.filter((line) => line.right > reached - 2.5 * line.size);
  const left = smallest((full.length > 0 ? full : lines).map((line) => line.x));
  const right = lines.length < FEW_LINES ? Math.max(reached, left + 0.8 * (pageWidth - 2 * left)) : reached;
  return { left, right };
}

/** Joins wrapped lines; a paragraph begins at an indented line and after a line that had room left. */
export function toParagraphs(lines: readonly PageLine[], measure: Measure): Paragraph[] {
  const groups: PageLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group === undefined || before === undefined || beginsParagraph(line, before, measure)) groups.push([line]);
    else group.push(line);
  }
  return groups.map((group) => toParagraph(group, measure));
}

function toParagraph(lines: readonly PageLine[], measure: Measure): Paragraph {
  const page = lines[0]?.page ?? 1;
  const box = unite(lines.filter((line) => line.page === page).map((line) => line.box));
  const only = lines.length === 1 ? lines[0] : undefined;
  return { text: unwrap(lines).trim(), page, box, centred: only !== undefined && isCentred(only, measure) };
}

function beginsParagraph(line: PageLine, before: PageLine, measure: Measure): boolean {
  if (Math.abs(line.size - before.size) > 0.12 * before.size) return true;
  if (line.page === before.page && line.baseline - before.baseline > 3 * before.size) return true;
  if (isCentred(before, measure) || isCentred(line, measure)) return true;
  if (before.pieces.length > 1 || line.pieces.length > 1) return true;
  if (line.x > measure.left + 0.9 * line.size && line.x > before.x - 0.5 * line.size) return true;
  if (
    /^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十]+[）)]/.test(line.text) &&
    /[。：；！]$/.test(before.text)
  )
    return true;
  // Without a full stop, only a clearly short line ends a paragraph: rules for line breaks may leave a little room.
  const room = measure.right - before.right;
  const needed = firstWordWidth(line) + line.size;
  return room > (/[。：；！？]$/.test(before.text) ? needed : Math.max(needed, 0.25 * (measure.right - measure.left)));
}

/** What may not be torn apart at the end of a line: opening marks, a word or character, closing marks. */
const FIRST_WORD = /^[（(“‘《〈【「]*(?:(?:[\x21-\x7e]+[）”’》】，、；：％]*)+|.?[）)”’》〉】」，。、；：！？％]*)/u;
const LONGEST_WORD = 16;

/** The room the line's first word would have needed at the end of the line before. */
export function firstWordWidth(line: Line): number {
  const word = FIRST_WORD.exec(line.text.trimStart())?.[0] ?? '';
  const width = [...word].reduce((sum, character) => sum + (character < '\u0080' ? 0.55 : 1), 0);
  return Math.min(LONGEST_WORD, Math.max(1, width)) * line.size;
}

function isCentred(line: Line, { left, right }: Measure): boolean {
  const [before, after] = [line.x - left, right - line.right];
  return before > 3 * line.size && after > 3 * line.size && Math.abs(before - after) < 2 * line.size;
}

/** The paragraphs of a cell: the texts of lines that had no room for the word that follows are joined. */
export function cellParagraphs(lines: readonly Line[], width: number): { readonly text: string; readonly box: Box }[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && isWrapped(before, line, group, width)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({ text: unwrap(group).trim(), box: unite(group.map((line) => line.box)) }));
}

/** Cell margins to the left and right of the text together, in points; Word's default is 10.8. */
const CELL_PADDING = 11;

/** Whether `line` goes on with the words of `before`, the last of `group`, in a cell `width` points wide. */
export function isWrapped(before: Line, line: Line, group: readonly Line[], width: number): boolean {
  if (/^[（(].*[）)]$/.test(line.text) && !/[（(，、]$/.test(before.text)) return false;
  // An indented first line has less room than the ones below it.
  const indent = group.length === 1 ? Math.max(0, before.x - line.x) : 0;
  const room = width - CELL_PADDING - indent - (before.right - before.x);
  return room < firstWordWidth(line) + 0.35 * line.size;
}
