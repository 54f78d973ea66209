import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { placeOfSpan } from '../place.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const RULE: WordingRule = {
  code: 'K03',
  kind: 'duplicate',
  severity: 'warning',
  message: (quote) => `“${quote.slice(0, 24)}…”这句话写了两遍。`,
  reason: '同一段里重复的句子，多是粘贴时留下的，另一句可能被覆盖了。',
  remedy: '删去重复的一句，核对是否漏写了别的内容。',
  source: '财预〔2020〕10号：自评报告应当内容完整',
  expected: '删除重复的句子',
};

const SHORTEST = 16;

interface Told {
  readonly plain: string;
  readonly placed: PlacedPassage;
  readonly start: number;
  readonly end: number;
}

/** The same sentence twice in one passage or in two paragraphs that follow each other; a summary may repeat what stands far off. */
export function checkRepeatedSentences(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => {
    let before: readonly Told[] = [];
    return placedPassages(document).flatMap((placed) => {
      const told = toldIn(placed);
      const found = repeatsIn(document, told, placed.cell ? [] : before);
      before = placed.cell ? [] : told;
      return found;
    });
  });
}

function toldIn(placed: PlacedPassage): Told[] {
  return [...placed.passage.text.matchAll(/[^。；;！\n]+/g)].flatMap((match) => {
    const start = match.index + match[0].length - match[0].trimStart().length;
    const plain = match[0]
      .replace(/^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}(?:[)）]|[、.．](?!\d)|是))/, '')
      .replace(/\s/g, '');
    return plain.length < SHORTEST ? [] : [{ plain, placed, start, end: start + match[0].trim().length }];
  });
}

/** A whole paragraph written twice is told by another check. */
function repeatsIn(document: StudiedDocument, told: readonly Told[], before: readonly Told[]): Failed[] {
  return told.flatMap((one, at) => {
    const twin = [...before, ...told.slice(0, at)].find((other) => other.plain === one.plain);
    if (!twin || isWholePair(one, twin)) return [];
    const others = [placeOfSpan(document.file, twin.placed.passage, twin.start, twin.end)];
    return [wordingFailure(RULE, one.placed, one.start, one.end, others)];
  });
}

const LONG_PARAGRAPH = 80;

function isWholePair(one: Told, twin: Told): boolean {
  return (
    one.placed !== twin.placed &&
    one.placed.passage.text.length >= LONG_PARAGRAPH &&
    one.placed.passage.text === twin.placed.passage.text
  );
}
