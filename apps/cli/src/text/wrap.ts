import { widthOf } from './width.ts';

/** What may not be parted: a word or number, or one character, with the marks that cling to it. */
const PIECE = /[（《“‘【〔]*(?:[\x21-\x7e]+|\s+|[^\s])[，。；：、）》”’】〕！？％…]*/gu;

function letters(piece: string, width: number): string[] {
  const lines: string[] = [''];
  for (const letter of piece) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && widthOf(last + letter) > width) lines.push(letter);
    else lines[lines.length - 1] = last + letter;
  }
  return lines;
}

/** Breaks a text into lines of at most `width` columns, never before 。 or after （, nor inside a number. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECE) ?? []) {
    if (widthOf(line + piece.trimEnd()) <= width) line += piece;
    else {
      if (line.trim() !== '') lines.push(line.trimEnd());
      const parts = letters(piece.trimStart(), width);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? '';
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** Shortens a text to at most `width` columns, with … where something was left out. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const letter of text) {
    if (widthOf(kept + letter) + 1 > width) break;
    kept += letter;
  }
  return width > 0 ? `${kept}…` : '';
}
