/** One line of a text file with its 1-based number. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** A cell of a table in a text file before it has a place: its lines; a blank cell keeps one, to be pointed at. */
export type RawCell = readonly Line[];
export type RawRow = readonly RawCell[];

/** Splits at CR LF, LF or CR; form feeds and vertical tabs also end a line but do not count as one. */
export function splitLines(text: string): Line[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ text: line.replace(/[\f\v\ufeff]/g, ''), number: index + 1 }));
}

/** The text of a raw cell, its lines joined by line feeds. */
export function cellText(cell: RawCell): string {
  return cell.map((line) => line.text).join('\n');
}

export function isBlank(cell: RawCell): boolean {
  return cell.every((line) => line.text.trim() === '');
}
