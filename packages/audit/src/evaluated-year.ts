import type { Document, Passage } from '@shiji/document';
import type { Words } from './content.ts';

/**
 * The year a document is about, by votes: its title, “（2023年度）” below it, titles of tables, the day its figures end, the
 * year named most often. One of them may be left over from last year; the others then outvote it.
 */
export function evaluatedYear(document: Document, passages: readonly Passage[], words: Words): number | null {
  const cutoffs = cutoffVotes(passages, words);
  const titles = [...titleVotes(document, words), ...bracketVotes(passages)];
  const stale = titles.find(({ year }) => isOutlived(year, titles, cutoffs, passages))?.year;
  const common = commonYear(passages, words);
  const votes = [...titles, ...cutoffs].filter(({ year }) => year !== stale);
  if (votes.length === 0) return common;
  const weights = new Map<number, number>();
  for (const { year, weight } of votes) weights.set(year, (weights.get(year) ?? 0) + weight);
  if (common !== null && common !== stale) weights.set(common, (weights.get(common) ?? 0) + COMMON);
  const [best] = [...weights].toSorted((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}

interface Vote {
  readonly year: number;
  readonly weight: number;
}

/** A year that nothing but titles names, while the figures end a year later. */
function isOutlived(year: number, titles: readonly Vote[], cutoffs: readonly Vote[], passages: readonly Passage[]) {
  const named = passages.filter(({ text }) => text.includes(String(year))).length;
  return (
    cutoffs.some((cutoff) => cutoff.year === year + 1) && named <= titles.filter((one) => one.year === year).length
  );
}

const TITLE = 4;
const LATER_TITLE = 2;
const CUTOFF = 3;
const COMMON = 2;
const FIRST_BLOCKS = 6;
const FIRST_PASSAGES = 12;

/** The document's own title weighs more than those of its tables and sheets. */
function titleVotes(document: Document, words: Words): Vote[] {
  return document.blocks.flatMap((block, index) => {
    const weight = index < FIRST_BLOCKS && block.type === 'paragraph' ? TITLE : LATER_TITLE;
    const text = block.type === 'paragraph' ? block.passage.text : headOf(block.cells, block.sheet !== undefined);
    if (text === null || !isTitle(text, words)) return [];
    return yearIn(TITLE_YEAR, text.replace(DATED, '')).map((year) => ({ year, weight }));
  });
}

function headOf(cells: readonly { text: string; colSpan: number }[], isSheet: boolean): string | null {
  const first = cells.find(({ text }) => text.trim() !== '');
  return first && (isSheet || first.colSpan > 2) ? first.text : null;
}

/** “2023年度”, of “2021—2023年” the last. */
const TITLE_YEAR = /(?:20\d\d\s*年?\s*[—–\-－~～至]+\s*)?(20\d\d)\s*年/;
/** Days in titles are cut-offs. */
const DATED = /(?:截[至止])?\s*20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/g;
const BRACKETED_YEAR = /^\s*[（(]?\s*(20\d\d)\s*年度?\s*[)）]?\s*$/;

function bracketVotes(passages: readonly Passage[]): Vote[] {
  return passages
    .slice(0, 8)
    .flatMap(({ text }) => yearIn(BRACKETED_YEAR, text))
    .map((year) => ({ year, weight: TITLE }));
}

const YEAR_END = /截[至止](?:日期|时间)?[到于]?[：:]?\s*(20\d\d)\s*年\s*(?:12\s*月\s*(?:31\s*日|底|末)|底|末)/g;
const LABELLED_END = /截止(?:日期|时间)[：:]\s*(20\d\d)\s*年/g;
const DURING = /截[至止](?:日期|时间)?[到于]?[：:]?\s*(20\d\d)\s*年\s*\d{1,2}\s*月/g;
const SAYS_WHAT_ENDS = /数据|统计|执行数|金额|^\s*(?:注|表|附|说明)/;

/** The days on which the figures end, each year once: at the beginning, in captions and notes. */
function cutoffVotes(passages: readonly Passage[], { duringTheYear }: Words): Vote[] {
  const isMonitoring = passages
    .slice(0, FIRST_PASSAGES)
    .some(({ text }) => text.length < 40 && duringTheYear.test(text));
  const years = passages.flatMap(({ text }, index) =>
    index < FIRST_PASSAGES || SAYS_WHAT_ENDS.test(text)
      ? [...text.matchAll(isMonitoring ? DURING : YEAR_END), ...text.matchAll(LABELLED_END)].map((match) =>
          Number(match[1]),
        )
      : [],
  );
  return [...new Set(years)].map((year) => ({ year, weight: CUTOFF }));
}

function isTitle(text: string, { subjectTitle, notSubjectTitle }: Words): boolean {
  return text.trim().length < 60 && subjectTitle.test(text) && !notSubjectTitle.test(text);
}

function yearIn(pattern: RegExp, text: string): number[] {
  const match = pattern.exec(text);
  return match ? [Number(match[1])] : [];
}

function commonYear(passages: readonly Passage[], words: Words): number | null {
  const counts = new Map<number, number>();
  for (const { text } of passages) {
    for (const match of text.matchAll(/(20\d\d)\s*年(?!\s*\d{1,2}\s*月\s*\d{1,2}\s*日)/g))
      counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
  }
  const ranked = [...counts].toSorted((a, b) => b[1] - a[1]);
  const later = ranked.find(([year, times]) => times === ranked[0]?.[1] && hasResults(passages, year, words));
  const [best, second] = later ? [later, ...ranked.filter((one) => one !== later)] : ranked;
  if (!best) return null;
  if (second && second[0] === best[0] - 1 && speaksOfPlans(passages, best[0], words)) return second[0];
  return isOnlyPlanned(passages, best[0], words) ? null : best[0];
}

/** Of two years named equally often, the one whose column states results beside last year's: “2022年决算 | 2023年决算”. */
function hasResults(passages: readonly Passage[], year: number, { yearResults }: Words): boolean {
  const heads = passages.map(({ text }) => text.trim());
  const result = (of: number) =>
    heads.some((text) => yearResults.test(new RegExp(`^${of}\\s*年(?:度)?(.*)`).exec(text)?.[1] ?? ''));
  return result(year) && result(year - 1);
}

/** “已列入2024年计划”, “2024年，我局将…”: a year named for what comes next only does not tell the evaluated one. */
function isOnlyPlanned(passages: readonly Passage[], year: number, words: Words): boolean {
  const around = passages.flatMap(({ text }) =>
    [...text.matchAll(new RegExp(`(.{0,6})${year}\\s*年(.{0,12})`, 'g'))].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  );
  return around.every(
    ([before = '', after = '']) => words.plannedBefore.test(before) || words.plannedAfter.test(after),
  );
}

/** The year named most often may be the next one, named in plans only. */
function speaksOfPlans(passages: readonly Passage[], year: number, { planWord }: Words): boolean {
  const named = passages.flatMap(({ text }) =>
    [...text.matchAll(new RegExp(`${year}\\s*年(.{0,24})`, 'g'))].map((match) => match[1] ?? ''),
  );
  return named.every((after) => planWord.test(after));
}
