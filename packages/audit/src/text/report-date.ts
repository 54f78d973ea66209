import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { placeOfSpan } from '../place.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const EARLY: WordingRule = {
  code: 'A11',
  kind: 'carryover',
  severity: 'warning',
  message: (quote) => `落款或封面日期“${quote}”在被评价年度结束之前，疑沿用上年。`,
  reason: '年度自评应当在年度结束后编报，日期不应早于年末。',
  remedy: '改为实际编报日期。',
  source: '财预〔2020〕10号：单位自评在年度终了后开展',
  expected: '被评价年度次年的日期',
};
const DIFFERENT: WordingRule = {
  ...EARLY,
  kind: 'date',
  message: (quote) => `落款日期“${quote}”与封面日期不一致。`,
  reason: '同一份报告的封面日期和落款日期应当一致。',
  remedy: '统一为实际报送日期。',
  expected: '与封面日期一致',
};

const DATE = /(20\d\d)\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?/;
const ALONE = /^\D{0,12}?20\d\d\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?\s*$/;
const FILLED_ON = /(?:填报|填表|编制|报送|报告|提交|自评|填写)(?:日期|时间)\s*[：:]\s*/;
const COVER = 12;
const SIGNATURE = 6;

interface Dated {
  readonly placed: PlacedPassage;
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly text: string;
}

/** Dates on the cover, at the signature and behind 填报日期: after the evaluated year, and the same on cover and signature. */
export function checkReportDates(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => (document.year === null ? [] : datesOf(document, document.year)));
}

function datesOf(document: StudiedDocument, year: number): Failed[] {
  const paragraphs = placedPassages(document).filter(({ cell, passage }) => !cell && passage.text.trim() !== '');
  if (paragraphs.slice(0, 4).some(({ passage }) => /监控|申报|目标表|上半年|季度/.test(passage.text))) return [];
  const cover = paragraphs.slice(0, COVER).flatMap(aloneDate);
  const signature = paragraphs.slice(COVER).slice(-SIGNATURE).flatMap(aloneDate);
  const filled = paragraphs.flatMap(filledDate);
  const cells = placedPassages(document).flatMap((placed, index, all) => cellDate(placed, all[index - 1]));
  const early = [...cells, ...cover, ...signature, ...filled].filter(({ day }) => day < (year + 1) * 10000);
  return [
    ...early.map(({ placed, start, end }) => wordingFailure(EARLY, placed, start, end)),
    ...contradicting(cover, signature),
  ];
}

function aloneDate(placed: PlacedPassage): Dated[] {
  return ALONE.test(placed.passage.text) ? dated(placed, placed.passage.text, 0) : [];
}

function filledDate(placed: PlacedPassage): Dated[] {
  const match = FILLED_ON.exec(placed.passage.text);
  if (!match) return [];
  const from = match.index + match[0].length;
  return dated(placed, placed.passage.text.slice(from, from + 20), from);
}

/** A cell 填报日期 with the date in the cell behind it. */
function cellDate(placed: PlacedPassage, before: PlacedPassage | undefined): Dated[] {
  const labelled =
    placed.cell &&
    before?.cell?.row === placed.cell.row &&
    /^(?:填报|填表|编制|报送|评价)(?:日期|时间)[：:]?$/.test(before.passage.text.trim());
  return labelled ? dated(placed, placed.passage.text, 0) : [];
}

function dated(placed: PlacedPassage, text: string, offset: number): Dated[] {
  const match = DATE.exec(text);
  if (!match) return [];
  const day = Number(match[1]) * 10000 + Number(match[2]) * 100 + Number(match[3]);
  const start = offset + match.index;
  return [{ placed, start, end: start + match[0].trimEnd().length, day, text: match[0] }];
}

function contradicting(cover: readonly Dated[], signature: readonly Dated[]): Failed[] {
  const [first, last] = [cover[0], signature.at(-1)];
  if (!first || !last || first.day === last.day || first.placed === last.placed) return [];
  const other = placeOfSpan(first.placed.file, first.placed.passage, first.start, first.end, '封面日期');
  return [wordingFailure(DIFFERENT, last.placed, last.start, last.end, [other])];
}
