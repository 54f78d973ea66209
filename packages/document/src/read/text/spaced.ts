import { type Line, type RawCell, type RawRow } from './line.ts';
import { largest } from '../extremes.ts';

/** A table whose columns are set apart by spaces: its rows and the index of the first line after it. */
interface SpacedTable {
  readonly rows: readonly RawRow[];
  readonly next: number;
}

/** Parts of a line and the widths of the gaps between them. */
interface SpacedLine {
  readonly number: number;
  readonly parts: readonly string[];
  readonly gaps: readonly number[];
}

const LEAST_ROWS = 3;
const LEAST_COLUMNS = 3;
/** A full-width space moves on as far as two others. */
const GAP = /(?: {2,}|[ ]*\u3000{2,}[ ]*|\u3000 +|(?<=\d) *\u3000 *(?=[-\d]))/;
const FIGURE = /^[-－]?[\d０-９][\d０-９,，.．]*[%％]?$/;

/**
 * Takes a run of at least three lines of at least three parts set apart by two or more spaces, as printed tables are
 * typed into text files. Where all gaps are multiples of one width, a double gap is a blank cell; else a shorter row
 * is filled between its label and its figures.
 */
export function takeSpaced(lines: readonly Line[], start: number): SpacedTable | undefined {
  const taken: SpacedLine[] = [];
  for (let at = start; at < lines.length; at++) {
    const line = splitSpaces(lines[at]);
    if (line === undefined) break;
    taken.push(line);
  }
  return isTable(taken) ? { rows: toRows(taken), next: start + taken.length } : undefined;
}

function splitSpaces(line: Line | undefined): SpacedLine | undefined {
  if (line === undefined) return undefined;
  const pieces = line.text.trim().split(new RegExp(`(${GAP.source})`));
  const parts = pieces.filter((_, at) => at % 2 === 0);
  const gaps = pieces.filter((_, at) => at % 2 === 1).map((gap) => gap.length);
  return parts.length >= LEAST_COLUMNS ? { number: line.number, parts, gaps } : undefined;
}

/** Enough rows of one width, whose lower ones hold figures. */
function isTable(lines: readonly SpacedLine[]): boolean {
  if (lines.length < LEAST_ROWS) return false;
  const width = lines[0]?.parts.length ?? 0;
  if (lines.some(({ parts }) => parts.length > width)) return false;
  const body = lines.slice(1);
  const full = body.filter(({ parts }) => parts.length === width).length;
  return full * 2 >= body.length && body.every(({ parts }) => parts.slice(1).some((part) => FIGURE.test(part)));
}

function toRows(lines: readonly SpacedLine[]): RawRow[] {
  const width = largest(lines.map(({ parts }) => parts.length));
  const step = stepOf(lines);
  return lines.map((line) => toCells(withBlanks(line, width, step), line.number));
}

/** The width that separates two cells, when every gap is a multiple of it. */
function stepOf(lines: readonly SpacedLine[]): number | undefined {
  const gaps = lines.flatMap((line) => line.gaps);
  const step = gaps.reduce((least, gap) => Math.min(least, gap), Infinity);
  return gaps.every((gap) => gap % step === 0) ? step : undefined;
}

function withBlanks({ parts, gaps }: SpacedLine, width: number, step: number | undefined): readonly string[] {
  if (parts.length === width) return parts;
  const spread = parts.flatMap((part, at) => [
    ...blanks(step === undefined ? 0 : (gaps[at - 1] ?? step) / step - 1),
    part,
  ]);
  if (spread.length === width) return spread;
  const [label = '', ...rest] = parts;
  return [label, ...blanks(width - parts.length), ...rest];
}

function blanks(count: number): string[] {
  return Array.from({ length: count }, () => '');
}

function toCells(parts: readonly string[], number: number): RawCell[] {
  return parts.map((part) => [{ text: part.trim(), number }]);
}
