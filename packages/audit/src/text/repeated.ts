import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { placeOfPassage } from '../place.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const RULE: WordingRule = {
  code: 'K03',
  kind: 'duplicate',
  severity: 'warning',
  message: (quote) => `“${quote.slice(0, 24)}…”整段在同一报告中重复出现。`,
  reason: '同一段文字写在两处，其中一处没有写它应写的内容。',
  remedy: '按标题要求分别撰写，删除重复段落。',
  source: '财预〔2020〕10号：自评报告应当内容完整',
  expected: '分别撰写',
};

const LONG = 80;
const SAME = 60;

/** The same long paragraph twice in the running text of one document. */
export function checkRepeatedPassages(context: AuditContext): Outcome[] {
  return context.documents.flatMap(repeatsIn);
}

function repeatsIn(document: StudiedDocument): Failed[] {
  const seen: { plain: string; placed: PlacedPassage }[] = [];
  return placedPassages(document).flatMap((placed): Failed[] => {
    const plain = placed.passage.text.replace(/[\s\p{P}]/gu, '');
    if (placed.cell || plain.length < LONG) return [];
    const twin = seen.find(
      (earlier) =>
        earlier.plain.slice(-SAME) === plain.slice(-SAME) ||
        earlier.plain.slice(0, SAME * 2) === plain.slice(0, SAME * 2),
    );
    seen.push({ plain, placed });
    if (!twin) return [];
    const text = placed.passage.text;
    const others = [placeOfPassage(document.file, twin.placed.passage)];
    return [wordingFailure(RULE, placed, text.length - text.trimStart().length, text.trimEnd().length, others)];
  });
}
