import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { placeOfSpan } from '../place.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const BASE = {
  kind: 'other' as const,
  severity: 'warning' as const,
  source: '党政机关公文格式（GB/T 9704-2012）',
};
const noSuch = (family: string, last: number): WordingRule => ({
  ...BASE,
  code: 'A13',
  message: (quote) => `文中说“${quote}”，但${family}只编到${last}。`,
  reason: '文中引用的表应当在材料里找得到。',
  remedy: '补上漏附的表，或改正表号。',
  expected: `${family}1至${family}${last}中的一张`,
});
const twice = (label: string): WordingRule => ({
  ...BASE,
  code: 'A10',
  kind: 'duplicate',
  message: (quote) => `“${quote.slice(0, 24)}”的表号“${label}”与前面的表重复。`,
  reason: '表号重复，文中引用时分不清是哪一张。',
  remedy: '按顺序重新编号。',
  expected: '不重复的表号',
});

const NUMERALS = '一二三四五六七八九十';
const NUMBER = '(\\d{1,2}|[一二三四五六七八九十])';
const CAPTION = new RegExp(
  `^\\s*(?<family>附表|表)\\s*${NUMBER}(?![\\d.．—–\\-－年月日季])(?=[\\s\\p{Script=Han}：:、（(]|$)`,
  'u',
);
const REFERENCE = new RegExp(
  `(?<lead>见|详见|参见|列入|列于|载于|如|根据|按照|据|与)\\s*(?<label>(?<family>附表|表)\\s*${NUMBER})(?![\\d.．—–\\-－年月日])`,
  'gu',
);
const LONGEST_CAPTION = 50;

interface Caption {
  readonly family: string;
  readonly number: number;
  readonly placed: PlacedPassage;
}

/** “见表4” where the captions end with 表3; two captions with one number. */
export function checkTableReferences(context: AuditContext): Outcome[] {
  return context.documents.flatMap(referencesIn);
}

function referencesIn(document: StudiedDocument): Failed[] {
  const placed = placedPassages(document);
  const captions = placed.flatMap(captionOf);
  return [
    ...placed
      .filter((one) => captions.every((caption) => caption.placed !== one))
      .flatMap((one) => unknown(one, captions)),
    ...repeated(document, captions),
  ];
}

/** A short line of its own, or the title cell of a sheet, that begins with 表 and a number. */
function captionOf(placed: PlacedPassage): Caption[] {
  const { text } = placed.passage;
  const match = text.length <= LONGEST_CAPTION && !/[。；]/.test(text) ? CAPTION.exec(text) : null;
  if (!match || (placed.cell && (placed.cell.column !== 1 || placed.cell.row > 2))) return [];
  return [{ family: match.groups?.['family'] ?? '表', number: numberOf(match[2]), placed }];
}

function numberOf(numeral: string | undefined): number {
  return /^\d+$/.test(numeral ?? '') ? Number(numeral) : NUMERALS.indexOf(numeral ?? '') + 1;
}

/** Only where the captions of the family are all there, numbered from 1 without a gap. */
function unknown(placed: PlacedPassage, captions: readonly Caption[]): Failed[] {
  return [...placed.passage.text.matchAll(REFERENCE)].flatMap((match) => {
    const { family = '表', label = '' } = match.groups ?? {};
    const numbers = new Set(captions.filter((one) => one.family === family).map(({ number }) => number));
    const named = numberOf(match[4]);
    const isWhole =
      numbers.size >= 2 && Array.from({ length: numbers.size }, (_, at) => at + 1).every((n) => numbers.has(n));
    if (!isWhole || named <= numbers.size || isOfAnother(placed.passage.text, match.index)) return [];
    const start = match.index;
    return [
      wordingFailure(noSuch(family, numbers.size), placed, start, start + match[0].indexOf(label) + label.length),
    ];
  });
}

/** “见《…》表4”, “见附件2表4”: a table of another paper. */
function isOfAnother(text: string, at: number): boolean {
  return /[》”]\s*$|附件[\d一二三四五六]?\s*$/.test(text.slice(0, at));
}

function repeated(document: StudiedDocument, captions: readonly Caption[]): Failed[] {
  return captions.flatMap((caption, index) => {
    const twin = captions.slice(0, index).find((one) => one.family === caption.family && one.number === caption.number);
    const restarts = captions[index + 1]?.number === caption.number + 1 && caption.number === 1;
    const { text } = caption.placed.passage;
    // “表1（续）” goes on; a package of several forms counts anew from 1.
    if (!twin || restarts || /续/.test(text) || caption.number === 1 || twin.placed.passage.text.trim() === text.trim())
      return [];
    const others = [placeOfSpan(document.file, twin.placed.passage, 0, twin.placed.passage.text.length)];
    const start = text.length - text.trimStart().length;
    return [
      wordingFailure(twice(`${caption.family}${caption.number}`), caption.placed, start, text.trimEnd().length, others),
    ];
  });
}
