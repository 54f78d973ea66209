/** A 1-based cell position in a sheet. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface Range {
  readonly first: Position;
  readonly last: Position;
}

/** “C12” → row 12, column 3; absent when it is no cell of a sheet. */
export function parseReference(text: string): Position | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (match?.[1] === undefined) return undefined;
  const column = columnNumber(match[1]);
  const row = Number(match[2]);
  return column <= 16_384 && row <= 1_048_576 ? { row, column } : undefined;
}

/** “A1:C3”; absent when either corner is no cell or they are the wrong way round. */
export function parseRange(text: string): Range | undefined {
  const [from = '', to = from] = text.split(':');
  const first = parseReference(from);
  const last = parseReference(to);
  if (!first || !last || last.row < first.row || last.column < first.column) return undefined;
  return { first, last };
}

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
