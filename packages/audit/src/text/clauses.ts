/** A stretch between punctuation marks, and the sentence it belongs to. */
export interface Clause {
  readonly text: string;
  /** Offset in the passage. */
  readonly start: number;
  /** Number of the sentence in the passage. */
  readonly sentence: number;
}

/** The clauses of a passage; a semicolon ends a sentence here, for what stands behind it is about something else. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let [start, sentence] = [0, 0];
  for (const mark of text.matchAll(/[，,](?!\d)|[。；;！？!?\n]|$/g)) {
    const clause = text.slice(start, mark.index);
    if (clause.trim() !== '') clauses.push({ text: clause, start, sentence });
    if (!/[，,]/.test(mark[0])) sentence += 1;
    start = mark.index + mark[0].length;
  }
  return clauses;
}

/** A clause without the number of the list item that it begins. */
export function withoutNumber(text: string): string {
  return text.replace(
    /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、.．](?!\d)|[①-⑳]|[一二三四五六七八九十]是)\s*/,
    '',
  );
}
