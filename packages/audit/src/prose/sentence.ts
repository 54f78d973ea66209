/** A stretch of a passage up to a full stop or line break; figures in one sentence speak about each other. */
export interface Sentence {
  readonly text: string;
  /** Offset of the sentence in its passage. */
  readonly start: number;
}

/** “…元。其中：…” goes on about the same total. */
const SENTENCE_END = /(?:。(?!\s*(?:其中|按[^。，；]{1,10}分|分[^。，；]{1,8}看))|[！？!?\n])+/g;

/** Splits a passage into sentences, keeping offsets; semicolons do not end a sentence. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    pushSentence(sentences, text, start, match.index);
    start = match.index + match[0].length;
  }
  pushSentence(sentences, text, start, text.length);
  return sentences;
}

function pushSentence(sentences: Sentence[], text: string, start: number, end: number): void {
  if (text.slice(start, end).trim() !== '') sentences.push({ text: text.slice(start, end), start });
}
