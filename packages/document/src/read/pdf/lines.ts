import type { Box } from '../../model.ts';
import { type Run, runBox, unite } from './geometry.ts';

/** Text that stands together on a line, without a wide gap inside. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** One printed line. */
export interface Line {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly box: Box;
}

/** A gap this many characters wide separates columns rather than words. */
const COLUMN_GAP = 1.5;
const WORD_GAP = 0.25;

/** Runs on the same baseline become a line; lines come from top to bottom. */
export function toLines(runs: readonly Run[]): Line[] {
  const lines: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    const line = lines.findLast((other) => isSameLine(other[0], run));
    if (line === undefined) lines.push([run]);
    else line.push(run);
  }
  return lines.map(toLine).toSorted((a, b) => a.baseline - b.baseline);
}

function isSameLine(first: Run | undefined, run: Run): boolean {
  return first !== undefined && Math.abs(first.baseline - run.baseline) <= 0.45 * Math.max(first.size, run.size);
}

function toLine(runs: readonly Run[]): Line {
  const sorted = withoutShadows(splitAround(runs).toSorted((a, b) => a.x - b.x));
  const pieces = toPieces(sorted);
  const size = Math.max(...sorted.map((run) => run.size));
  const baseline = sorted[0]?.baseline ?? 0;
  const box = unite(sorted.map(runBox));
  return {
    text: pieces.map((piece) => piece.text).join(' '),
    pieces,
    x: box.x,
    right: box.x + box.width,
    baseline,
    size,
    box,
  };
}

/** Marks set in another font stand in a gap of the run around them; that run is cut there. */
function splitAround(runs: readonly Run[]): Run[] {
  const inner = runs.filter((run) => runs.some((other) => other !== run && encloses(other, run)));
  if (inner.length === 0) return [...runs];
  return runs.flatMap((run) => {
    const marks = inner.filter((mark) => mark !== run && encloses(run, mark));
    return marks.toSorted((a, b) => a.x - b.x).reduce<Run[]>((parts, mark) => cutLast(parts, mark), [run]);
  });
}

function encloses(outer: Run, inner: Run): boolean {
  return outer.x < inner.x - 0.1 && inner.x + inner.width < outer.x + outer.width + 0.1 && outer.width > inner.width;
}

/** Cuts the last part where its characters leave the mark the best room. */
function cutLast(parts: readonly Run[], mark: Run): Run[] {
  const part = parts.at(-1);
  if (part === undefined || !encloses(part, mark)) return [...parts];
  const end = part.x + part.width;
  const cuts = Array.from({ length: part.text.length - 1 }, (_, index) => index + 1).map((at) => {
    const [head, tail] = [part.text.slice(0, at).trimEnd(), part.text.slice(at).trimStart()];
    const [right, left] = [part.x + textWidth(head) * part.size, end - textWidth(tail) * part.size];
    return { head, tail, right, left, miss: Math.abs(right - mark.x) + Math.abs(left - mark.x - mark.width) };
  });
  const best = cuts.toSorted((a, b) => a.miss - b.miss)[0];
  if (best === undefined || best.head === '' || best.tail === '') return [...parts];
  const head = { ...part, text: best.head, width: mark.x - part.x };
  const tail = { ...part, text: best.tail, x: mark.x + mark.width, width: end - mark.x - mark.width };
  return [...parts.slice(0, -1), head, tail];
}

/** Width in characters: Western ones are about half as wide as Chinese ones. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u0080' ? 0.5 : 1), 0);
}

/** Some programs print a text twice, slightly shifted, to make it bold. */
function withoutShadows(runs: readonly Run[]): Run[] {
  return runs.filter((run, index) => {
    const before = runs[index - 1];
    return before === undefined || before.text !== run.text || run.x - before.x > 0.2 * run.size;
  });
}

function toPieces(runs: readonly Run[]): Piece[] {
  const pieces: { text: string; x: number; right: number }[] = [];
  for (const run of runs) {
    const piece = pieces.at(-1);
    const gap = piece === undefined ? 0 : (run.x - piece.right) / run.size;
    if (piece === undefined || gap > COLUMN_GAP) pieces.push({ text: run.text, x: run.x, right: run.x + run.width });
    else {
      piece.text += (gap > WORD_GAP ? ' ' : '') + run.text;
      piece.right = Math.max(piece.right, run.x + run.width);
    }
  }
  return pieces.map((piece) => ({ ...piece, text: withoutTypesetting(piece.text) }));
}

const HAN = '[\\u4e00-\\u9fff\\u3000-\\u303f\\uff01-\\uff5e“”‘’—…·≤≥]';
const LATIN = '[0-9A-Za-z%.,+\\-±]';
const BETWEEN = new RegExp(`(?<=${HAN}) +(?=${LATIN})|(?<=${LATIN}) +(?=${HAN})`, 'g');

/** The gap that typesetters leave between Chinese and Western characters is no blank of the text. */
export function withoutTypesetting(text: string): string {
  return text.replace(BETWEEN, '').replace(/\s+$/, '');
}

/** The text of lines that were one before they were wrapped. */
export function unwrap(lines: readonly { readonly text: string }[]): string {
  return lines.reduce((text, line) => {
    const needsBlank = /[A-Za-z,;]$/.test(text) && /^[A-Za-z]/.test(line.text);
    return text + (needsBlank ? ' ' : '') + (text === '' ? line.text : line.text.trimStart());
  }, '');
}
