import { isBlank, type Line, type RawCell, type RawRow } from './line.ts';
import { largest } from '../extremes.ts';
import { takeSpaced } from './spaced.ts';

export interface DelimitedTable {
  readonly rows: readonly RawRow[];
  readonly next: number;
}

/**
 * Takes a run of lines whose cells are separated by tabs or by pipes as in Markdown (at least two), or by
 * two and more spaces (at least three, so that signatures and spaced titles stay text).
 */
export function takeDelimited(lines: readonly Line[], start: number): DelimitedTable | undefined {
  return takeRun(lines, start, splitPipes) ?? takeRun(lines, start, splitTabs) ?? takeSpaced(lines, start);
}

function takeRun(
  lines: readonly Line[],
  start: number,
  split: (line: Line) => RawRow | undefined,
): DelimitedTable | undefined {
  const rows: RawRow[] = [];
  let next = start;
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (line !== undefined && rows.length > 0 && isRule(line.text)) continue;
    const row = line === undefined ? undefined : split(line);
    if (row === undefined) break;
    rows.push(row);
  }
  return rows.length >= 2 ? { rows: rows.map(withoutTail(rows)), next } : undefined;
}

/** Tabs at the line's end are noise unless another row has text there. */
function withoutTail(rows: readonly RawRow[]): (row: RawRow) => RawRow {
  const width = largest(rows.map((row) => row.findLastIndex((cell) => !isBlank(cell)) + 1));
  return (row) =>
    Array.from({ length: width }, (_, index) => row[index] ?? [{ text: '', number: row[0]?.[0]?.number ?? 0 }]);
}

function splitTabs(line: Line): RawRow | undefined {
  const parts = line.text.split('\t');
  const filled = parts.filter((part) => part.trim() !== '').length;
  return parts.length >= 2 && filled >= 2 ? toCells(parts, line.number) : undefined;
}

function splitPipes(line: Line): RawRow | undefined {
  const trimmed = line.text.trim();
  if (!/^[|｜].*[|｜]$/.test(trimmed) || trimmed.length < 3) return undefined;
  const parts = trimmed.slice(1, -1).split(/[|｜]/);
  return parts.length >= 2 ? toCells(parts, line.number) : undefined;
}

/** The line of dashes between head and body. */
function isRule(text: string): boolean {
  return /^[\s|｜:：+=─━-]+$/.test(text) && /[-─━=]/.test(text);
}

function toCells(parts: readonly string[], number: number): RawCell[] {
  return parts.map((part) => [{ text: part.trim(), number }]);
}
