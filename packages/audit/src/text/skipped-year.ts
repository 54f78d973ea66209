import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { staleRule } from './carryover-year.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { wordingFailure } from './wording.ts';

const HEAD = /^(20\d\d)年度?末?(结转结余|结转|结余|决算|执行|支出|预算)(?:资金|数|金额|数额)?(?:[（(].*[)）])?$/;
const BUDGET_ROW = /年初预算|年中追加|本年追加|全年预算|预算总额|追加|调整后预算/;

/** Last year's column named after the year before last: “2022年结转” beside this year's 年初预算 of 2024, “2022年决算 | 2024年决算”. */
export function checkSkippedYears(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => (document.year === null ? [] : skippedIn(document, document.year)));
}

function skippedIn(document: StudiedDocument, year: number): Failed[] {
  return document.tables.flatMap((table) => {
    const placed = placedPassages(document).filter((one) => one.table === table);
    const heads = placed.flatMap((one) => {
      const match = HEAD.exec(one.passage.text.replace(/\s/g, ''));
      return match ? [{ one, year: Number(match[1]), noun: match[2] ?? '' }] : [];
    });
    return heads.flatMap((head) => {
      const isListed = heads.some((other) => other.noun === head.noun && isNeighbour(other.year, year));
      if (head.year !== year - 2 || isListed || !isBeside(head.one, head.noun, placed, year)) return [];
      const { text } = head.one.passage;
      const start = text.length - text.trimStart().length;
      const expected = text.trim().replace(/20\d\d/, String(year - 1));
      return [wordingFailure(staleRule(year, expected), head.one, start, text.trimEnd().length)];
    });
  });
}

/** In one row with this year's budget, or with the same accounts of this year. */
function isBeside(head: PlacedPassage, noun: string, placed: readonly PlacedPassage[], year: number): boolean {
  const row = placed.filter(({ cell }) => cell?.row === head.cell?.row).map(({ passage }) => passage.text);
  if (row.some((text) => text.includes(`${year - 1}年`))) return false;
  if (/结转|结余/.test(noun)) return row.some((text) => BUDGET_ROW.test(text));
  return row.some((text) => text.trim().startsWith(`${year}年`) && text.includes(noun));
}

/** A table that names last year too, or goes further back, lists several years. */
function isNeighbour(named: number, year: number): boolean {
  return named === year - 1 || named === year - 3;
}
