import type { AuditContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const RULE: WordingRule = {
  code: 'A15',
  kind: 'other',
  severity: 'warning',
  message: (quote) => `“${quote}”的结束日期早于开始日期。`,
  reason: '起止时间应当先起后止。',
  remedy: '核对起止日期。',
  source: '财预〔2015〕88号：实施期限应当明确',
  expected: '结束日期不早于开始日期',
};

const RANGE =
  /(20\d\d)\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]?\s*(?:(\d{1,2})\s*日?)?\s*(?:至|到|—|–|－|-|~|～)+\s*(20\d\d)\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]?\s*(?:(\d{1,2})\s*日?)?/g;

/** Ranges of dates that run backwards, in one passage or in neighbouring 开工 and 完工 columns. */
export function checkDateOrder(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => {
    const placed = placedPassages(document);
    return [...placed.flatMap(rangesIn), ...columnPairs(placed)];
  });
}

function rangesIn(placed: PlacedPassage): Outcome[] {
  return [...placed.passage.text.matchAll(RANGE)].flatMap((match) => {
    const [from, to] = [
      dayOf(match[1], match[2], match[3]),
      dayOf(match[4], match[5], match[6] ?? (match[3] === undefined ? undefined : '31')),
    ];
    return to < from ? [wordingFailure(RULE, placed, match.index, match.index + match[0].trimEnd().length)] : [];
  });
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): number {
  return Number(year) * 10000 + Number(month) * 100 + Number(day ?? 1);
}

const STARTS = /开工|开始|起始|立项|启动/;
const ENDS = /完工|竣工|结束|终止|验收|完成(?:日期|时间)/;
const WHOLE = /^\s*(20\d\d)\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?\s*$/;

/** In tables with a column of beginnings and one of ends. */
function columnPairs(placed: readonly PlacedPassage[]): Outcome[] {
  const heads = placed.filter(({ cell, passage }) => cell && passage.text.length < 12 && STARTS.test(passage.text));
  return heads.flatMap((start) => {
    const end = placed.find(
      ({ table, cell, passage }) =>
        table === start.table && cell?.row === start.cell?.row && passage.text.length < 12 && ENDS.test(passage.text),
    );
    return end ? rowsBetween(placed, start, end) : [];
  });
}

function rowsBetween(placed: readonly PlacedPassage[], start: PlacedPassage, end: PlacedPassage): Outcome[] {
  const ends = placed.filter(
    ({ table, cell }) =>
      table === end.table && cell && end.cell && cell.column === end.cell.column && cell.row > end.cell.row,
  );
  return ends.flatMap((last) => {
    const first = placed.find(
      ({ table, cell }) => table === start.table && cell?.row === last.cell?.row && cell?.column === start.cell?.column,
    );
    const [from, to] = [WHOLE.exec(first?.passage.text ?? ''), WHOLE.exec(last.passage.text)];
    if (!first || !from || !to || dayOf(to[1], to[2], to[3]) >= dayOf(from[1], from[2], from[3])) return [];
    return [wordingFailure(RULE, last, 0, last.passage.text.length)];
  });
}
