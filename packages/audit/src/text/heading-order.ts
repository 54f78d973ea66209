import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { placeOfPassage } from '../place.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const rule = (expected: string): WordingRule => ({
  code: 'A10',
  kind: 'format',
  severity: 'note',
  message: (quote) => `标题序号“${quote.slice(0, 12)}”与前一个同级标题不连续，中间缺“${expected}”。`,
  reason: '同级标题的序号应当连续。',
  remedy: '补上漏编的序号，或改正序号。',
  source: '党政机关公文格式（GB/T 9704-2012）',
  expected,
});

const NUMERALS = '一二三四五六七八九十';
const HEADING = /^\s*([一二三四五六七八九十])、/;

/** First-level headings whose Chinese numbers skip one. */
export function checkHeadingOrder(context: AuditContext): Outcome[] {
  return context.documents.flatMap(skipsIn);
}

function skipsIn(document: StudiedDocument): Outcome[] {
  let previous: { number: number; placed: PlacedPassage } | null = null;
  return placedPassages(document).flatMap((placed): Outcome[] => {
    const numeral = HEADING.exec(`${placed.passage.numbering ?? ''}${placed.passage.text}`)?.[1];
    if (placed.cell || !numeral || placed.passage.text.length > 40) return [];
    const number = NUMERALS.indexOf(numeral) + 1;
    const before = previous;
    previous = { number, placed };
    if (!before || number !== before.number + 2) return [];
    const { text } = placed.passage;
    const others = [placeOfPassage(document.file, before.placed.passage)];
    return [
      wordingFailure(
        rule(`${NUMERALS[number - 2] ?? ''}、`),
        placed,
        text.length - text.trimStart().length,
        text.trimEnd().length,
        others,
      ),
    ];
  });
}
