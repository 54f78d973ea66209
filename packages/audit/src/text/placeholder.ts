import type { Words } from '../content.ts';
import type { AuditContext } from '../context.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const RULE: WordingRule = {
  code: 'A04',
  kind: 'placeholder',
  severity: 'warning',
  message: (quote) => `“${quote}”是模板留下的占位内容，没有填写。`,
  reason: '占位内容说明该处没有填报。',
  remedy: '填写实际内容；没有内容的，删除该行。',
  source: '财预〔2020〕10号：自评表应当内容完整',
  expected: '实际内容或删除',
};

const NOTE: WordingRule = { ...RULE, severity: 'note' };
/** Masked private data such as 138XXXX1234 is no placeholder. */
const MASKED = /\d{2,}[XＸxｘ×*]{2,}\d{2,}/;

export function checkPlaceholders(context: AuditContext): Outcome[] {
  const { words } = context.content;
  return context.documents.flatMap((document) =>
    placedPassages(document).flatMap((placed) => placeholdersIn(placed, words)),
  );
}

/** Signatures are filled by hand, so a line for one is only worth a note. */
function placeholdersIn(placed: PlacedPassage, words: Words): Failed[] {
  const { text } = placed.passage;
  const trimmed = text.trim();
  const start = text.indexOf(trimmed);
  if (words.emptyRow.test(trimmed)) return [wordingFailure(NOTE, placed, start, start + trimmed.length)];
  if (words.numberedSlot.test(trimmed)) return [wordingFailure(RULE, placed, start, start + trimmed.length)];
  const lines = words.signatureLine
    .all(text)
    .map((line) => wordingFailure(NOTE, placed, line.start, line.start + line.text.length));
  const waits = words.waiting.all(text).filter((hit) => !MASKED.test(hit.text));
  return [...lines, ...waits.map((hit) => waiting(placed, hit.text, hit.start))];
}

function waiting(placed: PlacedPassage, quote: string, start: number): Failed {
  const severity = /元|人|户|次|个|%/.test(quote) ? 'error' : /电话|\d-/.test(quote) ? 'note' : 'warning';
  return wordingFailure({ ...RULE, severity }, placed, start, start + quote.length);
}
